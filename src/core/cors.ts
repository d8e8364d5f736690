/** CORS failures that have to do with a redirect, told from what the browser reported. */
import type { Chain, Hop } from "./chain.ts";
import { codeOf } from "./code.ts";
import { failureOf, refusalOf } from "./failure.ts";
import { isScriptRequest } from "./final-request.ts";
import { hasHeader, headerValue } from "./headers.ts";
import { isForeign, requestOrigin, taintingHop } from "./request-origin.ts";
import { isSchemeUpgrade, parseUrl } from "./url.ts";

/**
 * redirect: the redirect itself lacks the CORS headers. target: the answer it led to does. back: so does an answer of
 * the page's own origin, after a way over another one. origin-null: redirects made the origin null, and the answer does
 * not allow that. credentials: Location has a user name.
 */
export type CorsReason = "redirect" | "target" | "back" | "origin-null" | "credentials";

export interface CorsBlock {
  readonly reason: CorsReason;
  /** null: the refused redirect is no hop. */
  readonly hop: Hop | null;
  readonly code: number | "redirect";
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
  if (origin === null) return null;
  const failure = failureOf(chain);
  if (failure?.error === "net::ERR_FAILED") {
    return failure.status === null ? blockedTarget(chain, origin) : blockedRedirect(chain, origin);
  }
  if (failure !== null) return isVeto(failure.error) ? vetoedHop(chain, origin) : null;
  return unreadAnswer(chain, origin);
}

/** Chromium: the answer was a redirect, and it was not followed. */
function blockedRedirect(chain: Chain, origin: string): CorsBlock | null {
  const failure = failureOf(chain);
  if (failure === null || failure.responseHeaders === null || !isChecked(chain, failure.url, origin))
    return null;
  const code = failure.status ?? "redirect";
  if (!hasHeader(failure.responseHeaders, "access-control-allow-origin"))
    return { reason: "redirect", hop: null, code, sure: true };
  return hasCredentials(failure.refusedTo ?? "")
    ? { reason: "credentials", hop: null, code, sure: true }
    : null;
}

/** Chromium: the request after the last redirect failed without a reason, as one does that CORS blocks. */
function blockedTarget(chain: Chain, origin: string): CorsBlock | null {
  const last = chain.hops.at(-1);
  if (last === undefined || !isChecked(chain, last.to, origin) || refusalOf(chain) !== null) return null;
  if (!isForeign(last.to, origin)) return { reason: "back", hop: last, code: codeOf(last), sure: false };
  // Where only http became https, servers that allow the page's origin still refuse: it is null by then.
  const upgrade = taintingHop(chain);
  const onlyUpgraded = upgrade !== null && isSchemeUpgrade(upgrade.url, upgrade.to);
  const hop = onlyUpgraded ? upgrade : last;
  return { reason: onlyUpgraded ? "origin-null" : "target", hop, code: codeOf(hop), sure: false };
}

/** Firefox: the redirect was reported and its target refused. */
function vetoedHop(chain: Chain, origin: string): CorsBlock | null {
  const last = chain.hops.at(-1);
  if (last === undefined || last.responseHeaders === null || last.status === null) return null;
  const code = last.status;
  if (hasCredentials(last.to)) return { reason: "credentials", hop: last, code, sure: true };
  const lacks = !hasHeader(last.responseHeaders, "access-control-allow-origin");
  return lacks && isChecked(chain, last.url, origin)
    ? { reason: "redirect", hop: last, code, sure: true }
    : null;
}

/** Firefox reports an answer that CORS keeps from the page as a good one: its headers tell. */
function unreadAnswer(chain: Chain, origin: string): CorsBlock | null {
  const { outcome } = chain;
  const last = chain.hops.at(-1);
  if (chain.browser !== "firefox" || outcome.kind !== "response" || last === undefined) return null;
  if (outcome.responseHeaders === null || !isChecked(chain, outcome.url, origin)) return null;
  if (!wantsCors(chain, last)) return null;
  const allowed = headerValue(outcome.responseHeaders, "access-control-allow-origin");
  const tainting = taintingHop(chain);
  const reason = isForeign(outcome.url, origin) ? "target" : "back";
  if (allowed === null) return { reason, hop: last, code: codeOf(last), sure: true };
  if (tainting === null || allowed === "*" || allowed === "null") return null;
  if (reason === "back") return { reason, hop: last, code: codeOf(last), sure: true };
  return { reason: "origin-null", hop: tainting, code: codeOf(tainting), sure: true };
}

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
