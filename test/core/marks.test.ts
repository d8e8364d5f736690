import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { causeOf } from "../../src/core/causes/cause.ts";
import type { Chain } from "../../src/core/chain.ts";
import { chainsOf } from "../../src/core/fold/recording.ts";
import { asCode, asWords, plain, proseParts } from "../../src/core/marks.ts";
import { explain } from "../../src/core/words/explain.ts";
import { parseEvents } from "../support/notation.ts";

/** Mostly backticks, and the sign that tells those of a page from marks. */
const hostile = string({ unit: constantFrom("`", "`", "\uFDD0", "a", " ") });

/** All but the sign of marks.ts, which no page has a use for. */
const withoutSign = (text: string): string => text.replaceAll("\uFDD0", "");

describe("code in a sentence", () => {
  test("is what stands between backticks", () => {
    expect(proseParts("Send `Vary`, and `Date` too.")).toEqual(["Send ", "Vary", ", and ", "Date", " too."]);
    expect(plain("Send `Vary`.")).toBe("Send Vary.");
    expect(proseParts(`No ${asCode("")}name.`)).toEqual(["No name."]);
  });

  test("is never made by what a page wrote, and no character of that is lost", () => {
    assert(
      property(hostile, hostile, hostile, (code, words, more) => {
        const parts = proseParts(`A ${asCode(`x${code}`)} of ${asWords(words)}: ${asCode(`y${more}`)}.`);
        expect(parts.map(withoutSign)).toEqual([
          "A ",
          `x${withoutSign(code)}`,
          ` of ${withoutSign(words)}: `,
          `y${withoutSign(more)}`,
          ".",
        ]);
      }),
    );
    assert(
      property(hostile, (code) => {
        const parts = proseParts(`A ${asCode(code)}.`);
        expect(parts.map(withoutSign).filter(Boolean)).toEqual(
          code === "" ? ["A ."] : ["A ", withoutSign(code), "."].filter(Boolean),
        );
      }),
    );
  });

  test("is marked once, however often a text is taken over", () => {
    assert(
      property(hostile, (text) => {
        expect(asWords(asWords(text))).toBe(asWords(text));
      }),
    );
  });
});

function chainOf(drawn: string): Chain {
  const [chain] = chainsOf(parseEvents(drawn), "chromium");
  if (chain === undefined) throw new Error("no chain is drawn");
  return chain;
}

describe("what is said of a chain", () => {
  const forwarded = chainOf(`
    0 #1 seen GET https://a.test/r?t\`o=https://b.test/x main_frame
    9 #1 redirect 302 Found to=https://b.test/x ip=192.0.2.1 | Location: https://b.test/x | Server: a\`b
    20 #1 fails net::ERR_CONNECTION_REFUSED`);

  test("sets off names, header lines, addresses and errors", () => {
    const { hops, outcome } = explain(forwarded);
    const code = (hops[0]?.evidence ?? []).flatMap(({ fact }) =>
      proseParts(fact).filter((_, at) => at % 2 === 1),
    );
    expect(code).toEqual(["192.0.2.1", "Location: https://b.test/x", "t`o"]);
    expect(proseParts(outcome)).toEqual([expect.stringMatching(/: $/), "net::ERR_CONNECTION_REFUSED", ""]);
    expect(hops[0]?.wire).toBe("`192.0.2.1`");
  });

  test("stands in documents without marks", () => {
    const [hop] = forwarded.hops;
    if (hop === undefined) throw new Error("no redirect is drawn");
    expect(causeOf(hop, forwarded)?.evidence).toEqual([
      "The parameter t`o of the URL asked for is the target",
    ]);
  });
});
