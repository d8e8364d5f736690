/** What the Fetch Standard makes of a request's method at a redirect. */
import type { Hop } from "../chain.ts";
import type { Reference } from "../explanation.ts";
import { FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_4_8, RFC9110_15_4_9 } from "../knowledge/references.ts";
import { isSchemeUpgrade } from "../url/url.ts";
import { FETCH_MAIN_FETCH } from "./references.ts";
import type { Must } from "./row.ts";

/** What the standard makes of the method; null where it says nothing of such a redirect. */
export interface MethodRule {
  /** Of the next request. */
  readonly method: string;
  readonly words: string;
  readonly reference: Reference;
}

/** Fetch Standard, HTTP-redirect fetch: POST on 301 and 302, and everything but GET and HEAD on 303, becomes GET. */
export function methodRule({ kind, status, method, url, to }: Hop): MethodRule | null {
  const reference = FETCH_HTTP_REDIRECT_FETCH;
  if (kind === "internal") {
    const words = "An upgrade to https changes the scheme only.";
    return isSchemeUpgrade(url, to) ? { method, words, reference: FETCH_MAIN_FETCH } : null;
  }
  if (status === 301 || status === 302) {
    if (method === "POST") return { method: "GET", words: `On ${status}, POST becomes GET.`, reference };
    return { method, words: `On ${status}, POST alone becomes GET; every other method stays.`, reference };
  }
  if (status === 303) {
    if (method === "GET" || method === "HEAD")
      return { method, words: "On 303, GET and HEAD stay.", reference };
    return { method: "GET", words: "On 303, every method but GET and HEAD becomes GET.", reference };
  }
  if (status !== 307 && status !== 308) return null;
  const words = `${status} keeps method and body.`;
  return { method, words, reference: status === 307 ? RFC9110_15_4_8 : RFC9110_15_4_9 };
}

/** What is said of redirects that only a browser or an extension knows the reason of. */
export const notCovered: Must = {
  words: "No standard says what such a redirect does to a request.",
  reference: null,
};

/** True where the standard takes the body away. */
export function losesBody(hop: Hop, rule: MethodRule): boolean {
  return rule.method !== hop.method;
}

/** What is said where there is no rule. */
export function unruled(hop: Hop): Must {
  if (hop.kind === "internal" || hop.status !== null) return notCovered;
  return {
    words: "What has to happen depends on the status, which is not known.",
    reference: FETCH_HTTP_REDIRECT_FETCH,
  };
}
