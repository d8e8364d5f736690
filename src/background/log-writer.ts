/** Writes the log through to session storage: what changed, in one queue, and again later when it failed. */
import type { CaptureEvent } from "../core/event.ts";
import type { ChainIndex } from "./chain-index.ts";
import { compacted } from "./compaction.ts";
import {
  type ChainRecord,
  eventsKey,
  metaKey,
  pageKey,
  pageOf,
  storedBytes,
  waitingKey,
  writeEvents,
} from "./stored.ts";
import { bytesOf, type SessionStore, WriteQueue } from "./storage.ts";
import type { Troubles } from "./troubles.ts";

/** Milliseconds until a write that failed is tried again. */
const retry = 5_000;
/** Milliseconds in which summaries gather: any page can make them again, so they wait for other writes. */
const gatherSummaries = 1_000;

/** What the writer asks of the log. */
interface LogContents {
  readonly index: ChainIndex;
  /** Empty when the chain's events lie only in storage. */
  eventsOf(id: string): readonly CaptureEvent[];
  meta(): string;
  /** webNavigation events that belong to no chain so far. */
  waiting(): readonly CaptureEvent[];
  /** Makes the log small enough; resolves to false when there was nothing left to give up. */
  makeRoom(limit: number): Promise<boolean>;
}

/** What is to be written. */
interface Changes {
  readonly chains: Set<string>;
  readonly pages: Set<number>;
  readonly goneKeys: Set<string>;
  meta: boolean;
  waiting: boolean;
}

function noChanges(): Changes {
  return { chains: new Set(), pages: new Set(), goneKeys: new Set(), meta: false, waiting: false };
}

/** Own accounting. The browser's overhead, and a write that is over it, live in the 2 MB up to its quota of 10 MiB. */
export const LOG_BYTES = 8_000_000;

export class LogWriter {
  readonly #store: SessionStore;
  readonly #contents: LogContents;
  readonly #troubles: Troubles;
  readonly #queue = new WriteQueue(() => this.#write());
  /** Events of chains that the log does not hold, to be stored in place of the old ones. */
  readonly #replaced = new Map<string, readonly CaptureEvent[]>();
  #changes = noChanges();
  #limit = LOG_BYTES;
  #unhurried: ReturnType<typeof setTimeout> | undefined;

  constructor(store: SessionStore, contents: LogContents, troubles: Troubles) {
    this.#store = store;
    this.#contents = contents;
    this.#troubles = troubles;
  }

  /** @param wait milliseconds in which more may gather. */
  chainChanged(id: string, wait = 0): void {
    this.#changes.chains.add(id);
    this.#queue.schedule(wait);
  }

  eventsReplaced(id: string, events: readonly CaptureEvent[]): void {
    this.#replaced.set(id, events);
    this.chainChanged(id);
  }

  summaryKept({ order }: ChainRecord): void {
    this.#changes.pages.add(pageOf(order));
    this.#unhurried ??= setTimeout(() => this.#queue.schedule(), gatherSummaries);
  }

  chainRemoved(record: ChainRecord): void {
    this.#changes.chains.delete(record.id);
    this.#replaced.delete(record.id);
    this.#changes.goneKeys.add(eventsKey(record.order));
    this.#changes.pages.add(pageOf(record.order));
    this.#queue.schedule();
  }

  metaChanged(): void {
    this.#changes.meta = true;
    this.#queue.schedule();
  }

  /** @param wait milliseconds in which more may gather. */
  waitingChanged(wait = 0): void {
    this.#changes.waiting = true;
    this.#queue.schedule(wait);
  }

  idle(): Promise<void> {
    this.#queue.schedule();
    return this.#queue.idle();
  }

  async #write(): Promise<void> {
    clearTimeout(this.#unhurried);
    this.#unhurried = undefined;
    if (this.#contents.index.bytes > this.#limit) await this.#makeRoom();
    const taken = this.#changes;
    this.#changes = noChanges();
    let items: Record<string, string> = {};
    try {
      items = this.#itemsOf(taken);
      // First: a number that is free again may be in use again among the items.
      if (taken.goneKeys.size > 0) await this.#store.remove([...taken.goneKeys]);
      if (Object.keys(items).length > 0) await this.#store.set(items);
      for (const id of taken.chains) this.#replaced.delete(id);
      if (this.#contents.index.bytes > this.#limit) this.#queue.schedule();
    } catch (error) {
      this.#keepForLater(taken);
      await this.#onFailure(error, Object.values(items));
    }
  }

  #itemsOf({ chains, pages, goneKeys, meta, waiting }: Changes): Record<string, string> {
    const { index } = this.#contents;
    const items: Record<string, string> = {};
    for (const id of chains) {
      const record = index.get(id);
      if (record === undefined) continue;
      const held = this.#contents.eventsOf(id);
      const events = held.length > 0 ? compacted(held) : this.#replaced.get(id);
      if (events !== undefined) {
        const text = writeEvents(events);
        items[eventsKey(record.order)] = text;
        goneKeys.delete(eventsKey(record.order));
        index.put({ ...record, bytes: storedBytes(record, text) });
      }
      pages.add(pageOf(record.order));
    }
    for (const page of pages) {
      const records = index.ofPage(page);
      if (records.length === 0) goneKeys.add(pageKey(page));
      else {
        items[pageKey(page)] = JSON.stringify(records);
        goneKeys.delete(pageKey(page));
      }
    }
    // It names the pages, so a new or emptied page is news to it.
    if (meta || pages.size > 0) items[metaKey] = this.#contents.meta();
    if (waiting) items[waitingKey] = JSON.stringify(this.#contents.waiting());
    return items;
  }

  #keepForLater(taken: Changes): void {
    const { chains, pages, goneKeys } = this.#changes;
    for (const id of taken.chains) chains.add(id);
    for (const page of taken.pages) pages.add(page);
    for (const key of taken.goneKeys) goneKeys.add(key);
    this.#changes.meta ||= taken.meta;
    this.#changes.waiting ||= taken.waiting;
  }

  /** Recording goes on in memory, and what was not stored is tried again with the next change. */
  async #onFailure(error: unknown, texts: readonly string[]): Promise<void> {
    const message = String(error);
    if (!/quota/i.test(message)) {
      this.#troubles.report("storage-failed", `set: ${message}`);
      setTimeout(() => this.#queue.schedule(), retry);
      return;
    }
    this.#troubles.report("storage-full", message);
    const refused = texts.reduce((sum, text) => sum + bytesOf(text), 0);
    this.#limit = Math.max(0, Math.min(this.#limit, this.#contents.index.bytes) - refused);
    if (await this.#makeRoom()) this.#queue.schedule();
  }

  async #makeRoom(): Promise<boolean> {
    try {
      return await this.#contents.makeRoom(this.#limit);
    } catch (failure) {
      this.#troubles.report("storage-failed", `get: ${String(failure)}`);
      return false;
    }
  }
}
