import type { Chain } from "../chain.ts";
import { codeOf } from "../words/code.ts";
import { corsBlockOf } from "../facts/cors.ts";
import { isScriptRequest } from "../facts/final-request.ts";
import { hasHeader, headerValue } from "../headers.ts";
import { FETCH_TAINTED_ORIGIN } from "../knowledge/references.ts";
import { taintingHop } from "../facts/request-origin.ts";
import type { Check, Words } from "../findings/rule.ts";

/** Only CORS requests say their origin on GET; an answer to one names whom it allows. */
function speaksCors(chain: Chain): boolean {
  const mode = headerValue(chain.hops[0]?.requestHeaders ?? null, "sec-fetch-mode");
  if (mode !== null) return mode === "cors";
  const { outcome } = chain;
  return outcome.kind === "response" && hasHeader(outcome.responseHeaders, "access-control-allow-origin");
}

export const check = {
  id: "origin-null",
  severity: "note",
  short: "Origin: null",
  answers: false,
  check(chain) {
    if (!isScriptRequest(chain) || chain.outcome.kind === "failure" || !speaksCors(chain)) return [];
    const hop = taintingHop(chain);
    if (hop === null || corsBlockOf(chain) !== null) return [];
    return [{ hops: [hop.index], data: { code: codeOf(hop) } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "The request now says Origin: null",
  saw: "This {code} leads from one foreign origin to another. From here on a CORS request says Origin: null.",
  why: "An answer that allows the page's origin by name does not fit then, and browsers keep it from the page. With cookies, allowing everybody does not help.",
  fix: "Call the last URL directly. If only http became https, write https in the code.",
  references: [FETCH_TAINTED_ORIGIN],
};
