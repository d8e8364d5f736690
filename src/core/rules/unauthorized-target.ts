import type { Chain } from "../chain.ts";
import { authorizationLeft, type OriginLeft } from "../facts/authorization.ts";
import { codeOf } from "../words/code.ts";
import { finalStatus, isScriptRequest } from "../facts/final-request.ts";
import { FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_5_2 } from "../knowledge/references.ts";
import type { Check, Words } from "../findings/rule.ts";

/** A 401 at the end of a way on which Authorization was removed, or may have been where nobody can see it. */
export function refusedWithoutAuthorization(chain: Chain): OriginLeft | null {
  if (finalStatus(chain) !== 401) return null;
  const left = authorizationLeft(chain);
  if (left === null) return null;
  // A page that asks for a password answers 401 as well.
  return left.authorization === "seen" || isScriptRequest(chain) ? left : null;
}

export const check = {
  id: "unauthorized-target",
  severity: "problem",
  short: "401 after redirect",
  answers: true,
  check(chain) {
    const left = refusedWithoutAuthorization(chain);
    if (left === null) return [];
    const { hop, authorization } = left;
    return [{ hops: [hop.index], data: { code: codeOf(hop), authorization } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Answer 401 after a redirect to another origin",
  saw: "{carried} This {code} leads to another origin, and the answer there is 401.",
  why: "Browsers remove Authorization when scheme, host or port change, even from http to https or to www. The target then sees a request without it.",
  fix: "Send the request to the last URL directly, with its exact scheme, host and port. On the server, redirect such requests within one origin only.",
  verdict: "Browsers send no Authorization past this {code}: the origin changes.",
  references: [FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_5_2],
  derive: ({ authorization }) => ({
    carried:
      authorization === "seen"
        ? "The request carried Authorization."
        : "Whether the request carried Authorization, this source does not show.",
  }),
};
