/** The five steps of troubleshooting for the open chain, folded away until somebody wants them. */
import "./Guide.css";
import { type Signal, useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Chain } from "../../core/chain.ts";
import type { ChainExplanation } from "../../core/explanation.ts";
import { guideOf } from "../../core/guide/guide.ts";
import type { Shell } from "../../core/guide/quote.ts";
import type { GuideStep } from "../../core/guide/step.ts";
import { usualShell } from "../usual-shell.ts";
import { say } from "../words.ts";
import { GuideCommands } from "./GuideCommands.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Prose } from "../parts/Prose.tsx";
import { References } from "../parts/References.tsx";
import { ShellChoice } from "./ShellChoice.tsx";

interface Props {
  readonly chain: Chain;
  readonly explanation: ChainExplanation;
}

function StepPart({ step, shell }: { readonly step: GuideStep; readonly shell: Shell }) {
  return (
    <li class="guide-step">
      <h4 lang="en">{step.title}</h4>
      {step.says.map((text) => (
        <p key={text}>
          <Prose text={text} />
        </p>
      ))}
      <GuideCommands commands={step.commands} shell={shell} />
      <References references={step.references} />
    </li>
  );
}

function Steps({ chain, explanation, shell }: Props & { readonly shell: Signal<Shell> }) {
  const { steps, notes } = useMemo(() => guideOf(chain, explanation), [chain, explanation]);
  return (
    <div class="guide-body">
      {steps.some(({ commands }) => commands.length > 0) && <ShellChoice shell={shell} />}
      {notes.map((note) => (
        <p key={note} class="guide-note">
          <Prose text={note} />
        </p>
      ))}
      <ol class="guide-steps">
        {steps.map((step) => (
          <StepPart key={step.id} step={step} shell={shell.value} />
        ))}
      </ol>
    </div>
  );
}

export function Guide({ chain, explanation }: Props) {
  const open = useSignal(false);
  const shell = useSignal(usualShell());
  return (
    <details class="guide" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" small />
        {say("guide")}
      </summary>
      {open.value && <Steps chain={chain} explanation={explanation} shell={shell} />}
    </details>
  );
}
