/** Requests that somebody called off or forbade: a person, an extension, a policy of the page or of the browser. */
import type { ErrorTable, ErrorWords } from "./error-words.ts";

const stopped: ErrorWords = {
  led: "a request that was stopped",
  meaning: "The request was stopped, and the browser does not say by whom or why.",
  remedy: "Repeat it and let it finish.",
};
const failed: ErrorWords = {
  led: "a request that failed without a reason",
  meaning: "The browser does not say why. Often CORS refused the answer.",
  remedy: "Read the DevTools console: it names a CORS failure. The target needs the CORS headers, too.",
};
const blocked: ErrorWords = {
  led: "a URL that an extension blocked",
  meaning: "An extension or a filter inside the browser cancelled the request.",
  remedy: "Repeat it in a profile without extensions to see whether one of them blocks the target.",
};
const administrator: ErrorWords = {
  led: "a URL that an administrator blocked",
  meaning: "A policy that manages this browser forbids the target.",
  remedy: "Ask whoever manages this browser to allow the target, or redirect somewhere else.",
};
const unknownScheme: ErrorWords = {
  led: "a kind of URL that nothing opens",
  meaning: "Nothing in this browser or system opens URLs with this scheme.",
  remedy: "Redirect to an https URL, and offer the app link from a page.",
};
const unsafePort: ErrorWords = {
  led: "a port that browsers do not open",
  meaning: "The target's port belongs to another protocol, and browsers block it.",
  remedy: "Serve the target on a port that is not on the Fetch Standard's list of bad ports.",
};
const notFramed: ErrorWords = {
  led: "a page that refuses to be framed",
  meaning: "X-Frame-Options or frame-ancestors of the answer forbids this frame.",
  remedy: "Allow this site in the target's frame-ancestors, or open the target outside a frame.",
};
const forbiddenByPage: ErrorWords = {
  led: "a URL that the page's policy forbids",
  meaning: "The Content-Security-Policy of the page does not allow the target.",
  remedy: "Add the target's host to the page's Content-Security-Policy, or redirect inside it.",
};
const notForOthers: ErrorWords = {
  led: "an answer that other sites may not use",
  meaning: "A header of the answer or of the page keeps it from being used by this site.",
  remedy: "Check Cross-Origin-Resource-Policy of the target and Cross-Origin-Embedder-Policy of the page.",
};
const dangerous: ErrorWords = {
  led: "a URL that the browser lists as dangerous",
  meaning: "The target is on the browser's list of malware or phishing.",
  remedy: "Check what the target serves. If the site is yours, clean it and ask for a review.",
};
const tracking: ErrorWords = {
  led: "a URL that tracking protection blocks",
  meaning: "The target is on a list of Firefox's tracking protection.",
  remedy: "Repeat it with tracking protection off for this site to see whether the redirect then works.",
};

export const policyErrors: ErrorTable = {
  "net::ERR_ABORTED": stopped,
  NS_BINDING_ABORTED: stopped,
  NS_BINDING_CANCELLED_OLD_LOAD: stopped,
  "net::ERR_FAILED": failed,
  NS_ERROR_FAILURE: failed,

  "net::ERR_BLOCKED_BY_CLIENT": blocked,
  NS_ERROR_ABORT: blocked,
  "net::ERR_BLOCKED_BY_ADMINISTRATOR": administrator,
  "net::ERR_UNKNOWN_URL_SCHEME": unknownScheme,
  NS_ERROR_UNKNOWN_PROTOCOL: unknownScheme,
  "net::ERR_UNSAFE_PORT": unsafePort,
  NS_ERROR_PORT_ACCESS_NOT_ALLOWED: unsafePort,
  NS_ERROR_XFO_VIOLATION: notFramed,
  NS_ERROR_CSP_FRAME_ANCESTOR_VIOLATION: notFramed,
  "net::ERR_BLOCKED_BY_CSP": forbiddenByPage,
  NS_ERROR_CONTENT_BLOCKED: {
    led: "a URL that the browser may not load there",
    meaning:
      "Firefox did not load it: the page's Content-Security-Policy or mixed content may be the reason.",
    remedy: "Read the DevTools console: it names what forbids the target.",
  },
  NS_ERROR_CSP_FORM_ACTION_VIOLATION: {
    led: "a URL that a form may not be sent to",
    meaning: "The page's form-action forbids the target.",
    remedy: "Add the target's host to form-action of the page with the form.",
  },
  "net::ERR_BLOCKED_BY_ORB": {
    led: "an answer of a kind that is kept from pages",
    meaning: "Chromium keeps answers of other sites from a page where their type does not fit the element.",
    remedy: "Check Content-Type of the target: a login page in place of an image is a common reason.",
  },
  NS_ERROR_DOM_CORP_FAILED: notForOthers,
  NS_ERROR_DOM_COEP_FAILED: notForOthers,
  "net::ERR_BLOCKED_BY_RESPONSE": {
    led: "an answer that may not be used here",
    meaning: "A header of the answer, such as X-Frame-Options, forbids it.",
    remedy: "Check X-Frame-Options, frame-ancestors and Cross-Origin-Resource-Policy of the target.",
  },
  NS_ERROR_DOM_BAD_URI: {
    led: "a URL that a policy forbids",
    meaning: "The page's Content-Security-Policy or CORS does not allow the target.",
    remedy: "Read the DevTools console: it names the policy.",
  },
  NS_ERROR_UNEXPECTED: {
    led: "a URL that Firefox would not load",
    meaning:
      "Firefox says this where CORS, a Content-Security-Policy or mixed content forbids the redirect or its target.",
    remedy: "Read the DevTools console: it names what forbids the target.",
  },
  NS_ERROR_NET_ON_RECEIVING_FROM: {
    led: "a request that failed in Firefox",
    meaning:
      "Firefox says this of a blocked port, credentials in the URL, a redirected CORS preflight, and a request without an answer.",
    remedy: "Look for a user name or an unusual port in Location, and for CORS in the DevTools console.",
  },
  NS_ERROR_HTTPS_ONLY: {
    led: "an http page that HTTPS-Only Mode stopped",
    meaning: "Firefox's HTTPS-Only Mode asks before it opens a page over http.",
    remedy: "Serve the target over https.",
  },
  "net::ERR_CLEARTEXT_NOT_PERMITTED": {
    led: "an http URL where only https is allowed",
    meaning: "The system or the app that this browser is part of forbids http.",
    remedy: "Redirect to https.",
  },
  NS_ERROR_MALWARE_URI: dangerous,
  NS_ERROR_PHISHING_URI: dangerous,
  NS_ERROR_UNWANTED_URI: dangerous,
  NS_ERROR_HARMFUL_URI: dangerous,
  NS_ERROR_TRACKING_URI: tracking,
  NS_ERROR_FINGERPRINTING_URI: tracking,
  NS_ERROR_CRYPTOMINING_URI: tracking,
  NS_ERROR_SOCIALTRACKING_URI: tracking,
  NS_ERROR_EMAILTRACKING_URI: tracking,
};
