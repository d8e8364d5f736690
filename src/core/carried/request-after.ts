/** The request that followed a redirect, as far as it was seen. */
import type { Chain, Hop } from "../chain.ts";

/**
 * In the form of a hop, also where no hop follows; null where nothing tells what it carried, and where the cache
 * answered it.
 */
export function requestAfter(hop: Hop, chain: Chain): Hop | null {
  const next = chain.hops[hop.index + 1];
  if (next !== undefined) return next.fromCache ? null : next;
  const { lastRequest } = chain;
  if (lastRequest === undefined) return null;
  const { headersDropped: _ofThisHop, ...last } = hop;
  return {
    ...last,
    kind: "server",
    observed: "event",
    url: hop.to,
    requestHeaders: lastRequest.headers,
    headersFrom: lastRequest.headersFrom,
  };
}
