/** What is said to be new, changed or gone in a request, against the server's own log and in drawn chains. */
import { describe, expect, test } from "vitest";
import { requestChangesAt } from "../../../src/core/carried/header-changes.ts";
import type { Chain, Hop } from "../../../src/core/chain.ts";
import type { Header } from "../../../src/core/event.ts";
import { scenariosOf, traceFolders } from "../../support/traces.ts";
import { chainWith, internal } from "../rules/chains.ts";
import { arrivedHeader, provenHops } from "./truth.ts";

/** At least so many are confirmed by the log; Chromium keeps most headers back. */
const confirmed = {
  chromium: { new: 40, changed: 3, gone: 20 },
  "chromium-other-extension": { new: 20, changed: 40, gone: 25 },
  firefox: { new: 20, changed: 40, gone: 20 },
} as const;

describe.each(traceFolders)("%s", (from) => {
  test("what is called new, changed or gone was so when it arrived", () => {
    const wrong: string[] = [];
    const right = { new: 0, changed: 0, gone: 0 };
    for (const scenario of scenariosOf(from)) {
      for (const { chain, hop, before, after } of provenHops(from, scenario)) {
        const compared = requestChangesAt(hop.index + 1, chain);
        if (compared === null || compared.against !== hop.index) continue;
        for (const [name, { change }] of compared.changes) {
          const [had, has] = [arrivedHeader(before, name), arrivedHeader(after, name)];
          const real = had === null ? "new" : has === null ? "gone" : had === has ? "same" : "changed";
          if (real === change) right[change] += 1;
          else wrong.push(`${scenario} request ${hop.index + 1}: ${name} ${change}, but ${real}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    const least = confirmed[from];
    expect(right.new).toBeGreaterThanOrEqual(least.new);
    expect(right.changed).toBeGreaterThanOrEqual(least.changed);
    expect(right.gone).toBeGreaterThanOrEqual(least.gone);
  });
});

function changesIn(
  before: readonly Header[],
  after: readonly Header[],
  rest: Partial<Chain> = {},
  hop: Partial<Hop> = {},
): Readonly<Record<string, string>> | null {
  const chain = chainWith([{ requestHeaders: before, ...hop }], {
    browser: "firefox",
    lastRequest: { headers: after, headersFrom: "webRequest" },
    ...rest,
  });
  const found = requestChangesAt(1, chain);
  return found === null
    ? null
    : Object.fromEntries([...found.changes.values()].map(({ name, change }) => [name, change]));
}

describe("the last request", () => {
  test("is compared name by name, whatever their capitals and places", () => {
    const before: readonly Header[] = [
      ["X-Kept", "1"],
      ["x-other", "1"],
      ["X-Gone", "1"],
      ["X-Twice", "1"],
      ["X-Twice", "2"],
    ];
    const after: readonly Header[] = [
      ["X-New", ""],
      ["X-Twice", "1"],
      ["x-kept", "1"],
      ["X-Other", "2"],
    ];
    expect(changesIn(before, after)).toEqual({
      "X-New": "new",
      "X-Twice": "changed",
      "X-Other": "changed",
      "X-Gone": "gone",
    });
    const chain = chainWith([{ requestHeaders: before }], {
      browser: "firefox",
      lastRequest: { headers: after, headersFrom: "webRequest" },
    });
    expect(requestChangesAt(1, chain)?.changes.get("x-twice")).toMatchObject({ before: "1\n2" });
  });

  test("lacks nothing that its source keeps back", () => {
    const secret: readonly Header[] = [
      ["Authorization", "Bearer abc"],
      ["Referer", "https://a.test/"],
    ];
    expect(changesIn(secret, [])).toEqual({ Authorization: "gone", Referer: "gone" });
    expect(changesIn(secret, [], { browser: "chromium" })).toEqual({});
    expect(changesIn([], secret, { browser: "chromium" })).toEqual({});
    expect(changesIn([], secret, {}, { headersDropped: true })).toEqual({});
  });

  test("says nothing of what the connection or the list alone makes", () => {
    const asTwo: readonly Header[] = [
      [":authority", "a.test"],
      ["Accept-Encoding", "gzip"],
    ];
    const asOne: readonly Header[] = [
      ["Host", "a.test"],
      ["Connection", "keep-alive"],
    ];
    expect(changesIn(asTwo, asOne)).toEqual({});
    expect(changesIn(asOne, asTwo)).toEqual({});
  });

  test("is compared with nothing where nothing was seen or sent", () => {
    expect(requestChangesAt(1, chainWith([{ requestHeaders: [] }]))).toBeNull();
    expect(changesIn([], [], {}, { requestHeaders: null })).toBeNull();
    expect(changesIn([], [], {}, { fromCache: true })).toBeNull();
    expect(changesIn([], [], {}, { kind: "internal" })).toBeNull();
  });
});

describe("a request in the middle", () => {
  const first: Partial<Hop> = { requestHeaders: [["X-A", "1"]] };
  const third: Partial<Hop> = { requestHeaders: [["X-A", "2"]] };

  test("is compared with the last one that was sent", () => {
    const chain = chainWith([first, internal("HSTS"), third], { browser: "firefox" });
    expect(requestChangesAt(0, chain)).toBeNull();
    expect(requestChangesAt(1, chain)).toBeNull();
    expect(requestChangesAt(2, chain)).toMatchObject({ against: 0 });
    expect(requestChangesAt(2, chain)?.changes.get("x-a")).toMatchObject({ change: "changed", before: "1" });
  });

  test("is not compared past one that was sent unseen, nor where the cache answered it", () => {
    const unseen = chainWith([first, { requestHeaders: null }, third], { browser: "firefox" });
    expect(requestChangesAt(2, unseen)).toBeNull();
    const cached = chainWith([first, { ...third, fromCache: true }], { browser: "firefox" });
    expect(requestChangesAt(1, cached)).toBeNull();
  });
});
