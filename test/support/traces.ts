/** The recorded traces, as tests use them. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isTraceFile, parseRecorded, readTrace, type Trace, type TraceFile } from "../../src/replay/trace.ts";

/** chromium-other-extension: recorded while an extension in the profile used `extraHeaders`. */
export const traceFolders = ["chromium", "chromium-other-extension", "firefox"] as const;
export type TraceFolder = (typeof traceFolders)[number];

const folder = fileURLToPath(new URL("../traces/", import.meta.url));

export function tracePath(from: TraceFolder, scenario: string): string {
  return `${folder}${from}/${scenario}.json`;
}

/** Scenario names of a folder, in alphabetical order. */
export function scenariosOf(from: TraceFolder): readonly string[] {
  return readdirSync(folder + from)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .toSorted();
}

/** The file as recorded, with what the server saw. */
export function traceFile(from: TraceFolder, scenario: string): TraceFile & { readonly server?: unknown } {
  const value = parseRecorded(readFileSync(tracePath(from, scenario), "utf8"));
  if (!isTraceFile(value)) throw new Error(`${tracePath(from, scenario)} is no trace`);
  return value;
}

export function trace(from: TraceFolder, scenario: string): Trace {
  return readTrace(traceFile(from, scenario));
}
