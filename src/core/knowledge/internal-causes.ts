/**
 * Causes of internal redirects in words. Placeholders: {Browser} and {browser} ("Your browser", "your browser"), {host}, {reason},
 * {origin} (where an HSTS rule comes from), {mark} and {others} (what an extension leaves, and who else does), {straight}
 * and {inPage} (how to save the step: where the http URL stands), {sureness} (a sentence: how likely this reason is).
 * What is said of Chromium was read in its source, what is said of Firefox observed or taken from its documentation.
 */
import type { InternalCauseId, Reference } from "../explanation.ts";
import {
  CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR,
  CHROMIUM_REDIRECT_UTIL,
  CHROMIUM_THROTTLING_URL_LOADER,
  CHROMIUM_URL_REQUEST,
  CHROMIUM_URL_REQUEST_HTTP_JOB,
  FIREFOX_UPGRADES,
  RFC6797_12_3,
  RFC6797_8_3,
} from "./references.ts";

export interface CauseWords {
  /** Follows the sender; begins with a participle, so that "probably" or "may have" fits before it. */
  readonly did: string;
  /** Begins with a verb. */
  readonly act: string;
  /** The mechanism, then the consequence. */
  readonly why: string;
  /** In place of `why` where the cause is not certain. */
  readonly whyUncertain?: string;
  readonly references: readonly Reference[];
}

/** MDN's pages tell of both browsers. */
export const extensionRules: Reference = {
  title: "MDN: declarativeNetRequest",
  url: "https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/declarativeNetRequest",
};
const extensionListeners: Reference = {
  title: "MDN: webRequest.BlockingResponse",
  section: "redirectUrl",
  url: "https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/webRequest/BlockingResponse",
};
const upgradeInsecureRequests: Reference = {
  title: "Upgrade Insecure Requests",
  url: "https://www.w3.org/TR/upgrade-insecure-requests/",
};

export const causeWords: Readonly<Record<InternalCauseId, CauseWords>> = {
  hsts: {
    did: "upgraded http to https: HSTS",
    act: "Leave it: it protects this site. To work without TLS, use a host name that no HSTS rule covers.",
    why: "An HSTS rule lets {browser} reach {host} over https only, so it rewrote the URL before anything was sent. {origin}",
    whyUncertain:
      "An HSTS rule that covers {host} is probably why {browser} rewrote the URL before anything was sent. {origin}",
    references: [RFC6797_8_3, RFC6797_12_3],
  },
  "https-upgrade": {
    did: "upgraded http to https: it tries https first",
    act: "Leave it. To save this step, {straight}.",
    why: "{Browser} tries https before http for pages. If https fails, it goes back to http or asks you what to do.",
    references: [CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR],
  },
  "https-upgrade-fallback": {
    did: "went back from https to http",
    act: "Serve {host} over https with a valid certificate; then the way back is not needed.",
    why: "{Browser} tried https first. That did not work, so it went on with the http URL.",
    references: [CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR],
  },
  "dns-https-record": {
    did: "upgraded http to https: an HTTPS record in DNS",
    act: "Leave it: the owner of {host} asks for https in DNS.",
    why: "DNS has an HTTPS record for {host}. Browsers take it as a request to use https only.",
    references: [
      { title: "RFC 9460", section: "9.5", url: "https://www.rfc-editor.org/rfc/rfc9460#section-9.5" },
      CHROMIUM_URL_REQUEST_HTTP_JOB,
    ],
  },
  extension: {
    did: "replaced the URL",
    act: "Open the page in a profile without extensions. If the redirect is gone, switch yours on one at a time.",
    why: "{mark} The browser does not say which extension it was. {others}",
    references: [extensionRules, extensionListeners],
  },
  "critical-ch-restart": {
    did: "restarted the request to add client hints",
    act: "Leave it, or send Critical-CH only where the page cannot do without the hints.",
    why: "The server asked for client hints that the first request lacked, so {browser} sent it once more to the same URL.",
    references: [
      {
        title: "Client Hint Reliability: Critical-CH",
        url: "https://datatracker.ietf.org/doc/html/draft-davidben-http-client-hint-reliability",
      },
    ],
  },
  "browser-throttle": {
    did: "replaced the URL",
    act: "Look for a browser policy that changes URLs, such as forced SafeSearch.",
    why: "{Browser} gives no reason. In Chromium's source, built-in parts that change a URL before it is sent redirect like this.",
    references: [CHROMIUM_THROTTLING_URL_LOADER],
  },
  "csp-upgrade": {
    did: "upgraded http to https: the page's policy",
    act: "Leave it. To save this step, {inPage}.",
    why: "The page's Content-Security-Policy has upgrade-insecure-requests, so its http URLs are fetched over https.",
    whyUncertain:
      "A page whose policy has upgrade-insecure-requests has its http URLs fetched over https. {sureness}",
    references: [upgradeInsecureRequests],
  },
  "mixed-content-upgrade": {
    did: "upgraded http to https: mixed content",
    act: "Leave it. To save this step, {inPage}.",
    why: "The page is https, so {browser} fetches its images, audio and video over https, too.",
    whyUncertain:
      "The page is https, and {browser} fetches images, audio and video of such pages over https. {sureness}",
    references: [
      {
        title: "Mixed Content",
        section: "Upgrade a mixed content request to a potentially trustworthy URL",
        url: "https://www.w3.org/TR/mixed-content/#upgrade-algorithm",
      },
    ],
  },
  "security-upgrade": {
    did: "upgraded http to https",
    act: "Leave it: https protects what is sent. To save this step, {straight}.",
    why: "{Browser} gives no reason for this step, and several are possible. Each rewrites the URL before anything is sent.",
    references: [FIREFOX_UPGRADES, RFC6797_8_3],
  },
  embedder: {
    did: "replaced the URL",
    act: "Look for a setting or policy of this browser that changes URLs.",
    why: "{Browser} gives the reason “{reason}”: in Chromium's source, the program around the network code changed the URL.",
    references: [CHROMIUM_URL_REQUEST],
  },
  "internal-unknown": {
    did: "replaced the URL: {reason}",
    act: "Look for a setting, policy or built-in filter of this browser that changes URLs.",
    why: "No server answered, so this redirect was made inside the browser. What made it is not known to Hopscope.",
    references: [CHROMIUM_REDIRECT_UTIL],
  },
};
