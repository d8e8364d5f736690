/** What a redirect changed in a URL: marked in the later one, set side by side, and said in tags. */
import { array, assert, constantFrom, oneof, property, string, tuple, webUrl } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Chain, Hop } from "../../src/core/chain.ts";
import { tagsOf } from "../../src/panel/text/leg-tags.ts";
import { decodedPart } from "../../src/panel/text/decoded.ts";
import { isLong, shortenedPieces } from "../../src/panel/text/shortened-url.ts";
import { partChanges, urlPieces, urlRows } from "../../src/panel/text/url-changes.ts";
import { urlNotes } from "../../src/panel/text/url-notes.ts";
import { urlPartsOf } from "../../src/panel/text/url-parts.ts";
import { chainWith } from "../core/rules/chains.ts";
import { speakEnglish } from "./english.ts";

beforeAll(speakEnglish);

const signs = {
  same: ["", ""],
  changed: ["[", "]"],
  added: ["<", ">"],
  moved: ["~", "~"],
  removed: ["{", "}"],
} as const;

/** Changed parts in [], new ones in <>, moved ones in ~~, removed ones in {}. */
const marked = (before: string, after: string): string =>
  urlPieces(before, after)
    .map(({ text, change }) => signs[change][0] + text + signs[change][1])
    .join("");

const at = "https://a.example/";

const part = constantFrom("", "?", "&", "=", "#", "/", ".", ":", "@", "[", "a", "b", "x=1", "https://", "%");
const anyUrl = oneof(
  webUrl({ withFragments: true, withQueryParameters: true }),
  array(part, { maxLength: 20 }).map((parts) => parts.join("")),
  string(),
);

describe("what changed in a URL", () => {
  it.each([
    ["scheme", "http://shop.dev/", "https://shop.dev/", "[https]://shop.dev/"],
    ["a new label", "https://shop.dev/", "https://www.shop.dev/", "https://<www.>shop.dev/"],
    ["a label gone", "https://old.blog.example/", "https://blog.example/", "https://{old.}blog.example/"],
    ["labels", "https://eu.shop.dev/", "https://us.shop.com/", "https://[us].shop.[com]/"],
    ["an address", "https://192.0.2.1/", "https://192.0.2.9/", "https://[192.0.2.9]/"],
    ["an IPv6 address", "https://[::1]:80/", "https://[::2]:80/", "https://[[::2]]:80/"],
    ["userinfo", "https://a@b.example/", "https://c@b.example/", "https://[c@]b.example/"],
    ["new userinfo", "https://b.example/", "https://a:b@b.example/", "https://<a:b@>b.example/"],
    ["a port", "https://localhost/", "https://localhost:5173/", "https://localhost<:5173>/"],
    ["another port", "https://localhost:80/", "https://localhost:81/", "https://localhost[:81]/"],
    ["a last slash", `${at}items`, `${at}items/`, `${at}items</>`],
    ["a segment", `${at}en/old/page`, `${at}en/new/page`, `${at.slice(0, -1)}/en[/new]/page`],
    ["segments", `${at}a/b/c/d`, `${at}a/x/c`, `${at}a[/x]/c{/d}`],
    ["a parameter gone", `${at}?a=1&b=2`, `${at}?b=2`, `${at}?{a=1&}b=2`],
    ["one gone in the middle", `${at}?a=1&b=2&c=3`, `${at}?a=1&c=3`, `${at}?a=1{&b=2}&c=3`],
    ["a value", `${at}?a=1&b=2`, `${at}?a=9&b=2`, `${at}?a=[9]&b=2`],
    ["a new parameter", `${at}?a=1`, `${at}?a=1&b=2`, `${at}?a=1<&b=2>`],
    ["one in front", `${at}?a=1`, `${at}?b=2&a=1`, `${at}?<b=2>&a=1`],
    ["only the order", `${at}?a=1&b=2`, `${at}?b=2&a=1`, `${at}?b=2&~a=1~`],
    ["one moved to the front", `${at}?a&b&c&d`, `${at}?d&a&b&c`, `${at}?~d~&a&b&c`],
    ["order and a value", `${at}?a=1&b=2`, `${at}?b=3&a=1`, `${at}?b=[3]&~a=1~`],
    ["a moved value", `${at}?a=1&b=2&c=3`, `${at}?b=2&c=3&a=4`, `${at}?b=2&c=3&~a=~[4]`],
    ["repeated names", `${at}?a=1&a=2`, `${at}?a=1&a=3&a=4`, `${at}?a=1&a=[3]<&a=4>`],
    ["a value that empties", `${at}?a=1&b`, `${at}?a=&b`, `${at}?[a=]&b`],
    ["an equals sign", `${at}?a`, `${at}?a=`, `${at}?[a=]`],
    ["none moved by one that came", `${at}?b&a`, `${at}?b&c&a`, `${at}?b<&c>&a`],
    ["nothing between", `${at}?a=1&&b=2`, `${at}?a=1&b=2`, `${at}?a=1&b=2`],
    ["a query", at, `${at}?a=1`, `${at}<?a=1>`],
    ["no query", `${at}?a=1`, at, `${at}{?a=1}`],
    ["a fragment", `${at}#x`, `${at}#y`, `${at}[#y]`],
    ["tokens in a fragment", `${at}#s=1&t=2`, `${at}#s=1&t=3`, `${at}#s=1&t=[3]`],
    ["another kind of URL", `${at}x`, "mailto:me@a.example", "[mailto:me@a.example]"],
    ["an address to write to", "mailto:a@b", "mailto:c@b?subject=x", "mailto:[c@b]<?subject=x>"],
    ["an app", "app://open/a", "app://open/b", "app://open[/b]"],
    ["what is no URL", "%%%", "::::", "[::::]"],
  ])("%s: %s → %s", (_, before, after, pieces) => {
    expect(marked(before, after)).toBe(pieces);
  });

  it("never loses or invents a character of the URL", () => {
    assert(
      property(tuple(anyUrl, anyUrl), ([before, after]) => {
        const pieces = urlPieces(before, after);
        const kept = pieces.filter(({ change }) => change !== "removed");
        expect(kept.map(({ text }) => text).join("")).toBe(after);
        expect(pieces.some(({ text }) => text === "" && after !== "")).toBe(false);
      }),
    );
  });

  it("takes every text apart without losing any of it", () => {
    assert(
      property(anyUrl, (text) => {
        const { scheme, separator, userinfo, host, port, path, query, fragment } = urlPartsOf(text);
        expect(scheme + separator + userinfo + host + port + path + query + fragment).toBe(text);
      }),
    );
  });

  it("names a part exactly when it differs", () => {
    const changes = partChanges("http://a@a.example/x?q#f", "https://b.example:8/y?q#g");
    expect(changes.map((change) => change.part)).toEqual([
      "scheme",
      "userinfo",
      "host",
      "port",
      "path",
      "fragment",
    ]);
  });

  it("is quick, whatever a page makes of a URL", () => {
    const many = (text: string): string => `${at}${text.repeat(20_000)}?${text.repeat(20_000)}`;
    expect(urlPieces(many("/a/b"), many("/c/d&e")).length).toBeGreaterThan(0);
  });
});

describe("the parts of a URL beside the one before", () => {
  const rows = (before: string | null, after: string): readonly string[] =>
    urlRows(before, after).map(
      (row) => `${row.name ?? row.part} ${row.before ?? "-"} → ${row.after ?? "-"} ${row.change}`,
    );

  it.each([
    [
      "http://a.example/",
      "https://a.example:8443/",
      [
        "scheme http → https changed",
        "host a.example → a.example same",
        "port - → :8443 added",
        "path / → / same",
      ],
    ],
    [
      `${at}?next=%2F&page=1&gone=&same=1`,
      `${at}?same=1&page=2&code=x`,
      [
        "scheme https → https same",
        "host a.example → a.example same",
        "path / → / same",
        "same 1 → 1 same",
        "page 1 → 2 changed",
        "code - → x added",
        "next %2F → - removed",
        "gone  → - removed",
      ],
    ],
    ["a:?b", "a:?", ["scheme a → a same", "b  → - removed"]],
    ["a:#a", "a:", ["scheme a → a same", "fragment #a → - removed"]],
    ["a:", "a:#token=1&type=b", ["scheme a → a same", "token - → 1 added", "type - → b added"]],
    [at, "mailto:a@b", ["scheme https → mailto changed", "path - → a@b added"]],
  ])("%s → %s", (before, after, expected) => {
    expect(rows(before, after)).toEqual(expected);
  });

  it("says of order that it is one", () => {
    expect(rows("a:?x=1&y=2", "a:?y=2&x=1")).toEqual(["scheme a → a same", "y 2 → 2 same", "x 1 → 1 moved"]);
  });

  it("are all the same where there is none before", () => {
    expect(rows(null, "https://u@a.example:1/x?y=z#f")).toEqual([
      "scheme https → https same",
      "userinfo u@ → u@ same",
      "host a.example → a.example same",
      "port :1 → :1 same",
      "path /x → /x same",
      "y z → z same",
      "fragment #f → #f same",
    ]);
  });
});

describe("a long URL", () => {
  /** Gaps as "(12)", and as "(12!)" where something in them changed. */
  const shortened = (url: string, before: string | null = null): string =>
    shortenedPieces(url, urlPieces(before, url))
      .map((piece) => ("hidden" in piece ? `(${piece.hidden}${piece.differs ? "!" : ""})` : piece.text))
      .join("");

  it("loses its middle, and keeps its tail", () => {
    const path = `/${"x".repeat(8000)}`;
    expect(shortened(`https://a.example${path}?end=1`)).toBe(
      `https://a.example${path.slice(0, 240)}(7687)${"x".repeat(74)}?end=1`,
    );
    expect(isLong(`https://a.example${path}`)).toBe(true);
    expect(isLong("https://a.example/x?y=z")).toBe(false);
  });

  it("never loses its host, whatever stands before it", () => {
    const user = `bank.example${"%20".repeat(2000)}`;
    expect(shortened(`https://${user}@evil.example/`)).toMatch(
      /^https:\/\/bank\.example.*\(\d+\).*@evil\.example\/$/,
    );
    const labels = `${"bank.example.".repeat(300)}evil.example`;
    expect(shortened(`https://${labels}/`)).toMatch(/\(\d+\).*evil\.example\/$/);
  });

  it("says that something changed in what is left out", () => {
    const of = (value: number): string => `${at}?a=${"x".repeat(500)}&b=${value}&c=${"y".repeat(500)}`;
    expect(shortened(of(1), of(2))).toContain("!)");
    expect(shortened(of(1), of(1))).not.toContain("!)");
    expect(shortened(of(1), of(1).replace("b=1", "b=1&gone=1"))).toContain("!)");
  });

  it("shows or counts every character", () => {
    const longUrl = tuple(anyUrl, string({ maxLength: 900 }), anyUrl).map((parts) => parts.join(""));
    assert(
      property(longUrl, longUrl, (before, after) => {
        const shown = shortenedPieces(after, urlPieces(before, after));
        const lengths = shown.map((piece) =>
          "hidden" in piece ? piece.hidden : piece.change === "removed" ? 0 : piece.text.length,
        );
        const length = lengths.reduce((sum, one) => sum + one, 0);
        expect(shown.some((piece) => "hidden" in piece && piece.hidden <= 0)).toBe(false);
        expect(length).toBe(after.length);
      }),
    );
  });
});

describe("what a URL looks like and is not", () => {
  const notes = (url: string): readonly string[] =>
    urlNotes(url).map(({ warns, words }) => `${warns ? "!" : ""}${words}`);

  it.each([
    [
      "https://bank.example@evil.example/",
      ["!“bank.example” is only a user name here. The host is evil.example."],
    ],
    [
      "https://bank.example%2Flogin:x@evil.example/",
      ["!“bank.example” is only a user name here. The host is evil.example."],
    ],
    ["https://me:secret@a.example/", []],
    ["https://me@a.example/bank.example@x", []],
    ["https://xn--bcher-kva.example/", ["xn--bcher-kva.example stands for “bücher.example”."]],
    [
      "https://xn--pple-43d.example/",
      [
        "!xn--pple-43d.example stands for “аpple.example”.",
        "!“аpple” mixes letters of different scripts: Cyrillic and Latin. It may be made to look like another name.",
      ],
    ],
    [
      "https://xn--80ak6aa92e.com/",
      [
        "!xn--80ak6aa92e.com stands for “аррӏе.com”.",
        "!“аррӏе” has no Latin letters, only ones that look so: Cyrillic. It may be made to look like another name.",
      ],
    ],
    [
      "https://a.example/\u202egnp.exe",
      ["!Characters that cannot be seen, or that turn text around, are written as \\u{…}."],
    ],
    ["mailto:bank.example@evil.example", []],
    ["", []],
  ])("%s", (url_, expected) => {
    expect(notes(url_)).toEqual(expected);
  });
});

describe("a part of a URL decoded", () => {
  it.each([
    ["query", "a+b%2Bc", "a b+c"],
    ["path", "/a+b/%C3%BC", "/a+b/ü"],
    ["path", "/%zz%E2%82/%41", "/%zz%E2%82/A"],
    ["path", "/%", "/%"],
  ] as const)("%s %s", (part_, text, expected) => {
    expect(decodedPart(part_, text)).toBe(expected);
  });
});

describe("tags", () => {
  const tags = (hop: Partial<Hop>, rest: Partial<Chain> = {}): readonly string[] => {
    const chain = chainWith([{ url: at, to: at, ...hop }], { browser: "firefox", ...rest });
    return chain.hops.flatMap((each) => tagsOf(each, chain).map(({ change, words }) => `${change} ${words}`));
  };

  it("say the parts of the URL in their order", () => {
    const to = "https://u@b.example:8443/in/?p=1&q=2#end";
    expect(tags({ url: "http://a.example/in?p=0&r=1", to })).toEqual([
      "changed http → https",
      "added user name",
      "changed host → b.example",
      "added port 8443",
      "changed path + /",
      "lost query r",
      "added query q",
      "changed query p",
      "added #end",
    ]);
    expect(tags({ url: `${at}?a&b`, to: `${at}?b&a` })).toEqual(["changed order of the query"]);
  });

  it("say what became of Authorization, Cookie and Origin, before the URL and after the method", () => {
    const requestHeaders = [
      ["Authorization", "Bearer abc"],
      ["Cookie", "a=1"],
      ["Origin", "https://page.example"],
      ["Referer", "https://page.example/in"],
      ["X-Trace", "1"],
    ] as const;
    const lastRequest = { headers: [["Origin", "null"]], headersFrom: "webRequest" } as const;
    const hop = { to: "https://b.example/", requestHeaders, method: "POST", nextMethod: "GET" };
    expect(tags(hop, { lastRequest })).toEqual([
      "changed POST → GET",
      "lost Authorization",
      "lost Cookie",
      "changed Origin",
      "lost Referer",
      "lost X-Trace",
      "changed host → b.example",
    ]);
    // Chromium keeps these back: that they are not listed says nothing.
    expect(tags({ ...hop, method: "GET" }, { lastRequest, browser: "chromium" })).toEqual([
      "changed Origin",
      "lost X-Trace",
      "changed host → b.example",
    ]);
  });

  it("say that credentials stayed, and not that a cookie did", () => {
    const requestHeaders = [
      ["Authorization", "Bearer abc"],
      ["Cookie", "a=1"],
    ] as const;
    const lastRequest = { headers: requestHeaders, headersFrom: "webRequest" } as const;
    expect(tags({ requestHeaders }, { lastRequest })).toEqual(["kept Authorization"]);
  });

  it("name who told of it: of headers both requests' sources, of the rest the report of the redirect", () => {
    const hop: Partial<Hop> = {
      url: at,
      to: "https://b.example/",
      requestHeaders: [["X-Trace", "1"]],
      headersFrom: "har",
    };
    const sources = (change: Partial<Hop>, headersFrom: "har" | "webRequest") => {
      const chain = chainWith([{ ...hop, ...change }], {
        browser: "firefox",
        lastRequest: { headers: [], headersFrom },
      });
      return chain.hops.flatMap((each) =>
        tagsOf(each, chain).map(({ words, source }) => `${words} ${source}`),
      );
    };
    expect(sources({}, "har")).toEqual(["X-Trace har", "host → b.example webRequest"]);
    expect(sources({ observed: "both" }, "webRequest")).toEqual(["X-Trace both", "host → b.example both"]);
    expect(sources({ observed: "inferred" }, "har")).toEqual(["X-Trace har", "host → b.example null"]);
  });
});
