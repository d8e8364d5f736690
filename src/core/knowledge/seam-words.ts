/**
 * Seams in words: how one chain led to the next. Placeholders: {Browser} and {browser} ("Your browser", "your browser").
 * What a standard or a source says was read there; what browsers report of it was measured (docs/architecture.md, "Seams").
 */
import type { SeamKind } from "../event.ts";
import type { Reference } from "../explanation.ts";
import { CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR, FETCH_HTTP_FETCH, FIREFOX_UPGRADES } from "./references.ts";

export interface SeamWords {
  readonly actor: string;
  /** Follows the actor; reads well after "probably" and "may have", too. */
  readonly did: string;
  /** What the delay counts from; follows "after". */
  readonly since: string;
  /** Begins with a verb. For chains of which the seam is all there is to say. */
  readonly act: string;
  /** The mechanism. */
  readonly why: string;
  /** In place of `why` where the seam is not certain: what it was concluded from. */
  readonly whyUncertain?: string;
  readonly references: readonly [Reference, ...Reference[]];
}

const declarativeRefresh: Reference = {
  title: "HTML Standard",
  section: "shared declarative refresh steps",
  url: "https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps",
};
const refreshHeader: Reference = {
  title: "HTML Standard",
  section: "The Refresh header",
  url: "https://html.spec.whatwg.org/multipage/speculative-loading.html#the-refresh-header",
};
const locationNavigate: Reference = {
  title: "HTML Standard",
  section: "Location-object navigate",
  url: "https://html.spec.whatwg.org/multipage/nav-history-apis.html#location-object-navigate",
};
const locationReload: Reference = {
  title: "HTML Standard",
  section: "location.reload()",
  url: "https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-location-reload",
};
const windowOpen: Reference = {
  title: "HTML Standard",
  section: "window open steps",
  url: "https://html.spec.whatwg.org/multipage/nav-history-apis.html#window-open-steps",
};
const criticalHints: Reference = {
  title: "Client Hints Infrastructure",
  section: "Critical-CH",
  url: "https://wicg.github.io/client-hints-infrastructure/#critical-ch",
};
const errorReloader: Reference = {
  title: "Chromium: components/error_page/content/browser/net_error_auto_reloader.cc",
  url: "https://source.chromium.org/chromium/chromium/src/+/main:components/error_page/content/browser/net_error_auto_reloader.cc",
};
const transitions: Reference = {
  title: "MDN: webNavigation.TransitionQualifier",
  url: "https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/webNavigation/TransitionQualifier",
};

const pageArrived = "the page before had arrived";
/** Where the actor is that page. */
const itArrived = "it had arrived";

export const seamWords: Readonly<Record<SeamKind, SeamWords>> = {
  "meta-refresh": {
    actor: "The page before",
    did: "moved on by a meta refresh",
    since: itArrived,
    act: "If the page only sends people on, let the server redirect instead: that saves loading a page.",
    why: "A meta refresh stands in a page's HTML. When the page has loaded and the time in the tag is over, the browser begins a new request. No redirect status is sent.",
    whyUncertain:
      "The browser reports a redirect by the page, and neither a script nor a Refresh header was seen to make it. The meta tag itself was not read.",
    references: [declarativeRefresh],
  },
  "refresh-header": {
    actor: "The page before",
    did: "moved on by a Refresh header",
    since: itArrived,
    act: "If the page only sends people on, let the server redirect instead: that saves loading a page.",
    why: "A Refresh header works like a meta refresh: the browser loads the page, waits for the time in the header, then begins a new request. No redirect status is sent.",
    whyUncertain:
      "The page before came with a Refresh header that names this URL, and the time fits. The browser does not confirm that the header was the cause.",
    references: [refreshHeader, declarativeRefresh],
  },
  script: {
    actor: "The page before",
    did: "moved on by a script",
    since: itArrived,
    act: "If the script only sends people on, let the server redirect instead: that saves loading a page.",
    why: "DevTools names a script as the cause of this request. A script may act by itself or on a click. It begins a new request; no redirect status is sent.",
    references: [locationNavigate],
  },
  "client-unknown": {
    actor: "The page or the person at it",
    did: "went on to this URL",
    since: pageArrived,
    act: "Repeat it with DevTools open, or read the page before for a script or a refresh.",
    why: "The browser does not say which of the two. A page goes on by a script or a refresh, a person by a link. With DevTools open from the beginning, Chromium names a script.",
    references: [transitions, locationNavigate],
  },
  "upgrade-fallback": {
    actor: "{Browser}",
    did: "went back from https to http",
    since: "the https request had failed",
    act: "Make https work on this host: until then each first visit tries it in vain.",
    why: "{Browser} tried https first, although the URL said http. That failed, so it asked for the http URL.",
    whyUncertain:
      "A request over https failed, and the same URL was asked for over http at once. No report names this step.",
    references: [CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR, FIREFOX_UPGRADES],
  },
  "critical-ch-restart": {
    actor: "{Browser}",
    did: "asked again, with the client hints of Critical-CH",
    since: "the first request had ended",
    act: "Leave it: the browser remembers which client hints this origin asks for.",
    why: "With Critical-CH a server names client hints that it cannot do without. The first request lacked one of them, so {browser} dropped the answer and asked again.",
    whyUncertain:
      "The first request was aborted, and the same URL was asked for again at once, in the same navigation. No Critical-CH header was seen.",
    references: [criticalHints],
  },
  "error-reload": {
    actor: "{Browser}",
    did: "tried the failed page again by itself",
    since: "the request before had failed",
    act: "Look at the chain before for what failed.",
    why: "Chromium reloads many error pages by itself: after 1 s, then after 5 s, then less and less often.",
    whyUncertain:
      "Chromium reloads many error pages by itself: after 1 s, then after 5 s, then less and less often. This request came at such a time. A person may have pressed Reload just then.",
    references: [errorReloader],
  },
  popup: {
    actor: "A page",
    did: "opened this in a new tab or window",
    since: "the tab was opened",
    act: "Look at the page before for what opened this.",
    why: "A script called window.open(), or somebody followed a link that opens in a new tab or window.",
    whyUncertain: "The tab was opened empty, and the page that opened it then asked for this URL.",
    references: [windowOpen],
  },
  "service-worker": {
    actor: "A service worker",
    did: "passed a redirect on to the browser",
    since: "the worker's request had ended",
    act: "Look at the chain before: the redirect is there.",
    why: "A service worker asked for a URL, and the answer was a redirect. The worker handed it on, so the browser itself asked for the target.",
    whyUncertain:
      "A service worker's request was redirected and ended there as aborted; then the browser asked for the target. So Chromium reports a redirect that a worker hands on.",
    references: [FETCH_HTTP_FETCH],
  },
  reload: {
    actor: "The page or the person at it",
    did: "reloaded this page",
    since: pageArrived,
    act: "Leave it, unless the page reloads itself again and again.",
    why: "The browser reports a reload. It does not say whether a script or a person asked for it.",
    whyUncertain:
      "A page asked for its own URL, and the browser reports a redirect by the page. That may be a reload, a refresh or a script.",
    references: [locationReload, transitions],
  },
};
