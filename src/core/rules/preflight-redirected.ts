import type { Chain } from "../chain.ts";
import { codeOf, isFollowedCode } from "../words/code.ts";
import { isScriptRequest } from "../facts/final-request.ts";
import { hasHeader } from "../headers.ts";
import { FETCH_CORS_PREFLIGHT_FETCH } from "../knowledge/references.ts";
import type { Check, Match, Words } from "../findings/rule.ts";

/** Firefox reports the redirect of a preflight as a hop, Chromium as an answer that it does not follow. */
export function redirectedPreflight(chain: Chain): Match | null {
  if (chain.method !== "OPTIONS" || !isScriptRequest(chain)) return null;
  const first = chain.hops[0];
  if (first !== undefined) {
    const asks = hasHeader(first.requestHeaders, "access-control-request-method");
    return asks && first.kind === "server" ? { hops: [0], data: { code: codeOf(first) } } : null;
  }
  const { outcome } = chain;
  if (chain.browser !== "chromium" || outcome.kind !== "response" || outcome.status === null) return null;
  const redirects = isFollowedCode(outcome.status) && hasHeader(outcome.responseHeaders, "location");
  return redirects ? { hops: [], data: { code: outcome.status } } : null;
}

export const check = {
  id: "preflight-redirected",
  severity: "problem",
  short: "preflight redirected",
  answers: true,
  check(chain) {
    const match = redirectedPreflight(chain);
    return match === null ? [] : [match];
  },
} as const satisfies Check;

export const words: Words = {
  title: "A CORS preflight was redirected",
  saw: "The server answered the OPTIONS request with a {code}.",
  why: "A preflight needs a 2xx answer. With any other, browsers fail the request that it was sent for.",
  fix: "Call the URL that the redirect leads to, with its scheme, host and slash. Or let the server answer OPTIONS before any rule redirects.",
  verdict: "This {code} answered a CORS preflight, which may not be redirected.",
  references: [FETCH_CORS_PREFLIGHT_FETCH],
};
