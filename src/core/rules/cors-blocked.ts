import { corsBlockOf } from "../facts/cors.ts";
import { corsWords } from "../knowledge/cors-reasons.ts";
import {
  FETCH_CORS_CHECK,
  FETCH_HTTP_REDIRECT_FETCH,
  FETCH_TAINTED_ORIGIN,
} from "../knowledge/references.ts";
import { mixedContentHop } from "../facts/mixed-content.ts";
import type { Check, Words } from "../findings/rule.ts";

export const check = {
  id: "cors-blocked",
  severity: "problem",
  short: "blocked by CORS",
  answers: true,
  check(chain) {
    const block = mixedContentHop(chain) === null ? corsBlockOf(chain) : null;
    if (block === null) return [];
    const { reason, hop, code, sure } = block;
    return [{ hops: hop === null ? [] : [hop.index], data: { code, reason, sure: sure ? "yes" : "no" } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "CORS stops the redirected request",
  saw: "{seen}",
  why: "{mechanism}",
  fix: "{remedy}",
  verdict: "CORS {blocked} this request: {because}.",
  references: [FETCH_CORS_CHECK, FETCH_HTTP_REDIRECT_FETCH, FETCH_TAINTED_ORIGIN],
  derive({ reason, code, sure }) {
    const blocked = sure === "yes" ? "blocked" : "probably blocked";
    return { ...corsWords(reason), blocked, seen: seen(reason, code, sure === "yes") };
  },
};

function seen(reason: unknown, code: unknown, sure: boolean): string {
  if (sure) return `After this ${String(code)}, the headers that CORS needs are missing or do not fit.`;
  return reason === "cookies"
    ? `The browser did not go on after this ${String(code)}, which allows every origin, but none with credentials.`
    : `After this ${String(code)}, the request failed without a reason. Where other origins take part, that is mostly CORS.`;
}
