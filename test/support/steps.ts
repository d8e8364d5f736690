/** Steps of a check: programs that run one after the other, with what they say passed on as they say it. */
import { spawn } from "node:child_process";
import path from "node:path";

export interface Step {
  readonly title: string;
  /** Program of a package, or "node". */
  readonly program: string;
  readonly words: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

const isWindows = process.platform === "win32";

/** Packages put their programs here; npm puts this folder on the PATH, but nobody has to start this through npm. */
function programOf(name: string): string {
  if (name === "node") return process.execPath;
  return path.resolve("node_modules/.bin", isWindows ? `${name}.cmd` : name);
}

/** @returns whether the program ended well. */
export async function runStep({ title, program, words, environment = {} }: Step): Promise<boolean> {
  console.log(`\n── ${title} ${"─".repeat(Math.max(0, 76 - title.length))}`);
  const began = Date.now();
  const child = spawn(programOf(program), words, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...environment },
    shell: isWindows,
  });
  const code = await new Promise<number>((resolve) => {
    child.once("error", (failure) => {
      console.error(failure.message);
      resolve(1);
    });
    child.once("exit", (exitCode) => resolve(exitCode ?? 1));
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? "✓" : "✗"} ${title} (${seconds} s)`);
  return code === 0;
}
