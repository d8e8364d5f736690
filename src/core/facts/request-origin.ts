/** The origin that a request speaks for, and whether redirects have tainted it. */
import type { Chain, Hop } from "../chain.ts";
import { changeOf } from "./hop-change.ts";
import { isSchemeUpgrade, parseUrl } from "../url/url.ts";

/** Origin of the page that made the request; null where it is not known. */
export function requestOrigin(chain: Chain): string | null {
  if (chain.initiator === null) return null;
  const origin = parseUrl(chain.initiator)?.origin ?? null;
  return origin === "null" ? null : origin;
}

/** True where `url` belongs to another origin than the page that made the request. */
export function isForeign(url: string, origin: string): boolean {
  const target = parseUrl(url)?.origin ?? null;
  return target !== null && target !== origin;
}

/**
 * The hop after which the request speaks for nobody ("Origin: null"): it leads from a foreign origin to yet another
 * one. Source: Fetch Standard, "redirect-tainted origin". Firefox 153 keeps the origin over its own upgrade to https,
 * as observed. null where the origin stays.
 */
export function taintingHop(chain: Chain): Hop | null {
  const origin = requestOrigin(chain);
  if (origin === null) return null;
  for (const hop of chain.hops) {
    if (chain.browser === "chromium" && hop.rewritten === true) continue;
    const change = changeOf(asFollowed(hop, chain));
    if (change === null || !change.crossOrigin || change.from.origin === origin) continue;
    if (chain.browser === "firefox" && hop.kind === "internal" && isSchemeUpgrade(hop.url, hop.to)) continue;
    return hop;
  }
  return null;
}

/** With the URL that was asked for: Chromium rewrites a target before it compares origins. Firefox does so after. */
function asFollowed(hop: Hop, chain: Chain): Hop {
  const next = chain.hops[hop.index + 1];
  return chain.browser === "chromium" && next?.rewritten === true ? { ...hop, to: next.to } : hop;
}
