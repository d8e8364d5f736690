/** How the rule is deleted in each browser, side by side; or why that does nothing. And what to do instead. */
import type { Undo, UndoStep } from "../../core/hsts/undo.ts";
import { Prose } from "../parts/Prose.tsx";
import { References } from "../parts/References.tsx";
import { say } from "../words.ts";
import { CopyLine } from "./CopyLine.tsx";

function Steps({
  id,
  title,
  steps,
}: {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly UndoStep[];
}) {
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ol class="undo-steps">
        {steps.map((step) => (
          <li key={step.says}>
            <Step step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step({ step }: { readonly step: UndoStep }) {
  return (
    <>
      <Prose text={step.says} />
      {step.copy !== undefined && <CopyLine text={step.copy} name={say("copy_what", step.copy)} />}
    </>
  );
}

export function UndoParts({ undo }: { readonly undo: Undo }) {
  const { entry, chromium, firefox, impossible, instead, references } = undo;
  return (
    <div class="undo">
      {entry !== null && (
        <>
          <p class="undo-caution">{say("hsts_delete_caution")}</p>
          <div class="side-by-side">
            <Steps id="hsts-delete-chromium" title={say("hsts_delete_chromium")} steps={chromium} />
            <Steps id="hsts-delete-firefox" title={say("hsts_delete_firefox")} steps={firefox} />
          </div>
        </>
      )}
      {impossible !== null && (
        <section aria-labelledby="hsts-impossible">
          <h3 id="hsts-impossible">{say("hsts_delete_nothing")}</h3>
          <p>
            <Prose text={impossible} />
          </p>
        </section>
      )}
      {instead.length > 0 && (
        <section aria-labelledby="hsts-instead">
          <h3 id="hsts-instead">{say("hsts_instead")}</h3>
          <ul class="undo-instead">
            {instead.map((step) => (
              <li key={step.says}>
                <Step step={step} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {references.length > 0 && (
        <section aria-labelledby="hsts-read-more">
          <h3 id="hsts-read-more">{say("hsts_read_more")}</h3>
          <References references={references} />
        </section>
      )}
    </div>
  );
}
