/** Where the time of a whole navigation went: what redirects cost, and each step as a bar on one axis. */
import { useSignal } from "@preact/signals";
import type { Chain } from "../../core/chain.ts";
import { type TimeAxis, timeAxis } from "../../core/time/time-axis.ts";
import { type Step, timeSpent } from "../../core/time/time-spent.ts";
import { usePanel } from "../context.ts";
import { say } from "../words.ts";
import { percent } from "./AxisBreaks.tsx";
import { AxisTimes } from "./AxisTimes.tsx";
import { useNavigation } from "./navigation.ts";
import { stepUrl } from "./step-words.ts";
import { StepNumbers } from "./StepNumbers.tsx";
import { StepRow } from "./StepRow.tsx";
import { WaterfallSum } from "./WaterfallSum.tsx";

/** What is under way has some room to be seen in. */
const roomForMore = 1.15;
/** More lines than these leave no room for what stands at them. */
const mostLines = 4;

interface Props {
  readonly chain: Chain;
  /** Opens another chain. */
  readonly onOpen: (id: string) => void;
}

export function Waterfall({ chain, onOpen }: Props) {
  const part = useNavigation(chain);
  const spent = part === null ? null : timeSpent(part.chains);
  const pending = part?.chains.at(-1)?.outcome.kind === "pending";
  return (
    <>
      <WaterfallSum spent={spent} apart={part?.apart === true} />
      {spent !== null && (
        <Steps
          chain={chain}
          steps={spent.steps}
          endMs={spent.endMs}
          room={pending ? roomForMore : 1}
          onOpen={onOpen}
        />
      )}
    </>
  );
}

interface StepsProps extends Props {
  readonly steps: readonly Step[];
  readonly endMs: number;
  readonly room: number;
}

/** Rows that keys lead to from row `index`. */
function rowsFrom(index: number): Readonly<Record<string, number>> {
  return { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: Infinity };
}

/** The lines of the axis as the background of each row. */
function linesThrough({ lines, at }: TimeAxis): string {
  const images = lines.slice(1).map((line) => {
    const end = percent(at(line));
    return `linear-gradient(to right, transparent calc(${end} - 1px), var(--ln-soft) 0 ${end}, transparent 0)`;
  });
  return images.length === 0 ? "none" : images.join(", ");
}

function Steps({ chain, steps, endMs, room, onOpen }: StepsProps) {
  const { views } = usePanel().store;
  const focused = useSignal<number | null>(null);
  const hovered = useSignal<number | null>(null);
  const stop = useSignal(0);
  const pauses = steps.flatMap(({ kind, from, ms }) =>
    kind === "seam" && ms !== null ? [{ from, ms }] : [],
  );
  const axis = timeAxis({ endMs, most: mostLines, pauses, room });
  const last = steps.length - 1;
  const shown = hovered.value ?? focused.value;
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const to = rowsFrom(stop.value)[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(to, last));
    event.currentTarget.querySelector<HTMLElement>(`[data-step="${row}"]`)?.focus();
  };
  const open = (step: Step): void => {
    if (step.chain.id === chain.id) views.showStep(step.hop?.index ?? "end");
    else {
      views.chainTab.value = "route";
      onOpen(step.chain.id);
    }
  };
  return (
    <>
      <table
        class="waterfall"
        aria-label={say("waterfall_table")}
        style={{ "--lines": linesThrough(axis) }}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">{say("waterfall_step")}</th>
            <th scope="col" class="waterfall-axis">
              <span class="unseen">{say("waterfall_phases")}</span>
              <AxisTimes axis={axis} endMs={endMs} />
            </th>
            <th scope="col">{say("waterfall_time")}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => (
            <StepRow
              // Steps have no identity but their place.
              key={index}
              step={step}
              index={index}
              before={urlBefore(steps, index)}
              axis={axis}
              isStop={index === Math.min(stop.value, last)}
              onHover={(on) => (hovered.value = on ? index : null)}
              onFocus={(on) => {
                focused.value = on ? index : null;
                if (on) stop.value = index;
              }}
              onOpen={() => open(step)}
            />
          ))}
        </tbody>
      </table>
      <StepNumbers
        steps={steps}
        shortens={axis.shortened.length > 0}
        step={shown === null ? null : (steps[shown] ?? null)}
      />
    </>
  );
}

/** A seam asks for nothing, so what came before it is what the next URL is compared with. */
function urlBefore(steps: readonly Step[], index: number): string | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const step = steps[at];
    const url = step === undefined ? null : stepUrl(step);
    if (url !== null) return url;
  }
  return null;
}
