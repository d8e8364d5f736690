import type { Chain, Hop } from "../chain.ts";
import { codeOf } from "../words/code.ts";
import { isLoopback } from "../facts/hop-change.ts";
import { hostOf, isSchemeUpgrade } from "../url/url.ts";
import { MIXED_CONTENT_FETCH, RFC6797_2_3_1 } from "../knowledge/references.ts";
import { mixedContentHop } from "../facts/mixed-content.ts";
import { mergeMatches } from "../findings/merge-matches.ts";
import type { Check, Words } from "../findings/rule.ts";

/** The browser put https back before anything was sent. */
function isUndone(hop: Hop, chain: Chain): boolean {
  const next = chain.hops[hop.index + 1];
  return next !== undefined && next.kind === "internal" && isSchemeUpgrade(next.url, next.to);
}

function leavesHttps(hop: Hop, chain: Chain): boolean {
  if (hop.kind !== "server" || !hop.url.startsWith("https:") || !hop.to.startsWith("http:")) return false;
  return !isLoopback(hostOf(hop.to)) && !isUndone(hop, chain);
}

export const check = {
  id: "leaves-https",
  severity: "problem",
  short: "https to http",
  answers: true,
  check(chain) {
    const blocked = mixedContentHop(chain);
    return mergeMatches(
      chain.hops
        .filter((hop) => hop !== blocked && leavesHttps(hop, chain))
        .map((hop) => ({
          hops: [hop.index],
          data: { code: codeOf(hop), host: hostOf(hop.to) },
        })),
    );
  },
} as const satisfies Check;

export const words: Words = {
  title: "Redirect leaves https",
  saw: "This {code} leads from https to http on {host}.",
  why: "Anyone on the network can read and change what is sent over http. On an https page, browsers block scripts, styles and fetches that end this way.",
  fix: "Send Location with https. Behind a proxy that ends TLS, let the application trust that proxy's X-Forwarded-Proto.",
  verdict: "This {code} leads from https to http.",
  references: [RFC6797_2_3_1, MIXED_CONTENT_FETCH],
};
