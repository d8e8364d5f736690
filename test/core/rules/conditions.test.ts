/** Where rules draw their lines: hand-made chains on either side, where no recorded one stands so close. */
import { describe, expect, test } from "vitest";
import type { Hop } from "../../../src/core/chain.ts";
import { findingsOf } from "../../../src/core/findings/findings.ts";
import { chainWith, failed } from "./chains.ts";
import { answersLines } from "./lines/answers.ts";
import { codesLines } from "./lines/codes.ts";
import { corsLines } from "./lines/cors.ts";
import { at, type Lines, same, xhr } from "./lines/line.ts";
import { securityLines } from "./lines/security.ts";
import { urlsLines } from "./lines/urls.ts";

const all: Lines = { ...answersLines, ...codesLines, ...corsLines, ...securityLines, ...urlsLines };

describe.each(Object.entries(all))("%s", (rule, cases) => {
  test.each([...cases])("%s", (_, chain, found) => {
    expect(findingsOf(chain).some((finding) => finding.rule === rule)).toBe(found);
  });
});

test("a lost body is named, one that was not seen is not", () => {
  const post = { ...same, method: "POST", nextMethod: "GET" } as const;
  const bodies = (hop: Partial<Hop>) => findingsOf(xhr([hop])).map(({ data }) => data["body"]);
  expect(bodies({ ...post, body: "sent", nextBody: "none" })).toEqual(["lost"]);
  expect(bodies({ ...post, body: "unknown", nextBody: "none" })).toEqual(["unknown"]);
  expect(bodies({ ...post, body: "sent", nextBody: "unknown" })).toEqual(["unknown"]);
});

test("what happens on each hop of a loop is said once", () => {
  const there = at("https://a.test/", "http://a.test/", { status: 301 });
  const back = at("http://a.test/", "https://a.test/", { status: 301 });
  const chain = chainWith(
    Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? there : back)),
    { outcome: failed("net::ERR_TOO_MANY_REDIRECTS") },
  );
  const found = findingsOf(chain).filter(({ rule }) => rule === "leaves-https");
  expect(found.map(({ hops }) => hops.length)).toEqual([10]);
});
