import type { Hop } from "../chain.ts";
import { ranIntoLimit } from "../facts/failure.ts";
import { changeOf } from "../facts/hop-change.ts";
import { GOOGLE_REDIRECTS } from "../knowledge/reference/codes/sources.ts";
import { statusCode } from "../knowledge/status-codes.ts";
import { RFC9110_15_4, RFC9111_4_2_2 } from "../knowledge/references.ts";
import { localeStep } from "../facts/locale-step.ts";
import { looksLikeLogin } from "../facts/login-target.ts";
import type { Check, Words } from "../findings/rule.ts";

/** Going to log in, to a language or to another site is temporary by nature, whatever comes before and after. */
function staysOnSite(hop: Hop): boolean {
  const change = changeOf(hop);
  if (change === null || change.host === "other" || looksLikeLogin(change.to)) return false;
  return !localeStep(change);
}

export const check = {
  id: "mixed-permanence",
  severity: "note",
  short: "mixed codes",
  answers: false,
  check(chain) {
    const hops = chain.hops.filter((hop) => hop.kind === "server");
    if (hops.length < 2 || chain.method !== "GET" || ranIntoLimit(chain)) return [];
    const kinds = new Set(hops.map((hop) => statusCode(hop.status)?.permanence));
    if (!kinds.has("permanent") || !kinds.has("temporary")) return [];
    if (!hops.every((hop) => staysOnSite(hop))) return [];
    const codes = hops.slice(0, 5).map((hop) => hop.status ?? 0);
    return [{ hops: hops.map((hop) => hop.index), data: { codes: codes.join(", ") } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Permanent and temporary redirects mix",
  saw: "Within one site, the codes on the way are {codes}.",
  why: "Browsers may store a permanent redirect, and a temporary one only if told to, so later visits may begin in the middle. Nothing says which of the URLs is meant to stay.",
  fix: "Decide whether the whole way is meant for good, and redirect once with the code that says so.",
  references: [RFC9110_15_4, RFC9111_4_2_2, GOOGLE_REDIRECTS],
};
