/** The phases of a request, in the order they pass, so that their sum is the whole. */
import { isFirefox } from "../built-for.ts";
import type { BrowserName, Milliseconds, Timings } from "../event.ts";

/** In the order in which they pass. */
export const phaseNames = [
  "blocked",
  "dns",
  "connect",
  "ssl",
  "send",
  "wait",
  "receive",
] as const satisfies readonly (keyof Timings)[];

export type PhaseName = (typeof phaseNames)[number];

export interface Phase {
  readonly phase: PhaseName;
  readonly ms: Milliseconds;
}

/** A part of a bar, as a share of its length. "other": the browser's own time around the phases. */
export interface PhaseShare {
  readonly phase: PhaseName | "other";
  readonly share: number;
}

/**
 * The phases that took time, one after the other. Chromium counts TLS into the connecting, as HAR has it; Firefox counts
 * it beside. What is unknown or no time at all is left out.
 */
export function phasesOf(timings: Timings, browser: BrowserName): readonly Phase[] {
  const tls = isFirefox(browser) ? 0 : known(timings.ssl);
  return phaseNames
    .map((phase) => ({ phase, ms: known(timings[phase]) - (phase === "connect" ? tls : 0) }))
    .filter(({ ms }) => ms > 0);
}

function known(ms: Milliseconds | null): Milliseconds {
  return ms !== null && Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

/**
 * How the phases fill a bar that stands for `ms`: true to the time axis where they fit, else shrunk together. DevTools
 * and webRequest measure from different places, so one is often a little longer than the other.
 * @returns shares that sum to 1; none where there are no phases.
 */
export function phaseShares(phases: readonly Phase[], ms: Milliseconds): readonly PhaseShare[] {
  const sum = phases.reduce((total, phase) => total + phase.ms, 0);
  if (!(sum > 0) || !Number.isFinite(sum)) return [];
  const whole = Number.isFinite(ms) ? Math.max(ms, sum) : sum;
  const shares: PhaseShare[] = phases.map((phase) => ({ phase: phase.phase, share: phase.ms / whole }));
  return whole > sum ? [...shares, { phase: "other", share: (whole - sum) / whole }] : shares;
}
