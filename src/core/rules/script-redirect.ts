import { HTML_LOCATION_NAVIGATE, WCAG_SERVER_REDIRECTS } from "../knowledge/references.ts";
import type { Check, Words } from "../findings/rule.ts";

/** So soon that nobody clicked. */
const atOnceMs = 1000;

export const check = {
  id: "script-redirect",
  severity: "note",
  short: "script moved on",
  answers: false,
  check({ seam }) {
    if (seam?.kind !== "script" || seam.confidence === "possible") return [];
    if (seam.delayMs === null || seam.delayMs > atOnceMs) return [];
    return [{ hops: [], data: { ms: Math.max(0, Math.round(seam.delayMs)) } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "A script redirects while its page loads",
  saw: "A script of the page before moved on to this URL after {ms} ms.",
  why: "The page has to load and run before it moves on, and clients without scripts stay there.",
  fix: "Redirect on the server where it knows enough to decide. Leave it where only the page can know.",
  references: [HTML_LOCATION_NAVIGATE, WCAG_SERVER_REDIRECTS],
};
