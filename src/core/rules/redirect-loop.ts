import { cycleOf } from "../cycle.ts";
import { failureOf, ranIntoLimit } from "../failure.ts";
import { FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_4 } from "../knowledge/references.ts";
import type { Check, Words } from "../rule.ts";

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
    return [{ hops, data: { cycle: length, rounds, error: failureOf(chain)?.error ?? "" } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Redirects run in a circle",
  saw: "{what}, {rounds} times over. Then the browser stopped with {error}.",
  why: "Browsers give up after 20 redirects, so nobody sees the page. They count and do not look for circles.",
  fix: "Find what each step waits for: often a cookie that is set but never sent back, or two rules for https, host or slash that undo each other.",
  verdict: "Loop: {circle}.",
  references: [RFC9110_15_4, FETCH_HTTP_REDIRECT_FETCH],
  derive({ cycle }) {
    if (cycle === 1) return { what: "The same redirect repeats", circle: "this URL redirects to itself" };
    const circle =
      cycle === 2 ? "two redirects undo each other" : `${cycle} redirects lead back to the start`;
    return { what: `The same ${cycle} redirects repeat`, circle };
  },
};
