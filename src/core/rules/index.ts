/**
 * The catalogue: every rule of this folder, in order of importance. Of two findings with the same severity, the
 * earlier one is the answer. Checks and words stand apart so that a bundle without words can be built.
 */
import { RFC9110_15_4 } from "../knowledge/references.ts";
import type { Check, Rule, Words } from "../rule.ts";
import { check as forgedReason, words as forgedReasonWords } from "./forged-reason.ts";
import { check as leavesHttps, words as leavesHttpsWords } from "./leaves-https.ts";
import { check as methodChanged, words as methodChangedWords } from "./method-changed.ts";
import { check as notFollowed, words as notFollowedWords } from "./not-followed.ts";
import { check as postRedirectGet, words as postRedirectGetWords } from "./post-redirect-get.ts";
import { check as recordingGap, words as recordingGapWords } from "./recording-gap.ts";
import { check as redirectLoop, words as redirectLoopWords } from "./redirect-loop.ts";
import { check as redirectRefused, words as redirectRefusedWords } from "./redirect-refused.ts";
import { check as targetFailed, words as targetFailedWords } from "./target-failed.ts";
import { check as tooManyRedirects, words as tooManyRedirectsWords } from "./too-many-redirects.ts";
import { check as upgradeFailed, words as upgradeFailedWords } from "./upgrade-failed.ts";

export const CHECKS = [
  redirectLoop,
  tooManyRedirects,
  redirectRefused,
  targetFailed,
  leavesHttps,
  methodChanged,
  upgradeFailed,
  notFollowed,
  forgedReason,
  postRedirectGet,
  recordingGap,
] as const satisfies readonly Check[];

export type RuleId = (typeof CHECKS)[number]["id"];

/** Words of each rule: a rule without words does not compile. */
export const WORDS: Readonly<Record<RuleId, Words>> = {
  "redirect-loop": redirectLoopWords,
  "too-many-redirects": tooManyRedirectsWords,
  "redirect-refused": redirectRefusedWords,
  "target-failed": targetFailedWords,
  "leaves-https": leavesHttpsWords,
  "method-changed": methodChangedWords,
  "upgrade-failed": upgradeFailedWords,
  "not-followed": notFollowedWords,
  "forged-reason": forgedReasonWords,
  "post-redirect-get": postRedirectGetWords,
  "recording-gap": recordingGapWords,
};

/** Checks with their words. A function, so that a bundle that does not call it carries no words. */
export function rules(): readonly (Rule & { readonly id: RuleId })[] {
  return CHECKS.map((check) => ({ ...check, ...WORDS[check.id] }));
}

/** What findingsOf reports when a rule throws. */
export const RULE_FAILED = "rule-failed";

const failedWords: Words = {
  title: "One check failed here",
  saw: "The rule {failed} could not look at this chain.",
  why: "Something in this chain is outside what the rule expects. All other rules have run.",
  fix: "Report it with this chain exported: the rule can then be mended.",
  references: [RFC9110_15_4],
};

/** The words of a rule by its id; those for a failed check where the id is not in the catalogue. */
export function wordsOfRule(id: string): Words {
  return isRuleId(id) ? WORDS[id] : failedWords;
}

function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(WORDS, id);
}
