import { codeOf } from "../words/code.ts";
import { RFC9110_10_2_2 } from "../knowledge/references.ts";
import { mergeMatches } from "../findings/merge-matches.ts";
import type { Check, Words } from "../findings/rule.ts";
import { fragmentOf } from "../url/url.ts";

export const check = {
  id: "fragment-replaced",
  severity: "note",
  short: "fragment replaced",
  answers: false,
  check(chain) {
    return mergeMatches(
      chain.hops
        .filter((hop) => {
          const before = fragmentOf(hop.url);
          const after = fragmentOf(hop.to);
          return hop.kind === "server" && before !== "" && after !== "" && before !== after;
        })
        .map((hop) => ({ hops: [hop.index], data: { code: codeOf(hop) } })),
    );
  },
} as const satisfies Check;

export const words: Words = {
  title: "Redirect replaces the fragment",
  saw: "The first URL has a fragment, and Location brings another one.",
  why: "What stands behind # in Location wins. The place, tab or state that the first link named is lost.",
  fix: "Leave the fragment out of Location where the one of the link should stay.",
  references: [RFC9110_10_2_2],
};
