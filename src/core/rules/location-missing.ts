import type { Chain } from "../chain.ts";
import { isFollowedCode } from "../words/code.ts";
import { headerValue } from "../headers.ts";
import { FETCH_HTTP_REDIRECT_FETCH, RFC9110_10_2_2, RFC9110_15_4 } from "../knowledge/references.ts";
import type { Check, Words } from "../findings/rule.ts";

/** Upload protocols of Google answer 308 to a part of a file: the client is to send the next one, not to go elsewhere. */
function asksForMore(chain: Chain, status: number): boolean {
  return status === 308 && (chain.method === "PUT" || chain.method === "POST");
}

/** "empty" or "missing"; null where the redirect has a Location, or is none. */
export function missingLocation(chain: Chain): "empty" | "missing" | null {
  const { outcome } = chain;
  if (outcome.kind !== "response" || outcome.status === null || outcome.responseHeaders === null) return null;
  if (!isFollowedCode(outcome.status) || asksForMore(chain, outcome.status)) return null;
  const location = headerValue(outcome.responseHeaders, "location");
  if (location === null) return "missing";
  return location.trim() === "" ? "empty" : null;
}

export const check = {
  id: "location-missing",
  severity: "problem",
  short: "no Location",
  answers: true,
  check(chain) {
    const how = missingLocation(chain);
    if (how === null || chain.outcome.kind !== "response") return [];
    return [{ hops: [], data: { code: chain.outcome.status ?? 0, how } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Redirect has no Location",
  saw: "The last answer is a {code}, and its Location header is {how}.",
  why: "Without a target the browser stays where it is and shows what the answer holds, often an empty page. With an empty one, Firefox asks the same URL again and again.",
  fix: "Send a Location header with the target. If no redirect is meant, answer with 200 or with an error code.",
  verdict: "This {code} has no Location, so the browser stayed here.",
  references: [FETCH_HTTP_REDIRECT_FETCH, RFC9110_10_2_2, RFC9110_15_4],
};
