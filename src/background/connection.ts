/** One page that looks at one tab: what it asks for, and what it is told. */
import type { Known } from "../core/seen/known.ts";
import type { Link, LogPosition, Notice, Request } from "../core/protocol.ts";
import type { Log } from "./log.ts";
import type { PortsOptions } from "./ports.ts";
import type { ChainRecord } from "./stored.ts";

/** Summaries in one message: a long log must not hold up what comes behind it. */
const summariesAtOnce = 1_000;
/** Chains whose events are fetched from storage at a time. */
const chainsAtOnce = 50;

export class Connection {
  readonly #link: Link<Notice, Request>;
  readonly #options: PortsOptions;
  /** Changed, or gone, since the last message. null: nobody follows. */
  #pending: Set<string> | null = null;
  /** Ends when all is told that is to be told so far. */
  #told = Promise.resolve();
  #tabId: number | null = null;
  #sentState = "";
  #open = true;

  constructor(link: Link<Notice, Request>, options: PortsOptions) {
    this.#link = link;
    this.#options = options;
    link.onMessage((request) => this.#hear(request));
  }

  get tabId(): number | null {
    return this.#tabId;
  }

  closed(): void {
    this.#open = false;
    this.#pending = null;
  }

  chainChanged(id: string, tabId: number): void {
    if (this.#pending === null || tabId !== this.#tabId) return;
    this.#pending.add(id);
    this.#flushSoon();
  }

  learned(known: Known): void {
    if (this.#pending !== null) this.#send({ kind: "known", known });
  }

  stateChanged(): void {
    if (this.#pending !== null) this.#flushSoon();
  }

  #hear(request: Request): void {
    // At once, so that the tab counts as watched before the log is there to answer.
    if (request.kind === "watch" || request.kind === "follow") this.#watch(request.tabId);
    void this.#options.log.then((log) => this.#answer(request, log));
  }

  #watch(tabId: number): void {
    if (this.#tabId === tabId) return;
    this.#tabId = tabId;
    this.#options.onWatched();
  }

  #answer(request: Request, log: Log): void {
    const tabId = this.#tabId;
    if (tabId === null || !this.#open) return;
    switch (request.kind) {
      case "follow":
        this.#inTurn(() => this.#begin(log, tabId, request.since));
        return;
      case "get-events":
        void this.#sendEvents(log, tabId, request.ask, request.chainIds);
        return;
      case "summarised":
        log.keepSummaries(request.summaries);
        return;
      case "listed":
        for (const event of request.events) this.#options.record({ ...event, tabId });
        return;
      case "clear":
        log.clear(tabId);
        break;
      case "set-recording":
        log.setRecording(tabId, request.on);
        break;
      case "set-keep-log":
        log.setKeepLog(tabId, request.on);
        break;
      case "reload":
        this.#options.reload(tabId, request.bypassCache);
        return;
      case "watch":
      case "ping":
        return;
      default:
        request satisfies never;
    }
    // Somebody waits for what was clicked.
    this.#options.telling.hurry();
    this.#flushSoon();
  }

  /** Reading from storage takes its time, and no change may overtake what was read before it. */
  #inTurn(tell: () => Promise<void>): void {
    this.#told = this.#told.then(tell, tell);
  }

  async #begin(log: Log, tabId: number, since: LogPosition | null): Promise<void> {
    this.#pending = new Set();
    this.#sentState = "";
    await this.#sendState(tabId);
    this.#send({ kind: "known", known: this.#options.known(tabId) });
    const resumed = since !== null && log.canResume(since);
    await this.#tell(log, tabId, log.changedSince(tabId, resumed ? since.seq : -1), {
      reset: !resumed,
    });
  }

  /**
   * The newest first, so that a page can show where the log ends before it has all of it.
   * @param records in order of their positions.
   */
  async #tell(
    log: Log,
    tabId: number,
    records: readonly ChainRecord[],
    first: { readonly reset?: boolean; readonly removed?: readonly string[] },
  ): Promise<void> {
    const { position } = log;
    let left = records.length;
    do {
      const to = left;
      const asked: string[] = [];
      for (; left > 0 && to - left < summariesAtOnce && asked.length < chainsAtOnce; left -= 1) {
        const record = records[left - 1];
        if (record?.summary === null) asked.push(record.id);
      }
      const events = await log.eventsOf(asked, tabId);
      if (tabId !== this.#tabId) return;
      // What changed or went while its events were read is told with the changes that wait.
      const some = records.slice(left, to).filter(({ id, seq }) => log.listed(id)?.seq === seq);
      const more = left > 0;
      this.#send({
        kind: "changed",
        position,
        reset: false,
        removed: [],
        ...(to === records.length && first),
        summaries: some.flatMap(({ summary }) => summary ?? []),
        unread: some.flatMap(({ id, seq }) => {
          const read = events.get(id);
          return read === undefined ? [] : [{ id, seq, events: read }];
        }),
        more,
      });
    } while (left > 0 && this.#open);
  }

  async #sendEvents(log: Log, tabId: number, ask: number, chainIds: readonly string[]): Promise<void> {
    for (let sent = 0; sent < chainIds.length && this.#open; sent += chainsAtOnce) {
      const found = await log.eventsOf(chainIds.slice(sent, sent + chainsAtOnce), tabId);
      for (const [chainId, events] of found) this.#send({ kind: "events", ask, chainId, events });
    }
    this.#send({ kind: "events-end", ask });
  }

  #flushSoon(): void {
    this.#options.telling.soon(this.#flushNow);
  }

  readonly #flushNow = (): void => {
    if (this.#tabId !== null && this.#pending !== null) void this.#sendState(this.#tabId);
    void this.#options.log.then((log) => this.#inTurn(() => this.#flush(log)));
  };

  async #flush(log: Log): Promise<void> {
    const changed = this.#pending;
    if (this.#tabId === null || changed === null || changed.size === 0) return;
    this.#pending = new Set();
    const records = [...changed].flatMap((id) => log.listed(id) ?? []).toSorted((a, b) => a.seq - b.seq);
    const removed = [...changed].filter((id) => log.listed(id) === undefined);
    await this.#tell(log, this.#tabId, records, { removed });
  }

  async #sendState(tabId: number): Promise<void> {
    const state = await this.#options.stateOf(tabId);
    const text = JSON.stringify(state);
    if (text === this.#sentState || tabId !== this.#tabId) return;
    this.#sentState = text;
    this.#send({ kind: "state", state });
  }

  #send(notice: Notice): void {
    if (!this.#open) return;
    try {
      this.#link.send(notice);
    } catch {
      // The port broke, and its end is about to be reported.
      this.closed();
    }
  }
}
