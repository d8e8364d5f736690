import { failureOf, isStopped } from "../facts/failure.ts";
import { hostOf, isLocalhost, isSchemeUpgrade } from "../url/url.ts";
import { quotedError } from "../knowledge/errors.ts";
import { CHROMIUM_HSTS_ON_LOCALHOST, RFC6797_8_3 } from "../knowledge/references.ts";
import type { Check, Words } from "../findings/rule.ts";

/** Of Chromium before version 132 only: later ones, and Firefox, have no such rules for the machine itself. */
export const check = {
  id: "localhost-upgraded",
  severity: "problem",
  short: "https on localhost",
  answers: true,
  check(chain, context) {
    const failure = failureOf(chain);
    const last = chain.hops.at(-1);
    if (chain.browser !== "chromium" || failure === null || last === undefined) return [];
    if (isStopped(failure.error) || context.causes.at(-1)?.id !== "hsts") return [];
    const host = hostOf(last.url);
    if (!isLocalhost(host) || !isSchemeUpgrade(last.url, last.to)) return [];
    return [{ hops: [last.index], data: { host, error: failure.error } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Old https rule breaks localhost",
  saw: "The browser itself went from http to https on {host}, and then the request failed with {reported}.",
  why: "Some server on this machine once sent Strict-Transport-Security over https. The rule covers the name, whatever port or project answers.",
  fix: "Delete {host} under chrome://net-internals/#hsts, or update: Chromium ignores such rules on localhost from version 132.",
  verdict: "Your browser has an old https rule for localhost.",
  references: [RFC6797_8_3, CHROMIUM_HSTS_ON_LOCALHOST],
  derive: ({ error }) => ({ reported: quotedError(String(error)) }),
};
