/** Whether a request carried Authorization, as far as its source shows it. */
import type { Chain, Hop } from "../chain.ts";
import type { BrowserName } from "../event.ts";
import { hasHeader } from "../headers.ts";
import { changeOf } from "./hop-change.ts";
import { withheldFromRequest } from "./withheld.ts";
import { isSchemeUpgrade } from "../url/url.ts";

export type Sight = "seen" | "absent" | "unknown";

/** What is known of one request header of the hop (lower case): a source that never shows it says nothing. */
export function requestHeaderSight(hop: Hop, name: string, browser: BrowserName): Sight {
  if (hasHeader(hop.requestHeaders, name)) return "seen";
  if (hop.requestHeaders === null || hop.headersDropped === true) return "unknown";
  const withheld = withheldFromRequest(hop, browser).some((other) => other.toLowerCase() === name);
  return withheld ? "unknown" : "absent";
}

export interface OriginLeft {
  readonly hop: Hop;
  readonly authorization: Exclude<Sight, "absent">;
}

/**
 * The first redirect to another origin, by a server, an extension or in Chromium by the browser itself, that
 * Authorization may have come to. Browsers send it no further (Fetch Standard, "HTTP-redirect fetch"; of an extension's
 * redirect seen in Chromium 156 and Firefox 153). What Firefox does at its own upgrades was not measured. null where there is none, where the header
 * is known not to have been sent, and where a later request shows it all the same.
 */
export function authorizationLeft(chain: Chain): OriginLeft | null {
  for (const hop of chain.hops) {
    const sight = requestHeaderSight(hop, "authorization", chain.browser);
    if (sight === "absent") return null;
    const leaves = hop.kind === "server" || chain.browser === "chromium" || !isSchemeUpgrade(hop.url, hop.to);
    if (!leaves || changeOf(hop)?.crossOrigin !== true) continue;
    const later = chain.hops.slice(hop.index + 1);
    const kept = later.some((next) => hasHeader(next.requestHeaders, "authorization"));
    const inLast = hasHeader(chain.lastRequest?.headers ?? null, "authorization");
    return kept || inLast ? null : { hop, authorization: sight };
  }
  return null;
}
