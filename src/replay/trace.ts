/** Reads a recorded trace: browser events as an extension received them, in the format of test/traces. */
import { captureEventOf } from "../background/capture.ts";
import { hintOf } from "../background/hint-of.ts";
import type { BrowserName, CaptureEvent } from "../core/event.ts";
import { harEntryOf } from "../core/har/har-entry.ts";
import { WantedEntries } from "../core/har/wanted-entries.ts";

export interface Trace {
  readonly browser: BrowserName;
  readonly version: string;
  readonly events: readonly CaptureEvent[];
}

interface RecordedEvent {
  readonly api?: unknown;
  readonly event?: unknown;
  readonly worker?: unknown;
  readonly t?: unknown;
  readonly details?: unknown;
}

export interface TraceFile {
  readonly browser?: unknown;
  readonly version?: unknown;
  readonly events: readonly unknown[];
}

export function isTraceFile(value: unknown): value is TraceFile {
  return typeof value === "object" && value !== null && "events" in value && Array.isArray(value.events);
}

function isRecorded(value: unknown): value is RecordedEvent {
  return typeof value === "object" && value !== null;
}

/** JSON text with the recorder's stand-ins for what JSON cannot say: undefined, and bytes. */
export function parseRecorded(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== "object" || value === null) return value;
    if ("$undefined" in value) return undefined;
    if ("$arrayBufferBase64" in value && typeof value.$arrayBufferBase64 === "string") {
      const bytes = Buffer.from(value.$arrayBufferBase64, "base64");
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    }
    return value;
  });
}

function browserOf(file: TraceFile): BrowserName {
  return file.browser === "chromium" || file.browser === "firefox" ? file.browser : "other";
}

/** What the recorder's own page in DevTools knew. */
interface Inspected {
  /** Its entries do not name the tab. */
  tabId: number;
  readonly wanted: WantedEntries;
}

/** DevTools entries as the devtools page would pass them on. */
function listed(event: string, details: unknown, inspected: Inspected): readonly CaptureEvent[] {
  if (typeof details !== "object" || details === null) return [];
  if (event === "devtools-page-loaded" && "tabId" in details && typeof details.tabId === "number")
    inspected.tabId = details.tabId;
  const entries =
    event === "getHAR" && "entries" in details && Array.isArray(details.entries) ? details.entries : [];
  const all: readonly unknown[] = event === "onRequestFinished" ? [details] : entries;
  return all
    .flatMap((entry) => harEntryOf(entry, inspected.tabId) ?? [])
    .filter((entry) => inspected.wanted.wants(entry));
}

function captured(
  recorded: RecordedEvent,
  browser: BrowserName,
  inspected: Inspected,
): readonly CaptureEvent[] {
  const { api, event, details } = recorded;
  if (typeof event !== "string") return [];
  if (api === "devtools.network") return listed(event, details, inspected);
  const told =
    api === "securityInfo"
      ? securityHint(withTime(details, recorded.t))
      : reported(api, event, withTime(details, recorded.t), browser);
  return told === null ? [] : [told];
}

function reported(api: unknown, event: string, details: unknown, browser: BrowserName): CaptureEvent | null {
  if (api !== "webRequest" && api !== "webNavigation" && api !== "tabs") return null;
  return captureEventOf(api, event, details, browser);
}

/** What the recorder asked Firefox about an answer, in an event of its own. */
function securityHint(details: unknown): CaptureEvent | null {
  const info: unknown =
    typeof details === "object" && details !== null && "info" in details ? details.info : null;
  return hintOf(details, info, null);
}

/** tabs events carry no time of their own; the recorder noted when they came. */
function withTime(details: unknown, time: unknown): unknown {
  return typeof details === "object" && details !== null && !("timeStamp" in details)
    ? { ...details, timeStamp: time }
    : details;
}

/**
 * The trace's events, through the same adapter as the extension's. A background instance not met before means that
 * the earlier one was stopped. What is no browser event (the test's own steps) is left out.
 */
export function readTrace(file: TraceFile): Trace {
  const browser = browserOf(file);
  const events: CaptureEvent[] = [];
  const workers = new Set<unknown>();
  const inspected: Inspected = { tabId: -1, wanted: new WantedEntries() };
  for (const recorded of file.events.filter(isRecorded)) {
    const [event, ...more] = captured(recorded, browser, inspected);
    if (event === undefined) continue;
    // DevTools has a page of its own, which no background's end ends.
    if (recorded.api !== "devtools.network") {
      if (workers.size > 0 && !workers.has(recorded.worker))
        events.push({ kind: "worker-started", time: event.time });
      workers.add(recorded.worker);
    }
    events.push(event, ...more);
  }
  return { browser, version: versionOf(file), events };
}

/** "Chrome/156.0.8078.79" → "156.0.8078.79"; "firefox/153.7.0 build …" → "153.7.0". */
function versionOf(file: TraceFile): string {
  return typeof file.version === "string" ? (/\/([\d.]+)/.exec(file.version)?.[1] ?? file.version) : "";
}
