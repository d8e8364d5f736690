/** Giving up what is worth least when memory is short: old headers first, then chains of closed tabs, then old chains. */
import type { CaptureEvent } from "../core/event.ts";
import type { ChainIndex } from "./chain-index.ts";
import { withoutHeaders } from "./compaction.ts";
import { type ChainRecord, storedBytes, writeEvents } from "./stored.ts";

export interface Room {
  readonly index: ChainIndex;
  isTabClosed(tabId: number): boolean;
  /** Events of these chains, wherever they lie. */
  eventsOf(records: readonly ChainRecord[]): Promise<ReadonlyMap<string, readonly CaptureEvent[]>>;
  replaceEvents(record: ChainRecord, events: readonly CaptureEvent[]): void;
  drop(record: ChainRecord): void;
}

/** More is freed than is needed, so that not every following write has to make room again. */
const share = 0.9;
/** Chains whose headers are dropped at a time: their events may have to be read first. */
const batch = 32;

/** @returns false when nothing could be given up. */
export async function makeRoom(room: Room, limit: number): Promise<boolean> {
  const { index } = room;
  const before = index.bytes;
  const target = limit * share;
  await dropOldHeaders(room, target);
  dropOldest(room, target, ({ tabId }) => room.isTabClosed(tabId));
  dropOldest(room, target, ({ settled }) => settled);
  dropOldest(room, target, () => true);
  return index.bytes < before;
}

function dropOldest(room: Room, target: number, mayGo: (record: ChainRecord) => boolean): void {
  if (room.index.bytes <= target) return;
  for (const record of [...room.index.values()].filter(mayGo)) {
    if (room.index.bytes <= target) return;
    room.drop(record);
  }
}

async function dropOldHeaders(room: Room, target: number): Promise<void> {
  const { index } = room;
  while (index.bytes > target) {
    const oldest = [...index.values()]
      .filter((record) => record.settled && !record.headersDropped)
      .slice(0, batch);
    if (oldest.length === 0) return;
    const events = await room.eventsOf(oldest);
    for (const { id, seq } of oldest) {
      // It may have changed, or gone, while its events were read: then these are not its events any more.
      const record = index.get(id);
      if (record?.seq === seq) dropHeaders(room, record, events.get(id) ?? []);
      if (index.bytes <= target) break;
    }
  }
}

function dropHeaders(room: Room, record: ChainRecord, events: readonly CaptureEvent[]): void {
  const smaller = withoutHeaders(events);
  const bytes = events.length === 0 ? record.bytes : storedBytes(record, writeEvents(smaller));
  room.index.put({ ...record, bytes, headersDropped: true });
  if (events.length > 0) room.replaceEvents(record, smaller);
}
