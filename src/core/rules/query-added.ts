import { codeOf } from "../words/code.ts";
import { changeOf, type HopChange } from "../facts/hop-change.ts";
import { RFC9110_10_2_2 } from "../knowledge/references.ts";
import { mergeMatches } from "../findings/merge-matches.ts";
import type { Check, Words } from "../findings/rule.ts";
import { clip } from "../text.ts";

/** Names of new parameters, where nothing else changes. */
function addedNames({ from, to, path, query, crossOrigin }: HopChange): readonly string[] {
  if (crossOrigin || path !== "same" || query === "same") return [];
  const before = [...from.searchParams].map(String);
  const after = [...to.searchParams];
  const kept = new Set(after.map(String));
  if (!before.every((pair) => kept.has(pair))) return [];
  const known = new Set([...from.searchParams].map(([name]) => name));
  return [...new Set(after.map(([name]) => name))].filter((name) => name !== "" && !known.has(name));
}

export const check = {
  id: "query-added",
  severity: "note",
  short: "query added",
  answers: false,
  check(chain) {
    return mergeMatches(
      chain.hops.flatMap((hop) => {
        const change = hop.kind === "server" ? changeOf(hop) : null;
        const names = change === null ? [] : addedNames(change);
        if (names.length === 0) return [];
        return [
          { hops: [hop.index], data: { code: codeOf(hop), names: clip(names.slice(0, 3).join(", "), 60) } },
        ];
      }),
    );
  },
} as const satisfies Check;

export const words: Words = {
  title: "Redirect adds to the query",
  saw: "This {code} leads to the same page and adds to its query: {names}.",
  why: "The page now has a second URL, which people copy and share, and which caches and search engines may take for another page.",
  fix: "Leave it if the page needs the value. Otherwise keep it in a cookie, or name one URL with rel=canonical.",
  references: [RFC9110_10_2_2],
};
