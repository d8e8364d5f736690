/** Lines that rules about the parts of a URL draw. */
import { chainWith } from "../chains.ts";
import { type Lines, at } from "./line.ts";

export const urlsLines: Lines = {
  "fragment-inherited": [
    [
      "another host",
      chainWith([
        at("https://a.test/#t", "https://b.test/#t", { responseHeaders: [["Location", "https://b.test/"]] }),
      ]),
      true,
    ],
    [
      "the same host",
      chainWith([
        at("http://a.test/#t", "https://a.test/#t", { responseHeaders: [["Location", "https://a.test/"]] }),
      ]),
      false,
    ],
    [
      "the www host",
      chainWith([
        at("https://a.test/#t", "https://www.a.test/#t", {
          responseHeaders: [["Location", "https://www.a.test/"]],
        }),
      ]),
      false,
    ],
    [
      "a Location that has it",
      chainWith([
        at("https://a.test/#t", "https://b.test/#t", {
          responseHeaders: [["Location", "https://b.test/#t"]],
        }),
      ]),
      false,
    ],
    [
      "headers that nobody kept",
      chainWith([at("https://a.test/#t", "https://b.test/#t", { responseHeaders: null })]),
      false,
    ],
    ["no fragment", chainWith([at("https://a.test/", "https://b.test/")]), false],
  ],
  "query-added": [
    ["a new name", chainWith([at("https://a.test/x?a=1", "https://a.test/x?a=1&b=2")]), true],
    ["a new value", chainWith([at("https://a.test/x?a=1", "https://a.test/x?a=2")]), false],
    ["the same name again", chainWith([at("https://a.test/x?a=1", "https://a.test/x?a=1&a=2")]), false],
  ],
  "query-doubled": [
    ["joined by &", chainWith([at("https://a.test/x?a=1", "https://b.test/x?a=1&a=1")]), true],
    ["joined by ?", chainWith([at("https://a.test/x?a=1", "https://b.test/x?a=1?a=1")]), true],
    ["as long, and another", chainWith([at("https://a.test/x?a=1", "https://b.test/x?a=1&a=2")]), false],
  ],
};
