/** The phases in numbers: of the step that is looked at, else of all steps. It is the key to the colours, too. */
import { type PhaseName, phaseNames } from "../../core/time/phases.ts";
import type { Step } from "../../core/time/time-spent.ts";
import { say } from "../words.ts";
import { type BarKind, barKind, phaseInWords, phasesIn, stepText, stepTime } from "./step-words.ts";

function phaseSums(steps: readonly Step[]): ReadonlyMap<PhaseName, number> {
  const sums = new Map<PhaseName, number>();
  for (const step of steps) {
    for (const { phase, ms } of phasesIn(step)) sums.set(phase, (sums.get(phase) ?? 0) + ms);
  }
  return sums;
}

/** Bars that are no phases, in the order of the key. */
const otherKinds = ["whole", "wait", "inside", "unrecorded", "pending"] as const satisfies readonly BarKind[];

interface Props {
  readonly steps: readonly Step[];
  /** A pause is drawn shorter than it was. */
  readonly shortens: boolean;
  /** The step that is hovered or has the focus. */
  readonly step: Step | null;
}

export function StepNumbers({ steps, shortens, step }: Props) {
  const drawn = phaseSums(steps.filter((one) => barKind(one) === "phases"));
  const shown = step === null ? drawn : phaseSums(barKind(step) === "phases" ? [step] : []);
  const kinds = new Set(steps.map(barKind));
  const kind = step === null ? null : barKind(step);
  return (
    <section class="step-numbers" aria-label={say("waterfall_numbers")}>
      <p class="cut">
        {step === null ? (
          <b>{say("waterfall_all")}</b>
        ) : (
          <>
            <b>{stepTime(step)}</b>{" "}
            <span class="mono" translate={false}>
              {stepText(step)}
            </span>
          </>
        )}
      </p>
      <ul class="phase-words">
        {phaseNames
          .filter((phase) => drawn.has(phase))
          .map((phase) => {
            const ms = shown.get(phase);
            return (
              <li key={phase} class={ms === undefined ? "is-absent" : undefined}>
                <i class={`phase--${phase}`} />
                {ms === undefined ? say(`phase_${phase}`) : phaseInWords(phase, ms)}
              </li>
            );
          })}
        {otherKinds
          .filter((other) => kinds.has(other))
          .map((other) => (
            <li key={other} class={kind === null || kind === other ? undefined : "is-absent"}>
              <i class={`step-key step-bar--${other}`} />
              {say(`waterfall_bar_${other}`)}
            </li>
          ))}
        {shortens && (
          <li class={kind === null || kind === "wait" ? undefined : "is-absent"}>
            <i class="step-key axis-break" />
            {say("waterfall_shortened")}
          </li>
        )}
      </ul>
    </section>
  );
}
