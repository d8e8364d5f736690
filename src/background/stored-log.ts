/** Reading back what an earlier background stored. Damage is said, and whatever is sound is used. */
import type { CaptureEvent } from "../core/event.ts";
import {
  type ChainRecord,
  eventsKey,
  isPageKey,
  type Meta,
  metaKey,
  pageKey,
  readEvents,
  readMeta,
  readPage,
  waitingKey,
} from "./stored.ts";
import type { SessionStore } from "./storage.ts";
import type { Troubles } from "./troubles.ts";

export interface StoredLog {
  /** null: nothing was stored, or nobody can tell any more what. */
  readonly meta: Meta | null;
  readonly records: readonly ChainRecord[];
  /** Events of webNavigation that belong to no chain so far. */
  readonly waiting: readonly CaptureEvent[];
  /** Of the chains asked for. */
  readonly events: ReadonlyMap<string, readonly CaptureEvent[]>;
}

const nothing: StoredLog = { meta: null, records: [], waiting: [], events: new Map() };

/** @param openOf picks the chains whose events are needed at once. */
export async function readStoredLog(
  store: SessionStore,
  troubles: Troubles,
  openOf: (records: readonly ChainRecord[]) => readonly ChainRecord[],
): Promise<StoredLog> {
  try {
    const { meta, pages, waiting } = await readPages(store, troubles);
    const records: ChainRecord[] = [];
    for (const [page, text] of pages) {
      const read = readPage(text);
      records.push(...read.records);
      if (read.damaged) troubles.report("stored-log-damaged", page);
    }
    const open = openOf(records);
    const events = await readStoredEvents(store, open);
    const lost = open.filter(({ id }) => !events.has(id));
    reportLost(troubles, lost.filter(({ listed }) => listed).length);
    return { meta, records: records.filter((record) => !lost.includes(record)), waiting, events };
  } catch (error) {
    troubles.report("storage-failed", `get: ${String(error)}`);
    return nothing;
  }
}

async function readPages(store: SessionStore, troubles: Troubles) {
  const { [metaKey]: text, [waitingKey]: events } = await store.get([metaKey, waitingKey]);
  const meta = readMeta(text);
  const waiting = readEvents(events) ?? [];
  if (meta !== null) {
    const keys = meta.pages.map(pageKey);
    const stored = keys.length === 0 ? {} : await store.get(keys);
    return { meta, waiting, pages: keys.map((key) => [key, stored[key]] as const) };
  }
  // Without it the pages have to be looked for.
  const stored = Object.entries(await store.get(null)).filter(([key]) => isPageKey(key));
  if (text !== undefined || stored.length > 0) {
    troubles.report("stored-log-damaged", metaKey);
  }
  return { meta, waiting, pages: stored };
}

/** The events of these chains; those that are damaged or missing are left out. */
export async function readStoredEvents(
  store: SessionStore,
  records: readonly ChainRecord[],
): Promise<Map<string, readonly CaptureEvent[]>> {
  const found = new Map<string, readonly CaptureEvent[]>();
  if (records.length === 0) return found;
  const stored = await store.get(records.map(({ order }) => eventsKey(order)));
  for (const { id, order } of records) {
    const events = readEvents(stored[eventsKey(order)]);
    if (events !== null) found.set(id, events);
  }
  return found;
}

export function reportLost(troubles: Troubles, count: number): void {
  if (count > 0) troubles.report("stored-log-damaged", `${count} × events`);
}
