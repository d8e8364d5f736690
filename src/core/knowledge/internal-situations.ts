/** Internal redirects that their cause alone does not put into words. Placeholders as in internal-causes.ts. */
import { type CauseWords, causeWords, extensionRules } from "./internal-causes.ts";
import {
  CHROME_EXTENSION_WORKER_LIFECYCLE,
  CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR,
  FETCH_HTTP_FETCH,
  FIREFOX_HTTPS_ONLY,
  FIREFOX_QUERY_STRIPPING,
  FIREFOX_UPGRADE_ORDER,
  RFC6797_8_3,
} from "./references.ts";

/** In Chromium an upgrade whose reason is open was not reported at all. */
export const hiddenUpgradeWords: CauseWords = {
  ...causeWords["security-upgrade"],
  why: "{Browser} did not report this step, and several reasons are possible. Each rewrites the URL before anything is sent.",
  references: [RFC6797_8_3, CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR, extensionRules],
};

/** In Firefox, where the setting was read. */
export const httpsOnlyWords: CauseWords = {
  did: "upgraded http to https: HTTPS-Only Mode",
  act: "Leave it. For a site that has no https, search Firefox's settings for HTTPS-Only, and add an exception there.",
  why: "HTTPS-Only Mode is on, and no rule that comes before it is known here. It asks before it opens a page over http.",
  references: [FIREFOX_HTTPS_ONLY, FIREFOX_UPGRADE_ORDER],
};

/** The URL changed while reports were lost, so that not even the sender is known. */
export const unrecordedWords: CauseWords = {
  did: "made a redirect that was not recorded",
  act: "Repeat the request to see who makes it.",
  why: "Reports were lost here, so a server, the browser or an extension may have made this redirect.",
  references: [CHROME_EXTENSION_WORKER_LIFECYCLE],
};

/** A page's service worker answered in place of a server. */
export const serviceWorkerWords: CauseWords = {
  did: "sent this redirect: its service worker answered",
  act: "Look at the fetch handler of this page's service worker, or unregister the worker to compare.",
  why: "A service worker may make a redirect itself or pass on one that a server sent it. The browser does not say which.",
  references: [FETCH_HTTP_FETCH],
};

/** Firefox asked for a redirect's target without some of its query parameters. */
export const strippedWords: CauseWords = {
  did: "removed query parameters that track people",
  act: "To compare, choose Standard under Enhanced Tracking Protection in Firefox's settings, and go back afterwards.",
  why: "With strict tracking protection {browser} leaves known tracking parameters out of the request.",
  references: [FIREFOX_QUERY_STRIPPING],
};
