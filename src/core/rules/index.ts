/**
 * The catalogue: every rule of this folder, in order of importance. Of two findings with the same severity, the
 * earlier one is the answer. Checks and words stand apart so that a bundle without words can be built.
 */
import { RFC9110_15_4 } from "../knowledge/references.ts";
import type { Check, Rule, Words } from "../findings/rule.ts";
import { check as appScheme, words as appSchemeWords } from "./app-scheme.ts";
import {
  check as authorizationDropped,
  words as authorizationDroppedWords,
} from "./authorization-dropped.ts";
import { check as cachedRedirect, words as cachedRedirectWords } from "./cached-redirect.ts";
import { check as cookieNotReturned, words as cookieNotReturnedWords } from "./cookie-not-returned.ts";
import { check as corsBlocked, words as corsBlockedWords } from "./cors-blocked.ts";
import { check as errorPage, words as errorPageWords } from "./error-page.ts";
import { check as forgedReason, words as forgedReasonWords } from "./forged-reason.ts";
import { check as fragmentInherited, words as fragmentInheritedWords } from "./fragment-inherited.ts";
import { check as fragmentReplaced, words as fragmentReplacedWords } from "./fragment-replaced.ts";
import { check as hstsOverHttp, words as hstsOverHttpWords } from "./hsts-over-http.ts";
import { check as leavesHttps, words as leavesHttpsWords } from "./leaves-https.ts";
import { check as localhostUpgraded, words as localhostUpgradedWords } from "./localhost-upgraded.ts";
import { check as locationMissing, words as locationMissingWords } from "./location-missing.ts";
import { check as loginForData, words as loginForDataWords } from "./login-for-data.ts";
import { check as longChain, words as longChainWords } from "./long-chain.ts";
import { check as metaRefresh, words as metaRefreshWords } from "./meta-refresh.ts";
import { check as methodChanged, words as methodChangedWords } from "./method-changed.ts";
import { check as methodRefused, words as methodRefusedWords } from "./method-refused.ts";
import { check as mixedContent, words as mixedContentWords } from "./mixed-content.ts";
import { check as mixedPermanence, words as mixedPermanenceWords } from "./mixed-permanence.ts";
import { check as notFollowed, words as notFollowedWords } from "./not-followed.ts";
import { check as openRedirectShape, words as openRedirectShapeWords } from "./open-redirect-shape.ts";
import { check as originNull, words as originNullWords } from "./origin-null.ts";
import {
  check as permanentForTemporary,
  words as permanentForTemporaryWords,
} from "./permanent-for-temporary.ts";
import { check as postRedirectGet, words as postRedirectGetWords } from "./post-redirect-get.ts";
import { check as preflightRedirected, words as preflightRedirectedWords } from "./preflight-redirected.ts";
import { check as preloadedDomain, words as preloadedDomainWords } from "./preloaded-domain.ts";
import { check as queryAdded, words as queryAddedWords } from "./query-added.ts";
import { check as queryDoubled, words as queryDoubledWords } from "./query-doubled.ts";
import { check as queryLost, words as queryLostWords } from "./query-lost.ts";
import { check as recordingGap, words as recordingGapWords } from "./recording-gap.ts";
import { check as redirectLoop, words as redirectLoopWords } from "./redirect-loop.ts";
import { check as redirectRefused, words as redirectRefusedWords } from "./redirect-refused.ts";
import { check as scriptRedirect, words as scriptRedirectWords } from "./script-redirect.ts";
import { check as secretInUrl, words as secretInUrlWords } from "./secret-in-url.ts";
import { check as selfRedirect, words as selfRedirectWords } from "./self-redirect.ts";
import { check as softErrorPage, words as softErrorPageWords } from "./soft-error-page.ts";
import { check as targetFailed, words as targetFailedWords } from "./target-failed.ts";
import {
  check as temporaryForPermanent,
  words as temporaryForPermanentWords,
} from "./temporary-for-permanent.ts";
import { check as tooManyRedirects, words as tooManyRedirectsWords } from "./too-many-redirects.ts";
import { check as unauthorizedTarget, words as unauthorizedTargetWords } from "./unauthorized-target.ts";
import { check as upgradeFailed, words as upgradeFailedWords } from "./upgrade-failed.ts";

export const CHECKS = [
  redirectLoop,
  tooManyRedirects,
  preflightRedirected,
  mixedContent,
  loginForData,
  corsBlocked,
  redirectRefused,
  localhostUpgraded,
  targetFailed,
  locationMissing,
  methodChanged,
  unauthorizedTarget,
  methodRefused,
  leavesHttps,
  errorPage,
  upgradeFailed,
  cookieNotReturned,
  secretInUrl,
  permanentForTemporary,
  queryLost,
  queryDoubled,
  longChain,
  temporaryForPermanent,
  metaRefresh,
  notFollowed,
  forgedReason,
  postRedirectGet,
  authorizationDropped,
  originNull,
  cachedRedirect,
  preloadedDomain,
  openRedirectShape,
  softErrorPage,
  mixedPermanence,
  hstsOverHttp,
  selfRedirect,
  appScheme,
  fragmentReplaced,
  fragmentInherited,
  queryAdded,
  scriptRedirect,
  recordingGap,
] as const satisfies readonly Check[];

export type RuleId = (typeof CHECKS)[number]["id"];

/** Words of each rule: a rule without words does not compile. */
export const WORDS: Readonly<Record<RuleId, Words>> = {
  "redirect-loop": redirectLoopWords,
  "too-many-redirects": tooManyRedirectsWords,
  "preflight-redirected": preflightRedirectedWords,
  "mixed-content": mixedContentWords,
  "login-for-data": loginForDataWords,
  "cors-blocked": corsBlockedWords,
  "redirect-refused": redirectRefusedWords,
  "localhost-upgraded": localhostUpgradedWords,
  "target-failed": targetFailedWords,
  "location-missing": locationMissingWords,
  "unauthorized-target": unauthorizedTargetWords,
  "method-changed": methodChangedWords,
  "method-refused": methodRefusedWords,
  "leaves-https": leavesHttpsWords,
  "error-page": errorPageWords,
  "upgrade-failed": upgradeFailedWords,
  "cookie-not-returned": cookieNotReturnedWords,
  "secret-in-url": secretInUrlWords,
  "permanent-for-temporary": permanentForTemporaryWords,
  "query-lost": queryLostWords,
  "query-doubled": queryDoubledWords,
  "long-chain": longChainWords,
  "temporary-for-permanent": temporaryForPermanentWords,
  "meta-refresh": metaRefreshWords,
  "not-followed": notFollowedWords,
  "forged-reason": forgedReasonWords,
  "post-redirect-get": postRedirectGetWords,
  "authorization-dropped": authorizationDroppedWords,
  "origin-null": originNullWords,
  "cached-redirect": cachedRedirectWords,
  "preloaded-domain": preloadedDomainWords,
  "open-redirect-shape": openRedirectShapeWords,
  "soft-error-page": softErrorPageWords,
  "mixed-permanence": mixedPermanenceWords,
  "hsts-over-http": hstsOverHttpWords,
  "self-redirect": selfRedirectWords,
  "app-scheme": appSchemeWords,
  "fragment-replaced": fragmentReplacedWords,
  "fragment-inherited": fragmentInheritedWords,
  "query-added": queryAddedWords,
  "script-redirect": scriptRedirectWords,
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
