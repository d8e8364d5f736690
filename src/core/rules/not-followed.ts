import type { Chain, ResponseOutcome } from "../chain.ts";
import { isFollowedCode } from "../words/code.ts";
import { headerValue } from "../headers.ts";
import {
  FETCH_CORS_PREFLIGHT_FETCH,
  FETCH_REDIRECT_STATUS,
  FETCH_REQUEST_REDIRECT_MODE,
  RFC9110_15_4,
} from "../knowledge/references.ts";
import { statusCode } from "../knowledge/status-codes.ts";
import { unfollowedWords, type WhyUnfollowed } from "../knowledge/unfollowed.ts";
import type { Check, Words } from "../findings/rule.ts";
import { missingLocation } from "./location-missing.ts";
import { redirectedPreflight } from "./preflight-redirected.ts";

function reasonOf(chain: Chain, outcome: ResponseOutcome, status: number): WhyUnfollowed {
  if (status > 308) return "unknown-code";
  if (!isFollowedCode(status)) return "no-redirect";
  if (outcome.responseHeaders === null) return "unseen";
  if ((headerValue(outcome.responseHeaders, "location") ?? "") === "") return "no-location";
  const method = chain.hops.at(-1)?.nextMethod ?? chain.method;
  return method === "OPTIONS" ? "preflight" : "not-asked";
}

export const check = {
  id: "not-followed",
  severity: "note",
  short: "not followed",
  answers: true,
  check(chain) {
    const { outcome } = chain;
    if (outcome.kind !== "response" || outcome.status === null) return [];
    if (outcome.status < 300 || outcome.status > 399) return [];
    if (missingLocation(chain) !== null || redirectedPreflight(chain) !== null) return [];
    return [{ hops: [], data: { code: outcome.status, reason: reasonOf(chain, outcome, outcome.status) } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "A 3xx answer was not followed",
  saw: "The last answer is a {code}, and the browser followed nothing.",
  why: "{meaning}{mechanism}",
  fix: "{remedy}",
  verdict: "This {code} {verdict}.",
  references: [FETCH_REDIRECT_STATUS, RFC9110_15_4, FETCH_REQUEST_REDIRECT_MODE, FETCH_CORS_PREFLIGHT_FETCH],
  derive({ code, reason }) {
    const meaning = reason === "no-redirect" ? statusCode(Number(code))?.meaning : undefined;
    return { ...unfollowedWords(reason), meaning: meaning === undefined ? "" : `${meaning} ` };
  },
};
