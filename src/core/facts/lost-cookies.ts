/** Cookies that a chain sets and that do not come back, with the reason where it shows. */
import type { Chain, Hop } from "../chain.ts";
import { cookiesSent, cookiesSet, goesTo, type Rejection, rejectionOf, type SetCookie } from "./cookies.ts";
import { isPage, isScriptRequest } from "./final-request.ts";
import { isKin } from "../url/kin-hosts.ts";
import { requestOrigin } from "./request-origin.ts";
import { parseUrl } from "../url/url.ts";

/** Set by one hop of the chain, and not sent with a later one although Domain, Path and Secure allow it. */
export interface LostCookie {
  readonly cookie: SetCookie;
  readonly set: Hop;
  readonly reason: Rejection | "same-site" | "path" | "unknown";
}

/** Cookies that the chain sets and that never come back: each name once, the first time it is seen. */
export function lostCookies(chain: Chain, loop: boolean): readonly LostCookie[] {
  const lost = new Map<string, LostCookie>();
  for (const set of chain.hops) {
    if (set.kind !== "server" || set.responseHeaders === null) continue;
    for (const cookie of cookiesSet(set.responseHeaders)) {
      if (lost.has(cookie.name) || cookie.deletes) continue;
      const reason = whyLost(cookie, set, chain, loop);
      if (reason !== null) lost.set(cookie.name, { cookie, set, reason });
    }
  }
  return [...lost.values()];
}

function whyLost(cookie: SetCookie, set: Hop, chain: Chain, loop: boolean): LostCookie["reason"] | null {
  const from = parseUrl(set.url);
  if (from === null) return null;
  const rejected = rejectionOf(cookie, from, chain.browser);
  if (rejected !== null) return rejected;
  let elsewhere = false;
  for (const later of chain.hops.slice(set.index + 1)) {
    const to = parseUrl(later.url);
    const sent = to === null ? null : cookiesSent(later, chain.browser);
    if (to === null || sent === null) continue;
    if (sent.has(cookie.name)) return null;
    if (goesTo(cookie, from, to)) return whyNotSent(cookie, to, chain);
    elsewhere ||= to.hostname === from.hostname;
    if (cookiesSet(later.responseHeaders).some(({ name, deletes }) => deletes && name === cookie.name))
      return null;
  }
  // Where everything repeats, a cookie for another path is one that is missed. Elsewhere it is meant so.
  return loop && elsewhere ? "path" : null;
}

/**
 * Chromium takes a cookie without SameSite for Lax; Firefox does not (OWASP, SameSite). Nobody waits for the cookies of
 * pictures and the like of other sites, which browsers often block.
 */
function whyNotSent(cookie: SetCookie, to: URL, chain: Chain): LostCookie["reason"] | null {
  const origin = parseUrl(requestOrigin(chain) ?? "");
  const foreign = origin !== null && !isKin(origin.hostname, to.hostname);
  // Another site may lead a person to a page: only Strict stays away then.
  const sameSite = cookie.sameSite ?? (chain.browser === "chromium" ? "lax" : "none");
  const keptAway = chain.resourceType === "main_frame" ? sameSite === "strict" : sameSite !== "none";
  if (foreign && keptAway) return "same-site";
  return isPage(chain) || isScriptRequest(chain) || !foreign ? "unknown" : null;
}
