/** A step of the waterfall: its sign and URL, its bar, its time. A button leads to it in the route. */
import type { TimeAxis } from "../../core/time/time-axis.ts";
import type { Step } from "../../core/time/time-spent.ts";
import { HopToken } from "../parts/HopStrip.tsx";
import { say } from "../words.ts";
import { AxisBreaks } from "./AxisBreaks.tsx";
import { StepBar } from "./StepBar.tsx";
import { barInWords, shortStepText, stepText, stepTime, stepToken } from "./step-words.ts";

interface Props {
  readonly step: Step;
  readonly index: number;
  /** The URL that was asked for before; null where there was none. */
  readonly before: string | null;
  readonly axis: TimeAxis;
  /** The one row that Tab leads to. */
  readonly isStop: boolean;
  /** True when the focus came, false when it left. */
  readonly onFocus: (focused: boolean) => void;
  readonly onHover: (hovered: boolean) => void;
  readonly onOpen: () => void;
}

export function StepRow({ step, index, before, axis, isStop, onFocus, onHover, onOpen }: Props) {
  const about = `step-${index}`;
  const full = stepText(step);
  return (
    <tr
      class={`step step--${step.kind}`}
      onMouseEnter={() => onHover(true)}
      onMouseLeave={() => onHover(false)}
    >
      <th scope="row">
        <button
          type="button"
          class="step-button"
          data-step={index}
          tabIndex={isStop ? 0 : -1}
          aria-describedby={about}
          title={full}
          onFocus={() => onFocus(true)}
          onBlur={() => onFocus(false)}
          onClick={onOpen}
        >
          <span class="step-token">
            <HopToken token={stepToken(step)} />
          </span>
          <span class="step-text cut" translate={step.kind === "seam"}>
            {shortStepText(step, before)}
          </span>
          <span class="unseen">{say("waterfall_open")}</span>
        </button>
      </th>
      <td class="step-track">
        <div aria-hidden="true">
          <AxisBreaks axis={axis} />
          <StepBar step={step} axis={axis} />
        </div>
        <span class="unseen" id={about}>
          {barInWords(step)}
        </span>
      </td>
      <td class="step-time">{stepTime(step)}</td>
    </tr>
  );
}
