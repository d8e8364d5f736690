import type { Hop } from "../chain.ts";
import { headerValue } from "../headers.ts";
import { changeOf } from "../facts/hop-change.ts";
import { RFC9110_15_4_2, RFC9110_15_4_9, RFC9111_4_2_2 } from "../knowledge/references.ts";
import { localeStep } from "../facts/locale-step.ts";
import { looksLikeLogin } from "../facts/login-target.ts";
import { mergeMatches } from "../findings/merge-matches.ts";
import type { Check, Words } from "../findings/rule.ts";

/** "login" or "locale": what differs from person to person or from time to time. */
function passingReason(hop: Hop): "login" | "locale" | null {
  if (hop.kind !== "server" || (hop.status !== 301 && hop.status !== 308)) return null;
  const change = changeOf(hop);
  if (change === null || hop.responseHeaders === null || isNeverStored(hop)) return null;
  if (looksLikeLogin(change.to) && !looksLikeLogin(change.from)) return "login";
  return localeStep(change) ? "locale" : null;
}

/** Then it is asked for each time, and its permanence does no harm. */
function isNeverStored(hop: Hop): boolean {
  const value = headerValue(hop.responseHeaders, "cache-control")?.toLowerCase() ?? "";
  return /\bno-store\b|\bno-cache\b|\bmax-age=0\b/.test(value);
}

export const check = {
  id: "permanent-for-temporary",
  severity: "advice",
  short: "permanent by mistake",
  answers: false,
  check(chain) {
    return mergeMatches(
      chain.hops.flatMap((hop) => {
        const reason = passingReason(hop);
        return reason === null ? [] : [{ hops: [hop.index], data: { code: hop.status ?? 0, reason } }];
      }),
    );
  },
} as const satisfies Check;

export const words: Words = {
  title: "Permanent code on a temporary redirect",
  saw: "This {code} {leads}, and no header forbids to store it.",
  why: "The code says “for good”, so browsers may store it without being told to. They then go there unasked, whoever is logged in and whatever is chosen.",
  fix: "Answer with {instead}. Browsers that have stored the {code} may keep it until their cache is emptied.",
  references: [RFC9110_15_4_2, RFC9110_15_4_9, RFC9111_4_2_2],
  derive: ({ reason, code }) => ({
    leads:
      reason === "login"
        ? "leads to what looks like a login page"
        : "adds what looks like a language to the path",
    instead: code === 308 ? "307" : "302",
  }),
};
