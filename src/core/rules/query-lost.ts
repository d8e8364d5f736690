import { codeOf } from "../words/code.ts";
import { changeOf, type HopChange, isSamePage } from "../facts/hop-change.ts";
import { NGINX_REQUEST_URI, RFC9110_10_2_2 } from "../knowledge/references.ts";
import { mergeMatches } from "../findings/merge-matches.ts";
import type { Check, Words } from "../findings/rule.ts";
import { clip } from "../text.ts";

/** Names of the parameters that the target lacks, where else only the name of the page was put right. */
function lostNames(change: HopChange): readonly string[] {
  if (change.query === "same" || !isSamePage(change)) return [];
  const kept = new Set([...change.to.searchParams].map(([name]) => name));
  const names = new Set([...change.from.searchParams].map(([name]) => name));
  return [...names].filter((name) => name !== "" && !kept.has(name));
}

export const check = {
  id: "query-lost",
  severity: "advice",
  short: "query lost",
  answers: false,
  check(chain) {
    return mergeMatches(
      chain.hops.flatMap((hop) => {
        const change = hop.kind === "server" ? changeOf(hop) : null;
        const names = change === null ? [] : lostNames(change);
        if (names.length === 0) return [];
        return [
          {
            hops: [hop.index],
            data: { code: codeOf(hop), count: names.length, names: clip(names.slice(0, 3).join(", "), 60) },
          },
        ];
      }),
    );
  },
} as const satisfies Check;

export const words: Words = {
  title: "Redirect drops the query",
  saw: "This {code} corrects scheme, host or path and drops {what} on the way: {names}.",
  why: "What stands behind the question mark gets lost: search words, filters, campaign names. The page comes, and may show something else.",
  fix: "Add the query to the target: in nginx with $request_uri, elsewhere with the setting that keeps the query string.",
  references: [RFC9110_10_2_2, NGINX_REQUEST_URI],
  derive: ({ count }) => ({ what: count === 1 ? "a query parameter" : `${count} query parameters` }),
};
