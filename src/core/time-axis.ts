/** Where the lines of a time axis stand. */
import type { Milliseconds } from "./event.ts";

/** The step between lines: 1, 2 or 5 times a power of ten of milliseconds, so that at most `most` follow the one at 0. */
export function tickStep(end: Milliseconds, most: number): Milliseconds {
  if (!Number.isFinite(end) || !(end > most) || most < 1) return 1;
  const least = end / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least) ?? 10;
  return factor * power;
}

/** Times of the lines from 0 to `end`; at most `most` of them after the one at 0. */
export function ticksOf(end: Milliseconds, most: number): readonly Milliseconds[] {
  const step = tickStep(end, most);
  const count = Number.isFinite(end) && end > 0 ? Math.min(most, Math.floor(end / step + 1e-9)) : 0;
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
