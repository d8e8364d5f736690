/** Making hops: from a report, from a lost report, or reconstructed. */
import { isFirefox } from "../built-for.ts";
import type { Hop } from "../chain.ts";
import type { BrowserName, RedirectSeen } from "../event.ts";
import type { Leg } from "./fold.ts";
import { headerValue } from "../headers.ts";
import { isSchemeUpgrade, resolveLocation, sameTarget, strippedParameters, targetKey } from "../url/url.ts";

/** Of the fold, what a new hop needs. */
interface SoFar {
  readonly request: { readonly browser: BrowserName };
  readonly hops: readonly Hop[];
}

/** 3xx other than 304, which answers a conditional request and redirects nothing. */
export function isRedirectStatus(status: number): boolean {
  return status >= 300 && status <= 399 && status !== 304;
}

/** "HTTP/1.1 302 Found" → "Found"; null when there is no status line. Firefox leaves a space at the end. */
export function reasonPhrase(statusLine: string): string | null {
  const match = /^\S+ \d{3} ?(.*)$/.exec(statusLine);
  return match?.[1]?.trim() ?? null;
}

/**
 * Firefox's stand-ins for hops that nobody answered: status 0, and an extension's 200, which has no headers but the
 * Access-Control-* ones that let a page's script follow it.
 */
function isPlaceholder(event: RedirectSeen, browser: BrowserName): boolean {
  if (!isFirefox(browser)) return false;
  if (event.status === 0) return true;
  if (event.status !== 200 || event.ip !== null || event.headers === null) return false;
  return event.headers.every(([name]) => name.toLowerCase().startsWith("access-control-"));
}

/**
 * Did this answer come over the wire, or out of the HTTP cache? The IP address tells, never the status and never a
 * header: those a server can forge. Firefox's fromCache sticks to later hops, so there an IP address outweighs it.
 */
function isAnswered(event: RedirectSeen, browser: BrowserName): boolean {
  const answered = isRedirectStatus(event.status) && (event.ip !== null || event.fromCache === true);
  return answered && !(isFirefox(browser) && isTurnedElsewhere(event));
}

/** Firefox: an extension may turn even a redirect elsewhere; then the answer names another target than the report. */
function isTurnedElsewhere(event: RedirectSeen): boolean {
  const promised = promisedTarget(event);
  if (promised === null || isRewriting(promised, event.to, "firefox")) return false;
  // Firefox keeps a tab inside a Location, which the URL Standard removes.
  const [named, to] = [promised, event.to].map((url) => targetKey(url).replaceAll("%09", ""));
  return named !== to;
}

/** Where the answer itself leads; null when it names no URL. */
export function promisedTarget({ headers, url }: Pick<RedirectSeen, "headers" | "url">): string | null {
  const location = headerValue(headers, "location");
  return location === null ? null : resolveLocation(location, url);
}

/**
 * Is this what the browser itself makes of a target before it reports the redirect? Chromium applies a page's
 * upgrade-insecure-requests and its mixed-content upgrade so early, Firefox its removal of query parameters that only
 * track.
 */
export function isRewriting(promised: string, to: string, browser: BrowserName): boolean {
  return isSchemeUpgrade(promised, to) || (isFirefox(browser) && strippedParameters(promised, to).length > 0);
}

/** What a hop holds as long as nothing tells otherwise. */
const nothingKnown = {
  nextMethod: null,
  nextBody: "unknown",
  status: null,
  statusText: null,
  fromCache: false,
  ip: null,
  protocol: null,
  requestHeaders: null,
  responseHeaders: null,
  headersFrom: null,
  durationMs: null,
  timings: null,
} as const;

/** The hop that a redirect report closes. */
export function reportedHop(
  soFar: SoFar,
  leg: Leg,
  event: RedirectSeen,
  answered = isAnswered(event, soFar.request.browser),
): Hop {
  const { browser } = soFar.request;
  const placeholder = isPlaceholder(event, browser);
  // Chromium reports headers for internal hops too, but nothing was sent with them.
  const requestHeaders = answered || event.ip !== null ? leg.requestHeaders : null;
  const known = requestHeaders !== null || event.headers !== null;
  // Spelled out, not laid over nothingKnown: this runs for every redirect, and so it is several times as fast.
  const hop: Hop = {
    index: soFar.hops.length,
    url: leg.url,
    to: event.to,
    method: leg.method,
    nextMethod: null,
    body: leg.body,
    nextBody: "unknown",
    status: placeholder ? null : event.status,
    statusText: placeholder ? null : reasonPhrase(event.statusLine),
    kind: answered ? "server" : "internal",
    observed: "event",
    fromCache: answered && event.fromCache === true && (!isFirefox(browser) || event.ip === null),
    viaServiceWorker: leg.viaServiceWorker,
    ip: event.ip,
    protocol: null,
    requestHeaders,
    responseHeaders: event.headers,
    headersFrom: known ? "webRequest" : null,
    startedAt: leg.startedAt,
    durationMs: Math.max(0, event.time - leg.startedAt),
    timings: null,
  };
  return leg.headersDropped || event.headersDropped === true ? { ...hop, headersDropped: true } : hop;
}

/** A hop that nobody reported: the URL changed between two reports of one request. */
export function hiddenHop(soFar: SoFar, leg: Leg, to: string): Hop {
  return {
    ...nothingKnown,
    index: soFar.hops.length,
    url: leg.url,
    to,
    method: leg.method,
    nextMethod: leg.method,
    body: leg.body,
    nextBody: leg.body,
    // A service worker answers in a server's place, often with a server's own answer.
    kind: leg.viaServiceWorker ? "server" : "internal",
    observed: "inferred",
    viaServiceWorker: leg.viaServiceWorker,
    startedAt: leg.startedAt,
  };
}

/** A redirect whose report was lost, but whose answer was seen: its Location leads to the next URL. */
export function lostRedirectHop(soFar: SoFar, leg: Leg, next: string): Hop | null {
  const { received } = leg;
  if (received === null || !isRedirectStatus(received.status)) return null;
  const to = promisedTarget(received);
  if (to === null || !sameTarget(to, next)) return null;
  // onHeadersReceived has no IP address in Chromium: only the reason phrase is left to tell internal hops.
  const answered = received.ip !== null || reasonPhrase(received.statusLine) !== "Internal Redirect";
  return reportedHop(soFar, leg, { ...received, kind: "redirect-seen", to }, answered);
}
