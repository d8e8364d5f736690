/** Pages on a background in memory: what they are told, kept as the panel keeps it. */
import type { Log } from "../../src/background/log.ts";
import { Ports } from "../../src/background/ports.ts";
import type { CaptureEvent } from "../../src/core/event.ts";
import { joinKnown, type Known, NOTHING_KNOWN } from "../../src/core/seen/known.ts";
import { DEFAULT_SETTINGS } from "../../src/core/protocol.ts";
import type { Link, LogPosition, Notice, Request, TabState } from "../../src/core/protocol.ts";
import { foldChain } from "../../src/core/fold/fold-events.ts";
import { summaryOf } from "../../src/core/lines/summarise.ts";
import { packSummary, unpackSummary } from "../../src/core/lines/summary-pack.ts";
import type { Summary } from "../../src/core/summary.ts";
import { linkedPair } from "./linked-pair.ts";
import type { Bench } from "./log-bench.ts";

/** Lets everything happen that needs no time. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export interface Served extends Bench {
  readonly ports: Ports;
  readonly reloads: (readonly [number, boolean])[];
  /** How often somebody waited for what they had clicked. */
  hurries: number;
  permitted: boolean;
  known: Known;
}

export function serve(bench: Bench, log: Promise<Log> = Promise.resolve(bench.log)): Served {
  const reloads: (readonly [number, boolean])[] = [];
  const ports = new Ports({
    log,
    record: (event) => bench.log.add(event),
    async stateOf(tabId): Promise<TabState> {
      // The browser has to be asked.
      await new Promise((resolve) => setImmediate(resolve));
      return {
        tabId,
        recording: bench.log.isRecording(tabId),
        keepLog: bench.log.keepsLog(tabId),
        permitted: served.permitted,
        browser: "chromium",
        dropped: bench.log.dropped(tabId),
        maxChains: DEFAULT_SETTINGS.maxChains,
        troubles: bench.troubles.list(),
      };
    },
    reload: (tabId, bypassCache) => reloads.push([tabId, bypassCache]),
    known: () => served.known,
    onWatched: () => {},
    telling: { soon: (run) => void setImmediate(run), hurry: () => void (served.hurries += 1) },
  });
  const served: Served = { ...bench, ports, reloads, hurries: 0, permitted: true, known: NOTHING_KNOWN };
  return served;
}

/** A page as the panel is: keeps what it is told, and reads what no page has read before it. */
export class Page {
  readonly summaries = new Map<string, Summary>();
  readonly states: TabState[] = [];
  readonly events = new Map<string, readonly CaptureEvent[]>();
  readonly ended: number[] = [];
  readonly changes: Extract<Notice, { kind: "changed" }>[] = [];
  /** Kinds of all notices, in order. */
  readonly heard: string[] = [];
  known: Known = NOTHING_KNOWN;
  position: LogPosition | null = null;
  /** Lines that it would answer with, for the chains that came with their events. */
  lines: string[] = [];
  readonly #answers: boolean;
  #link: Link<Request, Notice> | null = null;

  constructor({ answers = false } = {}) {
    this.#answers = answers;
  }

  get resets(): number {
    return this.changes.filter(({ reset }) => reset).length;
  }
  /** Chains that came as a line, and with their events. */
  get received(): readonly [number, number] {
    const count = (list: "summaries" | "unread"): number =>
      this.changes.reduce((sum, notice) => sum + notice[list].length, 0);
    return [count("summaries"), count("unread")];
  }

  connect({ ports }: Served): void {
    const [link, background] = linkedPair<Request, Notice>();
    this.#link = link;
    link.onMessage((notice) => this.#hear(notice));
    ports.accept(background);
  }

  say(request: Request): void {
    this.#link?.send(request);
  }

  follow(served: Served, tabId = 1): void {
    this.connect(served);
    this.say({ kind: "follow", tabId, since: this.position });
  }

  leave(): void {
    this.#link?.close();
    this.#link = null;
  }

  #hear(notice: Notice): void {
    if (this.#link === null) return;
    this.heard.push(notice.kind);
    if (notice.kind === "state") this.states.push(notice.state);
    else if (notice.kind === "known") this.known = joinKnown(this.known, notice.known);
    else if (notice.kind === "events") this.events.set(notice.chainId, notice.events);
    else if (notice.kind === "events-end") this.ended.push(notice.ask);
    else this.#change(notice);
  }

  #change(notice: Extract<Notice, { kind: "changed" }>): void {
    this.changes.push(notice);
    if (notice.reset) this.summaries.clear();
    for (const id of notice.removed) this.summaries.delete(id);
    const read = notice.unread.flatMap(({ id, seq, events }) => {
      const chain = foldChain(id, events, "chromium");
      return chain === null ? [] : [summaryOf(chain, seq)];
    });
    for (const summary of [...notice.summaries.flatMap((line) => unpackSummary(line) ?? []), ...read]) {
      if ((this.summaries.get(summary.id)?.seq ?? 0) > summary.seq) throw new Error("told what is outdated");
      this.summaries.set(summary.id, summary);
    }
    if (!notice.more) this.position = notice.position;
    const lines = read.map((summary) => packSummary(summary));
    this.lines.push(...lines);
    if (this.#answers && lines.length > 0) this.say({ kind: "summarised", summaries: lines });
  }
}
