/** The chain a fold amounts to: what requests reported, completed by what webNavigation said of the frame. */
import { isChromium } from "../built-for.ts";
import type { Chain, FailureOutcome, Hop, Outcome, SeamBefore } from "../chain.ts";
import type {
  HarEntrySeen,
  HarInitiator,
  Milliseconds,
  NavigationBegan,
  NavigationEvent,
  NavigationFailed,
} from "../event.ts";
import { isRedirectError } from "../facts/failure.ts";
import { type Fold, isHandedOff, type Leg } from "./fold.ts";
import { entryTarget, type RequestLeg } from "../har/har-join.ts";
import { completed, completedOutcome, completedRequest } from "../har/har-merge.ts";
import { hiddenHop, reasonPhrase } from "./hop.ts";
import { withoutStale } from "./stale-headers.ts";
import { isSchemeUpgrade, originOf, parseUrl, sameTarget } from "../url/url.ts";

/** webNavigation tells of a failure up to this long before or after the request does. */
export const navigationSlack: Milliseconds = 1000;

/** The chain as it stands. Pure: the same fold gives the same chain, in whatever order its reports came. */
export function chainOf(fold: Fold): Chain {
  const { requestId, ...request } = fold.request;
  const final = finalLegOf(fold);
  const { hops, last } =
    fold.har.length === 0
      ? { hops: reportedHops(fold), last: null }
      : completed(reportedHops(fold), final, fold.har);
  return {
    ...request,
    requestIds: requestId === "" ? [] : [requestId],
    startedAt: Math.min(hops[0]?.startedAt ?? Infinity, request.startedAt),
    url: hops[0]?.url ?? request.url,
    method: hops[0]?.method ?? request.method,
    speculative: fold.speculative,
    gap: fold.gap,
    hops: hops.map((hop, at) => asSent(hop, hops[at - 1], fold)),
    outcome: completedOutcome(outcomeOf(fold), last, final),
    ...lastRequestOf(fold, last, hops.at(-1)),
    ...lastTimesOf(fold, last),
    pageError: pageErrorOf(fold),
    seam: seamOf(fold),
    calledFrom: calledFrom(fold),
    ...(fold.hints.length > 0 && { hints: fold.hints }),
  };
}

/** Without headers that were reported and not sent. */
function asSent(hop: Hop, before: Hop | undefined, { request }: Fold): Hop {
  const requestHeaders = withoutStale(
    hop.requestHeaders,
    hop,
    hop.headersFrom === "har" ? null : (before?.method ?? null),
    request.browser,
  );
  return requestHeaders === hop.requestHeaders ? hop : { ...hop, requestHeaders };
}

/** A request that was answered was sent; one that the cache or a service worker answered was not. */
function lastRequestOf(
  { leg, end, request }: Fold,
  last: HarEntrySeen | null,
  before: Hop | undefined,
): Pick<Chain, "lastRequest"> {
  const answered = end?.kind === "response" || (leg?.received ?? null) !== null;
  const answeredHere = leg?.viaServiceWorker === true || (end?.kind === "response" && end.fromCache);
  if (leg === null || leg.headersDropped || !answered || answeredHere) return {};
  const lastRequest = completedRequest(leg.requestHeaders, last);
  if (lastRequest === null) return {};
  const sent = withoutStale(lastRequest.headers, leg, before?.method ?? null, request.browser);
  return { lastRequest: { ...lastRequest, headers: sent ?? [] } };
}

/** A redirect that was reported and not followed has no request to its target: its fold has no leg any more. */
function lastTimesOf({ leg, request }: Fold, last: HarEntrySeen | null): Pick<Chain, "lastTimes"> {
  const startedAt = leg?.startedAt ?? (request.requestId === "" ? last?.time : undefined);
  return startedAt === undefined ? {} : { lastTimes: { startedAt, timings: last?.timings ?? null } };
}

/** The requests of the chain so far, in order: what DevTools entries can be about. */
export function legsOf(fold: Fold): readonly RequestLeg[] {
  return [...reportedHops(fold), finalLegOf(fold)];
}

/** The request that no reported redirect follows. */
function finalLegOf({ end, leg, target, hops, request }: Fold): RequestLeg {
  const before = hops.at(-1);
  return {
    status: target === null && end?.kind === "response" ? end.status : null,
    url: target ?? leg?.url ?? end?.url ?? request.url,
    method: leg?.method ?? before?.nextMethod ?? before?.method ?? request.method,
    startedAt:
      leg?.startedAt ?? end?.finishedAt ?? (before === undefined ? request.startedAt : endOf(before)),
  };
}

function endOf(hop: Hop): Milliseconds {
  return hop.startedAt + (hop.durationMs ?? 0);
}

function seamOf({ joined }: Fold): SeamBefore | null {
  if (joined === null) return null;
  const { previous, seam, confidence, delayMs } = joined;
  return { previous, kind: seam, confidence, delayMs };
}

/** Every entry of a chain names what began its first request. */
function calledFrom({ har }: Fold): HarInitiator | null {
  return har.find(({ initiator }) => initiator !== null)?.initiator ?? null;
}

/**
 * True for what the list and the chain document hold: every request with a hop, with an answer 3xx (304 apart), or
 * with an error that only redirects end in.
 */
export function isRedirectChain(fold: Fold): boolean {
  if (fold.hops.length > 0 || fold.sawRedirectStatus) return true;
  if (fold.har.some((entry) => entryTarget(entry) !== null)) return true;
  if (fold.end?.kind === "failure" && isRedirectError(failureError(fold, fold.end), fold.request.browser))
    return true;
  return unreportedHop(fold) !== null;
}

/** The hops that reports alone tell of. */
function reportedHops(fold: Fold): readonly Hop[] {
  const first = unreportedHop(fold);
  if (first === null) return fold.hops;
  return [first, ...fold.hops.map((hop) => ({ ...hop, index: hop.index + 1 }))];
}

/**
 * What Chromium does to a navigation before its first report: webNavigation begins at one URL, the first request is
 * for another. From http to https that is an upgrade; else the page's service worker answered with a redirect.
 */
function unreportedHop(fold: Fold): Hop | null {
  if (
    !isChromium(fold.request.browser) ||
    fold.request.requestId === "" ||
    fold.speculative ||
    !fold.request.complete ||
    fold.navigation.length === 0
  )
    return null;
  const began = closest(fold.navigation.filter(isBegan), fold.request.startedAt);
  if (began === null || began.time > fold.request.startedAt || sameTarget(began.url, fold.request.url))
    return null;
  const upgraded = isSchemeUpgrade(began.url, fold.request.url);
  // A second try at the navigation begins elsewhere, too: the first one ended after the navigation had begun.
  const again = fold.request.startedAt - began.time > (fold.joined?.delayMs ?? Infinity);
  if (!upgraded && (again || !mayHaveWorker(began.url))) return null;
  const leg: Leg = {
    url: began.url,
    method: fold.request.method,
    body: fold.hops[0]?.body ?? fold.leg?.body ?? "unknown",
    startedAt: began.time,
    requestHeaders: null,
    headersDropped: false,
    received: null,
    viaServiceWorker: !upgraded,
  };
  return hiddenHop({ request: fold.request, hops: [] }, leg, fold.request.url);
}

/** Service workers need a secure context (W3C Secure Contexts: https, or the machine itself). */
function mayHaveWorker(url: string): boolean {
  const { protocol = "", hostname = "" } = parseUrl(url) ?? {};
  return protocol === "https:" || /^((.*\.)?localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

function isBegan(event: NavigationEvent): event is NavigationBegan {
  return event.kind === "navigation-began";
}

function isFailed(event: NavigationEvent): event is NavigationFailed {
  return event.kind === "navigation-failed";
}

/** The event nearest in time, at most `navigationSlack` away; of two equally near, the earlier. */
function closest<E extends NavigationEvent>(events: readonly E[], time: Milliseconds): E | null {
  const apart = (event: E): Milliseconds => Math.abs(event.time - time);
  const near = events.filter((event) => apart(event) <= navigationSlack);
  return near.toSorted((a, b) => apart(a) - apart(b) || a.time - b.time)[0] ?? null;
}

function outcomeOf(fold: Fold): Outcome {
  if (fold.end?.kind === "failure") return { ...fold.end, error: failureError(fold, fold.end) };
  if (fold.end !== null) return fold.end;
  if (isHandedOff(fold)) return { kind: "handed-off", url: fold.target ?? fold.leg?.url ?? "" };
  return shownOutcome(fold) ?? { kind: "pending" };
}

/** Chromium says only "aborted" of a frame's request; webNavigation names the reason (a loop, a blocked frame). */
function failureError(fold: Fold, end: FailureOutcome): string {
  if (!isChromium(fold.request.browser) || end.error !== "net::ERR_ABORTED") return end.error;
  return frameError(fold, end.finishedAt)?.error ?? end.error;
}

/** The frame refused the answer although the request succeeded, as with X-Frame-Options in Chromium. */
function pageErrorOf(fold: Fold): string | null {
  if (fold.end?.kind !== "response" || !isChromium(fold.request.browser)) return null;
  const error = frameError(fold, fold.end.finishedAt)?.error ?? null;
  return error === "net::ERR_ABORTED" ? null : error;
}

function frameError(fold: Fold, time: Milliseconds): NavigationFailed | null {
  if (fold.navigation.length === 0) return null;
  // A navigation that fails on a redirect is named by the URL before it, or by its target.
  const urls = [fold.end?.url, fold.leg?.url, fold.hops.at(-1)?.url];
  // For a frame that a policy blocked, Chromium cuts the URL to the origin.
  const about = (event: NavigationFailed): boolean =>
    urls.some(
      (url) => typeof url === "string" && (sameTarget(url, event.url) || originOf(url) === event.url),
    );
  return closest(fold.navigation.filter(isFailed).filter(about), time);
}

/**
 * A request that nothing ended, though the frame shows its answer. Firefox never ends one that a service worker
 * answers, and Chromium never begins one that a redirect leads to; the end of any may have been lost with a stopped
 * background.
 */
function shownOutcome({ leg, target, hops, navigation, restarted, request }: Fold): Outcome | null {
  const url = target ?? leg?.url;
  const byWorker = leg?.viaServiceWorker === true || (target !== null && isChromium(request.browser));
  if (url === undefined || !(byWorker || restarted)) return null;
  const before = hops.at(-1);
  const since = leg?.startedAt ?? (before === undefined ? 0 : endOf(before));
  const commits = navigation.filter(
    (event) => event.kind === "navigation-committed" && event.time >= since && sameTarget(event.url, url),
  );
  if (commits.length === 0) return null;
  const received = leg?.received ?? null;
  return {
    kind: "response",
    url,
    status: received?.status ?? null,
    statusText: received === null ? null : reasonPhrase(received.statusLine),
    responseHeaders: received?.headers ?? null,
    fromCache: false,
    ip: received?.ip ?? null,
    finishedAt: Math.min(...commits.map(({ time }) => time)),
  };
}
