/** The status code that a sentence may name. */
import type { Hop } from "../chain.ts";

/**
 * The hop's code, or "redirect" where there is none to name: nothing was given, or it is no redirect code, as with
 * the 200 that Firefox gives redirects of extensions.
 */
export function codeOf(hop: Hop): number | "redirect" {
  return hop.status !== null && hop.status >= 300 && hop.status <= 399 ? hop.status : "redirect";
}

/** The "redirect status" of the Fetch Standard: codes that browsers follow when there is a Location. */
export function isFollowedCode(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}
