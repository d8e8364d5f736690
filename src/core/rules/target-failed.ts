import type { Chain } from "../chain.ts";
import { codeOf } from "../code.ts";
import { isStopped, ranIntoLimit, refusalOf } from "../failure.ts";
import { errorWords, quotedError } from "../knowledge/errors.ts";
import { CHROMIUM_NET_ERROR_LIST, RFC9110_15_4 } from "../knowledge/references.ts";
import type { Check, Context, Words } from "../rule.ts";

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
    return [{ hops: [last.index], data: { code: codeOf(last), error } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Redirect leads to a failed request",
  saw: "The redirect was reported, and then the request failed with {reported}.",
  why: "{meaning} So the request ends in an error after this redirect.",
  fix: "{remedy}",
  verdict: "This {code} led to {led}.",
  references: [RFC9110_15_4, CHROMIUM_NET_ERROR_LIST],
  derive: ({ error }) => ({ ...errorWords(String(error)), reported: quotedError(String(error)) }),
};
