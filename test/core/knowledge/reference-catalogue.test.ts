/** The reference itself: complete, readable, sourced, and linked without dead ends. */
import { describe, expect, test } from "vitest";
import type { Article, Block } from "../../../src/core/knowledge/reference/article.ts";
import { entryOf, reference } from "../../../src/core/knowledge/reference/index.ts";
import { articleIdForCause, articleIdForCode } from "../../../src/core/knowledge/reference/targets.ts";
import { catalogueOf, type Entry, groupsOf } from "../../../src/core/knowledge/reference/select.ts";
import { acceptedPlaces, placeOf } from "./reference-places.ts";
import { problemsOf } from "./reference-problems.ts";
import { sampleArticles, sampleReferences } from "./sample-reference.ts";

const { entries, byId } = reference;

/** Ids that other parts of the product link to, and what every reader looks for. */
const promised =
  `who-sent-this-307 code-300 code-301 code-302 code-303 code-304 code-305 code-306 code-307 code-308 no-location
  compare-all compare-301-308 compare-302-303 compare-302-307 compare-303-307 compare-307-308 compare-301-307
  compare-301-302 internal-307 internal-reasons firefox-internal guide-307 guide-hsts guide-hsts-delete
  guide-hsts-preload guide-hsts-localhost guide-choose-code guide-for-developers guide-for-administrators
  guide-best-practices guide-common-mistakes guide-troubleshooting guide-monitoring guide-loops guide-search-engines
  guide-caching send-rails send-go send-symfony send-laravel send-flask send-django send-fastapi send-python-http
  send-python2-httplib send-dotnet send-rust-http send-axum send-actix send-java-httpurlconnection
  send-java-httpclient send-spring send-apache-httpcomponents send-angular send-express send-fastify send-nextjs
  send-nginx send-apache-httpd send-caddy send-iis send-node-http send-haproxy`.split(/\s+/);

function sourcesOf(entry: Entry) {
  return entry.kind === "article" ? entry.article.sources : entry.reference.sources;
}

test("what is promised is there, and every id once", () => {
  expect(promised.filter((id) => !byId.has(id))).toEqual([]);
  expect(byId.size).toBe(entries.length);
  expect(entries.filter(({ group }) => group === "questions").length).toBeGreaterThanOrEqual(10);
});

test("the index leads to every entry, and begins with the question that people come with", () => {
  const listed = groupsOf(reference).flatMap((part) => part.entries);
  expect(listed).toEqual(entries);
  expect(listed[0]?.id).toBe("who-sent-this-307");
});

test("every code and every internal cause has its article", () => {
  for (let code = 300; code <= 308; code += 1) {
    expect(entryOf(articleIdForCode(code) ?? "")?.title).toMatch(new RegExp(`^${code} `));
  }
  expect(articleIdForCode(200)).toBeNull();
  expect(entryOf(articleIdForCause("hsts"))?.group).toBe("guides");
  expect(entryOf(articleIdForCause("https-upgrade"))?.group).toBe("internal");
});

test("one address has one name", () => {
  const names = new Map<string, Set<string>>();
  for (const { url, title, section = "" } of entries.flatMap(sourcesOf)) {
    names.set(url, (names.get(url) ?? new Set()).add(`${title}, ${section}`));
  }
  const several = [...names].filter(([, known]) => known.size > 1);
  expect(several.map(([url, known]) => [url, ...known])).toEqual([]);
});

test("no place is accepted that no source needs", () => {
  const used = new Set(entries.flatMap(sourcesOf).map(({ url }) => placeOf(url)));
  expect(acceptedPlaces.filter((place) => !used.has(place))).toEqual([]);
});

test.each(entries.map((entry) => [entry.id, entry] as const))("%s has no problem", (_, entry) => {
  expect(problemsOf(entry, reference)).toEqual([]);
});

describe("a problem is found", () => {
  const [good] = sampleArticles;
  const [goodReference] = sampleReferences;
  if (good === undefined || goodReference === undefined) throw new Error("no sample");

  const problemsIn = (change: Partial<Article>): readonly string[] => {
    const sample = catalogueOf([{ ...good, ...change }, ...sampleArticles.slice(1)], sampleReferences);
    const changed = sample.entries.find(({ group }) => group === "questions");
    return changed === undefined ? [] : problemsOf(changed, sample);
  };
  const problemsWith = (...blocks: [Block, ...Block[]]): readonly string[] =>
    problemsIn({ sections: [{ title: "One", blocks }] });
  const text = (words: string): readonly string[] => problemsWith({ kind: "text", text: words });

  test("in none of what is well", () => {
    expect(problemsIn({})).toEqual([]);
    expect(text("Send `https://a.test/ !`, **not** [301](#code-308)…")).toEqual([]);
  });

  test.each([
    ["Please send it.", "wording"],
    ["This is simply wrong.", "wording"],
    ["Send it!", "wording"],
    ["Two  spaces.", "stray space"],
    ["Send `301.", "mark without its partner"],
    ["Send **301*.", "mark without its partner"],
    ["See [301](code-301).", "mark without its partner"],
    ["See https://a.test/.", "address outside of code"],
    ["See [302](#code-302).", "dead link: code-302"],
    [" Space.", "space around it"],
  ])("in the words %s", (words, problem) => {
    expect(text(words).join("\n")).toContain(problem);
  });

  test.each([
    [{ title: "Nothing.", url: "http://www.rfc-editor.org/rfc/rfc9110" }, "not on an accepted host"],
    [{ title: "A blog", url: "https://blog.test/" }, "not on an accepted host"],
    [{ title: "Somebody", url: "https://github.com/somebody/python" }, "not on an accepted host"],
    [{ title: "Fetch Standard", url: "https://fetch.spec.whatwg.org/" }, "without a section"],
    [{ title: "RFC 9110", section: "15.4", url: "https://www.rfc-editor.org/rfc/rfc9110" }, "is not at"],
  ])("in the source $url", (source, problem) => {
    expect(problemsIn({ sources: [source] }).join("\n")).toContain(problem);
  });

  test("in a table, a list, a wire example, code", () => {
    expect(
      problemsWith({ kind: "table", caption: "Rows", head: ["a", "b"], rows: [["1"], ["1", "2"]] }),
    ).toEqual(["row twice: 1", "row too short or long: 1"]);
    expect(problemsWith({ kind: "list", items: ["a", "a"] })).toEqual(["item twice: a"]);
    expect(
      problemsWith({ kind: "wire", caption: "Wire", messages: [{ from: "browser", lines: ["GET /"] }] }),
    ).toEqual(["first line of browser: GET /"]);
    expect(problemsWith({ kind: "code", language: "C", text: " x" }).join("\n")).toContain("space around it");
  });

  test("in a summary, a title, an id, a phrase", () => {
    expect(problemsIn({ summary: "no sentence" }).join("\n")).toContain("summary is no sentence");
    expect(problemsIn({ summary: `A${"a".repeat(240)}.` })).toEqual(["summary has 242 characters"]);
    expect(problemsIn({ title: "With `code`" }).join("\n")).toContain("form of title");
    expect(problemsIn({ id: "FAQ" }).join("\n")).toContain("form of id");
    expect(problemsIn({ searched: [] })).toEqual(["no phrases to be searched by"]);
  });

  test("in a code reference", () => {
    const broken = catalogueOf(sampleArticles, [
      {
        ...goodReference,
        snippets: { ...goodReference.snippets, 303: "" },
        notes: [],
        checked: { how: "run", version: "latest", on: "today" },
      },
    ]);
    const problems = broken.entries.flatMap((entry) => problemsOf(entry, broken)).join("\n");
    expect(problems).toContain("code is empty");
    expect(problems).toContain("no note on what to use");
    expect(problems).toContain("no version: latest");
    expect(problems).toContain("no day: today");
  });
});
