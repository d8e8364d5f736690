/** What is offered while somebody types, and how many chains each offer would leave. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFilter } from "../../../src/core/filter/parse.ts";
import { suggest } from "../../../src/core/filter/suggest.ts";
import { filterTest } from "../../../src/core/filter/test.ts";
import { afternoon } from "../../panel/situations.ts";
import { query } from "./queries.ts";
import { summariesOf } from "./summaries.ts";

const summaries = afternoon.flatMap((events) => summariesOf(events, "chromium"));

/** "cause:hsts 1", in the order of the menu. */
function offered(draft: string): readonly string[] {
  return suggest(draft, summaries).list.map(({ text, count }) =>
    count === null ? text : `${text} ${count}`,
  );
}

describe("a suggestion", () => {
  test("names the keys while nothing is typed", () => {
    expect(offered("").slice(0, 3)).toEqual(["status:", "cause:", "has:"]);
    expect(offered("status:307 ")).toEqual(offered(""));
  });

  test("names every key to leave out where the sign stands alone", () => {
    expect(offered("-").slice(0, 3)).toEqual(["-status:", "-cause:", "-has:"]);
    expect(suggest("loop -", summaries).from).toBe(5);
    expect(offered('"-"')).toEqual([]);
  });

  test("of a key is what is there, and what could be where nothing of the kind is", () => {
    const counts = (draft: string) => suggest(draft, summaries).list.map(({ count }) => count ?? 0);
    expect(offered("cause:h")).toContain("cause:hsts 1");
    expect(counts("cause:h").every((count) => count > 0)).toBe(true);
    // More begin so than any chain has.
    expect(suggest("cause:h", []).list.length).toBeGreaterThan(counts("cause:h").length);
    expect(new Set(suggest("cause:h", []).list.map(({ count }) => count))).toEqual(new Set([0]));
  });

  test("completes a key, and finds what is there under that word", () => {
    expect(offered("sta")).toEqual(["status:", "domain:static.shop.dev 1"]);
    expect(offered("hst")).toEqual(["cause:hsts 1"]);
    expect(offered("loop")).toContain("has:redirect-loop 1");
    expect(offered("-lo")).toContain("-has:redirect-loop 8");
    expect(offered("307")).toEqual(["status:307 2"]);
    expect(offered("pos")).toContain("method:POST 1");
  });

  test("offers the values of a key, what most chains have first", () => {
    expect(offered("status:")).toEqual([
      "status:3xx 8",
      "status:2xx 4",
      "status:200 4",
      "status:302 3",
      "status:4xx 2",
      "status:307 2",
      "status:301 2",
      "status:401 1",
    ]);
    expect(offered("status:30").every((text) => text.startsWith("status:30"))).toBe(true);
    expect(offered("domain:acm")[0]).toMatch(/^domain:(?:\w+\.)?acme\.example \d$/);
    expect(offered("hops:>")).toEqual(["hops:>1 2", "hops:>2 1", "hops:>5 1", "hops:>=10 1"]);
  });

  test("shows what no chain has once somebody asks for it by name", () => {
    expect(offered("cause:").some((text) => text.endsWith(" 0"))).toBe(false);
    expect(offered("cause:csp")).toEqual(["cause:csp-upgrade 0"]);
  });

  test("goes on with a list of values, and counts what the whole term leaves", () => {
    expect(offered("method:POST,")).toContain("method:POST,GET 8");
    expect(offered("method:POST,")).not.toContain("method:POST,POST 1");
  });

  test("offers nothing behind a value that is not understood", () => {
    expect(offered("status:teapot,30")).toEqual([]);
  });

  test("counts only chains that the other terms leave", () => {
    expect(offered("method:post status:302")).toEqual(["status:302 1"]);
  });

  test("takes the place of the term that was typed, and of nothing else", () => {
    expect(suggest("method:post  -cau", summaries).from).toBe("method:post  ".length);
    expect(suggest("shop ", summaries).from).toBe("shop ".length);
  });

  test("is for every draft a term without problem, and its count is what it leaves", () => {
    fc.assert(
      fc.property(query, (draft) => {
        const { from, list } = suggest(draft, summaries);
        expect(from).toBeLessThanOrEqual(draft.length);
        expect(list.length).toBeLessThanOrEqual(9);
        for (const { text, value, count } of list) {
          if (value === null) continue;
          const [term, ...others] = parseFilter(text);
          expect(others).toEqual([]);
          expect(term?.problem).toBeNull();
          const passes = filterTest(parseFilter(`${draft.slice(0, from)}${text}`));
          expect(summaries.filter((summary) => passes?.(summary)).length).toBe(count);
        }
      }),
      { numRuns: 300 },
    );
  });
});
