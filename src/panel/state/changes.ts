/** Takes the background's changes in, one after the other, and reads the chains that no page has summarised yet. */
import type { ChainEvents, Notice, Request } from "../../core/protocol.ts";
import { packSummary, unpackSummary } from "../../core/summary-pack.ts";
import type { Summary } from "../../core/summary.ts";

export type Changed = Extract<Notice, { kind: "changed" }>;

interface ChangesOptions {
  /** Resolves when chains can be summarised; null when they can be now. */
  ready(): Promise<unknown> | null;
  /** null when the events amount to no chain. */
  summarise(chain: ChainEvents): Summary | null;
  /** Summaries of the notice's chains, oldest change first. */
  onRead(notice: Changed, summaries: readonly Summary[]): void;
  send(request: Request): void;
}

/** Chains read in one task: a long log must not hold up clicks and keys. */
const chainsAtOnce = 500;

export class Changes {
  readonly #options: ChangesOptions;
  readonly #waiting: Changed[] = [];
  #reading = false;

  constructor(options: ChangesOptions) {
    this.#options = options;
  }

  /** A notice that needs no pause, and waits for no other, is taken in at once. */
  hear(notice: Changed): void {
    this.#waiting.push(notice);
    if (!this.#reading) void this.#readAll();
  }

  async #readAll(): Promise<void> {
    this.#reading = true;
    let left = chainsAtOnce;
    try {
      for (let notice = this.#waiting.shift(); notice !== undefined; notice = this.#waiting.shift()) {
        const wait = notice.unread.length === 0 ? null : this.#options.ready();
        if (wait !== null) await wait;
        const read: Summary[] = [];
        for (const chain of notice.unread) {
          if (left === 0) {
            await nextTask();
            left = chainsAtOnce;
          }
          left -= 1;
          read.push(...this.#summariesOf(chain));
        }
        this.#takeIn(notice, read);
      }
    } finally {
      this.#reading = false;
    }
  }

  #takeIn(notice: Changed, read: readonly Summary[]): void {
    const known = notice.summaries.flatMap((line) => unpackSummary(line) ?? []);
    this.#options.onRead(
      notice,
      [...known, ...read].toSorted((a, b) => a.seq - b.seq),
    );
    if (read.length > 0)
      this.#options.send({ kind: "summarised", summaries: read.map((summary) => packSummary(summary)) });
  }

  /** None when the events are damaged: the rest of the list must not suffer. */
  #summariesOf(chain: ChainEvents): readonly Summary[] {
    try {
      const summary = this.#options.summarise(chain);
      return summary === null ? [] : [summary];
    } catch {
      return [];
    }
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
