/** What a redirect did to the request's method, told from the request that followed. */
import type { Chain, Hop } from "../chain.ts";
import { parseUrl } from "../url/url.ts";

/** True when the next request has another method than the one before. */
export function changesMethod(hop: Hop): boolean {
  return hop.kind === "server" && hop.nextMethod !== null && hop.nextMethod !== hop.method;
}

/**
 * True when the answer is the usual one to a form: 303, or 301 or 302 on a page's own navigation to another page.
 * Where only scheme, host or last slash differ, the request was not handled but sent on, and its body is lost.
 */
export function showsResult(hop: Hop, chain: Chain): boolean {
  if (hop.status === 303) return true;
  const navigation = chain.resourceType === "main_frame" || chain.resourceType === "sub_frame";
  return navigation && (hop.url === hop.to || !isSameResource(hop.url, hop.to));
}

function isSameResource(from: string, to: string): boolean {
  const a = parseUrl(from);
  const b = parseUrl(to);
  if (a === null || b === null) return false;
  return plainHost(a) === plainHost(b) && plainPath(a) === plainPath(b);
}

function plainHost(url: URL): string {
  return url.hostname.replace(/^www\./, "");
}

function plainPath(url: URL): string {
  return url.pathname.replace(/\/$/, "");
}
