/** CORS failures that have to do with a redirect, told from what the browser reported. */
import type { Chain, Hop } from "../chain.ts";
import { codeOf } from "../words/code.ts";
import { type CorsFault, corsFaultOf, type CorsRequest } from "./cors-check.ts";
import type { Header } from "../event.ts";
import { failureOf, refusalOf } from "./failure.ts";
import { isScriptRequest } from "./final-request.ts";
import { hasHeader, headerValue } from "../headers.ts";
import { changeOf } from "./hop-change.ts";
import { isForeign, requestOrigin, taintingHop } from "./request-origin.ts";
import { isSchemeUpgrade, parseUrl } from "../url/url.ts";

/**
 * redirect: the redirect itself lacks the CORS headers. redirect-other: it allows another origin. target: the answer it
 * led to does not allow the page. back: nor does an answer of the page's own origin, after a way over another one.
 * origin-null: redirects made the origin null, and the answer does not allow that. cookies: it does not allow
 * credentials. credentials: Location has a user name.
 */
export type CorsReason =
  | "redirect"
  | "redirect-other"
  | "target"
  | "back"
  | "origin-null"
  | "cookies"
  | "credentials";

export interface CorsBlock {
  readonly reason: CorsReason;
  /** null: the refused redirect is no hop. */
  readonly hop: Hop | null;
  readonly code: number | "redirect";
  /** Whose answer it is that did not pass. */
  readonly by: "redirect" | "target";
  /** False: the browser gave no reason, and CORS is the likely one. */
  readonly sure: boolean;
}

/** What Firefox ends a redirect in that may not be followed. */
const vetoes: ReadonlySet<string> = new Set(["NS_ERROR_UNEXPECTED", "NS_ERROR_NET_ON_RECEIVING_FROM"]);

/** True for the errors that Firefox ends a redirect in which a policy forbids: sometimes the one, sometimes the other. */
export function isVeto(error: string): boolean {
  return vetoes.has(error);
}

/**
 * Is the answer of `last` checked? It is once any server of another origin than the page's was asked on the way, also
 * back at the page's own origin (Fetch Standard, "main fetch": the response tainting then stays "cors").
 */
function isChecked(chain: Chain, last: string, origin: string): boolean {
  const wentOut = chain.hops.some(({ kind, url }) => kind === "server" && isForeign(url, origin));
  return wentOut || isForeign(last, origin);
}

/** null where CORS has blocked nothing, or where that cannot be known. Preflights are not looked at here. */
export function corsBlockOf(chain: Chain): CorsBlock | null {
  const origin = isScriptRequest(chain) && chain.method !== "OPTIONS" ? requestOrigin(chain) : null;
  // A header that was dropped to save memory is not missing.
  if (origin === null || chain.hops.some(({ headersDropped }) => headersDropped === true)) return null;
  const failure = failureOf(chain);
  if (failure?.error === "net::ERR_FAILED") {
    return failure.status === null ? blockedTarget(chain, origin) : blockedRedirect(chain, origin);
  }
  if (failure !== null) return isVeto(failure.error) ? vetoedHop(chain, origin) : null;
  return unreadAnswer(chain, origin);
}

/** Chromium: the answer was a redirect, and it was not followed. */
function blockedRedirect(chain: Chain, page: string): CorsBlock | null {
  const failure = failureOf(chain);
  if (failure === null || failure.responseHeaders === null || !isChecked(chain, failure.url, page))
    return null;
  const origin = taintingHop(chain) === null ? page : "null";
  const cookies = hasHeader(chain.lastRequest?.headers ?? null, "cookie");
  const fault = corsFaultOf(failure.responseHeaders, { page, origin, cookies });
  const block = { hop: null, code: failure.status ?? "redirect", by: "redirect", sure: true } as const;
  if (fault !== null) return { ...block, reason: redirectReasons[fault] };
  return hasCredentials(failure.refusedTo ?? "") ? { ...block, reason: "credentials" } : null;
}

const redirectReasons: Readonly<Record<CorsFault, CorsReason>> = {
  missing: "redirect",
  other: "redirect-other",
  lost: "origin-null",
  cookies: "cookies",
};

/** Chromium: the request after the last redirect failed without a reason, as one does that CORS blocks. */
function blockedTarget(chain: Chain, origin: string): CorsBlock | null {
  const last = chain.hops.at(-1);
  if (last === undefined || !isChecked(chain, last.to, origin) || refusalOf(chain) !== null) return null;
  const likely = { by: "target", sure: false } as const;
  if (!isForeign(last.to, origin)) return { reason: "back", hop: last, code: codeOf(last), ...likely };
  // Where only http became https, servers that allow the page's origin still refuse: it is null by then.
  const upgrade = taintingHop(chain);
  const onlyUpgraded = upgrade !== null && isSchemeUpgrade(upgrade.url, upgrade.to);
  const hop = onlyUpgraded ? upgrade : last;
  return { reason: onlyUpgraded ? "origin-null" : "target", hop, code: codeOf(hop), ...likely };
}

/** Firefox: the redirect was reported and its target refused. */
function vetoedHop(chain: Chain, page: string): CorsBlock | null {
  const last = chain.hops.at(-1);
  if (last === undefined || last.responseHeaders === null || last.status === null) return null;
  const block = { hop: last, code: last.status, by: "redirect", sure: true } as const;
  if (hasCredentials(last.to)) return { ...block, reason: "credentials" };
  if (!isChecked(chain, last.url, page)) return null;
  const tainted = (taintingHop(chain)?.index ?? last.index) < last.index;
  const fault = corsFaultOf(last.responseHeaders, requestOf(last.requestHeaders, page, tainted));
  if (fault !== null) return { ...block, reason: redirectReasons[fault] };
  // Another target of one server cannot be against a Content-Security-Policy that let the first one pass.
  const allowsAll = headerValue(last.responseHeaders, "access-control-allow-origin") === "*";
  const stays = changeOf(last)?.crossOrigin === false;
  return allowsAll && stays ? { ...block, reason: "cookies", sure: false } : null;
}

/** Firefox shows what it sent, also which origin. */
function requestOf(sent: readonly Header[] | null, page: string, tainted: boolean): CorsRequest {
  const origin = headerValue(sent, "origin") ?? (tainted ? "null" : page);
  return { page, origin, cookies: hasHeader(sent, "cookie") };
}

/** Firefox reports an answer that CORS keeps from the page as a good one: its headers tell. */
function unreadAnswer(chain: Chain, page: string): CorsBlock | null {
  const { outcome } = chain;
  const last = chain.hops.at(-1);
  if (chain.browser !== "firefox" || outcome.kind !== "response" || last === undefined) return null;
  if (outcome.responseHeaders === null || !isChecked(chain, outcome.url, page)) return null;
  if (!wantsCors(chain, last)) return null;
  const tainting = taintingHop(chain);
  const request = requestOf(chain.lastRequest?.headers ?? null, page, tainting !== null);
  const fault = corsFaultOf(outcome.responseHeaders, request);
  if (fault === null) return null;
  const reason = isForeign(outcome.url, page) ? targetReasons[fault] : "back";
  const hop = reason === "origin-null" ? (tainting ?? last) : last;
  return { reason, hop, code: codeOf(hop), by: "target", sure: true };
}

const targetReasons: Readonly<Record<CorsFault, CorsReason>> = {
  missing: "target",
  other: "target",
  lost: "origin-null",
  cookies: "cookies",
};

/** A GET with Origin is a CORS request; other methods carry Origin in any mode. */
function wantsCors({ lastRequest }: Chain, last: Hop): boolean {
  const mode = headerValue(last.requestHeaders, "sec-fetch-mode");
  if (mode !== null) return mode === "cors";
  // Before a request leaves the page's origin, a GET has no Origin yet.
  return (
    (isRead(last.method) && hasHeader(last.requestHeaders, "origin")) ||
    (isRead(last.nextMethod) && hasHeader(lastRequest?.headers ?? null, "origin"))
  );
}

function isRead(method: string | null): boolean {
  return method === "GET" || method === "HEAD";
}

function hasCredentials(url: string): boolean {
  if (!url.includes("@")) return false;
  const parsed = parseUrl(url);
  return parsed !== null && (parsed.username !== "" || parsed.password !== "");
}
