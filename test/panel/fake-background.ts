/** A background in memory: folds events with the real core, answers the panel as the real one does. */
import type { CaptureEvent } from "../../src/core/event.ts";
import type { Link, Notice, Request, TabState } from "../../src/core/protocol.ts";
import { Recording } from "../../src/core/recording.ts";
import { summaryOf } from "../../src/core/summarise.ts";
import { packSummary, type PackedSummary } from "../../src/core/summary-pack.ts";
import type { Summary } from "../../src/core/summary.ts";
import type { PanelLink } from "../../src/panel/link.ts";
import { linkedPair } from "./linked-pair.ts";

export const quietState: TabState = {
  tabId: 1,
  recording: true,
  keepLog: true,
  permitted: true,
  browser: "chromium",
  browserVersion: "156.0.0.0",
  dropped: 0,
  maxChains: 10_000,
  troubles: [],
};

export class FakeBackground {
  /** Everything the panel asked, in order. */
  readonly heard: Request[] = [];
  state: TabState;
  #recording: Recording;
  #seqs = new Map<string, number>();
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
    const changed = new Set(events.flatMap((event) => this.#recording.add(event)));
    this.#seq += 1;
    for (const id of changed) this.#seqs.set(id, this.#seq);
    this.#tell({ reset: false, summaries: this.#summaries([...changed]), removed: [] });
  }

  /** Says directly that these summaries changed. */
  show(summaries: readonly Summary[]): void {
    this.#seq += 1;
    this.#tell({ reset: false, summaries: summaries.map(packSummary), removed: [] });
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) this.#recording.forget(id);
    this.#seq += 1;
    this.#tell({ reset: false, summaries: [], removed: ids });
  }

  setState(change: Partial<TabState>): void {
    this.state = { ...this.state, ...change };
    for (const link of this.#links) link.send({ kind: "state", state: this.state });
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

  #summaries(ids: readonly string[]): readonly PackedSummary[] {
    return ids.flatMap((id) => {
      const chain = this.#recording.isShown(id) ? this.#recording.chain(id) : undefined;
      return chain === undefined ? [] : [packSummary(summaryOf(chain, this.#seqs.get(id) ?? 0))];
    });
  }

  #tell(change: Omit<Extract<Notice, { kind: "changed" }>, "kind" | "position">): void {
    for (const link of this.#links) link.send(this.#changed(change));
  }

  #changed(change: Omit<Extract<Notice, { kind: "changed" }>, "kind" | "position">): Notice {
    return { kind: "changed", position: { epoch: this.#epoch, seq: this.#seq }, ...change };
  }

  #answer(request: Request, link: Link<Notice, Request>): void {
    this.heard.push(request);
    switch (request.kind) {
      case "follow": {
        const since = request.since?.epoch === this.#epoch ? request.since.seq : null;
        const ids = [...this.#seqs].filter(([, seq]) => since === null || seq > since).map(([id]) => id);
        link.send({ kind: "state", state: this.state });
        link.send(this.#changed({ reset: since === null, summaries: this.#summaries(ids), removed: [] }));
        return;
      }
      case "get-events": {
        const ids = request.chainIds === "all" ? [...this.#seqs.keys()] : request.chainIds;
        for (const chainId of ids) {
          const events = this.#recording.eventsOf(chainId);
          if (events.length > 0) link.send({ kind: "events", ask: request.ask, chainId, events });
        }
        link.send({ kind: "events-end", ask: request.ask });
        return;
      }
      case "clear":
        this.#recording = new Recording(this.state.browser);
        this.#seqs = new Map();
        this.#tell({ reset: true, summaries: [], removed: [] });
        return;
      case "set-recording":
        this.setState({ recording: request.on });
        return;
      case "set-keep-log":
        this.setState({ keepLog: request.on });
        return;
      case "watch":
      case "reload":
      case "ping":
        return;
      default:
        request satisfies never;
    }
  }
}
