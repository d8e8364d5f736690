/**
 * Command lines for the shells that people paste them into. What a page wrote stays one argument, whatever is in it;
 * where a shell has no safe way to write it, there is no line.
 *
 * Rules: POSIX Shell Command Language 2.2.2; PowerShell about_Quoting_Rules; Microsoft C, "Parsing C command-line
 * arguments" (what curl.exe does with its line); Microsoft, "Command prompt line string limitation" (8,191 characters).
 */

/** sh: bash, dash, zsh and their like. cmd: typed at its prompt; a batch file reads % otherwise. */
export type Shell = "sh" | "cmd" | "powershell";

export const shells: readonly Shell[] = ["sh", "cmd", "powershell"];

/** Where output goes that nobody wants; each system has its own name for it. */
export const nowhere = "/dev/null";

const longest: Readonly<Record<Shell, number>> = { sh: 100_000, cmd: 8191, powershell: 32_000 };

/** Options, numbers, file names: the same in every shell without quotes. */
const plain = /^[\w/.-]+$/;

/** A terminal acts on controls before any shell reads them, quoted or not. */
// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f]/;

/** The line that runs `argv` in that shell; null where it cannot be written safely. */
export function commandLine(argv: readonly string[], shell: Shell): string | null {
  const parts: string[] = [];
  for (const [index, argument] of argv.entries()) {
    const written = quoted(index === 0 ? programName(argument, shell) : fileName(argument, shell), shell);
    if (written === null) return null;
    parts.push(written);
  }
  const line = parts.join(" ");
  return line.length > longest[shell] ? null : line;
}

/** In Windows PowerShell 5.1, `curl` is another command. */
function programName(program: string, shell: Shell): string {
  return shell === "sh" ? program : `${program}.exe`;
}

function fileName(argument: string, shell: Shell): string {
  return argument === nowhere && shell !== "sh" ? "NUL" : argument;
}

function quoted(text: string, shell: Shell): string | null {
  if (control.test(text)) return null;
  if (plain.test(text)) return text;
  switch (shell) {
    case "sh":
      return `'${text.replaceAll("'", String.raw`'\''`)}'`;
    case "cmd":
      return forCmd(text);
    case "powershell":
      return forPowerShell(text);
    default:
      return shell satisfies never;
  }
}

/**
 * Between double quotes all is text but %, which names a variable there, too. So each % stands outside of them: what
 * could be a name then begins with a quotation mark, and no variable does.
 */
function forCmd(text: string): string | null {
  if (text.includes('"')) return null;
  // Backslashes before a closing quotation mark count double.
  const parts = text.split("%").map((part) => `"${part.replace(/\\+$/, (slashes) => slashes + slashes)}"`);
  return parts.join("%").replace(/^""(?=%)/, "");
}

/** PowerShell takes typographic marks for quotation marks as well; 5.1 passes on neither " nor an empty argument. */
function forPowerShell(text: string): string | null {
  if (text === "" || text.includes('"') || /\s.*\\$/.test(text)) return null;
  return `'${text.replaceAll(/['\u2018-\u201b]/g, "$&$&")}'`;
}
