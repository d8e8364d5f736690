/** Lines that rules about CORS draw. */
import type { Chain, Hop } from "../../../../src/core/chain.ts";
import { answered, chainWith, failed } from "../chains.ts";
import { type Lines, at, xhr } from "./line.ts";

/** Over two foreign origins, so that its own origin is null by now. */
function firefoxGet(
  allowed: string | null,
  requestHeaders: Hop["requestHeaders"] = [["Origin", "https://a.test"]],
): Chain {
  const responseHeaders: Hop["responseHeaders"] =
    allowed === null ? [] : [["Access-Control-Allow-Origin", allowed]];
  return xhr([at("https://b.test/x", "https://c.test/x", { requestHeaders })], {
    browser: "firefox",
    outcome: answered({ url: "https://c.test/x", responseHeaders }),
  });
}

/** A foreign server redirects to http, and the page's upgrade-insecure-requests makes https of it. */
function upgradedTarget(from: string): Chain {
  const answer = answered({
    url: "https://b.test/y",
    responseHeaders: [["Access-Control-Allow-Origin", "*"]],
  });
  const upgrade = {
    kind: "internal",
    observed: "inferred",
    rewritten: true,
    status: null,
    ip: null,
  } as const;
  return xhr([at(from, "http://b.test/y"), at("http://b.test/y", "https://b.test/y", upgrade)], {
    outcome: answer,
  });
}

/** From the page's own origin to another one and back, in Firefox. */
function firefoxBack(responseHeaders: Hop["responseHeaders"], first: Partial<Hop> = {}): Chain {
  const requestHeaders: Hop["requestHeaders"] = [["Origin", "https://a.test"]];
  const hops = [
    at("https://b.test/x", "https://a.test/y", { requestHeaders, ...first }),
    at("https://a.test/y", "https://a.test/z", { requestHeaders: [["Origin", "null"]] }),
  ];
  return xhr(hops, { browser: "firefox", outcome: answered({ url: "https://a.test/z", responseHeaders }) });
}

export const corsLines: Lines = {
  "cors-blocked": [
    ["Firefox, back at the page's own origin, which allows nobody", firefoxBack([]), true],
    [
      "Firefox, back at the page's own origin, with headers dropped to save memory",
      firefoxBack([], { headersDropped: true }),
      false,
    ],
    [
      "Firefox, back at the page's own origin, which allows itself: the origin is null by then",
      firefoxBack([["Access-Control-Allow-Origin", "https://a.test"]]),
      true,
    ],
    [
      "Firefox, back at the page's own origin, which allows everybody",
      firefoxBack([["Access-Control-Allow-Origin", "*"]]),
      false,
    ],
    [
      "Firefox, another origin that nobody asked: the browser upgraded the request first",
      firefoxBack([], { url: "http://a.test/y", kind: "internal", status: null, responseHeaders: null }),
      false,
    ],
    [
      "Chromium, back at the page's own origin",
      xhr([at("https://b.test/x", "https://a.test/y")], { outcome: failed("net::ERR_FAILED") }),
      true,
    ],
    [
      "Firefox, a first request to the page's own origin, which has no Origin yet",
      xhr([at("https://a.test/x", "https://c.test/x")], {
        browser: "firefox",
        lastRequest: { headers: [["Origin", "https://a.test"]], headersFrom: "webRequest" },
        outcome: answered({ url: "https://c.test/x" }),
      }),
      true,
    ],
    [
      "a target of another origin",
      xhr([at("https://b.test/x", "https://b.test/y")], { outcome: failed("net::ERR_FAILED") }),
      true,
    ],
    [
      "a target of the page's own origin",
      xhr([at("https://a.test/x", "https://a.test/y")], { outcome: failed("net::ERR_FAILED") }),
      false,
    ],
    [
      "a page of unknown origin",
      xhr([at("https://b.test/x", "https://b.test/y")], {
        initiator: null,
        outcome: failed("net::ERR_FAILED"),
      }),
      false,
    ],
    [
      "a picture",
      chainWith([at("https://b.test/x", "https://b.test/y")], {
        initiator: "https://a.test",
        resourceType: "image",
        outcome: failed("net::ERR_FAILED"),
      }),
      false,
    ],
    [
      "a refused redirect that has the header",
      xhr([], {
        outcome: failed("net::ERR_FAILED", {
          status: 302,
          responseHeaders: [["Access-Control-Allow-Origin", "*"]],
          refusedTo: "https://c.test/",
        }),
      }),
      false,
    ],
    [
      "a refused redirect of the page's own origin",
      xhr([], {
        outcome: failed("net::ERR_FAILED", { url: "https://a.test/", status: 302, responseHeaders: [] }),
      }),
      false,
    ],
    [
      "a user name alone",
      xhr([], {
        outcome: failed("net::ERR_FAILED", {
          status: 302,
          responseHeaders: [["Access-Control-Allow-Origin", "*"]],
          refusedTo: "https://u@c.test/",
        }),
      }),
      true,
    ],
    ["Firefox, an answer that allows everybody", firefoxGet("*"), false],
    ["Firefox, an answer that allows null", firefoxGet("null"), false],
    ["Firefox, an answer that allows the page by name", firefoxGet("https://a.test"), true],
    ["Firefox, an answer that allows nobody", firefoxGet(null), true],
    ["Firefox, a request without Origin", firefoxGet(null, []), false],
    [
      "Firefox, a request that says it is none",
      firefoxGet(null, [
        ["Origin", "https://a.test"],
        ["Sec-Fetch-Mode", "no-cors"],
      ]),
      false,
    ],
  ],
  "origin-null": [
    ["Chromium, a foreign target that a policy upgraded", upgradedTarget("https://b.test/x"), false],
    ["Chromium, one that leads to yet another origin", upgradedTarget("https://c.test/x"), true],
    [
      "Firefox, which upgrades behind the redirect",
      { ...upgradedTarget("https://b.test/x"), browser: "firefox" },
      true,
    ],
    [
      "an answer that CORS allows",
      xhr([at("https://b.test/x", "https://c.test/x")], {
        outcome: answered({ responseHeaders: [["Access-Control-Allow-Origin", "*"]] }),
      }),
      true,
    ],
    [
      "a request that says it is none",
      xhr([at("https://b.test/x", "https://c.test/x", { requestHeaders: [["Sec-Fetch-Mode", "no-cors"]] })], {
        outcome: answered({ responseHeaders: [["Access-Control-Allow-Origin", "*"]] }),
      }),
      false,
    ],
    [
      "a request that fails",
      xhr([at("https://b.test/x", "https://c.test/x")], { outcome: failed("net::ERR_FAILED") }),
      false,
    ],
    [
      "a page",
      chainWith([at("https://b.test/x", "https://c.test/x")], {
        initiator: "https://a.test",
        outcome: answered({ responseHeaders: [["Access-Control-Allow-Origin", "*"]] }),
      }),
      false,
    ],
  ],
  "preflight-redirected": [
    [
      "OPTIONS that a script sends for itself",
      xhr([at("https://b.test/x", "https://b.test/y", { method: "OPTIONS" })], {
        method: "OPTIONS",
        browser: "firefox",
      }),
      false,
    ],
    [
      "OPTIONS in Firefox that was not followed",
      xhr([], {
        method: "OPTIONS",
        browser: "firefox",
        outcome: answered({ status: 302, responseHeaders: [["Location", "/y"]] }),
      }),
      false,
    ],
    [
      "a preflight that is answered 404",
      xhr([], {
        method: "OPTIONS",
        outcome: answered({ status: 404, responseHeaders: [["Location", "/y"]] }),
      }),
      false,
    ],
    [
      "a preflight without Location",
      xhr([], { method: "OPTIONS", outcome: answered({ status: 302, responseHeaders: [] }) }),
      false,
    ],
  ],
};
