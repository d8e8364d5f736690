import { corsBlockOf } from "../cors.ts";
import { failureOf, refusalOf } from "../failure.ts";
import {
  CHROMIUM_NET_ERROR_LIST,
  FETCH_CORS_CHECK,
  FETCH_HTTP_REDIRECT_FETCH,
  RFC9110_10_2_2,
} from "../knowledge/references.ts";
import { refusalWords } from "../knowledge/refusals.ts";
import type { Check, Words } from "../rule.ts";

export const check = {
  id: "redirect-refused",
  severity: "problem",
  short: "redirect refused",
  answers: true,
  check(chain) {
    const failure = failureOf(chain);
    const refusal = refusalOf(chain);
    if (failure === null || refusal === null || corsBlockOf(chain) !== null) return [];
    const last = chain.hops.at(-1);
    // Mostly the refused answer is no hop; a redirect that Chromium began and then aborted is the last one.
    const begun = failure.status === null && refusal === "scheme" && failure.error === "net::ERR_ABORTED";
    const code = (begun ? last?.status : failure.status) ?? "redirect";
    return [
      {
        hops: begun && last !== undefined ? [last.index] : [],
        data: { code, refusal, error: failure.error },
      },
    ];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Browser refused the redirect",
  saw: "The browser did not follow this {code}: {error}.",
  why: "{mechanism} So the redirect ends here, and nothing is shown or delivered.",
  fix: "{remedy}",
  verdict: "Your browser refused this {code}: {because}.",
  references: [FETCH_HTTP_REDIRECT_FETCH, RFC9110_10_2_2, FETCH_CORS_CHECK, CHROMIUM_NET_ERROR_LIST],
  derive: ({ refusal }) => ({ ...refusalWords(refusal) }),
};
