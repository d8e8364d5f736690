/** Commands of one step, each with what it shows, the line to copy, and what to expect. */
import "../hsts/CopyLine.css";
import type { GuideCommand } from "../../core/guide/command.ts";
import { commandLine, type Shell } from "../../core/guide/quote.ts";
import { CopyLine } from "../hsts/CopyLine.tsx";
import { say } from "../words.ts";
import { Prose } from "../parts/Prose.tsx";
import { shellNames } from "./ShellChoice.tsx";

interface Props {
  readonly commands: readonly GuideCommand[];
  readonly shell: Shell;
}

function Line({ command, shell }: { readonly command: GuideCommand; readonly shell: Shell }) {
  const line = commandLine(command.argv, shell);
  return line === null ? (
    <p>{say("guide_no_line", shellNames[shell])}</p>
  ) : (
    <CopyLine text={line} name={say("copy_what", command.shows)} />
  );
}

export function GuideCommands({ commands, shell }: Props) {
  if (commands.length === 0) return null;
  return (
    <ul class="guide-commands">
      {commands.map((command) => (
        <li key={`${command.shows} ${command.argv.join(" ")}`}>
          <p class="guide-shows" lang="en">
            {command.shows}
          </p>
          <Line command={command} shell={shell} />
          <p class="guide-expect">
            <span class="quiet">{say("guide_expect")}</span> <Prose text={command.expect} />
          </p>
        </li>
      ))}
    </ul>
  );
}
