/**
 * Where one chain leads to the next although the browser gives it a new request id. What proves a seam, and what only
 * makes it likely, was measured in Chromium 156 and Firefox 153: docs/architecture.md, "Seams".
 */
import { isChromium, isFirefox } from "../built-for.ts";
import type {
  ChainJoined,
  HarEntrySeen,
  MetaRefreshSeen,
  Milliseconds,
  NavigationCommitted,
  NavigationEvent,
  TabOpened,
} from "../event.ts";
import type { Fold } from "../fold/fold.ts";
import { entryTarget, isSelfRedirect } from "../har/har-join.ts";
import { hasHeader, headerValue } from "../headers.ts";
import { refreshOf } from "./refresh.ts";
import { isSchemeUpgrade, originOf, sameTarget, targetKey } from "../url/url.ts";
import { isRedirectChain, legsOf } from "../fold/view.ts";

export type Seam = Pick<ChainJoined, "seam" | "confidence" | "delayMs">;

/** What is known around two chains that follow each other in a frame. */
export interface Between {
  /** webNavigation of the frame, as far as it is kept. */
  readonly frame: readonly NavigationEvent[];
  /** Of the tab. */
  readonly metaRefreshes: readonly MetaRefreshSeen[];
}

/** A restart of the same navigation follows at once. */
const atOnce: Milliseconds = 1000;
/** Browsers write times of events that they send one after the other in either order. */
const jitter: Milliseconds = 50;
/** A tab's first request follows its opening; one that is opened empty is filled soon. */
const popupWithin: Milliseconds = 60_000;
/** Chromium loads an error page again after 1 s, then after 5 s (measured). */
const reloadsAfter = { from: 700, to: 6500 } as const;
/** A refresh may be early by this much: its time counts from the parsing of the page, ours from its answer. */
const earlyRefresh: Milliseconds = 500;
/** And late by this much: the page has to load first. */
const lateRefresh: Milliseconds = 30_000;

/** The seam to a second try of the browser at what `earlier` tried, the request before in the frame; else null. */
export function seamOfRetry(earlier: Fold, later: Fold, between: Between): Seam | null {
  const delayMs = delayOf(earlier, later);
  if (delayMs === null) return null;
  const soon = delayMs <= atOnce && !beganAnew(earlier, later, between);
  return soon
    ? (restartForHints(earlier, later, delayMs) ?? fallback(earlier, later, delayMs))
    : errorReload(earlier, later, delayMs, between);
}

/** The seam from the page that `earlier` led to, which the frame showed when `later` began; else null. */
export function seamOfPage(earlier: Fold, later: Fold, between: Between): Seam | null {
  return afterPage(earlier, later, delayOf(earlier, later), between);
}

function delayOf({ end }: Fold, later: Fold): Milliseconds | null {
  return end === null ? null : Math.max(0, later.request.startedAt - end.finishedAt);
}

/** The browser gives up an upgrade. */
function fallback({ end, har }: Fold, { request }: Fold, delayMs: Milliseconds): Seam | null {
  if (end?.kind !== "failure" || !isSchemeUpgrade(request.url, end.url)) return null;
  const said = har.some((entry) => isFallback(entry, request.url));
  return { seam: "upgrade-fallback", confidence: said ? "certain" : "likely", delayMs };
}

/** Chromium's error page reloads. */
function errorReload(earlier: Fold, later: Fold, delayMs: Milliseconds, between: Between): Seam | null {
  const { end, request } = earlier;
  if (end?.kind !== "failure" || !isChromium(request.browser)) return null;
  // A person who reloads the error page is said to have reloaded, as soon as a page is shown. What is wrong with a
  // certificate stays wrong: the browser leaves that page as it is.
  const byItself =
    commitOf(later, between.frame)?.transition !== "reload" &&
    later.request.initiator === request.initiator &&
    request.resourceType === "main_frame" &&
    !end.error.startsWith("net::ERR_CERT_");
  const inTime = delayMs >= reloadsAfter.from && delayMs <= reloadsAfter.to;
  // Of a redirect that was not begun, which ends a loop, the browser shows and loads the URL that sent it.
  const shown = earlier.target === null ? end.url : (earlier.hops.at(-1)?.url ?? "");
  return byItself && inTime && sameTarget(later.request.url, shown)
    ? { seam: "error-reload", confidence: "likely", delayMs }
    : null;
}

/**
 * Chromium asks once more, with the client hints that a Critical-CH header names. Over HTTP/1.1 the first request ends
 * as aborted, over HTTP/2 as answered; no page of it is ever shown.
 */
function restartForHints(earlier: Fold, later: Fold, delayMs: Milliseconds): Seam | null {
  const { end, request } = earlier;
  if (!isChromium(request.browser) || !sameTarget(later.request.url, request.url)) return null;
  const said = earlier.har.some(isSelfRedirect) || asksForHints(earlier);
  const aborted = end?.kind === "failure" && end.error === "net::ERR_ABORTED";
  if (!said && !aborted) return null;
  return { seam: "critical-ch-restart", confidence: said ? "certain" : "likely", delayMs };
}

/** What was asked for: Chromium may upgrade it before it reports the request. The seam that is sought here is not known. */
function firstUrlOf(fold: Fold): string {
  return legsOf({ ...fold, joined: null })[0]?.url ?? fold.request.url;
}

/** Where the request has come to so far. */
export function lastUrlOf({ end, leg, request }: Fold): string {
  return end?.url ?? leg?.url ?? request.url;
}

/** Chromium's own entry for giving up an upgrade. */
function isFallback(entry: HarEntrySeen, url: string): boolean {
  const target = entryTarget(entry);
  const reason = headerValue(entry.responseHeaders, "non-authoritative-reason");
  return target !== null && sameTarget(target, url) && reason === "HttpsUpgrades" && entry.ip === null;
}

function asksForHints({ leg, end, hops }: Fold): boolean {
  const last = end?.kind === "response" ? end.responseHeaders : null;
  const answers = [
    last,
    leg?.received?.headers ?? null,
    ...hops.map(({ responseHeaders }) => responseHeaders),
  ];
  return answers.some((headers) => hasHeader(headers, "critical-ch"));
}

/**
 * A navigation of its own began in between. Firefox begins one navigation several times, so there it proves nothing.
 */
function beganAnew(earlier: Fold, later: Fold, { frame }: Between): boolean {
  if (!isChromium(later.request.browser)) return false;
  const from = earlier.request.startedAt;
  return frame.some(
    ({ kind, time }) =>
      kind === "navigation-began" && time > from + jitter / 10 && time <= later.request.startedAt,
  );
}

/** The page that the earlier chain ended in goes on to the next. */
function afterPage(earlier: Fold, later: Fold, delayMs: Milliseconds | null, between: Between): Seam | null {
  const page = earlier.end?.url ?? earlier.leg?.url ?? null;
  if (page === null) return null;
  const commit = commitOf(later, between.frame);
  // Back and forward keep what the first visit was called.
  if (commit?.qualifiers?.includes("forward_back") === true) return null;
  const reloaded = commit?.transition === "reload" && sameTarget(page, later.request.url);
  if (!isAskedBy(later, page)) {
    // Firefox names nobody for location.reload() either. A reload of pages that no redirect led to is nothing to join.
    const redirected = isRedirectChain(earlier) || isRedirectChain(later);
    return reloaded && redirected ? { seam: "reload", confidence: "certain", delayMs } : null;
  }
  const client = commit?.qualifiers?.includes("client_redirect") === true;
  const refresh = refreshHeaderOf(earlier, page);
  if (refresh !== null && follows(refresh, later, delayMs)) {
    return { seam: "refresh-header", confidence: client ? "certain" : "likely", delayMs };
  }
  if (reloaded) return { seam: "reload", confidence: "certain", delayMs };
  if (metaRefreshOf(page, later, delayMs, between)) {
    return { seam: "meta-refresh", confidence: client ? "certain" : "likely", delayMs };
  }
  // Chromium calls location.reload() what it calls any script that moves a page on.
  if (client && isChromium(later.request.browser) && sameTarget(page, later.request.url))
    return { seam: "reload", confidence: "possible", delayMs };
  const by = later.har.find(({ initiator }) => initiator !== null)?.initiator?.type ?? null;
  // A frame inside a page may be moved by the page around it; Chromium names nothing but the origin.
  const ofTab = later.request.resourceType === "main_frame";
  if (by === "script") return { seam: "script", confidence: ofTab ? "certain" : "likely", delayMs };
  if (client) return clientRedirect(later, delayMs, by);
  if (!isFirefox(later.request.browser) || !mayBeScripted(commit)) return null;
  return isUnfinished(page, earlier, later, commit, between)
    ? { seam: "client-unknown", confidence: "possible", delayMs }
    : null;
}

/** Had the page not loaded to its end when the later request began? */
function isUnfinished(
  page: string,
  earlier: Fold,
  later: Fold,
  commit: NavigationCommitted | null,
  between: Between,
): boolean {
  // Back shows a page again that had loaded before, or that nobody sees moving on.
  const commits = [...earlier.navigation, ...between.frame].filter(
    (event) =>
      event.kind === "navigation-committed" &&
      sameTarget(event.url, page) &&
      event.time <= later.request.startedAt + jitter &&
      event.qualifiers?.includes("forward_back") !== true,
  );
  const shownAt = Math.max(...commits.map(({ time }) => time));
  // By whatever address: a page may change its own before it has loaded.
  const finished = between.frame.some(
    ({ kind, time }) =>
      kind === "navigation-completed" &&
      time >= shownAt &&
      time <= later.request.startedAt + jitter &&
      // What completes after the later page was shown is that page.
      time < (commit?.time ?? Infinity),
  );
  return Number.isFinite(shownAt) && !finished;
}

/** Not typed, not a form, not a reload. Firefox says "link" of what scripts do, and so nothing here. */
function mayBeScripted(commit: NavigationCommitted | null): boolean {
  const transition = commit?.transition;
  return transition === undefined || transition === "auto_subframe" || transition === "manual_subframe";
}

function clientRedirect(later: Fold, delayMs: Milliseconds | null, by: string | null): Seam {
  // Firefox says so of refreshes only, and a Refresh header was not among what the page came with.
  if (isFirefox(later.request.browser)) return { seam: "meta-refresh", confidence: "likely", delayMs };
  return by === null
    ? { seam: "client-unknown", confidence: "likely", delayMs }
    : { seam: "meta-refresh", confidence: "likely", delayMs };
}

/** Did this page ask for the request? Chromium names the page's origin, Firefox its URL; the user has none. */
function isAskedBy({ request }: Fold, page: string): boolean {
  const { initiator } = request;
  if (initiator === null) return false;
  if (isFirefox(request.browser)) return sameTarget(initiator, page);
  // "null" is the initiator of a sandboxed page, whose own origin nobody can name.
  return initiator === "null" || originOf(initiator) === originOf(page);
}

function commitOf(later: Fold, frame: readonly NavigationEvent[]): NavigationCommitted | null {
  const url = later.end?.url ?? later.target ?? later.leg?.url;
  const commits = frame.filter(
    (event): event is NavigationCommitted => event.kind === "navigation-committed",
  );
  return (
    commits.find(
      (event) => url !== undefined && event.time >= later.request.startedAt && sameTarget(event.url, url),
    ) ?? null
  );
}

function refreshHeaderOf({ end, leg }: Fold, page: string) {
  const headers = end?.kind === "response" ? end.responseHeaders : (leg?.received?.headers ?? null);
  const content = headerValue(headers, "refresh");
  return content === null ? null : refreshOf(content, page);
}

function follows(
  refresh: { readonly url: string; readonly delayMs: Milliseconds },
  later: Fold,
  delayMs: Milliseconds | null,
): boolean {
  return (
    sameTarget(refresh.url, firstUrlOf(later)) &&
    (delayMs === null ||
      (delayMs >= refresh.delayMs - earlyRefresh && delayMs <= refresh.delayMs + lateRefresh))
  );
}

function metaRefreshOf(
  page: string,
  later: Fold,
  delayMs: Milliseconds | null,
  { metaRefreshes }: Between,
): boolean {
  return metaRefreshes.some(({ url, base, content }) => {
    if (targetKey(url) !== targetKey(page)) return false;
    const refresh = refreshOf(content, base ?? page);
    return refresh !== null && follows(refresh, later, delayMs);
  });
}

/** The seam from the page that opened a tab to the first chain in it; null when that page did not. */
export function seamOfPopup(opener: Fold, first: Fold, opened: TabOpened): Seam | null {
  const page = lastUrlOf(opener);
  const named = sameTarget(opened.url, firstUrlOf(first));
  if (!named && !(opened.url === "about:blank" && isAskedBy(first, page))) return null;
  const delayMs = Math.max(0, first.request.startedAt - opened.time);
  // An ordinary link that opens a tab, without a redirect on either side, is nothing to list.
  if (delayMs > popupWithin || !(isRedirectChain(opener) || isRedirectChain(first))) return null;
  return { seam: "popup", confidence: named ? "certain" : "likely", delayMs };
}

/**
 * Chromium: was the redirect handed on? One that a service worker's fetch or preload meets ends as aborted, and the
 * browser asks for its target anew; so does one on the way to the script of a worker.
 */
export function isHandedOn({ end, target }: Fold): boolean {
  return target !== null && end?.kind === "failure" && end.error === "net::ERR_ABORTED";
}

/** The seam between a redirect that was handed on and the request to its target, which may begin just before the end. */
export function seamOfWorker({ end, request }: Fold, { request: later }: Fold): Seam | null {
  const { tabId, resourceType, initiator, startedAt, url } = later;
  const delayMs = startedAt - (end?.finishedAt ?? Infinity);
  return request.tabId === tabId &&
    request.resourceType === resourceType &&
    request.initiator === initiator &&
    sameTarget(end?.url ?? "", url) &&
    delayMs >= -jitter &&
    delayMs <= 4 * jitter
    ? { seam: "service-worker", confidence: "likely", delayMs: Math.max(0, delayMs) }
    : null;
}
