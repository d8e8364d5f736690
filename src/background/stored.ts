/**
 * The log as it lies in session storage. A waking background reads `meta` and the pages, which is little, and the
 * events of open chains; those of closed chains are read when somebody opens one.
 *
 *   meta       what there is (Meta)
 *   waiting    webNavigation events whose request may still come (CaptureEvent[])
 *   page.N     what is known of up to PAGE_SIZE chains (ChainRecord[])
 *   events.N   the events of the chain with order N (CaptureEvent[])
 */
import type { CaptureEvent, RequestEvent } from "../core/event.ts";
import type { PackedSummary } from "../core/lines/summary-pack.ts";
import { bytesOf } from "./storage.ts";

/** Chains a page holds. A write stores the pages of the chains that changed: small pages make small writes. */
const PAGE_SIZE = 16;

const version = 1;

/** What a person has set for a tab, what it lost, and whether it is gone. */
export interface TabRecord {
  readonly paused?: boolean;
  readonly keepLog?: boolean;
  readonly closedAt?: number;
  /** Its chains that were lost to the limits since it was cleared. */
  readonly dropped?: number;
}

export interface Meta {
  readonly version: typeof version;
  readonly epoch: string;
  /** Position at which the instance that wrote this began. */
  readonly startSeq: number;
  /** Position at which a listed chain was last taken away. */
  readonly removalSeq: number;
  readonly pages: readonly number[];
  readonly tabs: Readonly<Record<string, TabRecord>>;
}

/** What is known of a chain without its events. */
export interface ChainRecord {
  readonly id: string;
  /** Chains are numbered as they come; the number names the events' place in storage. */
  readonly order: number;
  readonly tabId: number;
  readonly seq: number;
  /** Time of the newest report. */
  readonly lastAt: number;
  /** Nothing more is expected of it. */
  readonly settled: boolean;
  /** What it takes in storage, record and events together. */
  readonly bytes: number;
  readonly headersDropped: boolean;
  /** Of a private window. */
  readonly private: boolean;
  /** It has a redirect, so that lists show it. */
  readonly listed: boolean;
  /** A navigation of a tab, not of a frame inside it. */
  readonly page: boolean;
  /** Made by a page that lists the chain. null when not listed, and while no page has read what it is at `seq`. */
  readonly summary: PackedSummary | null;
}

export function storedBytes(record: ChainRecord, events: string): number {
  return bytesOf(events) + bytesOf(JSON.stringify(record));
}

export const metaKey = "meta";
export const waitingKey = "waiting";

export function pageOf(order: number): number {
  return Math.floor(order / PAGE_SIZE);
}

export function pageKey(page: number): string {
  return `page.${page}`;
}

export function eventsKey(order: number): string {
  return `events.${order}`;
}

export function isPageKey(key: string): boolean {
  return /^page\.\d+$/.test(key);
}

export function writeMeta(meta: Omit<Meta, "version">): string {
  return JSON.stringify({ version, ...meta } satisfies Meta);
}

function parsed(text: unknown): unknown {
  if (typeof text !== "string") return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** null when the text is damaged, or from another version. */
export function readMeta(text: unknown): Meta | null {
  const meta = parsed(text);
  return isMeta(meta) ? meta : null;
}

function isMeta(value: unknown): value is Meta {
  if (!isRecord(value) || value["version"] !== version || typeof value["epoch"] !== "string") return false;
  const { startSeq, removalSeq, pages, tabs } = value;
  return (
    Array.isArray(pages) &&
    [startSeq, removalSeq, ...pages].every(Number.isSafeInteger) &&
    isRecord(tabs) &&
    Object.values(tabs).every(isRecord)
  );
}

/** The sound records of a page, and whether all were sound. */
export function readPage(text: unknown): {
  readonly records: readonly ChainRecord[];
  readonly damaged: boolean;
} {
  const page = parsed(text);
  if (!Array.isArray(page)) return { records: [], damaged: true };
  const records = page.filter(isChainRecord);
  return { records, damaged: records.length < page.length };
}

function isChainRecord(value: unknown): value is ChainRecord {
  if (!isRecord(value) || typeof value["id"] !== "string") return false;
  const { order, tabId, seq, lastAt, bytes, summary } = value;
  if (![order, tabId, seq, lastAt, bytes].every(Number.isFinite)) return false;
  if (summary === null) return true;
  return (
    value["listed"] === true &&
    typeof summary === "string" &&
    summary.startsWith(`${value["id"]}\t${String(seq)}\t`)
  );
}

/** What reports about a request mostly share with the report before. */
const sharedFields = ["url", "method", "type", "tabId", "frameId"] as const;

type Shared = Partial<Pick<RequestEvent, (typeof sharedFields)[number]>>;

/** Without what a report repeats of the report before: about half the size. */
export function writeEvents(events: readonly CaptureEvent[]): string {
  let before: Shared = {};
  const short = events.map((event) => {
    if (!("requestId" in event)) return event;
    const own: Record<string, unknown> = { ...event };
    for (const field of sharedFields) if (event[field] === before[field]) delete own[field];
    before = event;
    return own;
  });
  return JSON.stringify(short);
}

/** null when the text is damaged. */
export function readEvents(text: unknown): readonly CaptureEvent[] | null {
  const short = parsed(text);
  if (!Array.isArray(short) || short.length === 0) return null;
  let before: Record<string, unknown> = {};
  const events = short.map((event: unknown) => {
    if (!isRecord(event) || !("requestId" in event)) return event;
    const whole = { ...before, ...event };
    before = Object.fromEntries(sharedFields.map((field) => [field, whole[field]]));
    return whole;
  });
  return events.every(isEvent) ? events : null;
}

/** As far as the fold takes care of the rest. */
function isEvent(value: unknown): value is CaptureEvent {
  if (!isRecord(value) || typeof value["kind"] !== "string" || typeof value["time"] !== "number")
    return false;
  if (!("requestId" in value)) return true;
  const strings = value["kind"] === "redirect-seen" ? ["requestId", "url", "to"] : ["requestId", "url"];
  return strings.every((field) => typeof value[field] === "string");
}
