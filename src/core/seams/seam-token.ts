/** The sign of a seam in the strip. Apart from the rest, so that a list can name it without knowing who made a hop. */
import type { SeamBefore } from "../chain.ts";
import type { SeamKind } from "../event.ts";
import type { Token } from "../summary.ts";

/** Ways from one chain to the next, in the one word that a sign has room for. */
const seamWords: Readonly<Record<SeamKind, string>> = {
  "meta-refresh": "meta",
  "refresh-header": "refresh",
  script: "js",
  "client-unknown": "page",
  "upgrade-fallback": "http",
  "critical-ch-restart": "hints",
  "error-reload": "retry",
  popup: "popup",
  "service-worker": "worker",
  reload: "reload",
};

/** The token of the seam that led to a chain. */
export function seamToken({ kind, confidence }: SeamBefore): Token {
  const token = { shape: "seam", label: seamWords[kind] } as const;
  return confidence === "certain" ? token : { ...token, inferred: true };
}

/** True for the sign of a reload: a person asked for the same page anew, which makes two navigations of it. */
export function isReloadToken({ shape, label }: Token): boolean {
  return shape === "seam" && label === seamWords.reload;
}
