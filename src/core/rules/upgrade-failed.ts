import { isStopped } from "../facts/failure.ts";
import { errorWords, quotedError } from "../knowledge/errors.ts";
import { CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR, FIREFOX_UPGRADES } from "../knowledge/references.ts";
import type { Check, Words } from "../findings/rule.ts";

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
    return [{ hops: [last.index], data: { error } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Upgrade to https failed",
  saw: "Without a server, http became https, and then the request ended in {reported}.",
  why: "{meaning} After its own upgrade a browser goes back to http or asks you first; after HSTS it shows an error. Either way, people wait.",
  fix: "Serve this host and port over https, with a valid certificate and a redirect from http.",
  verdict: "Your browser asked for https instead, and got no page.",
  references: [CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR, FIREFOX_UPGRADES],
  derive: ({ error }) => ({
    meaning: errorWords(String(error)).meaning,
    reported: quotedError(String(error)),
  }),
};
