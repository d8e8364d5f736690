/** What is said about the seam that led to a chain. */
import type { Chain, SeamBefore } from "../chain.ts";
import type { SeamExplanation } from "../explanation.ts";
import { type SeamWords, seamWords } from "../knowledge/seam-words.ts";
import { fill } from "../text.ts";
import { browserInside, browserName, claim } from "./wording.ts";

/** Chromium reports the same of the script of any worker, without a service worker in between. */
const workerScript: SeamWords = {
  ...seamWords["service-worker"],
  actor: "{Browser}",
  did: "asked anew for the script of a worker",
  since: "the redirect",
  whyUncertain:
    "A script's request was redirected and ended there as aborted; then the same tab asked for the target. So Chromium reports a redirect on the way to the script of a worker.",
};

export function explainSeam({ kind, confidence }: SeamBefore, chain: Chain): SeamExplanation {
  const ofScript = kind === "service-worker" && chain.resourceType === "script" && chain.tabId >= 0;
  const words = ofScript ? workerScript : seamWords[kind];
  const { actor, did, since, act, why, whyUncertain, references } = words;
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
