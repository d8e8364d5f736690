/** One page that looks at one tab: what it asks for, and what it is told. */
import type { PackedSummary } from "../core/summary-pack.ts";
import type { ListedSummary } from "./chains.ts";
import type { Link, LogPosition, Notice, Request } from "../core/protocol.ts";
import type { Log } from "./log.ts";
import type { PortsOptions } from "./ports.ts";

/** Summaries in one message: a long log must not hold up what comes behind it. */
const summariesAtOnce = 1_000;
/** Chains whose events are fetched from storage at a time. */
const chainsAtOnce = 50;

export class Connection {
  readonly #link: Link<Notice, Request>;
  readonly #options: PortsOptions;
  /** Changed since the last message; true when gone. null: nobody follows. */
  #pending: Map<string, boolean> | null = null;
  #tabId: number | null = null;
  #sentState = "";
  #soon = false;
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

  chainChanged(id: string, tabId: number, gone: boolean): void {
    if (this.#pending === null || tabId !== this.#tabId) return;
    this.#pending.set(id, gone);
    this.#flushSoon();
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
        this.#begin(log, tabId, request.since);
        return;
      case "get-events":
        void this.#sendEvents(log, tabId, request.ask, request.chainIds);
        return;
      case "clear":
        log.clear(tabId);
        return;
      case "set-recording":
        log.setRecording(tabId, request.on);
        this.#flushSoon();
        return;
      case "set-keep-log":
        log.setKeepLog(tabId, request.on);
        this.#flushSoon();
        return;
      case "reload":
        this.#options.reload(tabId, request.bypassCache);
        return;
      case "watch":
      case "ping":
        return;
      default:
        request satisfies never;
    }
  }

  #begin(log: Log, tabId: number, since: LogPosition | null): void {
    const resumed = since !== null && log.canResume(since);
    const summaries = log.summariesSince(tabId, resumed ? since.seq : -1);
    this.#pending = new Map();
    let sent = 0;
    do {
      const some = summaries.slice(sent, sent + summariesAtOnce);
      const reset = !resumed && sent === 0;
      sent += some.length;
      // Should the connection break in between, the page goes on behind what it has.
      const position =
        sent < summaries.length ? { ...log.position, seq: some.at(-1)?.seq ?? 0 } : log.position;
      this.#send({ kind: "changed", position, reset, summaries: linesOf(some), removed: [] });
    } while (sent < summaries.length);
    this.#sentState = "";
    void this.#sendState(tabId);
  }

  async #sendEvents(
    log: Log,
    tabId: number,
    ask: number,
    chainIds: readonly string[] | "all",
  ): Promise<void> {
    const ids = chainIds === "all" ? log.listedIds(tabId) : chainIds;
    for (let sent = 0; sent < ids.length && this.#open; sent += chainsAtOnce) {
      const found = await log.eventsOf(ids.slice(sent, sent + chainsAtOnce), tabId);
      for (const [chainId, events] of found) this.#send({ kind: "events", ask, chainId, events });
    }
    this.#send({ kind: "events-end", ask });
  }

  #flushSoon(): void {
    if (this.#soon) return;
    this.#soon = true;
    this.#options.soon(() => {
      this.#soon = false;
      void this.#options.log.then((log) => this.#flush(log));
    });
  }

  #flush(log: Log): void {
    if (this.#pending === null || this.#tabId === null) return;
    void this.#sendState(this.#tabId);
    if (this.#pending.size === 0) return;
    const removed: string[] = [];
    const changed = [...this.#pending].flatMap(([id, gone]) => {
      const summary = gone ? undefined : log.summary(id);
      if (summary === undefined) removed.push(id);
      return summary ?? [];
    });
    this.#pending = new Map();
    const summaries = linesOf(changed.toSorted((a, b) => a.seq - b.seq));
    this.#send({ kind: "changed", position: log.position, reset: false, summaries, removed });
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

function linesOf(summaries: readonly ListedSummary[]): readonly PackedSummary[] {
  return summaries.map(({ summary }) => summary);
}
