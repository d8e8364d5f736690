/** Lines that rules about codes and cost draw. */
import { chainWith } from "../chains.ts";
import { type Lines, at } from "./line.ts";

export const codesLines: Lines = {
  "permanent-for-temporary": [
    ["a login", chainWith([at("https://a.test/x", "https://a.test/login", { status: 301 })]), true],
    [
      "headers that nobody kept",
      chainWith([at("https://a.test/x", "https://a.test/login", { status: 301, responseHeaders: null })]),
      false,
    ],
    ["no language: /tv", chainWith([at("https://a.test/", "https://a.test/tv/", { status: 301 })]), false],
    [
      "a language before another path",
      chainWith([at("https://a.test/x", "https://a.test/de/y", { status: 301 })]),
      false,
    ],
    [
      "a language with a region",
      chainWith([at("https://a.test/x", "https://a.test/pt-BR/x", { status: 308 })]),
      true,
    ],
  ],
  "temporary-for-permanent": [
    ["www", chainWith([at("https://a.test/", "https://www.a.test/", { status: 307 })]), true],
    [
      "a POST",
      chainWith([
        at("http://a.test/", "https://a.test/", { status: 307, method: "POST", nextMethod: "POST" }),
      ]),
      false,
    ],
    [
      "a HEAD",
      chainWith([
        at("http://a.test/", "https://a.test/", { status: 302, method: "HEAD", nextMethod: "HEAD" }),
      ]),
      true,
    ],
    ["another port", chainWith([at("http://a.test/", "https://a.test:8443/", { status: 302 })]), false],
    ["another path", chainWith([at("http://a.test/", "https://a.test/start", { status: 302 })]), false],
    ["another host", chainWith([at("http://a.test/", "https://b.test/", { status: 302 })]), false],
  ],
  "long-chain": [
    [
      "four of a pixel",
      chainWith(
        [1, 2, 3, 4].map((n) => at(`https://a.test/${n}`, `https://a.test/${n + 1}`)),
        { resourceType: "image" },
      ),
      false,
    ],
    [
      "four from the cache",
      chainWith(
        [1, 2, 3, 4].map((n) => at(`https://a.test/${n}`, `https://a.test/${n + 1}`, { fromCache: true })),
      ),
      false,
    ],
    [
      "four of a server",
      chainWith([1, 2, 3, 4].map((n) => at(`https://a.test/${n}`, `https://a.test/${n + 1}`))),
      true,
    ],
    [
      "three of a server",
      chainWith([1, 2, 3].map((n) => at(`https://a.test/${n}`, `https://a.test/${n + 1}`))),
      false,
    ],
  ],
  "mixed-permanence": [
    [
      "a GET",
      chainWith([
        at("https://a.test/1", "https://a.test/2", { status: 301 }),
        at("https://a.test/2", "https://a.test/3"),
      ]),
      true,
    ],
    [
      "a POST",
      chainWith(
        [
          at("https://a.test/1", "https://a.test/2", { status: 301 }),
          at("https://a.test/2", "https://a.test/3"),
        ],
        { method: "POST" },
      ),
      false,
    ],
    [
      "two permanent ones",
      chainWith([
        at("https://a.test/1", "https://a.test/2", { status: 301 }),
        at("https://a.test/2", "https://a.test/3", { status: 308 }),
      ]),
      false,
    ],
    [
      "on to another site",
      chainWith([
        at("https://a.test/1", "https://b.test/2", { status: 301 }),
        at("https://b.test/2", "https://b.test/3"),
      ]),
      false,
    ],
  ],
  "meta-refresh": [
    [
      "another site, after a while",
      chainWith([], {
        initiator: "https://b.test",
        seam: { previous: "1", kind: "refresh-header", confidence: "certain", delayMs: 5_000 },
      }),
      true,
    ],
    [
      "the same site, after a while",
      chainWith([], {
        initiator: "https://a.test",
        seam: { previous: "1", kind: "refresh-header", confidence: "certain", delayMs: 5_000 },
      }),
      false,
    ],
    [
      "the same site, nobody knows when",
      chainWith([], {
        initiator: "https://a.test",
        seam: { previous: "1", kind: "meta-refresh", confidence: "likely", delayMs: null },
      }),
      false,
    ],
  ],
};
