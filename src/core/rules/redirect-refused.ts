import { corsBlockOf } from "../facts/cors.ts";
import { failureOf, type Refusal, refusalOf } from "../facts/failure.ts";
import {
  CHROMIUM_NET_ERROR_LIST,
  FETCH_CORS_CHECK,
  FETCH_HTTP_REDIRECT_FETCH,
  HTML_WORKER_SCRIPT,
  RFC9110_10_2_2,
  WEBSOCKETS_ESTABLISH,
} from "../knowledge/references.ts";
import { refusalWords } from "../knowledge/refusals.ts";
import type { Check, Words } from "../findings/rule.ts";

/** Mostly the refused answer is no hop. Some are reported as begun, and refused after that: then it is the last one. */
function isBegun(refusal: Refusal, error: string): boolean {
  return (
    refusal === "no-page" || refusal === "websocket" || (refusal === "scheme" && error === "net::ERR_ABORTED")
  );
}

export const check = {
  id: "redirect-refused",
  severity: "problem",
  short: "redirect refused",
  answers: true,
  check(chain) {
    const refusal = refusalOf(chain);
    if (refusal === null || corsBlockOf(chain) !== null) return [];
    const failure = failureOf(chain);
    const error = failure?.error ?? "";
    const status = failure?.status ?? null;
    const begun = status === null && isBegun(refusal, error) ? chain.hops.at(-1) : undefined;
    const code = status ?? begun?.status ?? "redirect";
    return [{ hops: begun === undefined ? [] : [begun.index], data: { code, refusal, error } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Browser refused the redirect",
  saw: "The browser did not follow this {code}: {reported}.",
  why: "{mechanism} So the redirect ends here, and nothing is shown or delivered.",
  fix: "{remedy}",
  verdict: "Your browser refused this {code}: {because}.",
  references: [
    FETCH_HTTP_REDIRECT_FETCH,
    RFC9110_10_2_2,
    FETCH_CORS_CHECK,
    WEBSOCKETS_ESTABLISH,
    HTML_WORKER_SCRIPT,
    CHROMIUM_NET_ERROR_LIST,
  ],
  derive: ({ refusal, error }) => ({
    ...refusalWords(refusal),
    reported: error === "" ? "no request to its target was reported" : String(error),
  }),
};
