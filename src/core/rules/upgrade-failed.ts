import { isStopped } from "../failure.ts";
import { errorWords, withoutPeriod } from "../knowledge/errors.ts";
import { CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR, FIREFOX_UPGRADES } from "../knowledge/references.ts";
import type { Check, Words } from "../rule.ts";

export const check = {
  id: "upgrade-failed",
  severity: "advice",
  short: "https did not work",
  answers: true,
  check(chain, context) {
    const last = chain.hops.at(-1);
    const cause = context.causes.at(-1)?.id;
    const upgraded = cause === "https-upgrade" || cause === "security-upgrade";
    if (last === undefined || !upgraded || chain.resourceType !== "main_frame") return [];
    if (chain.outcome.kind !== "failure") return [];
    const { error } = chain.outcome;
    // A slow https attempt is called off after some seconds; then the browser says only that it was stopped.
    if (isStopped(error) && cause !== "https-upgrade") return [];
    return [{ hops: [last.index], data: { hop: last.index + 1, error } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Upgrade to https failed",
  saw: "Hop {hop}: the browser tried https by itself, and that ended in {reported}.",
  why: "{meaning} After an upgrade of its own a browser goes back to http or asks first; after HSTS it shows an error. Either way people wait.",
  fix: "Serve this host over https, with a valid certificate and a redirect from http.",
  verdict: "Your browser tried https first, and that failed.",
  references: [CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR, FIREFOX_UPGRADES],
  derive: ({ error }) => ({
    meaning: errorWords(String(error)).meaning,
    reported: withoutPeriod(String(error)),
  }),
};
