/** Which programs are on this machine. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";

/** Servers stand in sbin, which is not on everybody's PATH. */
const folders = [...(process.env["PATH"] ?? "").split(path.delimiter), "/usr/local/sbin", "/usr/sbin"];

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const placesOf = (command: string): string[] =>
  folders.flatMap((folder) => (folder === "" ? [] : [path.join(folder, command)])).filter(isProgram);

/** The first of the commands that is there. */
export function findProgram(...commands: readonly string[]): string | null {
  return commands.flatMap(placesOf)[0] ?? null;
}

/** True when it runs and ends well. */
export const runs = (program: string, ...words: readonly string[]): boolean =>
  spawnSync(program, words, { stdio: "ignore", timeout: 20_000 }).status === 0;

/** Of several of one name, the first that runs these words: a Python that has the package, for one. */
export function findProgramThatRuns(command: string, ...words: readonly string[]): string | null {
  return placesOf(command).find((program) => runs(program, ...words)) ?? null;
}
