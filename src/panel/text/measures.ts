/** Numbers as people read them. */
import type { Milliseconds } from "../../core/event.ts";
import { inLanguage } from "../../words.ts";
import { say } from "../words.ts";

function decimals(digits: number) {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return inLanguage((language) => new Intl.NumberFormat(language, options));
}

const seconds = decimals(2);
const minutes = decimals(1);

/** "41 ms", "1.23 s", "2.5 min"; "…" while unknown. */
export function duration(ms: Milliseconds | null): string {
  if (ms === null || !Number.isFinite(ms)) return "…";
  const rounded = Math.max(0, Math.round(ms));
  if (rounded < 1000) return say("milliseconds", rounded);
  if (rounded < 60_000) return say("seconds", seconds().format(rounded / 1000));
  return say("minutes", minutes().format(rounded / 60_000));
}

/** As `duration`, for what took some time, however little: Chromium measures in microseconds, and "0 ms" would deny it. */
export function shortTime(ms: Milliseconds): string {
  return ms > 0 && ms < 0.5 ? say("under_millisecond") : duration(ms);
}

const short = inLanguage((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }));
const thousandths = decimals(3);

/**
 * "0", "50 ms", "0.5 s", "2 min": a round time at a line of an axis that ends at `end`.
 * @param step from one line to the next: behind a shortened pause it is small, and tells how exact the time must be
 */
export function timeOnAxis(ms: Milliseconds, end: Milliseconds, step = end): string {
  if (ms === 0) return short().format(0);
  if (end < 1000) return say("milliseconds", ms);
  if (step < 10) return say("seconds", thousandths().format(ms / 1000));
  if (step < 100) return say("seconds", seconds().format(ms / 1000));
  if (end < 120_000) return say("seconds", short().format(ms / 1000));
  return say("minutes", short().format(ms / 60_000));
}

const clock = inLanguage(
  (language) =>
    new Intl.DateTimeFormat(language, {
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    }),
);

/** Time of day, "14:02:11". */
export function timeOfDay(time: Milliseconds): string {
  return Number.isFinite(time) ? clock().format(time) : "";
}

/** Positions as people count them: [0, 1, 2, 5] → "1–3, 6". */
export function positions(indexes: readonly number[]): string {
  const sorted = indexes.toSorted((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const index of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && index <= run[1] + 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs.map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`)).join(", ");
}
