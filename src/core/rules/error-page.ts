import type { Chain, Hop } from "../chain.ts";
import { codeOf } from "../words/code.ts";
import { finalStatus } from "../facts/final-request.ts";
import { changeOf, isProperName } from "../facts/hop-change.ts";
import {
  GOOGLE_HTTP_ERRORS,
  RFC9110_15_5_11,
  RFC9110_15_5_5,
  RFC9110_15_6,
} from "../knowledge/references.ts";
import type { Check, Words } from "../findings/rule.ts";

const gone: ReadonlySet<number> = new Set([404, 410]);

/** Where only https, www or a slash was put right, the first URL would be missing, too. */
function leadsElsewhere(hop: Hop): boolean {
  const change = changeOf(hop);
  return change !== null && !isProperName(change);
}

function isError(chain: Chain, status: number): boolean {
  if (gone.has(status)) return chain.hops.some((hop) => hop.kind === "server" && leadsElsewhere(hop));
  // 501 is about the method.
  return status >= 500 && status <= 599 && status !== 501;
}

export const check = {
  id: "error-page",
  severity: "problem",
  short: "leads to an error",
  answers: true,
  check(chain) {
    const status = finalStatus(chain);
    const last = chain.hops.findLast((hop) => hop.kind === "server");
    if (status === null || last === undefined || !isError(chain, status)) return [];
    return [{ hops: [last.index], data: { code: codeOf(last), status } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Redirect leads to an error page",
  saw: "After this {code}, the answer is {status}.",
  why: "{meaning} Whoever follows it gets an error in place of the content.",
  fix: "{remedy}",
  verdict: "This {code} leads to an error page: {status}.",
  references: [RFC9110_15_5_5, RFC9110_15_5_11, RFC9110_15_6, GOOGLE_HTTP_ERRORS],
  derive: ({ status }) =>
    gone.has(Number(status))
      ? {
          meaning: "The redirect works, and its target was not found.",
          remedy:
            "Redirect to a page that exists, or answer 404 or 410 at the first URL if nothing takes its place.",
        }
      : {
          meaning: "The redirect works, and the server behind its target fails.",
          remedy:
            "Look into the log of the target's server. Open the last URL directly: it should fail the same way.",
        },
};
