/** What of CORS stopped a request: the reason that the words stand on. */
import { expect, test } from "vitest";
import { corsBlockOf } from "../../../src/core/facts/cors.ts";
import type { Chain, Hop } from "../../../src/core/chain.ts";
import type { Header } from "../../../src/core/event.ts";
import { answered, failed, recorded } from "../rules/chains.ts";
import { at, xhr } from "../rules/lines/line.ts";

test.each([
  ["chromium/g.back-own-origin", "back", false],
  ["firefox/g.back-own-origin", "back", true],
  ["firefox/g.blocked-hop1", "redirect", true],
  ["firefox/g.blocked-hop2", "target", true],
  ["chromium/g.blocked-hop2", "target", false],
  ["firefox/g.userinfo", "credentials", true],
  ["firefox/g.hop-other-origin", "redirect-other", true],
  // That credentials were asked for is not seen: no cookie was there to be sent.
  ["firefox/g.hop-wildcard", "cookies", false],
] as const)("%s: %s", (name, reason, sure) => {
  const blocks = recorded(name).flatMap((chain) => corsBlockOf(chain) ?? []);
  expect(blocks.map((block) => [block.reason, block.sure])).toEqual([[reason, sure]]);
});

const page = "https://a.test";
const cookie: Header = ["Cookie", "s=1"];

function allowing(origin: string, ...more: readonly Header[]): readonly Header[] {
  return [["Access-Control-Allow-Origin", origin], ...more];
}

/** Firefox refuses the redirect of b.test, which answers with `headers`. */
function vetoed(responseHeaders: readonly Header[], hop: Partial<Hop> = {}, before: Partial<Hop>[] = []) {
  const last = at("https://b.test/x", "https://b.test/y", { responseHeaders, ...hop });
  return xhr([...before, last], { browser: "firefox", outcome: failed("NS_ERROR_UNEXPECTED") });
}

/** Firefox reads the answer of b.test, where the redirect of a.test led to. */
function answer(responseHeaders: readonly Header[], ...sent: readonly Header[]): Chain {
  return xhr([at("https://a.test/x", "https://b.test/y")], {
    browser: "firefox",
    lastRequest: { headers: [["Origin", page], ...sent], headersFrom: "webRequest" },
    outcome: answered({ url: "https://b.test/y", responseHeaders }),
  });
}

/** Chromium does not follow what b.test answers. */
function refused(responseHeaders: readonly Header[], ...sent: readonly Header[]): Chain {
  return xhr([], {
    lastRequest: { headers: sent, headersFrom: "har" },
    outcome: failed("net::ERR_FAILED", { status: 302, responseHeaders, refusedTo: "https://b.test/y" }),
  });
}

const tainted = [at("https://c.test/", "https://b.test/x")];
const credentials: Header = ["Access-Control-Allow-Credentials", "true"];

test.each<[string, Chain, string | null]>([
  ["a redirect for another origin", vetoed(allowing("https://z.test")), "redirect-other"],
  ["a redirect for two origins", vetoed(allowing(`${page}, https://z.test`)), "redirect-other"],
  ["a redirect for the page", vetoed(allowing(page)), null],
  [
    "for the page, with a cookie",
    vetoed(allowing(page), { requestHeaders: [["Origin", page], cookie] }),
    "cookies",
  ],
  [
    "for the page with a cookie, which is allowed",
    vetoed(allowing(page, credentials), { requestHeaders: [["Origin", page], cookie] }),
    null,
  ],
  [
    "for every origin, to elsewhere: a policy may forbid that",
    vetoed(allowing("*"), { to: "https://d.test/" }),
    null,
  ],
  ["for the page, whose origin is null by then", vetoed(allowing(page), {}, tainted), "origin-null"],
  ["for null, which the origin is by then", vetoed(allowing("null"), {}, tainted), null],
  ["an answer for another origin", answer(allowing("https://z.test")), "target"],
  ["an answer for null", answer(allowing("null")), "target"],
  ["an answer for every origin", answer(allowing("*")), null],
  ["an answer for every origin, with a cookie", answer(allowing("*"), cookie), "cookies"],
  ["an answer for the page, with a cookie", answer(allowing(page), cookie), "cookies"],
  ["the same, which allows cookies", answer(allowing(page, credentials), cookie), null],
  ["Chromium: a redirect for another origin", refused(allowing("https://z.test")), "redirect-other"],
  ["Chromium: a redirect for every origin", refused(allowing("*")), null],
  ["Chromium: a redirect for every origin, with a cookie", refused(allowing("*"), cookie), "cookies"],
])("the CORS check of %s", (_, chain, reason) => {
  expect(corsBlockOf(chain)?.reason ?? null).toBe(reason);
});
