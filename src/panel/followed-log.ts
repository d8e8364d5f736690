/** What a page knows of a tab's log, as signals: fed by notices, read by components. Replaces only what changed. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Chain } from "../core/chain.ts";
import type { BrowserName, CaptureEvent } from "../core/event.ts";
import { joinKnown, type Known, NOTHING_KNOWN } from "../core/seen/known.ts";
import type { LogPosition, Notice, TabState } from "../core/protocol.ts";
import type { Summary } from "../core/summary.ts";
import { DEFAULT_THRESHOLDS, stampOf, type Thresholds } from "../core/settings/thresholds.ts";
import { type Connection, follow, type Following, type PanelLink } from "./link.ts";
import { type Changed, Changes } from "./state/changes.ts";
import { EventAsks } from "./state/events.ts";
import { Fill } from "./state/fill.ts";
import { ChainRows, type Row } from "./state/list.ts";
import { type ChainReader, Opened, type Reading } from "./state/opened.ts";

export interface FollowOptions {
  readonly tabId: number;
  readonly reader: ChainReader;
  readonly connect: () => PanelLink;
  /** From where on rules speak; the defaults when left out. */
  readonly thresholds?: Thresholds;
}

export class FollowedLog {
  readonly rows = new ChainRows();
  readonly opened: Opened;
  readonly #state = signal<TabState | null>(null);
  readonly #connection = signal<Connection>("connecting");
  readonly #selectedId = signal<string | null>(null);
  readonly #arrivals = signal<readonly Row[]>([]);
  readonly #lostLog = signal(false);
  readonly #filled = signal(false);
  readonly #asks: EventAsks;
  readonly #changes: Changes;
  readonly #following: Following;
  readonly #tabId: number;
  readonly #reader: ChainReader;
  readonly #known = signal(NOTHING_KNOWN);
  /** null until the first chain is to be read. */
  #reading: Reading | null = null;
  /** Up to where all has been told. */
  #position: LogPosition | null = null;
  #thresholds: Thresholds;
  readonly #fill = new Fill();
  /** True while what is told was there before the panel looked. */
  #filling = false;

  constructor({ tabId, reader, connect, thresholds = DEFAULT_THRESHOLDS }: FollowOptions) {
    this.#tabId = tabId;
    this.#reader = reader;
    this.#thresholds = thresholds;
    this.#asks = new EventAsks((request) => this.#following.send(request));
    const explain = (chain: Chain) => reader.explain(chain, this.#thresholds);
    this.opened = new Opened(this.#asks, { explain }, (id, events) => this.#read(id, events));
    this.#changes = new Changes({
      thresholds: () => this.#thresholds,
      eventsOf: (ids) => this.#asks.ask(ids),
      ready: () => (this.#reading === null ? this.#load() : null),
      summarise: ({ id, seq, events }, now) => {
        const chain = this.#chainOf(id, events);
        return chain === null ? null : (this.#reading?.summaryOf(chain, seq, now) ?? null);
      },
      onRead: (notice, summaries) => batch(() => this.#change(notice, summaries)),
      send: (request) => this.#following.send(request),
    });
    this.#following = follow({
      tabId,
      connect,
      position: () => this.#position,
      onNotice: (notice) => this.#hear(notice),
      onConnection: (connection) => this.#connect(connection),
    });
  }

  /** null until the background has answered. */
  get state(): ReadonlySignal<TabState | null> {
    return this.#state;
  }
  get connection(): ReadonlySignal<Connection> {
    return this.#connection;
  }
  get selectedId(): ReadonlySignal<string | null> {
    return this.#selectedId;
  }
  /** Rows of the last notice that came while somebody looked: what the live region speaks of. */
  get arrivals(): ReadonlySignal<readonly Row[]> {
    return this.#arrivals;
  }
  /** What answers said of upgrades to come. */
  get known(): ReadonlySignal<Known> {
    return this.#known;
  }
  /** True when the background lost its log, and what was listed before is gone. */
  get lostLog(): ReadonlySignal<boolean> {
    return this.#lostLog;
  }
  /** True once all that was there before somebody looked has been told. */
  get filled(): ReadonlySignal<boolean> {
    return this.#filled;
  }
  readonly recording = computed(() => this.#state.value?.recording ?? true);
  readonly keepLog = computed(() => this.#state.value?.keepLog ?? true);
  readonly permitted = computed(() => this.#state.value?.permitted ?? true);

  select(id: string | null): void {
    this.#selectedId.value = id;
  }
  forgetLostLog(): void {
    this.#lostLog.value = false;
  }
  setRecording(on: boolean): void {
    this.#following.send({ kind: "set-recording", on });
  }
  setKeepLog(on: boolean): void {
    this.#following.send({ kind: "set-keep-log", on });
  }
  clear(): void {
    this.#following.send({ kind: "clear" });
  }
  reload(bypassCache = false): void {
    this.#following.send({ kind: "reload", bypassCache });
  }

  /** Has every chain that was told so far told again: lines that were made with other thresholds are made anew. */
  setThresholds(thresholds: Thresholds): void {
    if (stampOf(thresholds) === stampOf(this.#thresholds)) return;
    this.#thresholds = thresholds;
    if (this.#state.peek() === null) return;
    this.#following.send({ kind: "follow", tabId: this.#tabId, since: null });
  }

  /** The chains of these rows, folded from their events, but for those that are gone meanwhile or cannot be read. */
  async chains(ids: readonly string[]): Promise<readonly Chain[]> {
    const events = await this.#asks.ask(ids);
    if (this.#reading === null) await this.#load();
    return ids.flatMap((id) => {
      try {
        return this.#chainOf(id, events.get(id) ?? []) ?? [];
      } catch {
        return [];
      }
    });
  }

  async #load(): Promise<void> {
    this.#reading = await this.#reader.load();
  }

  async #read(id: string, events: readonly CaptureEvent[]): Promise<Chain | null> {
    if (this.#reading === null) await this.#load();
    return this.#chainOf(id, events);
  }

  #chainOf(id: string, events: readonly CaptureEvent[]): Chain | null {
    const chain = this.#reading?.foldChain(id, events, this.#browser) ?? null;
    return chain === null ? null : (this.#reading?.withKnown(chain, this.#known.peek()) ?? chain);
  }

  stop(): void {
    this.#following.stop();
  }

  get #browser(): BrowserName {
    return this.#state.peek()?.browser ?? "other";
  }

  #connect(connection: Connection): void {
    this.#connection.value = connection;
    // Said at every end of a connection, also of one that never came to an answer.
    if (connection === "connecting") this.#asks.askAgain();
  }

  #hear(notice: Notice): void {
    switch (notice.kind) {
      case "changed":
        this.#changes.hear(notice);
        return;
      case "state":
        this.#state.value = notice.state;
        return;
      case "known":
        this.#known.value = joinKnown(this.#known.peek(), notice.known);
        return;
      case "events":
      case "events-end":
        this.#asks.hear(notice);
        return;
      default:
        notice satisfies never;
    }
  }

  #change(notice: Changed, summaries: readonly Summary[]): void {
    const before = this.#position;
    if (!notice.more) this.#position = notice.position;
    if (notice.reset) {
      const lost =
        before !== null && before.epoch !== notice.position.epoch && this.rows.totals.peek().chains > 0;
      if (lost) this.#lostLog.value = true;
      this.rows.reset();
      this.#fill.reset();
    }
    const live = before !== null && !notice.reset && !this.#filling;
    this.#filling = !live && notice.more;
    this.rows.remove(notice.removed);
    const told = this.#fill.add(summaries, this.#filling, performance.now());
    if (told === null) return;
    const added = this.rows.put(told, live);
    if (live && added.length > 0) this.#arrivals.value = added;
    for (const { id } of told) this.opened.changed(id);
    if (notice.more) return;
    this.#filled.value = true;
    this.#dropGone();
  }

  /** A chain that left the list is neither selected nor open any longer. */
  #dropGone(): void {
    const selected = this.#selectedId.peek();
    if (selected !== null && this.rows.get(selected) === undefined) this.#selectedId.value = null;
    const opened = this.opened.chain.peek();
    if (opened !== null && this.rows.get(opened.id) === undefined) this.opened.close();
  }
}
