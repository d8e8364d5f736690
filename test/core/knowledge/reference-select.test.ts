/** Order, groups and cross-references, on a reference of three entries. */
import { expect, test } from "vitest";
import { searchDocuments } from "../../../src/core/knowledge/reference/search.ts";
import { catalogueOf, groupsOf, linksFrom, relatedTo } from "../../../src/core/knowledge/reference/select.ts";
import { articleIdForCause, articleIdForCode } from "../../../src/core/knowledge/reference/targets.ts";
import { sampleArticles, sampleReferences } from "./sample-reference.ts";

const sample = catalogueOf(sampleArticles, sampleReferences);
const entry = (id: string) => {
  const found = sample.byId.get(id);
  if (found === undefined) throw new Error(`No entry ${id}`);
  return found;
};

test("entries stand group by group in the order of the index; groups without entries are left out", () => {
  expect(sample.entries.map(({ id }) => id)).toEqual(["code-308", "faq-loop", "send-nginx"]);
  expect(groupsOf(sample).map(({ group, entries }) => [group, entries.length])).toEqual([
    ["codes", 1],
    ["questions", 1],
    ["server", 1],
  ]);
});

test("links are found in every place that holds prose", () => {
  expect(linksFrom(entry("faq-loop"))).toEqual(["code-308", "send-nginx"]);
  expect(linksFrom(entry("code-308"))).toEqual(["send-nginx"]);
  expect(linksFrom(entry("send-nginx"))).toEqual(["code-308"]);
});

test("related is what an entry links to, then what links to it, each once", () => {
  const ids = (id: string): readonly string[] => relatedTo(sample, entry(id)).map((other) => other.id);
  expect(ids("faq-loop")).toEqual(["code-308", "send-nginx"]);
  expect(ids("code-308")).toEqual(["send-nginx", "faq-loop"]);
});

test("a search looks through plain words: prose without marks, captions, wire lines, names and code", () => {
  const [code, question, nginx] = searchDocuments(sample);
  expect(question?.summary).toBe("Two rules undo each other. See 308.");
  expect(question?.body.split("\n")).toEqual(
    expect.arrayContaining(["Read both rules.", "Then return once.", "Rules", "301"]),
  );
  expect(code?.body).toContain("PUT /old HTTP/1.1");
  expect(code?.body).toContain("return 308 /new;");
  expect(nginx?.body).toContain("return 307 /a;");
  expect(code?.searched).toBe("permanent redirect with post\n308 vs 301");
});

test("codes and causes have their article", () => {
  expect([300, 307, 308, 200, 309, 307.5, Number.NaN].map(articleIdForCode)).toEqual([
    "code-300",
    "code-307",
    "code-308",
    null,
    null,
    null,
    null,
  ]);
  expect(articleIdForCause("hsts")).toBe("guide-hsts");
});
