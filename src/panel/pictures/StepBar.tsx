/** One bar of the waterfall, at its place on the time axis. */
import { phaseShares } from "../../core/time/phases.ts";
import type { TimeAxis } from "../../core/time/time-axis.ts";
import type { Step } from "../../core/time/time-spent.ts";
import { percent } from "./AxisBreaks.tsx";
import { barKind, phasesIn } from "./step-words.ts";

interface Props {
  readonly step: Step;
  readonly axis: TimeAxis;
}

function Phases({ step }: { readonly step: Step }) {
  return (
    <>
      {phaseShares(phasesIn(step), step.ms ?? 0).map(({ phase, share }) => (
        <i key={phase} class={`phase--${phase}`} style={{ flexGrow: share }} />
      ))}
    </>
  );
}

export function StepBar({ step, axis }: Props) {
  const kind = barKind(step);
  if (kind === "none") return null;
  const from = axis.at(step.from);
  // What is under way goes on to the edge.
  const width = kind === "pending" ? "auto" : percent(axis.at(step.from + (step.ms ?? 0)) - from);
  return (
    <span class={`step-bar step-bar--${kind}`} style={{ left: percent(from), width }}>
      {kind === "phases" && <Phases step={step} />}
    </span>
  );
}
