/** One bar of the waterfall, at its place on the time axis. */
import { phaseShares } from "../../core/phases.ts";
import type { Step } from "../../core/time-spent.ts";
import { barKind, phasesIn } from "./step-words.ts";

interface Props {
  readonly step: Step;
  /** Where the axis ends. */
  readonly endMs: number;
}

function percent(part: number, whole: number): string {
  return `${whole > 0 ? Math.min(100, (part / whole) * 100) : 0}%`;
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

export function StepBar({ step, endMs }: Props) {
  const kind = barKind(step);
  if (kind === "none") return null;
  const left = percent(step.from, endMs);
  // What is under way goes on to the edge.
  const width = kind === "pending" ? "auto" : percent(step.ms ?? 0, endMs);
  return (
    <span class={`step-bar step-bar--${kind}`} style={{ left, width }}>
      {kind === "phases" && <Phases step={step} />}
    </span>
  );
}
