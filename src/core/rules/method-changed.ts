import {
  FETCH_HTTP_REDIRECT_FETCH,
  RFC9110_15_4_2,
  RFC9110_15_4_3,
  RFC9110_15_4_8,
  RFC9110_15_4_9,
} from "../knowledge/references.ts";
import { changesMethod, showsResult } from "../facts/method.ts";
import { mergeMatches } from "../findings/merge-matches.ts";
import type { Check, Words } from "../findings/rule.ts";

/** Not 303, which asks for the change, and not the usual answer to a form: see post-redirect-get. */
export const check = {
  id: "method-changed",
  severity: "problem",
  short: "POST became GET",
  answers: true,
  check(chain) {
    return mergeMatches(
      chain.hops
        .filter(
          (hop) =>
            changesMethod(hop) && (hop.status === 301 || hop.status === 302) && !showsResult(hop, chain),
        )
        .map((hop) => {
          const body = hop.body === "sent" && hop.nextBody === "none" ? "lost" : "unknown";
          const data = {
            code: hop.status ?? 0,
            from: hop.method,
            to: hop.nextMethod ?? "",
            body,
          };
          return { hops: [hop.index], data };
        }),
    );
  },
} as const satisfies Check;

export const words: Words = {
  title: "Redirect changed the method",
  saw: "{from} became {to}{loss}.",
  why: "On 301 and 302, browsers turn POST into GET and drop the body. The server at the end never sees what was sent.",
  fix: "Send the request to the last URL directly. If the server must redirect, answer with {kept}: it keeps method and body.",
  verdict: "This {code} turned your {from} into a {to}.",
  references: [FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_4_2, RFC9110_15_4_3, RFC9110_15_4_8, RFC9110_15_4_9],
  derive: ({ body, code }) => ({
    loss: body === "lost" ? ", and the body was not sent again" : "",
    kept: code === 301 ? "308" : "307",
  }),
};
