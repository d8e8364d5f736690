/** What a source never shows: absent is then not the same as not sent. */
import type { Hop } from "../chain.ts";
import type { BrowserName, Header } from "../event.ts";
import { hasHeader } from "../headers.ts";

/**
 * Headers that Chromium's webRequest keeps from extensions that do not ask for `extraHeaders`.
 * Source: Chrome extensions documentation, chrome.webRequest, "Life cycle of requests" and `extraHeaders`.
 */
const withheldByChromium = {
  request: [
    "Accept-Encoding",
    "Accept-Language",
    "Authorization",
    "Cache-Control",
    "Connection",
    "Content-Length",
    "Cookie",
    "Host",
    "If-Modified-Since",
    "If-None-Match",
    "If-Range",
    "Origin",
    "Partial-Data",
    "Pragma",
    "Proxy-Authorization",
    "Proxy-Connection",
    "Referer",
    "Transfer-Encoding",
  ],
  response: ["Set-Cookie"],
} as const;

function missing(names: readonly string[], headers: readonly Header[] | null): readonly string[] {
  return headers === null ? [] : names.filter((name) => !hasHeader(headers, name.toLowerCase()));
}

/** DevTools sometimes lists a request as it was planned. What was really sent always names the encodings it takes. */
export function isPlanned(hop: Hop): boolean {
  return !hasHeader(hop.requestHeaders, "accept-encoding");
}

function isPartial(hop: Hop, browser: BrowserName): boolean {
  return (
    browser === "chromium" && hop.kind === "server" && (hop.headersFrom === "webRequest" || isPlanned(hop))
  );
}

/** Names of request headers that may have been sent with the hop without being seen. */
export function withheldFromRequest(hop: Hop, browser: BrowserName): readonly string[] {
  return isPartial(hop, browser) ? missing(withheldByChromium.request, hop.requestHeaders) : [];
}

/**
 * Names of response headers that may have come with the hop without being seen. DevTools may list an answer before it
 * has learned of these, and does not say so.
 */
export function withheldFromResponse(hop: Hop, browser: BrowserName): readonly string[] {
  const partial = browser === "chromium" && hop.kind === "server" && hop.headersFrom !== null;
  return partial ? missing(withheldByChromium.response, hop.responseHeaders) : [];
}
