/** One file's text to one chain document. Throws an Error that says what is wrong and where. */
import { type ChainDocument, documentOf } from "../core/document/document.ts";
import { chainsOfDocument, headProblem } from "../core/document/document-read.ts";
import { informedChainsOf } from "../core/seen/informed.ts";
import packageJson from "../../package.json" with { type: "json" };
import { validDocument } from "./schema.ts";
import { isTraceFile, parseRecorded, readTrace, type TraceFile } from "./trace.ts";

export function replayFile(text: string): ChainDocument {
  const value = parse(text);
  if (isTraceFile(value)) return replayTrace(value);
  if (typeof value === "object" && value !== null && "format" in value) return replayDocument(value);
  throw new Error('neither a trace ("events" is missing) nor a chain document ("format" is missing)');
}

function parse(text: string): unknown {
  try {
    return parseRecorded(text);
  } catch (error) {
    throw new Error(`not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function replayTrace(file: TraceFile): ChainDocument {
  const { browser, version, events } = readTrace(file);
  const last = events.reduce((latest, { time }) => Math.max(latest, time), 0);
  return documentOf(informedChainsOf(events, browser), {
    browser: { name: browser, version },
    // Not the time of day: the same input gives the same bytes.
    exportedAt: last,
    dropped: 0,
    version: packageJson.version,
  });
}

function replayDocument(value: object): ChainDocument {
  const problem = headProblem(value);
  if (problem !== null) throw new Error(problem);
  const read = validDocument(value);
  const written = documentOf(chainsOfDocument(read), {
    browser: read.browser,
    exportedAt: Date.parse(read.exportedAt),
    dropped: read.dropped,
    version: packageJson.version,
  });
  return { ...written, redacted: read.redacted };
}
