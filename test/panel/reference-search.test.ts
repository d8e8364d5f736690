/** What people type, and what they must find. */
import { expect, test } from "vitest";
import { reference } from "../../src/core/knowledge/reference/index.ts";
import { foundIn } from "../../src/panel/reference/found.ts";
import { passageFor, searchReference } from "../../src/panel/reference/search.ts";

const found = (query: string): readonly string[] => searchReference(query).map(({ entry }) => entry.id);

/** The first hit is one of these. */
const firsts: readonly (readonly [query: string, ...ids: string[]])[] = [
  ["307", "code-307"],
  ["308", "code-308"],
  ["301", "code-301"],
  ["304", "code-304"],
  ["308 vs 301", "compare-301-308"],
  ["301 vs. 308?", "compare-301-308"],
  ["302 or 307", "compare-302-307", "faq-307-or-302"],
  ["difference between 302 and 303", "compare-302-303"],
  ["post becomes get", "faq-post-becomes-get"],
  ["why does my POST turn into a GET", "faq-post-becomes-get"],
  ["hsts localhost", "guide-hsts-localhost", "faq-localhost-https"],
  ["localhost redirects to https", "guide-hsts-localhost", "faq-localhost-https"],
  ["too many redirects", "faq-too-many-redirects", "guide-loops"],
  ["ERR_TOO_MANY_REDIRECTS", "faq-too-many-redirects", "guide-loops"],
  ["redirect loop cloudflare", "guide-loops"],
  ["nginx 308", "send-nginx"],
  ["nginx", "send-nginx"],
  ["fastapi redirect", "send-fastapi"],
  ["express 307", "send-express"],
  ["rails 303", "send-rails"],
  ["java HttpURLConnection 308", "send-java-httpurlconnection"],
  ["asp.net core redirect", "send-dotnet"],
  ["is 307 an error", "faq-is-307-an-error"],
  ["is 307 an error?", "faq-is-307-an-error"],
  ["what does 307 mean", "faq-what-does-307-mean", "code-307"],
  ["how do i fix 307", "faq-how-to-fix-307"],
  ["does 307 affect seo", "faq-307-seo", "guide-search-engines"],
  ["authorization header lost", "faq-authorization-gone"],
  ["307 internal redirect", "faq-307-internal-redirect", "internal-307"],
  ["non-authoritative-reason", "faq-non-authoritative-reason", "internal-reasons"],
  ["delete hsts chrome", "guide-hsts-delete"],
  ["net-internals", "guide-hsts-delete"],
  ["hsts preload", "guide-hsts-preload"],
  ["clear cached 301", "faq-clear-cached-redirect", "guide-caching"],
  ["missing location header", "no-location"],
  ["which code should i use", "guide-choose-code"],
  ["monitor redirects", "guide-monitoring"],
  ["firefox 307 missing", "firefox-internal", "faq-firefox-no-307"],
  ["who sent this 307", "who-sent-this-307"],
  ["redirect after login", "code-303"],
  ["permanentRedirect", "send-nextjs", "send-laravel"],
];

test.each(firsts)("%s", (query, ...ids) => {
  expect(ids).toContain(found(query)[0]);
});

/** Among the first three: misspelt, unfinished, or answered in several places. */
const near: readonly (readonly [query: string, id: string])[] = [
  ["authorisation header lost", "faq-authorization-gone"],
  ["to many redirect", "guide-loops"],
  ["permanent redirect", "code-308"],
  ["temporary redirect", "code-307"],
  ["djang", "send-django"],
  ["troublesh", "guide-troubleshooting"],
  ["synfony redirect", "send-symfony"],
  ["preload lis", "guide-hsts-preload"],
  ["localhost 307", "who-sent-this-307"],
  ["webrequest api", "internal-reasons"],
  ["password sent to next page", "compare-303-307"],
];

test.each(near)("%s, among the first three", (query, id) => {
  expect(found(query).slice(0, 3)).toContain(id);
});

test("every entry is found by its title among the first two, and among the first three by every phrase of its own", () => {
  const lost = reference.entries.flatMap((entry) => {
    const { searched } = entry.kind === "article" ? entry.article : entry.reference;
    return [
      ...(found(entry.title).slice(0, 2).includes(entry.id) ? [] : [`${entry.id}: ${entry.title}`]),
      ...searched
        .filter((phrase) => !found(phrase).slice(0, 3).includes(entry.id))
        .map((phrase) => `${entry.id}: ${phrase}`),
    ];
  });
  expect(lost).toEqual([]);
});

test("a phrase that is told another way finds its entry, too: among the first five, 95 of 100 times", () => {
  const asked = reference.entries.flatMap((entry) => {
    const { searched } = entry.kind === "article" ? entry.article : entry.reference;
    const long = searched.map((phrase) => phrase.split(" ")).filter((words) => words.length > 2);
    const others = long.flatMap((words) => [
      words.slice(1),
      words.slice(0, -1),
      words.toReversed(),
      ["how", ...words, "in my app"],
    ]);
    return others.map((words) => ({ id: entry.id, query: words.join(" ") }));
  });
  const missed = asked.filter(({ id, query }) => !found(query).slice(0, 5).includes(id));
  expect(asked.length).toBeGreaterThan(500);
  expect(missed.length / asked.length).toBeLessThan(0.05);
});

test("another code is another word: 306 never finds what only speaks of 307", () => {
  const ids = found("306");
  expect(ids[0]).toBe("code-306");
  expect(ids.filter((id) => !JSON.stringify(reference.byId.get(id)).includes("306"))).toEqual([]);
});

test("nothing is found for nothing, and hits are few and each once", () => {
  for (const query of ["", "   ", "?!", "the", "qqqqzzzz"]) expect(found(query)).toEqual([]);
  const hits = found("redirect");
  expect(new Set(hits).size).toBe(hits.length);
  expect(hits.length).toBeLessThanOrEqual(20);
});

test.each([
  ["trailing slash", "send-fastapi", /slash/],
  ["missing location header", "no-location", /Location/],
  ["authorization header lost", "faq-authorization-gone", /Authorization/],
])("what is shown for %s of %s holds the words that were found", (query, id, words) => {
  const hit = searchReference(query).find(({ entry }) => entry.id === id);
  expect(hit).toBeDefined();
  const passage = hit === undefined ? "" : passageFor(hit);
  expect(passage).toMatch(words);
  expect(passage.length).toBeLessThan(150);
});

test("words are found as the search finds them: any case, singular and plural, whole", () => {
  const places = foundIn("Slashes, a slash and backslash: SLASH", new Set(["slash"]));
  expect(places.map(({ from, to }) => [from, to])).toEqual([
    [11, 16],
    [32, 37],
  ]);
});
