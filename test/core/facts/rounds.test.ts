/** Loops taken apart: which rounds, what differs between them, and what that usually is. */
import { describe, expect, test } from "vitest";
import { cycleOf } from "../../../src/core/facts/cycle.ts";
import { recipeOf } from "../../../src/core/facts/loop-recipe.ts";
import { compareRounds, roundsOf } from "../../../src/core/facts/rounds.ts";
import type { BrowserName, Header } from "../../../src/core/event.ts";
import { chainWith, failed, recorded } from "../rules/chains.ts";

function loopIn(trace: string) {
  const chain = recorded(trace).find((candidate) => cycleOf(candidate) !== null);
  const cycle = chain === undefined ? null : cycleOf(chain);
  if (chain === undefined || cycle === null) throw new Error(`${trace} has no loop`);
  return { chain, cycle };
}

test("rounds are equal parts of the end of the chain", () => {
  const { chain, cycle } = loopIn("imitated/login-loop");
  const rounds = roundsOf(chain, cycle);
  expect(rounds.map((round) => round.length)).toEqual(Array.from({ length: 10 }, () => 2));
  expect(rounds.at(-1)?.at(-1)).toBe(chain.hops.at(-1));
});

test("a table shows rounds 1, 2, 3 and the last, and nothing where all are alike", () => {
  const { chain, cycle } = loopIn("imitated/login-loop");
  const { rows, columns } = compareRounds(chain, cycle);
  expect(rows).toEqual([1, 2, 3, 10]);
  expect(columns).toEqual([]);
});

test("a short loop has no row twice", () => {
  const hop = { url: "https://a.test/x", to: "https://a.test/x" };
  const chain = chainWith([hop, hop], { outcome: failed("NS_ERROR_REDIRECT_LOOP") });
  expect(compareRounds(chain).rows).toEqual([1, 2]);
});

test("what differs has a column, with its place in the round", () => {
  const { chain, cycle } = loopIn("imitated/growing-query-loop");
  const { columns } = compareRounds(chain, cycle);
  expect(columns.map(({ fact, step }) => `${step} ${fact}`)).toEqual([
    "1 url",
    "1 location",
    "2 url",
    "2 location",
  ]);
  expect(columns[0]?.values).toEqual([
    "https://example.com/a?r=0",
    "https://example.com/a?r=2",
    "https://example.com/a?r=4",
    "https://example.com/a?r=18",
  ]);
});

test("what a source does not show is no difference", () => {
  // DevTools listed some of these requests with their cookies, and others only as they were planned.
  const { chain, cycle } = loopIn("chromium/l.loop");
  expect(compareRounds(chain, cycle).columns).toEqual([]);
});

describe("cookies that a loop sets", () => {
  const url = "https://a.test/x";
  const loopThatSets = (...lines: readonly (readonly string[])[]) =>
    compareRounds(
      chainWith(
        lines.map((set) => ({
          url,
          to: url,
          responseHeaders: [["Location", url], ...set.map((line): Header => ["Set-Cookie", line])],
        })),
        { outcome: failed("net::ERR_TOO_MANY_REDIRECTS") },
      ),
    );

  test.each([
    ["the same in every round", [["a=1"], ["a=1"], ["a=1"]], { renewed: false, everywhere: true }],
    ["another value each time", [["a=1"], ["a=2"], ["a=3"]], { renewed: true, everywhere: true }],
    ["only another lifetime", [["a=1; Max-Age=9"], ["a=1; Max-Age=8"]], { renewed: false, everywhere: true }],
    ["other values now and then", [["a=1"], ["a=2"], ["a=2"]], { renewed: false, everywhere: true }],
    // DevTools listed some of the requests only.
    ["not shown by one round", [["a=1"], [], ["a=1"]], { renewed: false, everywhere: false }],
    ["shown by one round alone", [["a=1"], [], []], { renewed: false, everywhere: false }],
  ])("%s", (_, lines, expected) => {
    expect(loopThatSets(...lines).cookies).toContainEqual({
      fact: "cookies set",
      step: 1,
      names: "a",
      ...expected,
    });
  });

  test("rounds that do not show what was sent may differ unseen", () => {
    const loop = (browser: BrowserName) =>
      compareRounds(
        chainWith(
          [
            { url, to: url },
            { url, to: url },
          ],
          {
            browser,
            outcome: failed(browser === "firefox" ? "NS_ERROR_REDIRECT_LOOP" : "net::ERR_TOO_MANY_REDIRECTS"),
          },
        ),
      );
    expect(loop("chromium")).toMatchObject({ columns: [], hidesCookies: true });
    expect(loop("firefox")).toMatchObject({ columns: [], hidesCookies: false });
  });
});

test("no loop, no rounds", () => {
  const [chain] = recorded("chromium/a.three-hops");
  expect(chain === undefined ? null : compareRounds(chain)).toEqual({
    rows: [],
    columns: [],
    cookies: [],
    hidesCookies: false,
  });
});

describe("the usual recipe", () => {
  test.each([
    ["imitated/cloudflare-flexible", "cloudflare-flexible"],
    ["imitated/tls-proxy-loop", "tls-proxy"],
    ["firefox/s.rails-proxy-loop", "tls-proxy"],
    ["imitated/blocked-cookie-loop", "cookie"],
    ["imitated/login-loop", "login"],
    ["imitated/www-loop", "host"],
    ["imitated/slash-loop", "slash"],
    ["imitated/https-http-loop", "scheme"],
    ["imitated/locale-loop", "locale"],
    ["imitated/growing-query-loop", "growing-query"],
    // A Location without scheme and host was not written by a rule that forces https.
    ["firefox/dUpOnly.self-downgrade", "self"],
    ["chromium/f.self", "self"],
    ["firefox/v.empty-location", "empty-location"],
    ["firefox/v.loop-secure-cookie", "cookie"],
  ])("%s is %s", (trace, recipe) => {
    const { chain, cycle } = loopIn(trace);
    expect(recipeOf(chain, cycle)).toBe(recipe);
  });
});
