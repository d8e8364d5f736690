import type { Chain, Hop } from "../chain.ts";
import { ranIntoLimit } from "../facts/failure.ts";
import { changeOf, isProperName } from "../facts/hop-change.ts";
import { GOOGLE_HTTP_ERRORS, GOOGLE_SITE_MOVES } from "../knowledge/references.ts";
import { looksLikeLogin } from "../facts/login-target.ts";
import type { Check, Words } from "../findings/rule.ts";
import { timeSpent } from "../time/time-spent.ts";

/** Pixels and pings go through many hands, and nobody waits for them. */
const unnoticed: ReadonlySet<string> = new Set(["image", "imageset", "ping", "beacon", "other"]);

function costs(hop: Hop): boolean {
  return hop.kind === "server" && !hop.fromCache;
}

/** A login goes over several servers, and has to. */
function logsIn(chain: Chain): boolean {
  return chain.hops.some((hop) => {
    const change = changeOf(hop);
    return change !== null && (looksLikeLogin(change.to) || looksLikeLogin(change.from));
  });
}

function onlyTidies(hop: Hop): boolean {
  const change = changeOf(hop);
  return change !== null && isProperName(change);
}

export const check = {
  id: "long-chain",
  severity: "advice",
  short: "long chain",
  answers: false,
  check(chain, { thresholds }) {
    const costly = chain.hops.filter((hop) => costs(hop));
    const mayTidy = costly.length >= thresholds.tidyings;
    const tidyings = mayTidy ? costly.filter((hop) => onlyTidies(hop)).length : 0;
    if (costly.length < thresholds.longChain && tidyings < thresholds.tidyings) return [];
    if (ranIntoLimit(chain) || logsIn(chain) || unnoticed.has(chain.resourceType)) return [];
    const counted = new Set(costly);
    const ms = timeSpent([chain]).steps.reduce(
      (sum, { hop, spanMs }) => sum + (hop !== null && counted.has(hop) ? spanMs : 0),
      0,
    );
    const hops = costly.map((hop) => hop.index);
    return [{ hops, data: { count: hops.length, ms: Math.round(ms) } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Chain of redirects is long",
  saw: "The answer came after {count} redirects{time}.",
  why: "Each one is a round trip that people wait for, longer on a mobile network. Googlebot stops after 10.",
  fix: "Redirect from the first URL to the last one in one step, and change links that you control to the last URL.",
  references: [GOOGLE_SITE_MOVES, GOOGLE_HTTP_ERRORS],
  derive: ({ ms }) => ({ time: Number(ms) > 0 ? `, which took ${ms} ms` : "" }),
};
