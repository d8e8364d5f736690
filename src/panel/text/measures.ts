/** Numbers as people read them. */
import type { Milliseconds } from "../../core/event.ts";

/** "41 ms", "1.23 s", "2.5 min"; "…" while unknown. */
export function duration(ms: Milliseconds | null): string {
  if (ms === null || !Number.isFinite(ms)) return "…";
  const rounded = Math.max(0, Math.round(ms));
  if (rounded < 1000) return `${rounded} ms`;
  if (rounded < 60_000) return `${(rounded / 1000).toFixed(2)} s`;
  return `${(rounded / 60_000).toFixed(1)} min`;
}

const clock = new Intl.DateTimeFormat(undefined, {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** Time of day, "14:02:11". */
export function timeOfDay(time: Milliseconds): string {
  return Number.isFinite(time) ? clock.format(time) : "";
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
