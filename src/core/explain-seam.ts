/** What is said about the seam that led to a chain. */
import type { Chain, SeamBefore } from "./chain.ts";
import type { SeamExplanation } from "./explanation.ts";
import { seamWords } from "./knowledge/seam-words.ts";
import { fill } from "./text.ts";
import { browserInside, browserName, claim } from "./wording.ts";

export function explainSeam({ kind, confidence }: SeamBefore, chain: Chain): SeamExplanation {
  const { actor, did, since, act, why, whyUncertain, references } = seamWords[kind];
  const browser = { Browser: browserName(chain), browser: browserInside(chain) };
  return {
    confidence,
    headline: fill(`${actor} ${claim(confidence, did)}`, browser),
    since: `after ${since}`,
    act,
    why: fill(confidence === "certain" ? why : (whyUncertain ?? why), browser),
    references,
  };
}
