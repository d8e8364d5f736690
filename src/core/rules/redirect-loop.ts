import { cycleOf } from "../facts/cycle.ts";
import { failureOf, ranIntoLimit } from "../facts/failure.ts";
import { loopWords } from "../knowledge/loop-recipes.ts";
import {
  CLOUDFLARE_REDIRECT_LOOPS,
  FETCH_HTTP_REDIRECT_FETCH,
  RFC9110_15_4,
} from "../knowledge/references.ts";
import { recipeOf } from "../facts/loop-recipe.ts";
import { compareRounds } from "../facts/rounds.ts";
import type { Check, Words } from "../findings/rule.ts";

/** Only when the browser's error says so: the same URL twice is how cookie checks work, and ends well. */
export const check = {
  id: "redirect-loop",
  severity: "problem",
  short: "loop",
  answers: true,
  check(chain) {
    const cycle = ranIntoLimit(chain) ? cycleOf(chain) : null;
    if (cycle === null) return [];
    const hops = chain.hops.slice(cycle.from).map((hop) => hop.index);
    const { length, rounds } = cycle;
    const { columns, hidesCookies } = compareRounds(chain, cycle);
    const changes = [...new Set(columns.map(({ fact }) => fact))].join(", ");
    const error = failureOf(chain)?.error ?? "";
    const recipe = recipeOf(chain, cycle);
    return [{ hops, data: { cycle: length, rounds, error, recipe, changes, unseen: hidesCookies ? 1 : 0 } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Redirects run in a circle",
  saw: "{what}, {rounds} times over{changed}. Then the browser stopped with `{error}`.",
  why: "{usually} Browsers give up after 20 redirects, so nobody sees the page.",
  fix: "{remedy}",
  verdict: "Loop: {circle}.",
  references: [RFC9110_15_4, FETCH_HTTP_REDIRECT_FETCH, CLOUDFLARE_REDIRECT_LOOPS],
  derive({ cycle, recipe, changes, unseen }) {
    const what = cycle === 1 ? "The same redirect repeats" : `The same ${cycle} redirects repeat`;
    const same = `, each round like the last${unseen === 1 ? " as far as it was seen" : ""}`;
    const changed = changes === "" ? same : `, with changes in: ${written(String(changes))}`;
    return { what, changed, ...loopWords(recipe, Number(cycle)) };
  },
};

/** The names of the facts as people write them. */
function written(facts: string): string {
  return facts.replace(/\burl\b/, "URL").replace(/\blocation\b/, "Location");
}
