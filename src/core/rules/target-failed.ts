import type { Chain } from "../chain.ts";
import { codeOf } from "../words/code.ts";
import { corsBlockOf } from "../facts/cors.ts";
import { isStopped, ranIntoLimit, refusalOf } from "../facts/failure.ts";
import { errorWords, isTlsFailure, noWayAroundHsts, quotedError } from "../knowledge/errors.ts";
import { CHROMIUM_NET_ERROR_LIST, RFC9110_15_4 } from "../knowledge/references.ts";
import { mixedContentHop } from "../facts/mixed-content.ts";
import type { Check, Context, Words } from "../findings/rule.ts";
import { check as errorPage } from "./error-page.ts";
import { check as localhostUpgraded } from "./localhost-upgraded.ts";
import { redirectedPreflight } from "./preflight-redirected.ts";

/** Failures of which another rule knows the reason. */
function isNamedElsewhere(chain: Chain, context: Context): boolean {
  if (mixedContentHop(chain) !== null || corsBlockOf(chain) !== null) return true;
  // Chromium shows a page of its own for an error that came without one.
  if (chain.outcome.kind === "response" && errorPage.check(chain).length > 0) return true;
  return redirectedPreflight(chain) !== null || localhostUpgraded.check(chain, context).length > 0;
}

/** Error of the request that the last hop led to; null when it did not fail, or failed for the redirect itself. */
function targetError(chain: Chain): string | null {
  if (chain.outcome.kind === "response") return chain.pageError;
  if (chain.outcome.kind !== "failure" || ranIntoLimit(chain) || refusalOf(chain) !== null) return null;
  return isStopped(chain.outcome.error) ? null : chain.outcome.error;
}

/**
 * The browser tried https of its own accord and it failed. Whether it then goes back to http depends on the policy
 * that upgraded, so this is not a broken redirect.
 */
function afterOwnUpgrade(chain: Chain, context: Context): boolean {
  const cause = context.causes.at(-1)?.id;
  return chain.resourceType === "main_frame" && (cause === "https-upgrade" || cause === "security-upgrade");
}

export const check = {
  id: "target-failed",
  severity: "problem",
  short: "target failed",
  answers: true,
  check(chain, context) {
    const last = chain.hops.at(-1);
    const error = last === undefined ? null : targetError(chain);
    if (last === undefined || error === null || afterOwnUpgrade(chain, context)) return [];
    if (isNamedElsewhere(chain, context)) return [];
    const afterHsts = context.causes.at(-1)?.id === "hsts";
    return [{ hops: [last.index], data: { code: codeOf(last), error, ...(afterHsts && { hsts: 1 }) } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Redirect leads to a failed request",
  saw: "The redirect was reported, and then the request failed with {reported}.",
  why: "{meaning} So the request ends in an error after this redirect.",
  fix: "{remedy}",
  verdict: "This {code} led to {led}.",
  references: [RFC9110_15_4, CHROMIUM_NET_ERROR_LIST],
  derive({ error, hsts }) {
    const said = errorWords(String(error));
    const final = hsts === 1 && isTlsFailure(String(error));
    const meaning = final ? `${said.meaning} ${noWayAroundHsts}` : said.meaning;
    return { ...said, meaning, reported: quotedError(String(error)) };
  },
};
