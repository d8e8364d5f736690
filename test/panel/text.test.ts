import { assert, oneof, property, string, webUrl } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { duration, positions } from "../../src/panel/text/measures.ts";
import { partChanges, urlPieces } from "../../src/panel/text/url-changes.ts";
import { middleOf, urlPair } from "../../src/panel/text/url-pair.ts";
import { clipped, visible } from "../../src/panel/text/visible.ts";
import { speakEnglish } from "./english.ts";

beforeAll(speakEnglish);

/** Changed parts in square brackets, removed ones in braces. */
const marked = (before: string, after: string): string =>
  urlPieces(before, after)
    .map(({ text, change }) => (change === "same" ? text : change === "changed" ? `[${text}]` : `{${text}}`))
    .join("");

describe("first and last URL in the list", () => {
  it.each([
    ["https://wiki.example/", "https://wiki.example/old", "wiki.example/", "/old"],
    [
      "http://shop.dev/cart?item=7",
      "https://www.shop.dev/cart?item=7",
      "http://shop.dev/cart?item=7",
      "https://www.shop.dev",
    ],
    ["https://a.example/x", "https://b.example/x", "a.example/x", "b.example"],
    ["https://a.example/x", "https://b.example/y", "a.example/x", "b.example/y"],
    ["https://a.example/x", "http://a.example/x", "https://a.example/x", "http://a.example"],
    ["https://a.example/c", "mailto:hello@a.example", "https://a.example/c", "mailto:hello@a.example"],
    ["https://a.example/x?a=1", "https://a.example/x", "a.example/x?a=1", "/x"],
  ])("%s → %s", (first, last, shownFirst, shownLast) => {
    expect(urlPair(first, last)).toMatchObject({ first: shownFirst, last: shownLast });
  });

  it("leaves nothing out where a shortened URL may hide a difference", () => {
    const { last } = urlPair("https://a.example/x…y", "https://b.example/x…y");
    expect(last).toBe("b.example/x…y");
  });

  it("keeps ten characters of the tail", () => {
    expect(middleOf("https://api.notes.example/items?tag=a")).toEqual({
      head: "https://api.notes.example/i",
      tail: "tems?tag=a",
    });
    expect(middleOf("short")).toEqual({ head: "short", tail: "" });
  });
});

describe("what changed in a URL", () => {
  it.each([
    ["http://shop.dev/", "https://shop.dev/", "[https]://shop.dev/"],
    ["https://shop.dev/", "https://www.shop.dev/", "https://[www.]shop.dev/"],
    ["https://old.blog.example/", "https://blog.example/", "https://{old.}blog.example/"],
    ["https://a.example/items", "https://a.example/items/", "https://a.example/items[/]"],
    ["https://a.example/?a=1&b=2", "https://a.example/?b=2", "https://a.example/?{a=1&}b=2"],
    ["https://localhost/", "https://localhost:5173/", "https://localhost[:5173]/"],
    ["https://a.example/x", "mailto:me@a.example", "[mailto]:{a.example}[me@a.example]"],
  ])("%s → %s", (before, after, pieces) => {
    expect(marked(before, after)).toBe(pieces);
  });

  it("names a part exactly when it differs", () => {
    expect(partChanges("http://a.example/x?q#f", "https://a.example/y?q#g").map(({ part }) => part)).toEqual([
      "scheme",
      "path",
      "fragment",
    ]);
  });

  it("never loses or invents a character of the URL", () => {
    const url = oneof(webUrl({ withFragments: true, withQueryParameters: true }), string());
    assert(
      property(url, url, (before, after) => {
        const kept = urlPieces(before, after).filter(({ change }) => change !== "removed");
        expect(kept.map(({ text }) => text).join("")).toBe(after);
      }),
    );
  });
});

describe("hostile text", () => {
  it("has nothing invisible left", () => {
    assert(
      property(string({ unit: "binary" }), (text) => {
        expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00a0\u3000\u3164]/u);
      }),
    );
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
