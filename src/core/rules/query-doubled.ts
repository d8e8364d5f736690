import { codeOf } from "../words/code.ts";
import { changeOf } from "../facts/hop-change.ts";
import { NGINX_REQUEST_URI } from "../knowledge/references.ts";
import { mergeMatches } from "../findings/merge-matches.ts";
import type { Check, Words } from "../findings/rule.ts";

/** The whole query stands there twice: "?a=1&a=1" or "?a=1?a=1". */
function isDoubled(before: string, after: string): boolean {
  if (before.length < 2 || after.length !== before.length * 2) return false;
  return after === before + before || after === `${before}&${before.slice(1)}`;
}

export const check = {
  id: "query-doubled",
  severity: "advice",
  short: "query doubled",
  answers: false,
  check(chain) {
    return mergeMatches(
      chain.hops
        .filter((hop) => {
          const change = hop.kind === "server" ? changeOf(hop) : null;
          return change !== null && isDoubled(change.from.search, change.to.search);
        })
        .map((hop) => ({ hops: [hop.index], data: { code: codeOf(hop) } })),
    );
  },
} as const satisfies Check;

export const words: Words = {
  title: "Redirect repeats the query",
  saw: "The query of the first URL stands twice in the target of this {code}.",
  why: "Probably a rule adds the query to a URL that has it already. Applications read the first or the last value, or a list, and each further redirect doubles it again.",
  fix: "Leave out the second copy. In nginx, $request_uri has the query already: do not add $is_args$args or ?$query_string to it.",
  references: [NGINX_REQUEST_URI],
};
