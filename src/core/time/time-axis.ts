/**
 * A time axis: where a time stands on it, and where its lines are. Long pauses, in which nothing is on its way, are drawn
 * shorter than they were: true to scale, five seconds of waiting leave no room for what took ten milliseconds.
 */
import type { Milliseconds } from "../event.ts";

export interface Pause {
  readonly from: Milliseconds;
  readonly ms: Milliseconds;
}

export interface TimeAxis {
  /** Milliseconds between two lines. */
  readonly step: Milliseconds;
  /** Times of the lines, the first at 0. */
  readonly lines: readonly Milliseconds[];
  /** Pauses that are drawn shorter than they were, in order. */
  readonly shortened: readonly Pause[];
  /** Where a time stands, as a share of the axis: 0 to 1, and never falling. */
  at(this: void, time: Milliseconds): number;
}

/** A part of the time, and how long it is drawn. */
interface Stretch {
  readonly from: Milliseconds;
  readonly to: Milliseconds;
  readonly length: Milliseconds;
  /** Drawn as long as it was. */
  readonly isTrue: boolean;
}

interface AxisOptions {
  /** The last time that is drawn. Anything below 0 counts as 0. */
  readonly endMs: Milliseconds;
  /** Lines behind the one at 0 that there is room for. */
  readonly most: number;
  /** Disjoint, in order, none behind the end. */
  readonly pauses?: readonly Pause[];
  /** Length of the axis as a multiple of what is drawn: more than 1 leaves room behind the end. */
  readonly room?: number;
}

/** Pauses that took longer together than this many times all else are shortened; they take a third of the axis then. */
const longPauses = 2;

export function timeAxis({ endMs, most, pauses = [], room = 1 }: AxisOptions): TimeAxis {
  const end = Number.isFinite(endMs) ? Math.max(0, endMs) : 0;
  const longest = longestDrawn(end, pauses);
  const shortened = pauses.filter(({ ms }) => ms > longest);
  const stretches = stretchesOf(end, shortened, longest, room);
  // Only adds up what never falls: to take the pauses away from large times would round the rest away.
  const drawn = (time: Milliseconds): Milliseconds =>
    stretches.reduce((sum, { from, to, length }) => sum + length * passed(time, from, to), 0);
  const length = drawn(Infinity);
  const step = stepOf(length, most);
  return {
    step,
    shortened,
    lines: linesOf(step, stretches),
    at: (time) => (length > 0 ? Math.max(0, Math.min(1, drawn(time) / length)) : 0),
  };
}

/** How long a pause may be drawn; Infinity when all are drawn as long as they were. */
function longestDrawn(end: Milliseconds, pauses: readonly Pause[]): Milliseconds {
  const waited = pauses.reduce((sum, { ms }) => sum + ms, 0);
  const rest = end - waited;
  return rest > 0 && waited > longPauses * rest ? rest / (2 * pauses.length) : Infinity;
}

/** 1, 2 or 5 times a power of ten of milliseconds, so that at most `most` steps make the length. */
function stepOf(length: Milliseconds, most: number): Milliseconds {
  if (!(length > most) || most < 1) return 1;
  const least = length / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least) ?? 10;
  return factor * power;
}

/** From 0 to the end of the axis without a gap: what is drawn true to scale, and the shortened pauses. */
function stretchesOf(
  end: Milliseconds,
  shortened: readonly Pause[],
  longest: Milliseconds,
  room: number,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const pause of shortened) {
    const to = pause.from + pause.ms;
    stretches.push({ from, to: pause.from, length: pause.from - from, isTrue: true });
    stretches.push({ from: pause.from, to, length: longest, isTrue: false });
    from = to;
  }
  const last = Math.max(0, end - from);
  const more = stretches.reduce((sum, { length }) => sum + length, last) * (room - 1);
  return [...stretches, { from, to: from + last + more, length: last + more, isTrue: true }];
}

/** The share of the stretch that is over at that time. */
function passed(time: Milliseconds, from: Milliseconds, to: Milliseconds): number {
  if (time >= to) return 1;
  return time <= from ? 0 : (time - from) / (to - from);
}

function linesOf(step: Milliseconds, stretches: readonly Stretch[]): readonly Milliseconds[] {
  const lines: Milliseconds[] = [0];
  for (const { from, to, isTrue } of stretches) {
    if (!isTrue) continue;
    // Not so near behind a pause that what is written at the line stands in it.
    const first = Math.ceil((from + (from > 0 ? step / 2 : 0)) / step + 1e-9);
    for (let line = Math.max(1, first); line <= to / step + 1e-9; line += 1) lines.push(line * step);
  }
  return lines;
}
