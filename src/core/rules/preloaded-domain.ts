import { policyOf } from "../hsts/policy.ts";
import { hostOf } from "../url/url.ts";
import { RFC2606_2, RFC6797_12_3 } from "../knowledge/references.ts";
import { mergeMatches } from "../findings/merge-matches.ts";
import type { Check, Words } from "../findings/rule.ts";

export const check = {
  id: "preloaded-domain",
  severity: "note",
  short: "preloaded domain",
  answers: false,
  check(chain, context) {
    return mergeMatches(
      chain.hops.flatMap((hop) => {
        if (context.causes[hop.index]?.id !== "hsts") return [];
        const policy = policyOf(hop, chain);
        if (policy?.source !== "preload-tld") return [];
        return [{ hops: [hop.index], data: { domain: policy.host ?? "", host: hostOf(hop.url) } }];
      }),
    );
  },
} as const satisfies Check;

export const words: Words = {
  title: "Every host under this domain is https only",
  saw: "The host {host} ends in .{domain}, which browsers know as https only before any visit.",
  why: "The list ships inside the browser, so no header caused this, and deleting learned rules changes nothing.",
  fix: "For local work take a name under .test or .localhost, or serve https with a certificate that this browser trusts.",
  references: [RFC6797_12_3, RFC2606_2],
};
