/** What a query is taken apart into, whatever was typed. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFilter } from "../../../src/core/filter/parse.ts";
import { printFilter } from "../../../src/core/filter/print.ts";
import type { Problem, Term } from "../../../src/core/filter/term.ts";
import { query as anyQuery } from "./queries.ts";

const written = (terms: readonly Term[]) =>
  terms.map(({ key, negated, values }) => ({ key, negated, values }));

/** Terms in short: "-status=301|302". */
function short(query: string): readonly string[] {
  return parseFilter(query).map(
    ({ key, negated, values }) => `${negated ? "-" : ""}${key}=${values.join("|")}`,
  );
}

/** The problem of the only term, with the characters of the query that it is about. */
function problem(query: string, typing = false): readonly [string, ...unknown[]] | null {
  const [term, ...others] = parseFilter(query, typing);
  expect(others).toEqual([]);
  if (term === undefined || term.problem === null) return null;
  const { from, to, kind, ...rest }: Problem = term.problem;
  return [kind, query.slice(from, to), "nearest" in rest ? rest.nearest : null];
}

describe("a query", () => {
  test("is cut into terms at blanks, but not in quotes", () => {
    expect(short("status:301,302  -cause:hsts\tshop cart")).toEqual([
      "status=301|302",
      "-cause=hsts",
      "text=shop",
      "text=cart",
    ]);
    expect(short('"two words" -"no such" domain:"a b"')).toEqual([
      "text=two words",
      "-text=no such",
      "domain=a b",
    ]);
    expect(short(String.raw`"say \"hi\" \\"`)).toEqual([String.raw`text=say "hi" \ `.trimEnd()]);
  });

  test("knows its keys in any case, and by the other names that people try", () => {
    expect(short("Status:307 HOST:a.test is:pending from:server cost:>5 code:2xx")).toEqual([
      "status=307",
      "domain=a.test",
      "has=pending",
      "sender=server",
      "time=>5",
      "status=2xx",
    ]);
  });

  test("takes what only looks like a key as text", () => {
    expect(short("https://shop.dev/ localhost:8080 - -- ::")).toEqual([
      "text=https://shop.dev/",
      "text=localhost:8080",
      "text=-",
      "-text=-",
      "text=::",
    ]);
    expect(
      ["https://shop.dev/", "localhost:8080", "localhost:80", "stats:", "state:3000", "a:"].map((one) =>
        problem(one),
      ),
    ).toEqual([null, null, null, null, null, null]);
  });

  test("tells what is wrong, and where", () => {
    expect(problem("cuase:hsts")).toEqual(["unknown-key", "cuase:", "cause"]);
    expect(problem("stats:307")).toEqual(["unknown-key", "stats:", "status"]);
    expect(problem("-flavour:red")).toEqual(["unknown-key", "flavour:", null]);
    expect(problem("status:")).toEqual(["no-value", "status:", null]);
    expect(problem("status:,")).toEqual(["no-value", "status:,", null]);
    expect(problem("status:307,teapot")).toEqual(["no-number", "teapot", null]);
    expect(problem("cause:hsts,htss")).toEqual(["unknown-value", "htss", "hsts"]);
    expect(problem("has:lopo")).toEqual(["unknown-value", "lopo", "loop"]);
    expect(problem("hops:many")).toEqual(["no-number", "many", null]);
    expect(problem('"shop')).toEqual(["open-quote", '"shop', null]);
    expect(problem('domain:"shop')).toEqual(["open-quote", '"shop', null]);
  });

  test("that is still being typed may end in the beginning of a value", () => {
    expect(problem("cause:hst")).toEqual(["unknown-value", "hst", "hsts"]);
    expect(problem("cause:hst", true)).toBeNull();
    expect(problem("status:30")).toEqual(["no-number", "30", null]);
    expect(problem("status:30", true)).toBeNull();
    expect(problem("status:30,307", true)).toEqual(["no-number", "30", null]);
  });

  test("of any kind has terms, in order and inside it", () => {
    fc.assert(
      fc.property(anyQuery, fc.boolean(), (text, typing) => {
        let end = 0;
        for (const term of parseFilter(text, typing)) {
          expect(term.from).toBeGreaterThanOrEqual(end);
          expect(term.to).toBeGreaterThan(term.from);
          end = term.to;
          if (term.problem === null) continue;
          expect(term.problem.from).toBeGreaterThanOrEqual(term.from);
          expect(term.problem.to).toBeLessThanOrEqual(term.to);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  test("printed and read again is the same", () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const terms = parseFilter(text);
        const again = parseFilter(printFilter(terms));
        expect(written(again)).toEqual(written(terms));
      }),
      { numRuns: 2000 },
    );
  });
});
