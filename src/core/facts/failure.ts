/** What kind of end a failed request came to, told from the browser's error name. */
import { isChromium, isFirefox } from "../built-for.ts";
import type { Chain, FailureOutcome } from "../chain.ts";
import type { BrowserName } from "../event.ts";
import { headerValue } from "../headers.ts";
import { isForeign, requestOrigin } from "./request-origin.ts";
import { isFetchable, parseUrl } from "../url/url.ts";

/** Why a browser did not take a redirect. */
export type Refusal =
  | "scheme"
  | "no-page"
  | "invalid"
  | "repeated"
  | "unusable"
  | "policy"
  | "websocket"
  | "worker"
  | "unnamed";

/** The limit of redirects was reached. */
const chromiumLimit = "net::ERR_TOO_MANY_REDIRECTS";
const firefoxLimit = "NS_ERROR_REDIRECT_LOOP";
/** The request was called off: by a person, a page, or for a reason that the browser keeps to itself. */
const stopped: ReadonlySet<string> = new Set(["net::ERR_ABORTED", "NS_BINDING_ABORTED"]);

/** Errors that say by themselves that a redirect was refused. */
const refusing = [
  "net::ERR_UNSAFE_REDIRECT",
  "net::ERR_INVALID_REDIRECT",
  "net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION",
] as const;

const refusals: Readonly<Record<string, Refusal> & Record<(typeof refusing)[number], Refusal>> = {
  "net::ERR_UNSAFE_REDIRECT": "scheme",
  "net::ERR_INVALID_REDIRECT": "invalid",
  "net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION": "repeated",
};

/** Errors that mean a refusal only when the answer was a 3xx. */
const refusalsOfRedirects: Readonly<Record<string, Refusal>> = {
  NS_ERROR_CORRUPTED_CONTENT: "unusable",
  NS_ERROR_DOM_BAD_URI: "policy",
  "net::ERR_FAILED": "policy",
};

/** The request that failed; null when it did not fail. */
export function failureOf(chain: Chain): FailureOutcome | null {
  return chain.outcome.kind === "failure" ? chain.outcome : null;
}

/**
 * True for errors that only redirects end in.
 * @param browser that names it; "other" where any may have.
 */
export function isRedirectError(error: string, browser: BrowserName = "other"): boolean {
  if (!isChromium(browser) && error === firefoxLimit) return true;
  return !isFirefox(browser) && (error === chromiumLimit || refusing.some((name) => name === error));
}

export function isStopped(error: string): boolean {
  return stopped.has(error);
}

/** The browser's limit of redirects was reached. Firefox says the same of a service worker's script, without a loop. */
export function ranIntoLimit(chain: Chain): boolean {
  const failure = failureOf(chain);
  if (failure === null) return false;
  if (failure.error === chromiumLimit || failure.error === firefoxLimit) return !isWorkerScript(chain);
  // Of a navigation, Chromium's webRequest says only that it was stopped. After 20 redirects it stops each one.
  return (
    chain.browser === "chromium" && isFrame(chain) && isStopped(failure.error) && chain.hops.length >= 20
  );
}

function isFrame(chain: Chain): boolean {
  return chain.resourceType === "main_frame" || chain.resourceType === "sub_frame";
}

function isWorkerScript(chain: Chain): boolean {
  return chain.browser === "firefox" && chain.resourceType === "script" && chain.tabId === -1;
}

/** Pages of extensions, which things in a page may load where the extension lets them. */
const extensionPage = /^(?:chrome|moz)-extension:/i;

/**
 * A server sent something in a page out of the web. Only a navigation is handed to an app or to an empty page: of any
 * other request, "HTTP-redirect fetch" (Fetch Standard) makes a network error, which browsers report under no name of
 * its own or not at all (seen in Chromium 156 and Firefox 153: fetch(), scripts and images).
 */
function leavesWebInPage(chain: Chain): boolean {
  const last = chain.hops.at(-1);
  if (last?.kind !== "server" || isFrame(chain)) return false;
  return !isFetchable(last.to) && !extensionPage.test(last.to);
}

/**
 * The answer to a WebSocket's request was a redirect: none is followed (WebSockets Standard, "establish a WebSocket
 * connection"). Firefox refuses some before it reports them, and some after, when no target was asked.
 */
function isRedirectedSocket(chain: Chain, { status, refusedTo }: FailureOutcome): boolean {
  if (chain.resourceType !== "websocket") return false;
  const last = chain.hops.at(-1);
  return status === null ? last?.kind === "server" && last.nextMethod === null : refusedTo !== null;
}

/**
 * Firefox has one error for what it does not follow. Where Location is a URL of the web, it is no reason. The script of
 * a worker has to stay at the page's origin (HTML Standard, "fetch a classic worker script"); a worker's request is one
 * for a script, and only from https on says for whom.
 */
function usableRefusal(chain: Chain, { refusedTo, url }: FailureOutcome): Refusal {
  const target = parseUrl(refusedTo ?? "");
  if (target === null || !/^https?:$/.test(target.protocol)) return "unusable";
  const origin = requestOrigin(chain) ?? parseUrl(url)?.origin ?? "";
  const destination = headerValue(chain.lastRequest?.headers ?? null, "sec-fetch-dest");
  const script = chain.resourceType === "script" && (destination ?? "worker").endsWith("worker");
  return script && isForeign(target.href, origin) ? "worker" : "unnamed";
}

/** Why the browser refused the last redirect; null when it refused none. */
export function refusalOf(chain: Chain): Refusal | null {
  const failure = failureOf(chain);
  if (failure === null)
    return chain.outcome.kind === "handed-off" && leavesWebInPage(chain) ? "no-page" : null;
  const { error } = failure;
  if (isRedirectedSocket(chain, failure)) return "websocket";
  if (Object.hasOwn(refusals, error)) return refusals[error] ?? null;
  if (failure.status !== null && Object.hasOwn(refusalsOfRedirects, error)) {
    const refusal = refusalsOfRedirects[error] ?? null;
    return refusal === "unusable" ? usableRefusal(chain, failure) : refusal;
  }
  // Chromium reports a redirect to javascript: or view-source: as begun, and then aborts it.
  const last = chain.hops.at(-1);
  const leftTheWeb = last?.kind === "server" && isStopped(error) && !isFetchable(last.to);
  if (leftTheWeb) return "scheme";
  return leavesWebInPage(chain) ? "no-page" : null;
}
