/** A step of the waterfall in words: its sign, what it asked for, and its time. */
import { type Phase, type PhaseName, phasesOf } from "../../core/time/phases.ts";
import { seamToken } from "../../core/seams/seam-token.ts";
import { hopToken, outcomeToken } from "../../core/lines/strip.ts";
import type { Token } from "../../core/summary.ts";
import type { Step } from "../../core/time/time-spent.ts";
import { isUnrecorded } from "../../core/facts/unrecorded.ts";
import { endOf } from "../text/chain-text.ts";
import { shortTime } from "../text/measures.ts";
import { tokenMeaning } from "../text/tokens.ts";
import { urlPartsOf } from "../text/url-parts.ts";
import { visible } from "../text/visible.ts";
import { say } from "../words.ts";

/** How a bar is drawn: with its phases, as a whole, or as what it is instead of a request. */
export type BarKind = "phases" | "whole" | "inside" | "unrecorded" | "wait" | "pending" | "none";

export function stepToken({ kind, chain, hop }: Step): Token {
  if (hop !== null) return hopToken(hop, chain);
  return kind === "seam" && chain.seam !== null ? seamToken(chain.seam) : outcomeToken(chain);
}

/** The URL that was asked for; null for a seam, which asks for none. */
export function stepUrl({ kind, chain, hop }: Step): string | null {
  return kind === "seam" ? null : (hop?.url ?? endOf(chain, "").url);
}

/** What stands beside the sign: the URL, or of a seam who led on. */
export function stepText(step: Step): string {
  const url = stepUrl(step);
  return url === null ? tokenMeaning(stepToken(step)) : visible(url);
}

function originOf(url: string): string {
  const { scheme, separator, userinfo, host, port } = urlPartsOf(url);
  return scheme + separator + userinfo + host + port;
}

/** As `stepText`, without the origin where it is that of the URL before. */
export function shortStepText(step: Step, before: string | null): string {
  const url = stepUrl(step);
  if (url === null || before === null || originOf(url) !== originOf(before)) return stepText(step);
  return visible(url.slice(originOf(url).length)) || "/";
}

export function barKind(step: Step): BarKind {
  const { kind, chain, hop, inside, ms } = step;
  if (kind === "seam") return "wait";
  if (hop === null && chain.outcome.kind === "pending") return "pending";
  if (ms === null) return "none";
  if (inside) return "inside";
  if (hop !== null && isUnrecorded(hop, chain)) return "unrecorded";
  return phasesIn(step).length > 0 ? "phases" : "whole";
}

/** "44 ms", or why there is no number. */
export function stepTime(step: Step): string {
  if (step.ms !== null) return shortTime(step.ms);
  if (step.hop !== null) return say("waterfall_unseen");
  return step.chain.outcome.kind === "handed-off" ? say("waterfall_no_request") : "…";
}

/** The bar in one sentence: when it begins, and its phases in numbers, or what is known instead. */
export function barInWords(step: Step): string {
  return [say("waterfall_from", shortTime(step.from)), ...insideWords(step)].join(", ");
}

/** The phases that took time; none where they were not measured. */
export function phasesIn({ timings, chain }: Step): readonly Phase[] {
  return timings === null ? [] : phasesOf(timings, chain.browser);
}

/** "wait 200 ms" */
export function phaseInWords(phase: PhaseName, ms: number): string {
  return say("waterfall_phase", say(`phase_${phase}`), shortTime(ms));
}

function insideWords(step: Step): readonly string[] {
  const kind = barKind(step);
  if (kind !== "phases") return [say(`waterfall_bar_${kind}`)];
  return phasesIn(step).map(({ phase, ms }) => phaseInWords(phase, ms));
}
