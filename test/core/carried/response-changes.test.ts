/** What is said to be new, changed or gone in an answer, over every recorded trace and in drawn chains. */
import { describe, expect, test } from "vitest";
import { responseChangesAt } from "../../../src/core/carried/header-changes.ts";
import type { Chain, Hop } from "../../../src/core/chain.ts";
import type { Header } from "../../../src/core/event.ts";
import { informedChainsOf } from "../../../src/core/seen/informed.ts";
import { scenariosOf, trace, traceFolders } from "../../support/traces.ts";
import { answered, chainWith, failed, internal } from "../rules/chains.ts";

/** Written anew for each answer, by the connection or by the clock. */
const neverCompared = new Set(["date", "connection", "keep-alive", "transfer-encoding"]);

function valuesOf(headers: readonly Header[], name: string): string {
  return headers.flatMap(([other, value]) => (other.toLowerCase() === name ? [value] : [])).join("\n");
}

function answersOf({ hops, outcome }: Chain): readonly (readonly Header[] | null)[] {
  const last = "responseHeaders" in outcome ? outcome.responseHeaders : null;
  return [...hops.map((hop) => hop.responseHeaders), last];
}

describe.each(traceFolders)("%s", (from) => {
  test("every header that differs is named, and no other", () => {
    const wrong: string[] = [];
    const found = { new: 0, changed: 0, gone: 0 };
    for (const scenario of scenariosOf(from)) {
      const { events, browser } = trace(from, scenario);
      for (const chain of informedChainsOf(events, browser)) {
        const answers = answersOf(chain);
        for (const index of answers.keys()) {
          const compared = responseChangesAt(index, chain);
          if (compared === null) continue;
          const [before, after] = [answers[compared.against] ?? [], answers[index] ?? []];
          for (const name of new Set([...before, ...after].map(([one]) => one.toLowerCase()))) {
            const [had, has] = [valuesOf(before, name), valuesOf(after, name)];
            const [had1, has1] = [before, after].map((all) => all.some(([n]) => n.toLowerCase() === name));
            const isHidden = browser === "chromium" && name === "set-cookie" && had1 !== has1;
            const real = had1 !== true ? "new" : has1 !== true ? "gone" : had === has ? null : "changed";
            const change = compared.changes.get(name)?.change ?? null;
            const said = neverCompared.has(name) || isHidden ? null : real;
            if (change !== said) wrong.push(`${scenario} ${index}: ${name} ${change}, but ${said}`);
            if (change !== null) found[change] += 1;
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    for (const count of Object.values(found)) expect(count).toBeGreaterThan(10);
  });
});

const shop: readonly Header[] = [
  ["Server", "nginx"],
  ["Set-Cookie", "a=1"],
  ["Set-Cookie", "b=1"],
  ["Date", "Sat, 21 Nov 2026 14:02:11 GMT"],
  ["Location", "/x"],
];

function changesAt(index: number, chain: Chain): readonly string[] | null {
  const found = responseChangesAt(index, chain);
  return found === null ? null : [...found.changes.values()].map(({ name, change }) => `${change} ${name}`);
}

describe("an answer", () => {
  test("is compared with all values of a name, whatever its capitals, and without its date", () => {
    const chain = chainWith([{ responseHeaders: shop }], {
      browser: "firefox",
      outcome: answered({
        responseHeaders: [
          ["server", "nginx"],
          ["set-cookie", "a=1"],
          ["date", "Sat, 21 Nov 2026 14:02:12 GMT"],
          ["content-type", "text/html"],
        ],
      }),
    });
    expect(changesAt(1, chain)).toEqual(["changed set-cookie", "new content-type", "gone Location"]);
    expect(responseChangesAt(1, chain)?.changes.get("set-cookie")).toMatchObject({ before: "a=1\nb=1" });
  });

  test("lacks no cookie that Chromium keeps back", () => {
    const second: Partial<Hop> = { responseHeaders: [["Server", "nginx"]] };
    const chain = chainWith([{ responseHeaders: shop }, second], {
      outcome: answered({ responseHeaders: [["Set-Cookie", "c=1"]] }),
    });
    expect(changesAt(1, chain)).toEqual(["gone Location"]);
    expect(changesAt(2, chain)).toEqual(["gone Server"]);
    const inFirefox = { ...chain, browser: "firefox" } as const;
    expect(changesAt(1, inFirefox)).toEqual(["gone Set-Cookie", "gone Location"]);
  });

  test("is compared with the last one that a server gave", () => {
    const chain = chainWith([{ responseHeaders: shop }, internal("HSTS"), { responseHeaders: [] }]);
    expect(responseChangesAt(0, chain)).toBeNull();
    expect(responseChangesAt(1, chain)).toBeNull();
    expect(responseChangesAt(2, chain)).toMatchObject({ against: 0 });
  });

  test("is compared with nothing that was not seen", () => {
    const unseen = chainWith([{ responseHeaders: null }, { responseHeaders: shop }]);
    expect(responseChangesAt(1, unseen)).toBeNull();
    expect(responseChangesAt(1, chainWith([{}], { outcome: failed("net::ERR_FAILED") }))).toBeNull();
    expect(responseChangesAt(1, chainWith([{}], { outcome: { kind: "pending" } }))).toBeNull();
    const dropped = chainWith([{ responseHeaders: [], headersDropped: true }, { responseHeaders: shop }]);
    expect(changesAt(1, dropped)).toEqual([]);
  });
});
