import { assert, integer, oneof, property, string } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { duration, positions } from "../../src/panel/text/measures.ts";
import { middleOf, urlPair } from "../../src/panel/text/url-pair.ts";
import { clipped, isDeceptive, splitVisible, visible } from "../../src/panel/text/visible.ts";
import { speakEnglish } from "./english.ts";

beforeAll(speakEnglish);

describe("first and last URL in the list", () => {
  it.each([
    ["https://wiki.example/", "https://wiki.example/old", "wiki.example/", "/old"],
    [
      "http://shop.dev/cart?item=7",
      "https://www.shop.dev/cart?item=7",
      "http://shop.dev/cart?item=7",
      "https://www.shop.dev/cart?item=7",
    ],
    ["https://a.example/x", "https://b.example/x", "a.example/x", "b.example/x"],
    ["https://a.example/x", "https://b.example/y", "a.example/x", "b.example/y"],
    ["http://a.example/", "https://a.example/", "http://a.example/", "https://a.example/"],
    ["https://a.example/x", "http://a.example/x", "https://a.example/x", "http://a.example/x"],
    ["https://a.example/c", "mailto:hello@a.example", "https://a.example/c", "mailto:hello@a.example"],
    ["https://a.example/x?a=1", "https://a.example/x", "a.example/x?a=1", "/x"],
  ])("%s → %s", (first, last, shownFirst, shownLast) => {
    expect(urlPair(first, last)).toMatchObject({ first: shownFirst, last: shownLast });
  });

  it("leaves nothing out where a shortened URL may hide a difference", () => {
    const { last } = urlPair("https://a.example/x…y", "https://b.example/x…y");
    expect(last).toBe("b.example/x…y");
  });

  it.each([
    ["https://api.notes.example/items?tag=all", "https://api.notes.example", "/ite", "ms?tag=all"],
    ["notes.example:8443/items?tag=all", "notes.example:8443", "/ite", "ms?tag=all"],
    ["/items/4711?tag=a", "", "/items/", "4711?tag=a"],
    ["https://a.example/short", "https://a.example", "", "/short"],
    ["https://a.example?q=https://b.example/", "https://a.example", "?q=https://", "b.example/"],
    ["https://a.example/", "https://a.example/", "", ""],
    ["/", "", "", "/"],
    ["mailto:hello@a.example", "mailto:hello@a.example", "", ""],
  ])("gives way in the middle of %s", (text, origin, middle, tail) => {
    expect(middleOf(text)).toEqual({ origin, middle, tail });
  });
});

/** Half of them where most signs without a shape are; halves of pairs, too. */
const anyCharacter = oneof(integer({ min: 0, max: 0x31_ff }), integer({ min: 0, max: 0x10_ff_ff })).map(
  (code) => String.fromCodePoint(code),
);

describe("hostile text", () => {
  it("has nothing invisible left", () => {
    assert(
      property(string({ unit: anyCharacter }), (text) => {
        // But the pairs that isolate a run from right to left.
        const shown = visible(text).replaceAll(/\u2068([^\u2068\u2069]*)\u2069/gu, "$1");
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}\u00a0\u3000\u3164]/u);
      }),
    );
  });

  it("keeps runs from right to left to their places", () => {
    expect(visible("/שלום/عالم?a=1")).toBe("/\u2068שלום\u2069/\u2068عالم\u2069?a=1");
    expect(visible("שלום עולם, x")).toBe("\u2068שלום עולם\u2069, x");
    expect(visible("a\u2068b\u202e")).toBe("a\\u{2068}b\\u{202e}");
    expect(visible("bücher/日本")).toBe("bücher/日本");
  });

  it("is isolated on both sides of a cut", () => {
    expect(splitVisible(visible("ab/שלום/cd"), 7)).toEqual(["ab/\u2068ש\u2069", "\u2068לום\u2069/cd"]);
    expect(splitVisible(visible("ab/שלום/cd"), 3)).toEqual(["ab/\u2068שלום\u2069", "/cd"]);
  });

  it("is known to deceive where something is written as an escape", () => {
    expect(["a\u200bb", "a\u200bb", "\u0007", "\u00a0"].map(isDeceptive)).toEqual([true, true, true, true]);
    expect(["", "plain ü שלום", "a b"].map(isDeceptive)).toEqual([false, false, false]);
  });

  it("is never cut inside a character", () => {
    expect(clipped("a😀b", 2)).toBe("a");
    expect(clipped("a😀b", 3)).toBe("a😀");
  });
});

describe("measures", () => {
  it("reads as people write them", () => {
    expect([null, 0.4, 41, 1234, 90_000].map(duration)).toEqual(["…", "0 ms", "41 ms", "1.23 s", "1.5 min"]);
    expect(positions([0, 1, 2, 5])).toBe("1–3, 6");
  });
});
