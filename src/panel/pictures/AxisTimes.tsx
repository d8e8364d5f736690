/** Times above the bars, at the lines of the axis, and what a pause took that is drawn shorter than it was. */
import type { TimeAxis } from "../../core/time/time-axis.ts";
import { duration, timeOnAxis } from "../text/measures.ts";
import { AxisBreaks, percent } from "./AxisBreaks.tsx";

interface Props {
  readonly axis: TimeAxis;
  readonly endMs: number;
}

function isBehindPause({ shortened }: TimeAxis, time: number): boolean {
  return shortened.some(({ from }) => from < time);
}

export function AxisTimes({ axis, endMs }: Props) {
  return (
    <div class="axis-times" aria-hidden="true">
      {axis.lines.map((ms) => (
        <span
          key={ms}
          class={isBehindPause(axis, ms) ? "is-behind-pause" : undefined}
          style={{ left: percent(axis.at(ms)) }}
        >
          {timeOnAxis(ms, endMs, axis.step)}
        </span>
      ))}
      <AxisBreaks axis={axis} word={(ms) => `+ ${duration(ms)}`} />
    </div>
  );
}
