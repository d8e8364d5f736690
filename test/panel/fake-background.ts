/** A background in memory: folds events with the real core, answers the panel as the real one does. */
import type { CaptureEvent } from "../../src/core/event.ts";
import type { Known } from "../../src/core/seen/known.ts";
import type { ChainEvents, Link, Notice, Request, TabState } from "../../src/core/protocol.ts";
import { Recording } from "../../src/core/fold/recording.ts";
import { packSummary, type PackedSummary } from "../../src/core/lines/summary-pack.ts";
import type { Summary } from "../../src/core/summary.ts";
import type { PanelLink } from "../../src/panel/link.ts";
import { linkedPair } from "./linked-pair.ts";
import { changed } from "./notices.ts";

type Changed = Extract<Notice, { kind: "changed" }>;
type Change = Partial<Omit<Changed, "kind" | "position">>;

export const quietState: TabState = {
  tabId: 1,
  recording: true,
  keepLog: true,
  permitted: true,
  browser: "chromium",
  dropped: 0,
  maxChains: 10_000,
  troubles: [],
};

export class FakeBackground {
  /** Everything the panel asked, in order. */
  readonly heard: Request[] = [];
  state: TabState;
  /** Most chains told in one message to a panel that comes: the newest first. */
  atOnce = Infinity;
  /** How many such messages get through before the background dies, once. */
  getThrough = Infinity;
  #recording: Recording;
  #seqs = new Map<string, number>();
  /** What a panel made of chains, by id. */
  #lines = new Map<string, PackedSummary>();
  #seq = 0;
  #epoch = "first";
  #links: Link<Notice, Request>[] = [];

  constructor(state: Partial<TabState> = {}) {
    this.state = { ...quietState, ...state };
    this.#recording = new Recording(this.state.browser);
  }

  readonly connect = (): PanelLink => {
    const [panelEnd, ownEnd] = linkedPair<Request, Notice>();
    this.#links.push(ownEnd);
    ownEnd.onMessage((request) => this.#answer(request, ownEnd));
    ownEnd.onClose(() => {
      this.#links = this.#links.filter((link) => link !== ownEnd);
    });
    return panelEnd;
  };

  /** Folds events in and tells the panel. */
  add(events: readonly CaptureEvent[]): void {
    const ids = new Set(events.flatMap((event) => this.#recording.add(event)));
    this.#seq += 1;
    for (const id of ids) this.#seqs.set(id, this.#seq);
    this.#tell(this.#chains([...ids]));
  }

  /** Says directly that these summaries changed. */
  show(summaries: readonly Summary[]): void {
    this.#seq += 1;
    this.#tell({ summaries: summaries.map((summary) => packSummary(summary)) });
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) this.#recording.forget(id);
    this.#seq += 1;
    this.#tell({ removed: ids });
  }

  /** Says that these chains changed, whatever their events amount to. */
  showEvents(unread: readonly ChainEvents[]): void {
    this.#seq += 1;
    this.#tell({ unread });
  }

  setState(change: Partial<TabState>): void {
    this.state = { ...this.state, ...change };
    for (const link of this.#links) link.send({ kind: "state", state: this.state });
  }

  /** Says what earlier answers said of upgrades to come. */
  know(known: Known): void {
    for (const link of this.#links) link.send({ kind: "known", known });
  }

  /** The browser ends the background: all ports close. With `losingLog`, nothing survives. */
  die({ losingLog = false } = {}): void {
    const links = this.#links;
    this.#links = [];
    if (losingLog) {
      this.#recording = new Recording(this.state.browser);
      this.#seqs = new Map();
      this.#seq = 0;
      this.#epoch = `${this.#epoch}+`;
    }
    for (const link of links) link.close();
  }

  #chains(ids: readonly string[]): Change {
    const summaries: PackedSummary[] = [];
    const unread: ChainEvents[] = [];
    for (const id of ids.filter((one) => this.#recording.isShown(one))) {
      const seq = this.#seqs.get(id) ?? 0;
      const line = this.#lines.get(id);
      if (line?.startsWith(`${id}\t${seq}\t`) === true) summaries.push(line);
      else unread.push({ id, seq, events: this.#recording.eventsOf(id) });
    }
    return { summaries, unread };
  }

  #tell(change: Change): void {
    for (const link of this.#links) link.send(this.#changed(change));
  }

  #changed(change: Change): Changed {
    return changed({ position: { epoch: this.#epoch, seq: this.#seq }, ...change });
  }

  #answer(request: Request, link: Link<Notice, Request>): void {
    this.heard.push(request);
    switch (request.kind) {
      case "follow": {
        const since = request.since?.epoch === this.#epoch ? request.since.seq : null;
        const ids = [...this.#seqs].filter(([, seq]) => since === null || seq > since).map(([id]) => id);
        link.send({ kind: "state", state: this.state });
        let left = ids.length;
        for (let sent = 0; sent === 0 || left > 0; sent += 1) {
          if (sent === this.getThrough) {
            this.getThrough = Infinity;
            queueMicrotask(() => this.die());
            return;
          }
          const reset = since === null && sent === 0;
          const chains = this.#chains(ids.slice(Math.max(0, left - this.atOnce), left));
          left -= this.atOnce;
          link.send(this.#changed({ reset, ...chains, more: left > 0 }));
        }
        return;
      }
      case "get-events": {
        for (const chainId of request.chainIds) {
          const events = this.#recording.eventsOf(chainId);
          if (events.length > 0) link.send({ kind: "events", ask: request.ask, chainId, events });
        }
        link.send({ kind: "events-end", ask: request.ask });
        return;
      }
      case "summarised":
        for (const line of request.summaries) this.#lines.set(line.split("\t", 1)[0] ?? "", line);
        return;
      case "clear":
        this.#recording = new Recording(this.state.browser);
        this.#seqs = new Map();
        this.#tell({ reset: true });
        return;
      case "set-recording":
        this.setState({ recording: request.on });
        return;
      case "set-keep-log":
        this.setState({ keepLog: request.on });
        return;
      case "listed":
      case "watch":
      case "reload":
      case "ping":
        return;
      default:
        request satisfies never;
    }
  }
}
