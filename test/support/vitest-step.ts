/** Runs a vitest project and counts its tests. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { runStep } from "./steps.ts";

export interface Counted {
  readonly passed: number;
  readonly failed: number;
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
}

function readReport(file: string): Report | null {
  try {
    const report: Report = JSON.parse(readFileSync(file, "utf8"));
    return report;
  } catch {
    return null;
  }
}

/** A run that fails without a failed test (a file that cannot be loaded, no report at all) counts as one failure. */
export async function runTests(title: string, project: string): Promise<Counted> {
  const file = path.resolve("artifacts", `tests-${project}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const ended = await runStep({
    title,
    program: "vitest",
    words: ["run", "--project", project, ...reporters],
  });
  const report = readReport(file);
  if (report === null) return { passed: 0, failed: 1 };
  const failed = report.numFailedTests;
  return { passed: report.numPassedTests, failed: failed === 0 && !(ended && report.success) ? 1 : failed };
}
