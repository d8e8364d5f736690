/** One of the five codes: a radio group, so arrow keys move through it. */
import type { Signal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { SentCode } from "../../core/knowledge/reference/article.ts";
import { say } from "../words.ts";

export const sentCodes: readonly SentCode[] = [301, 302, 303, 307, 308];

export function CodeChoice({ code }: { readonly code: Signal<SentCode> }) {
  const name = useId();
  return (
    <fieldset class="code-choice">
      <legend class="unseen">{say("reference_code")}</legend>
      {sentCodes.map((sent) => (
        <label key={sent} class="code-option">
          <input
            type="radio"
            class="unseen"
            name={name}
            checked={sent === code.value}
            onChange={() => (code.value = sent)}
          />
          {sent}
        </label>
      ))}
    </fieldset>
  );
}
