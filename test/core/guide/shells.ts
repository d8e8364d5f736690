/** Readers of command lines: the real bash and dash, and models of the two shells that are not here. */
import { spawnSync } from "node:child_process";

export const posixShells = ["bash", "dash"] as const;
export type PosixShell = (typeof posixShells)[number];

function run(shell: PosixShell, args: readonly string[], input: string) {
  const { status, stdout, stderr, error } = spawnSync(shell, args, { input, encoding: "utf8" });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}

/** The arguments that a line `printf '%s\0' …` is given there. Variables that a line might name are set. */
export function readByShell(shell: PosixShell, line: string): readonly string[] {
  const { status, stdout, stderr } = run(shell, ["-s"], `x=LEAK; a=LEAK; set -eu\n${line}\n`);
  if (status !== 0 || stderr !== "") throw new Error(`${shell}: ${stderr}`);
  return stdout.split("\0").slice(0, -1);
}

/** What the shell says of a script that it reads without running it; "" when it is well formed. */
export function syntaxErrors(shell: PosixShell, script: string): string {
  const { status, stderr } = run(shell, ["-n"], script);
  return status === 0 ? stderr : `${stderr} (exit ${status})`;
}

/**
 * cmd.exe at its prompt, then the C start-up code of the program. First every %name% of a variable that is set is
 * replaced; here each name that a person might set is. Then quotation marks toggle, and outside of them ^ makes the
 * next character plain and the others are operators. Microsoft: "Parsing C command-line arguments".
 */
export function readByCmd(line: string): readonly string[] {
  const expanded = line.replaceAll(/%([^%]*)%/g, (whole, name: string) =>
    /^[\w()\-.+ #$&'@[\]`{}~!,;=]+(?::.*)?$/.test(name) ? "LEAK & calc" : whole,
  );
  let quoted = false;
  let passed = "";
  for (let at = 0; at < expanded.length; at += 1) {
    const char = expanded[at] ?? "";
    if (char === '"') quoted = !quoted;
    if (!quoted && char === "^") {
      at += 1;
      passed += expanded[at] ?? "";
      continue;
    }
    if (!quoted && /[&|<>()\r\n]/.test(char)) throw new Error(`cmd: operator ${char} in ${line}`);
    passed += char;
  }
  if (quoted) throw new Error(`cmd: open quotation mark in ${line}`);
  return argumentsOf(passed);
}

function argumentsOf(line: string): readonly string[] {
  const found: string[] = [];
  let [argument, begun, quoted] = ["", false, false];
  for (let at = 0; at < line.length; at += 1) {
    const slashes = /^\\+/.exec(line.slice(at))?.[0].length ?? 0;
    if (slashes > 0) {
      const beforeMark = line[at + slashes] === '"';
      argument += "\\".repeat(beforeMark ? Math.floor(slashes / 2) : slashes);
      begun = true;
      at += slashes - 1;
      if (beforeMark && slashes % 2 === 1) {
        argument += '"';
        at += 1;
      }
      continue;
    }
    const char = line[at] ?? "";
    if (char === '"') {
      begun = true;
      quoted = !quoted;
    } else if (char === " " && !quoted) {
      if (begun) found.push(argument);
      [argument, begun] = ["", false];
    } else {
      argument += char;
      begun = true;
    }
  }
  return begun ? [...found, argument] : found;
}

/** PowerShell: all marks that it takes for a single quotation mark end the text, unless doubled. */
export function readByPowerShell(line: string): readonly string[] {
  const mark = "['\u2018\u2019\u201a\u201b]";
  const token = new RegExp(
    `${mark}((?:[^'\u2018-\u201b]|${mark}{2})*)${mark}(?= |$)|([\\w/.-]+)(?= |$)`,
    "y",
  );
  const found: string[] = [];
  while (token.lastIndex < line.length) {
    const at = token.lastIndex;
    const match = token.exec(line);
    if (match === null) throw new Error(`PowerShell: cannot read ${line.slice(at)}`);
    found.push(match[2] ?? (match[1] ?? "").replaceAll(new RegExp(`(${mark})${mark}`, "g"), "$1"));
    token.lastIndex = match.index + match[0].length + 1;
  }
  return found;
}
