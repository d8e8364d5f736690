/**
 * The log's chains: folded as reports come, numbered as they change, written through, and kept within the limits.
 * Which reports come here at all, and what is set for a tab, is the log's business.
 */
import type { BrowserName, CaptureEvent, Milliseconds } from "../core/event.ts";
import { Recording } from "../core/fold/recording.ts";
import { ChainIndex } from "./chain-index.ts";
import { compacted } from "./compaction.ts";
import { LogWriter } from "./log-writer.ts";
import type { Positions } from "./positions.ts";
import { makeRoom, type Room } from "./room.ts";
import type { ChainRecord } from "./stored.ts";
import { readStoredEvents, reportLost, type StoredLog } from "./stored-log.ts";
import { bytesOf, type SessionStore } from "./storage.ts";
import type { TabStates } from "./tab-states.ts";
import type { Troubles } from "./troubles.ts";
import { YoungRequests } from "./young-requests.ts";

export interface ChainsOptions {
  readonly store: SessionStore;
  readonly browser: BrowserName;
  readonly troubles: Troubles;
  now(): Milliseconds;
  /** Runs something once, later. */
  later(wait: Milliseconds, run: () => void): void;
}

/** What the chains ask of the log that holds them. */
export interface Surroundings {
  readonly positions: Positions;
  readonly tabs: Pick<TabStates, "isClosed" | "ignore" | "drop">;
  /** The log's table of contents, for storage. */
  meta(): string;
  changed(id: string, tabId: number): void;
}

/** webNavigation may still say something of a chain that has ended, for a moment. */
const recent: Milliseconds = 10_000;

/** Reports of a page's parts gather this long before they are written: most then cost one write, not one a report. */
const gather: Milliseconds = 500;

/** Characters of the longest summary that is kept. Usual ones take half of it. */
const longestSummary = 600;

/**
 * Chains whose events a waking background needs at once: those that may still change, and the page that each tab shows,
 * which the next navigation may have been led to by.
 */
export function openOf(records: readonly ChainRecord[], now: Milliseconds): readonly ChainRecord[] {
  const ordered = records.toSorted((a, b) => a.order - b.order);
  const pages = new Map(ordered.filter(({ page }) => page).map((record) => [record.tabId, record]));
  return records.filter(
    (record) =>
      !record.settled || !record.listed || record.lastAt > now - recent || pages.get(record.tabId) === record,
  );
}

const retries: ReadonlySet<string> = new Set(["upgrade-fallback", "critical-ch-restart", "error-reload"]);

/** What waits for its chain is stored up to this size: it must not drive the chains themselves out. */
const maxWaiting = 100_000;

export class Chains {
  readonly index: ChainIndex;
  readonly #options: ChainsOptions;
  readonly #around: Surroundings;
  readonly #recording: Recording;
  readonly #young: YoungRequests;
  readonly #writer: LogWriter;

  constructor(options: ChainsOptions, around: Surroundings, { records, waiting, events }: StoredLog) {
    this.#options = options;
    this.#around = around;
    this.#recording = new Recording(options.browser);
    this.index = new ChainIndex(records);
    this.#young = new YoungRequests(options, (id) => this.#onOld(id));
    this.#writer = new LogWriter(options.store, this.#contents(), options.troubles);
    this.#restoreWaiting(waiting);
    for (const [id, list] of events) this.#restore(id, list);
    // Requests without a redirect whose time to become a chain has passed while no background ran.
    this.takeAwayWhere(({ id, listed, settled }) => !listed && settled && !this.holds(id));
  }

  /** @returns ids of the requests that changed; the one that was reported is the last. */
  add(event: CaptureEvent): readonly string[] {
    // A straggler of a chain that lies only in storage: it would begin a new one in its place.
    if ("requestId" in event && this.index.get(event.requestId) !== undefined && !this.holds(event.requestId))
      return [];
    const changed = this.#recording.add(event);
    for (const id of changed) this.#note(id, event.time);
    if (!("requestId" in event) && event.kind !== "worker-started")
      this.#writer.waitingChanged(event.kind === "har-entry-seen" ? gather : 0);
    return changed;
  }

  holds(requestId: string): boolean {
    return this.#recording.eventsOf(requestId).length > 0;
  }

  /** What DevTools lists of a tab (null: of all) from before makes no chain. */
  refuseListedBefore(tabId: number | null, time: Milliseconds): void {
    this.#recording.refuseListedBefore(tabId, time);
  }

  /**
   * True when this was the first report of a request that is more than a guess of the browser, and more than another
   * try at the page before: over http again, with client hints, or of an error page.
   */
  isBeginning(id: string): boolean {
    const reports = this.#recording.eventsOf(id).filter((event) => "requestId" in event);
    const fold = this.#recording.fold(id);
    return reports.length === 1 && fold?.speculative === false && !retries.has(fold.joined?.seam ?? "");
  }

  /**
   * Keeps what a page made of chains, as far as they have not changed since, in place of what another made of them with
   * other settings. Nothing else of it is trusted.
   */
  keepSummaries(lines: unknown): void {
    for (const line of Array.isArray(lines) ? lines : []) {
      if (typeof line !== "string" || line.length > longestSummary) continue;
      const [id = "", seq] = line.split("\t", 2);
      const record = this.index.get(id);
      if (record?.listed !== true || record.summary === line || String(record.seq) !== seq) continue;
      const bytes = record.bytes + bytesOf(line) - bytesOf(record.summary ?? "");
      this.index.put({ ...record, summary: line, bytes });
      this.#writer.summaryKept(record);
    }
  }

  /** Events of these chains, from memory or from storage. */
  async eventsOf(records: readonly ChainRecord[]): Promise<ReadonlyMap<string, readonly CaptureEvent[]>> {
    const held = new Map<string, readonly CaptureEvent[]>();
    const { store, troubles } = this.#options;
    for (const { id } of records) {
      const events = this.#recording.eventsOf(id);
      if (events.length > 0) held.set(id, compacted(events));
    }
    const elsewhere = records.filter(({ id }) => !held.has(id));
    try {
      for (const [id, events] of await readStoredEvents(store, elsewhere)) held.set(id, events);
      // Those that were taken away meanwhile are not lost.
      reportLost(
        troubles,
        elsewhere.filter(({ id }) => !held.has(id) && this.index.get(id) !== undefined).length,
      );
    } catch (error) {
      troubles.report("storage-failed", `get: ${String(error)}`);
    }
    return held;
  }

  /** The tab is gone: nothing more comes of its chains, and no later background needs them at once. */
  settle(tabId: number): void {
    const open = [...this.index.values()].filter((record) => record.tabId === tabId && !record.settled);
    for (const record of open) {
      this.index.put({ ...record, settled: true });
      this.#writer.chainChanged(record.id);
    }
  }

  takeAwayWhere(goes: (record: ChainRecord) => boolean): void {
    for (const record of [...this.index.values()].filter(goes)) this.#takeAway(record);
  }

  /** Drops the oldest listed chains that are too many. */
  limit(maxChains: number): void {
    let surplus = this.index.listed - maxChains;
    if (surplus <= 0) return;
    for (const record of this.index.values()) {
      if (surplus <= 0) return;
      if (!record.listed) continue;
      this.#drop(record);
      surplus -= 1;
    }
  }

  metaChanged(): void {
    this.#writer.metaChanged();
  }

  /** Resolves when everything is stored, or could not be. */
  idle(): Promise<void> {
    return this.#writer.idle();
  }

  #restoreWaiting(events: readonly CaptureEvent[]): void {
    try {
      for (const event of events) this.#recording.add(event);
    } catch {
      this.#options.troubles.report("stored-log-damaged", "webNavigation");
    }
  }

  #restore(id: string, events: readonly CaptureEvent[]): void {
    try {
      this.#recording.restore(id, events);
    } catch {
      // Valid JSON, but no events that anyone could have recorded.
      const record = this.index.get(id);
      if (record !== undefined) this.#takeAway(record);
      reportLost(this.#options.troubles, 1);
    }
  }

  #note(id: string, time: Milliseconds): void {
    const events = this.#recording.eventsOf(id);
    const record = this.index.get(id);
    if (events.length === 0) {
      this.#young.forget(id);
      if (record !== undefined) this.#takeAway(record);
    } else if (record !== undefined || this.#recording.isShown(id) || this.#typeOf(id) === "main_frame") {
      this.#young.forget(id);
      this.#enter(id, record, time);
    } else this.#young.keep(id);
  }

  #onOld(id: string): void {
    if (!this.holds(id) || this.#recording.hasEnded(id)) return;
    this.#enter(id, this.index.get(id), this.#options.now());
  }

  #enter(id: string, known: ChainRecord | undefined, time: Milliseconds): void {
    const place = this.#recording.fold(id)?.request ?? known;
    if (place === undefined) return;
    const listed = this.#recording.isShown(id);
    this.index.put({
      id,
      order: known?.order ?? this.index.nextOrder,
      tabId: place.tabId,
      seq: this.#around.positions.change(),
      lastAt: Math.max(time, known?.lastAt ?? time),
      settled: this.#recording.hasEnded(id),
      bytes: known?.bytes ?? 0,
      headersDropped: known?.headersDropped ?? false,
      private: place.private,
      listed,
      page: this.#typeOf(id) === "main_frame",
      summary: null,
    });
    this.#writer.chainChanged(id, this.#typeOf(id)?.endsWith("_frame") === true ? 0 : gather);
    if (listed) this.#around.changed(id, place.tabId);
  }

  #typeOf(id: string): string | undefined {
    return this.#recording.fold(id)?.request.resourceType;
  }

  #takeAway(record: ChainRecord): void {
    const { id, tabId, listed } = record;
    // What is still to come of it would otherwise begin a chain without a beginning.
    const open =
      !this.#recording.hasEnded(id) && this.#recording.eventsOf(id).find((event) => "requestId" in event);
    if (typeof open === "object") this.#around.tabs.ignore(open.requestId);
    this.index.delete(record);
    this.#recording.forget(id);
    this.#writer.chainRemoved(record);
    if (!listed) return;
    this.#around.positions.removal();
    this.#around.changed(id, tabId);
  }

  #drop(record: ChainRecord): void {
    if (record.listed) this.#around.tabs.drop(record.tabId);
    this.#takeAway(record);
  }

  #contents() {
    return {
      index: this.index,
      eventsOf: (id: string) => this.#recording.eventsOf(id),
      meta: () => this.#around.meta(),
      waiting: () => this.#waiting(),
      makeRoom: (limit: number) => makeRoom(this.#room(), limit),
    };
  }

  #waiting(): readonly CaptureEvent[] {
    const since = this.#options.now() - recent;
    // An opened tab and a refresh wait for what may come much later.
    const wanted = this.#recording
      .waiting()
      .filter(({ kind, time }) => time > since || kind === "tab-opened" || kind === "meta-refresh-seen");
    let size = 0;
    return wanted.filter((event) => {
      size += JSON.stringify(event).length;
      return size <= maxWaiting;
    });
  }

  #room(): Room {
    return {
      index: this.index,
      isTabClosed: (tabId) => this.#around.tabs.isClosed(tabId),
      eventsOf: (records) => this.eventsOf(records),
      replaceEvents: ({ id }, events) => {
        if (this.#recording.eventsOf(id).length > 0) {
          this.#recording.forget(id);
          this.#recording.restore(id, events);
        }
        this.#writer.eventsReplaced(id, events);
      },
      drop: (record) => this.#drop(record),
    };
  }
}
