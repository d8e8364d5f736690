import { FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_4_4 } from "../knowledge/references.ts";
import { changesMethod, showsResult } from "../facts/method.ts";
import { mergeMatches } from "../findings/merge-matches.ts";
import type { Check, Words } from "../findings/rule.ts";

const changing: ReadonlySet<number | null> = new Set([301, 302, 303]);

export const check = {
  id: "post-redirect-get",
  severity: "note",
  short: "result page",
  answers: false,
  check(chain) {
    return mergeMatches(
      chain.hops
        .filter((hop) => changesMethod(hop) && changing.has(hop.status) && showsResult(hop, chain))
        .map((hop) => ({
          hops: [hop.index],
          data: { code: hop.status ?? 0, from: hop.method, to: hop.nextMethod ?? "" },
        })),
    );
  },
} as const satisfies Check;

export const words: Words = {
  title: "Answer is fetched from another URL",
  saw: "After this {from}, the {code} sends the browser on with {to}.",
  why: "This is the usual way to show a result: reloading it does not send the request again. The body goes no further.",
  fix: "Leave it if the server handled the {from} before it redirected. To pass the request itself on, answer with 307, or 308 for good.",
  references: [RFC9110_15_4_4, FETCH_HTTP_REDIRECT_FETCH],
};
