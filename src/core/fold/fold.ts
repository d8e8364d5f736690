/**
 * The fold of one request: facts in, next state out. A state is plain JSON and is replaced, never changed.
 * The rules, with the measurements behind them: docs/architecture.md, "What the facts force".
 */
import { isChromium, isFirefox } from "../built-for.ts";
import type { BodyFact, FailureOutcome, Hop, ResponseOutcome } from "../chain.ts";
import type {
  BrowserName,
  ChainJoined,
  HarEntrySeen,
  Header,
  HeadersSeen,
  Milliseconds,
  NavigationEvent,
  RedirectSeen,
  RequestEvent,
  RequestFailed,
  RequestSeen,
  RequestSent,
  ResponseSeen,
  UpgradeHint,
} from "../event.ts";
import { hasHeader, headerValue } from "../headers.ts";
import {
  hiddenHop,
  isRedirectStatus,
  isRewriting,
  lostRedirectHop,
  promisedTarget,
  reasonPhrase,
  reportedHop,
} from "./hop.ts";
import { isFetchable, sameTarget } from "../url/url.ts";

/** The request that is under way: what was sent, and what has been answered so far. */
export interface Leg {
  readonly url: string;
  readonly method: string;
  readonly body: BodyFact;
  readonly startedAt: Milliseconds;
  readonly requestHeaders: readonly Header[] | null;
  /** Header blocks of this leg were dropped to stay inside the memory limit. */
  readonly headersDropped: boolean;
  readonly received: HeadersSeen | null;
  /** Firefox: the page's service worker took this request (a self-redirect with status 0). */
  readonly viaServiceWorker: boolean;
}

/** What stays the same over all reports of a request. */
interface FoldedRequest {
  readonly id: string;
  readonly requestId: string;
  readonly browser: BrowserName;
  readonly tabId: number;
  readonly frameId: number;
  readonly resourceType: string;
  readonly initiator: string | null;
  readonly private: boolean;
  readonly startedAt: Milliseconds;
  /** Of the first report. */
  readonly url: string;
  readonly method: string;
  /** False: the beginning was missed. */
  readonly complete: boolean;
}

export interface Fold {
  readonly request: FoldedRequest;
  readonly hops: readonly Hop[];
  readonly leg: Leg | null;
  /** Where a reported redirect leads, until the request to it is seen. */
  readonly target: string | null;
  readonly end: ResponseOutcome | FailureOutcome | null;
  readonly speculative: boolean;
  /** An answer 3xx other than 304 was seen, followed or not. */
  readonly sawRedirectStatus: boolean;
  /** Reports were lost inside the chain. */
  readonly gap: boolean;
  /** A background instance began since the last report: what is missing now may have been lost. */
  readonly restarted: boolean;
  /** What webNavigation said of the frame while this request was its navigation. */
  readonly navigation: readonly NavigationEvent[];
  /** DevTools entries of this chain, in order of time. */
  readonly har: readonly HarEntrySeen[];
  /** How the chain before led to this one. */
  readonly joined: ChainJoined | null;
  /** What Firefox said of its upgrades. */
  readonly hints: readonly UpgradeHint[];
}

/** The state before the first report of a request. */
export function beginFold(id: string, event: RequestEvent, browser: BrowserName): Fold {
  const seen = event.kind === "request-seen" ? event : null;
  return {
    request: {
      id,
      requestId: event.requestId,
      browser,
      tabId: event.tabId,
      frameId: event.frameId,
      resourceType: event.type,
      initiator: seen?.initiator ?? null,
      private: event.private === true,
      startedAt: event.time,
      url: event.url,
      method: event.method,
      complete: seen !== null,
    },
    hops: [],
    leg: null,
    target: null,
    end: null,
    // Chromium gives a main frame's request a documentId only when a document prefetched it.
    speculative: isChromium(browser) && event.type === "main_frame" && seen?.documentId !== undefined,
    sawRedirectStatus: false,
    gap: false,
    restarted: false,
    navigation: [],
    har: [],
    joined: null,
    hints: [],
  };
}

/** One report more. Reports of a request that has ended change nothing. */
export function advance(fold: Fold, event: RequestEvent): Fold {
  if (event.kind === "upgrade-hint")
    return isFirefox(fold.request.browser) ? { ...fold, hints: [...fold.hints, event] } : fold;
  if (fold.end !== null) return fold;
  // Chromium: a request sent between commit and the browser's notice has a wrong frame id at first.
  const { request } = fold;
  const placed =
    request.frameId === event.frameId ? fold : { ...fold, request: { ...request, frameId: event.frameId } };
  const next = dispatch(placed, event);
  return next.restarted ? { ...next, restarted: false } : next;
}

function dispatch(fold: Fold, event: Exclude<RequestEvent, UpgradeHint>): Fold {
  switch (event.kind) {
    case "request-seen":
      return onRequestSeen(fold, event);
    case "request-sent":
      return onRequestSent(settle(fold, event), event);
    case "headers-seen":
      return onHeadersSeen(settle(fold, event), event);
    case "redirect-seen":
      return onRedirectSeen(fold, event);
    case "response-seen":
      return onResponseSeen(settle(fold, event), event);
    case "request-failed":
      return onRequestFailed(fold, event);
    default:
      event satisfies never;
      return fold;
  }
}

function onRequestSent(fold: Fold, event: RequestSent): Fold {
  if (fold.leg === null) return fold;
  const leg = { ...fold.leg, requestHeaders: event.headers, headersDropped: event.headersDropped === true };
  const speculative = fold.speculative || hasHeader(event.headers, "sec-purpose");
  return { ...fold, speculative, leg };
}

function onHeadersSeen(fold: Fold, event: HeadersSeen): Fold {
  if (fold.leg === null) return fold;
  const leg = { ...fold.leg, received: event };
  return { ...fold, sawRedirectStatus: fold.sawRedirectStatus || isRedirectStatus(event.status), leg };
}

function bodyOf(event: RequestEvent, browser: BrowserName): BodyFact {
  if (event.kind !== "request-seen") return "unknown";
  if (event.hasBody) return "sent";
  const { method } = event;
  if (method === "GET" || method === "HEAD") return "none";
  // Chromium reports bodies of POST and PUT only.
  return isFirefox(browser) || method === "POST" || method === "PUT" ? "none" : "unknown";
}

function legFrom(event: RequestEvent, browser: BrowserName): Leg {
  return {
    url: event.url,
    method: event.method,
    body: bodyOf(event, browser),
    startedAt: event.time,
    requestHeaders: null,
    headersDropped: false,
    received: null,
    viaServiceWorker: false,
  };
}

function withHop(fold: Fold, hop: Hop): Fold {
  return { ...fold, hops: [...fold.hops, hop] };
}

/** The request to the last hop's target is here: its URL, method and body count, not what the redirect promised. */
function arrive(fold: Fold, leg: Leg): Fold {
  return { ...fold, hops: withNext(fold.hops, leg.url, leg), leg, target: null };
}

function withNext(hops: readonly Hop[], to: string, leg: Leg): readonly Hop[] {
  const last = hops.at(-1);
  if (last === undefined) return hops;
  const { method, body } = leg;
  const before = hops.slice(0, -1);
  const led = { ...last, to, nextMethod: method, nextBody: body };
  if (last.rewritten !== true) return [...before, led];
  // Nothing was sent to a target that was rewritten: what is sent now is what the answer before it asked for.
  return [...withNext(before, last.url, leg), { ...led, method, body }];
}

function onRequestSeen(fold: Fold, event: RequestSeen): Fold {
  const leg = legFrom(event, fold.request.browser);
  if (fold.target !== null) return reach(fold, fold.target, leg);
  if (fold.leg === null) return { ...fold, leg };
  if (sameTarget(fold.leg.url, leg.url) && lostRedirectHop(fold, fold.leg, leg.url) === null) {
    // The same URL once more without a redirect: an answer to a 401, or a service worker that stepped aside.
    return {
      ...fold,
      leg: { ...leg, startedAt: fold.leg.startedAt, viaServiceWorker: fold.leg.viaServiceWorker },
    };
  }
  return arrive(withUnreportedHop(fold, fold.leg, leg.url), leg);
}

/** The request after a redirect that was reported. */
function reach(fold: Fold, target: string, leg: Leg): Fold {
  if (sameTarget(target, leg.url)) return arrive(fold, leg);
  // redirectUrl ≠ next URL: something rewrote the target in between, unreported.
  const from = { ...leg, url: target };
  return arrive(withHop(arrive(fold, from), hiddenHop(fold, from, leg.url)), leg);
}

/** The URL changed without a redirect report: the report was lost, or there never was one. */
function withUnreportedHop(fold: Fold, leg: Leg, to: string): Fold {
  const lost = lostRedirectHop(fold, leg, to);
  if (lost !== null) return { ...withHop(fold, lost), gap: true };
  return withHop({ ...fold, gap: fold.gap || fold.restarted }, hiddenHop(fold, leg, to));
}

/** Brings the state to the URL that a later report of the same request names. */
function settle(fold: Fold, event: RequestEvent): Fold {
  if (fold.target !== null) {
    // The request to the target was never reported: it was lost with a stopped background.
    return reach({ ...fold, gap: true }, fold.target, legFrom(event, fold.request.browser));
  }
  if (fold.leg === null) return { ...fold, leg: legFrom(event, fold.request.browser) };
  if (sameTarget(fold.leg.url, event.url)) return fold;
  // Chromium changes the URL of a running request without a word: HSTS beside another extension, extension rules.
  const leg = { ...fold.leg, url: event.url, method: event.method, startedAt: event.time, received: null };
  return arrive(withUnreportedHop(fold, fold.leg, event.url), leg);
}

function onRedirectSeen(fold: Fold, event: RedirectSeen): Fold {
  const settled = settle(fold, event);
  const { leg } = settled;
  if (leg === null) return settled;
  if (isFirefox(fold.request.browser) && event.status === 0 && event.to === event.url) {
    return { ...settled, leg: { ...leg, viaServiceWorker: true } };
  }
  const hop = reportedHop(settled, leg, event);
  const rewritten = rewrittenTarget(hop, event, fold.request.browser);
  const sawRedirectStatus = settled.sawRedirectStatus || isRedirectStatus(event.status);
  const closed = withHop(
    { ...settled, sawRedirectStatus, leg: null, target: event.to },
    { ...hop, to: rewritten ?? event.to },
  );
  if (rewritten === null) return closed;
  const from: Leg = { ...leg, url: rewritten, startedAt: event.time, viaServiceWorker: false };
  return withHop(closed, { ...hiddenHop(closed, from, event.to), rewritten: true });
}

/** What the Location named, where the browser rewrote it; then the rewriting is a hidden hop of its own. */
function rewrittenTarget(hop: Hop, event: RedirectSeen, browser: BrowserName): string | null {
  const promised = promisedTarget(event);
  const rewritten = hop.kind === "server" && promised !== null && isRewriting(promised, event.to, browser);
  return rewritten ? promised : null;
}

function onResponseSeen(fold: Fold, event: ResponseSeen): Fold {
  const fromCache = event.fromCache === true && (!isFirefox(fold.request.browser) || event.ip === null);
  const end: ResponseOutcome = {
    kind: "response",
    url: event.url,
    status: event.status,
    statusText: reasonPhrase(event.statusLine),
    responseHeaders: event.headers,
    fromCache,
    ip: event.ip,
    finishedAt: event.time,
  };
  return { ...fold, sawRedirectStatus: fold.sawRedirectStatus || isRedirectStatus(event.status), end };
}

function onRequestFailed(fold: Fold, event: RequestFailed): Fold {
  const received = fold.leg?.received ?? null;
  if (received !== null && isFirefox(fold.request.browser) && endedNormally(received, event)) {
    return onResponseSeen(fold, { ...received, kind: "response-seen", time: event.time });
  }
  const refused = received !== null && isRedirectStatus(received.status) ? received : null;
  // A redirect that was reported but not begun fails at its target; Chromium then names the URL before it.
  const settled = fold.target !== null || refused !== null ? fold : settle(fold, event);
  const end: FailureOutcome = {
    kind: "failure",
    url: settled.target ?? settled.leg?.url ?? event.url,
    error: event.error,
    finishedAt: event.time,
    status: refused?.status ?? null,
    statusText: refused === null ? null : reasonPhrase(refused.statusLine),
    responseHeaders: refused?.headers ?? null,
    refusedTo:
      refused === null ? null : (promisedTarget(refused) ?? headerValue(refused.headers, "location")),
  };
  return { ...settled, end };
}

/**
 * Firefox aborts requests it is done with: after 204 and 205, and media after the part it wanted. A beacon to another
 * origin, whose answer nobody may read, always ends as failed.
 */
function endedNormally({ status, type }: HeadersSeen, { error }: RequestFailed): boolean {
  if (type === "beacon" || type === "ping") return !isRedirectStatus(status);
  if (error !== "NS_BINDING_ABORTED") return false;
  return status === 204 || status === 205 || (status === 206 && type === "media");
}

/** True when the redirect leads out of what requests can follow: app schemes, extension pages, about:blank. */
export function isHandedOff(fold: Fold): boolean {
  const url = fold.target ?? fold.leg?.url;
  const redirected = fold.hops.length > 0 || fold.har.length > 0;
  return fold.end === null && redirected && url !== undefined && !isFetchable(url);
}

/** A background instance began: what is missing from now on may have been lost, not hidden. */
export function withRestart(fold: Fold): Fold {
  return fold.end !== null || fold.restarted ? fold : { ...fold, restarted: true };
}

/** What webNavigation said of the frame, once each. Nothing may depend on their order: they arrive in any. */
export function withNavigation(fold: Fold, event: NavigationEvent): Fold {
  const known = fold.navigation.some(
    (other) => other.kind === event.kind && other.time === event.time && other.url === event.url,
  );
  return known ? fold : { ...fold, navigation: [...fold.navigation, event] };
}

export function withJoin(fold: Fold, joined: ChainJoined | null): Fold {
  return { ...fold, joined };
}
