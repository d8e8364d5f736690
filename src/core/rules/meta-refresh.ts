import type { Chain, SeamBefore } from "../chain.ts";
import { parseUrl, sameTarget } from "../url/url.ts";
import { HTML_DECLARATIVE_REFRESH, WCAG_SERVER_REDIRECTS } from "../knowledge/references.ts";
import type { Check, Words } from "../findings/rule.ts";

/** A page that loads itself anew does so after a while; sooner than this it is a redirect. */
const atOnceMs = 900;

function isRefresh({ kind }: SeamBefore): boolean {
  return kind === "meta-refresh" || kind === "refresh-header";
}

/** True where it is certain that the page did not refresh itself. Chromium names its origin, Firefox its URL. */
function leadsElsewhere(chain: Chain, seam: SeamBefore): boolean {
  if (chain.initiator === null) return false;
  if (sameTarget(chain.initiator, chain.url)) return false;
  if (chain.browser === "firefox") return true;
  const other = parseUrl(chain.initiator)?.origin !== parseUrl(chain.url)?.origin;
  return other || (seam.delayMs !== null && seam.delayMs < atOnceMs);
}

export const check = {
  id: "meta-refresh",
  severity: "advice",
  short: "meta refresh",
  answers: false,
  check(chain) {
    const { seam } = chain;
    if (seam === null || seam.confidence === "possible" || !isRefresh(seam)) return [];
    return leadsElsewhere(chain, seam)
      ? [{ hops: [], data: { kind: seam.kind, sure: seam.confidence } }]
      : [];
  },
} as const satisfies Check;

export const words: Words = {
  title: "A page redirects where a server could",
  saw: "The page before {moved} on to this URL by {how}.",
  why: "It has to load before it moves on, so it costs more than a redirect. Two pages in quick succession can confuse people.",
  fix: "Answer the first URL with a 301 or 308 from the server, or with a 302 or 307 if the move is temporary.",
  references: [WCAG_SERVER_REDIRECTS, HTML_DECLARATIVE_REFRESH],
  derive: ({ kind, sure }) => ({
    moved: sure === "certain" ? "moved" : "probably moved",
    how: kind === "refresh-header" ? "a Refresh header" : "a meta refresh",
  }),
};
