/** Times above the bars. Lines at the same places run through the rows, as a background: see Waterfall.css. */
import { ticksOf } from "../../core/time-axis.ts";
import { timeOnAxis } from "../text/measures.ts";

/** More lines than these leave no room for what stands at them. */
export const mostTicks = 4;

export function TimeAxis({ endMs }: { readonly endMs: number }) {
  return (
    <div class="time-axis" aria-hidden="true">
      {ticksOf(endMs, mostTicks).map((ms) => (
        <span key={ms} style={{ left: `${endMs > 0 ? (ms / endMs) * 100 : 0}%` }}>
          {timeOnAxis(ms, endMs)}
        </span>
      ))}
    </div>
  );
}
