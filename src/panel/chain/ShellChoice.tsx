/** The shell that commands are written for: a radio group, so arrow keys move through it. */
import type { Signal } from "@preact/signals";
import { useId } from "preact/hooks";
import { type Shell, shells } from "../../core/guide/quote.ts";
import { say } from "../words.ts";

/** Names of products: the same in every language. */
export const shellNames: Readonly<Record<Shell, string>> = {
  sh: "sh",
  cmd: "cmd",
  powershell: "PowerShell",
};

export function ShellChoice({ shell }: { readonly shell: Signal<Shell> }) {
  const name = useId();
  return (
    <fieldset class="shell-choice">
      <legend class="unseen">{say("guide_shell")}</legend>
      {shells.map((one) => (
        <label key={one} class="shell-option">
          <input
            type="radio"
            class="unseen"
            name={name}
            checked={one === shell.value}
            onChange={() => (shell.value = one)}
          />
          <span translate={false}>{shellNames[one]}</span>
        </label>
      ))}
      {shell.value === "cmd" && <p class="guide-note">{say("guide_cmd_note")}</p>}
    </fieldset>
  );
}
