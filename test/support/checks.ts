/** Everything that is checked without a browser. */
import { runStep, type Step } from "./steps.ts";
import { runTests, type Counted } from "./vitest-step.ts";

const beforeTests: readonly Step[] = [
  { title: "Format", program: "oxfmt", words: ["--check"] },
  { title: "Lint", program: "oxlint", words: ["--type-aware", "--deny-warnings"] },
  { title: "Types of core", program: "tsc", words: ["-p", "tsconfig.core.json"] },
  { title: "Types of all", program: "tsc", words: ["-p", "tsconfig.json"] },
];

const afterTests: readonly Step[] = [
  { title: "Build, within the byte budgets", program: "node", words: ["build.mjs"] },
  {
    title: "Firefox's own linter",
    program: "web-ext",
    words: ["lint", "--source-dir", "dist/firefox", "--no-config-discovery", "--warnings-as-errors"],
  },
];

export interface Checked extends Counted {
  /** Titles of the steps that failed; tests are counted apart. */
  readonly failedSteps: readonly string[];
}

async function failedOf(steps: readonly Step[]): Promise<readonly string[]> {
  const failed = [];
  for (const step of steps) if (!(await runStep(step))) failed.push(step.title);
  return failed;
}

/** Runs all of it, also after a failure: one run says everything that is wrong. */
export async function runChecks(): Promise<Checked> {
  const before = await failedOf(beforeTests);
  const tests = await runTests("Unit tests", "unit");
  const after = await failedOf(afterTests);
  return { ...tests, failedSteps: [...before, ...after] };
}
