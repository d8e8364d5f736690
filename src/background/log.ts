/**
 * The log: which reports are recorded, what each tab shows, and from where a page that comes back goes on. It survives
 * the background: `open` goes on where the last instance stopped.
 */
import type { CaptureEvent, Milliseconds } from "../core/event.ts";
import type { LogPosition, Settings } from "../core/protocol.ts";
import { Chains, type ChainsOptions, openOf } from "./chains.ts";
import { Positions } from "./positions.ts";
import { type ChainRecord, writeMeta } from "./stored.ts";
import { readStoredLog, type StoredLog } from "./stored-log.ts";
import { TabStates } from "./tab-states.ts";

interface LogOptions extends ChainsOptions {
  newEpoch(): string;
}

type LogSettings = Pick<Settings, "keepLog" | "maxChains">;

/** A chain changed, or is gone from the log. */
type LogListener = (id: string, tabId: number) => void;

/** Chains of a closed tab stay this long: a page that shows them may come back. */
const closedTabsKept: Milliseconds = 300_000;

/** DevTools may list an upgrade, or a worker's answer, this long before the first report of a page. */
const beforeFirstReport: Milliseconds = 200;

export class Log {
  readonly #options: LogOptions;
  readonly #chains: Chains;
  readonly #positions: Positions;
  readonly #tabs: TabStates;
  readonly #listeners = new Set<LogListener>();
  #settings: LogSettings;

  static async open(options: LogOptions, settings: LogSettings): Promise<Log> {
    const now = options.now();
    const stored = await readStoredLog(options.store, options.troubles, (records) => openOf(records, now));
    return new Log(options, settings, stored);
  }

  private constructor(options: LogOptions, settings: LogSettings, stored: StoredLog) {
    this.#options = options;
    this.#settings = settings;
    this.#tabs = new TabStates(stored.meta?.tabs);
    const newest = stored.records.reduce((max, { seq }) => Math.max(max, seq), 0);
    this.#positions = new Positions(stored.meta, newest, () => options.newEpoch());
    const around = {
      positions: this.#positions,
      tabs: this.#tabs,
      meta: () => this.#meta(),
      changed: (id: string, tabId: number) => this.#tell(id, tabId),
    };
    this.#chains = new Chains(options, around, stored);
    this.add({ kind: "worker-started", time: options.now() });
    this.#chains.metaChanged();
  }

  get position(): LogPosition {
    return this.#positions.now;
  }
  /** Chains of the tab that were lost to the limits since it was cleared. */
  dropped(tabId: number): number {
    return this.#tabs.dropped(tabId);
  }

  configure(settings: LogSettings): void {
    this.#settings = settings;
    this.#chains.limit(settings.maxChains);
  }

  add(event: CaptureEvent): void {
    if (!this.#tabs.admits(event, ({ requestId }) => this.#chains.holds(requestId))) return;
    const changed = this.#chains.add(event);
    if (event.kind === "tab-closed") this.#closeTab(event.tabId);
    if (event.kind === "request-seen" && event.type === "main_frame")
      this.#beginPage(changed.at(-1), event.tabId);
    this.#chains.limit(this.#settings.maxChains);
  }

  onChange(listener: LogListener): void {
    this.#listeners.add(listener);
  }

  /** True when a page that knows everything up to there needs only what changed since. */
  canResume(position: LogPosition): boolean {
    return this.#positions.canResume(position);
  }

  /** The tab's listed chains that changed after a position, oldest change first. */
  changedSince(tabId: number, seq: number): readonly ChainRecord[] {
    return [...this.#chains.index.values()]
      .filter((record) => record.listed && record.tabId === tabId && record.seq > seq)
      .toSorted((a, b) => a.seq - b.seq);
  }

  /** undefined when the chain is gone, or not listed. */
  listed(id: string): ChainRecord | undefined {
    const record = this.#chains.index.get(id);
    return record?.listed === true ? record : undefined;
  }

  /** Keeps what a page made of chains, for the next page that lists them. */
  keepSummaries(lines: unknown): void {
    this.#chains.keepSummaries(lines);
  }

  /** The events of these chains of a tab. Chains that are gone, or of another tab, are left out. */
  eventsOf(ids: readonly string[], tabId: number): Promise<ReadonlyMap<string, readonly CaptureEvent[]>> {
    const records = ids.flatMap((id) => this.#chains.index.get(id) ?? []);
    return this.#chains.eventsOf(records.filter((record) => record.tabId === tabId));
  }

  clear(tabId: number): void {
    this.#empty(tabId, this.#options.now(), Infinity);
  }

  /** What DevTools lists from before now, in any tab, makes no chain. */
  refuseListed(): void {
    this.#chains.refuseListedBefore(null, this.#options.now());
  }

  isRecording(tabId: number): boolean {
    return this.#tabs.isRecording(tabId);
  }
  setRecording(tabId: number, on: boolean): void {
    this.#tabs.setRecording(tabId, on);
    this.#chains.refuseListedBefore(tabId, this.#options.now());
    this.#chains.metaChanged();
  }
  keepsLog(tabId: number): boolean {
    return this.#tabs.keepLog(tabId) ?? this.#settings.keepLog;
  }
  setKeepLog(tabId: number, on: boolean): void {
    this.#tabs.setKeepLog(tabId, on);
    this.#chains.metaChanged();
  }

  /** Takes away the chains of tabs that were closed some time ago, unless somebody still looks at them. */
  forgetClosedTabs(isFollowed: (tabId: number) => boolean): void {
    for (const tabId of this.#tabs.closedBefore(this.#options.now() - closedTabsKept)) {
      if (isFollowed(tabId)) continue;
      this.clear(tabId);
      this.#tabs.forget(tabId);
      this.#chains.metaChanged();
    }
  }

  /** Resolves when everything is stored, or could not be. */
  idle(): Promise<void> {
    return this.#chains.idle();
  }

  /** A new page in the tab: without keep-log, what was there before goes. Prefetches are no new page. */
  #beginPage(id: string | undefined, tabId: number): void {
    const begun = id === undefined ? undefined : this.#chains.index.get(id);
    if (begun === undefined || this.keepsLog(tabId) || !this.#chains.isBeginning(begun.id)) return;
    this.#empty(tabId, begun.lastAt - beforeFirstReport, begun.order);
  }

  /** Takes away the tab's chains before that order; what DevTools lists from before that time makes none any more. */
  #empty(tabId: number, time: Milliseconds, order: number): void {
    this.#chains.refuseListedBefore(tabId, time);
    this.#chains.takeAwayWhere((record) => record.tabId === tabId && record.order < order);
    this.#tabs.forgetDropped(tabId);
  }

  #closeTab(tabId: number): void {
    this.#chains.takeAwayWhere((record) => record.tabId === tabId && record.private);
    this.#chains.settle(tabId);
    this.#tabs.close(tabId, this.#options.now());
    this.#chains.metaChanged();
  }

  #tell(id: string, tabId: number): void {
    for (const listener of this.#listeners) listener(id, tabId);
  }

  #meta(): string {
    return writeMeta({
      epoch: this.#positions.epoch,
      startSeq: this.#positions.startSeq,
      removalSeq: this.#positions.removalSeq,
      pages: this.#chains.index.pages,
      tabs: this.#tabs.toJSON(),
    });
  }
}
