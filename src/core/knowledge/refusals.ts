/**
 * Why browsers refuse a redirect, in words. Sources: Fetch Standard, "HTTP-redirect fetch" and "CORS check"; WebSockets
 * Standard; HTML Standard; Chromium's net/base/net_error_list.h; Firefox 153 as observed.
 */
import type { Refusal } from "../facts/failure.ts";

export interface RefusalWords extends Readonly<Record<string, string>> {
  /** Goes on after "Your browser refused this 302:". */
  readonly because: string;
  /** One sentence. */
  readonly mechanism: string;
  /** Begins with a verb. */
  readonly remedy: string;
}

const byRefusal: Readonly<Record<Refusal, RefusalWords>> = {
  scheme: {
    because: "its target is not allowed",
    mechanism: "A server may not send the browser to schemes such as javascript:, data: or file:.",
    remedy: "Redirect to an http or https URL.",
  },
  "no-page": {
    because: "its target is not http or https",
    mechanism:
      "Only a page or a frame can be sent to an app. Any other request fails when a redirect leads it off http and https.",
    remedy: "Redirect to an http or https URL. To open an app, offer its URL as a link in the page.",
  },
  invalid: {
    because: "Location is not a URL",
    mechanism: "The Location value cannot be read as a URL.",
    remedy: "Correct the Location header: look for a missing host, an impossible port or a broken template.",
  },
  repeated: {
    because: "it has two Locations",
    mechanism: "Two Location headers with different values came in one answer.",
    remedy: "Send one Location header. Often the application and a proxy before it each add their own.",
  },
  unusable: {
    because: "Location is not usable",
    mechanism:
      "Firefox says this when Location is not a URL, has a scheme that is not allowed, or comes twice.",
    remedy: "Correct the Location header: one http or https URL.",
  },
  websocket: {
    because: "a WebSocket follows none",
    mechanism:
      "Browsers open a WebSocket only where the URL in the script answers it, and follow no redirect.",
    remedy: "Name the URL that answers in the code, or let the server answer here without a redirect.",
  },
  worker: {
    because: "probably a worker's, to another origin",
    mechanism:
      "Location can be followed. Firefox refuses it so for a worker's script, which has to come from the page's origin, redirects included.",
    remedy:
      "Serve the worker's script from the page's own origin. From there it may load others by importScripts() or import.",
  },
  unnamed: {
    because: "it does not say why",
    mechanism: "Location is a URL that can be followed, so it is not the reason. Firefox gives no other.",
    remedy: "Read the DevTools console: it may name the reason.",
  },
  policy: {
    because: "a policy forbids it",
    mechanism:
      "CORS, a Content-Security-Policy or the request's own settings forbid it; the browser does not say which.",
    remedy:
      "Read the DevTools console: it names the policy. For CORS, every redirect needs the CORS headers too.",
  },
};

/** The words for a refusal; the most general ones for a value that is none. */
export function refusalWords(refusal: unknown): RefusalWords {
  return byRefusal[isRefusal(refusal) ? refusal : "unusable"];
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === "string" && Object.hasOwn(byRefusal, value);
}
