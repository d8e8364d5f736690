/** The shell that commands are written for. */
import type { Signal } from "@preact/signals";
import { type Shell, shells } from "../../core/guide/quote.ts";
import { ChoiceChips } from "../parts/ChoiceChips.tsx";
import { say } from "../words.ts";

/** Names of products: the same in every language. */
export const shellNames: Readonly<Record<Shell, string>> = {
  sh: "sh",
  cmd: "cmd",
  powershell: "PowerShell",
};

export function ShellChoice({ shell }: { readonly shell: Signal<Shell> }) {
  return (
    <ChoiceChips
      legend={say("guide_shell")}
      choices={shells}
      chosen={shell}
      nameOf={(one) => shellNames[one]}
    >
      {shell.value === "cmd" && <p class="guide-note">{say("guide_cmd_note")}</p>}
    </ChoiceChips>
  );
}
