/** Pauses that are drawn shorter than they were: bands through all rows. */
import type { TimeAxis } from "../../core/time/time-axis.ts";

interface Props {
  readonly axis: TimeAxis;
  /** What stands in the band. */
  readonly word?: (ms: number) => string;
}

/** A share as CSS has it. */
export function percent(share: number): string {
  return `${share * 100}%`;
}

export function AxisBreaks({ axis, word }: Props) {
  return (
    <>
      {axis.shortened.map(({ from, ms }) => (
        <i
          key={from}
          class="axis-break"
          style={{ left: percent(axis.at(from)), width: percent(axis.at(from + ms) - axis.at(from)) }}
        >
          {word?.(ms)}
        </i>
      ))}
    </>
  );
}
