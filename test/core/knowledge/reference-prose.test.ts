/** The three marks of the reference's prose: nothing is lost, and nothing is read that was not meant. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  linksIn,
  parseProse,
  plainText,
  type ProseNode,
} from "../../../src/core/knowledge/reference/prose.ts";

const text = (words: string): ProseNode => ({ kind: "text", text: words });
const code = (words: string): ProseNode => ({ kind: "code", text: words });

function written(nodes: readonly ProseNode[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case "text":
          return node.text;
        case "code":
          return `\`${node.text}\``;
        case "strong":
          return `**${written(node.nodes)}**`;
        case "link":
          return `[${written(node.nodes)}](#${node.to})`;
        default:
          return node satisfies never;
      }
    })
    .join("");
}

test("reads code, strong words and links, also inside of each other", () => {
  expect(parseProse("Send `308`, **not `301`**: see [the **five** `codes`](#compare-all).")).toEqual([
    text("Send "),
    code("308"),
    text(", "),
    { kind: "strong", nodes: [text("not "), code("301")] },
    text(": see "),
    {
      kind: "link",
      to: "compare-all",
      nodes: [text("the "), { kind: "strong", nodes: [text("five")] }, text(" "), code("codes")],
    },
    text("."),
  ]);
});

test("what stands between backticks is never a mark", () => {
  expect(parseProse("`**a**` and `[b](#c)`")).toEqual([code("**a**"), text(" and "), code("[b](#c)")]);
  expect(parseProse("**all of `a ** b`**")).toEqual([
    { kind: "strong", nodes: [text("all of "), code("a ** b")] },
  ]);
});

test.each([
  "a ` b",
  "**a",
  "a * b * c",
  "[a](b)",
  "[a](https://a.test)",
  "[](#a)",
  "[a](#A)",
  "[a] (#a)",
  "****",
])("%s holds no mark", (prose) => {
  expect(parseProse(prose)).toEqual([text(prose)]);
});

const pieces = fc.constantFrom("`", "*", "**", "[", "]", "(#", "](#", ")", "a", "a-b", " ", "3", "\n", "é");

test("every text is read, none of it is lost, and links are plain ids", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const prose = parts.join("");
      expect(written(parseProse(prose))).toBe(prose);
      for (const id of linksIn(prose)) expect(id).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
    }),
    { numRuns: 2000 },
  );
});

test("a long text of half marks ends, too", () => {
  const prose = "**`[a".repeat(20_000);
  expect(written(parseProse(prose))).toBe(prose);
});

test("plain text and links", () => {
  const prose = "Send `308`, **not [`301`](#code-301)**: see [the codes](#compare-all).";
  expect(plainText(prose)).toBe("Send 308, not 301: see the codes.");
  expect(linksIn(prose)).toEqual(["code-301", "compare-all"]);
});
