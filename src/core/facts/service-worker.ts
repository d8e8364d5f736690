/** Telling a service worker's answers from a server's. */
import type { Hop } from "../chain.ts";

/**
 * True when the page's service worker answered in a server's place. A worker that stepped aside leaves its mark on the
 * request too, but then the browser reports the server's address. HAR's address proves nothing here: the worker may
 * have fetched the answer from there.
 */
export function answeredByWorker(hop: Hop): boolean {
  const reported = hop.observed === "event" || hop.observed === "both";
  return hop.viaServiceWorker && !(reported && hop.ip !== null);
}
