import { cycleOf } from "../facts/cycle.ts";
import { failureOf, ranIntoLimit } from "../facts/failure.ts";
import { FETCH_HTTP_REDIRECT_FETCH } from "../knowledge/references.ts";
import type { Check, Words } from "../findings/rule.ts";

export const check = {
  id: "too-many-redirects",
  severity: "problem",
  short: "too many redirects",
  answers: true,
  check(chain) {
    if (!ranIntoLimit(chain) || cycleOf(chain) !== null) return [];
    const hops = chain.hops.map((hop) => hop.index);
    return [{ hops, data: { count: hops.length, error: failureOf(chain)?.error ?? "" } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Redirects exceed the browser's limit",
  saw: "After {count} redirects, of which none repeats, the browser stopped with `{error}`.",
  why: "Browsers give up after 20 redirects, so nobody sees the page, even if one more would have reached it.",
  fix: "Redirect from the first URL to the last one directly. If the URLs grow with every step, look for a rule that adds to its own result.",
  verdict: "Your browser stopped after too many redirects. None of them repeats.",
  references: [FETCH_HTTP_REDIRECT_FETCH],
};
