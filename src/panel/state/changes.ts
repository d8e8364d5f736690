/** Takes the background's changes in, one after the other, and reads the chains that no page has summarised yet. */
import type { CaptureEvent, Milliseconds } from "../../core/event.ts";
import type { ChainEvents, Notice, Request } from "../../core/protocol.ts";
import { isMadeWith, packSummary, unpackSummary } from "../../core/lines/summary-pack.ts";
import type { Summary } from "../../core/summary.ts";
import type { Thresholds } from "../../core/settings/thresholds.ts";

export type Changed = Extract<Notice, { kind: "changed" }>;

interface ChangesOptions {
  /** Those that hold now. When they change, everything is told again. */
  thresholds(): Thresholds;
  /** The events of chains that came as lines. */
  eventsOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly CaptureEvent[]>>;
  /** Resolves when chains can be summarised, rejects when that failed for now; null when they can be already. */
  ready(): Promise<unknown> | null;
  /** null when the events amount to no chain. */
  summarise(chain: ChainEvents, thresholds: Thresholds): Summary | null;
  /** Summaries of the notice's chains, oldest change first. */
  onRead(notice: Changed, summaries: readonly Summary[]): void;
  send(request: Request): void;
}

/** Chains read in one task: a long log must not hold up clicks and keys. */
const chainsAtOnce = 500;
/** When the code that reads chains could not be loaded, until it is tried again. */
const retryAfter: Milliseconds = 1_000;

export class Changes {
  readonly #options: ChangesOptions;
  readonly #waiting: Changed[] = [];
  #reading = false;

  constructor(options: ChangesOptions) {
    this.#options = options;
  }

  /**
   * Notices are taken in together with all that have arrived by then: a page that cannot keep up falls behind by one
   * reading and one paint, and no further.
   */
  hear(notice: Changed): void {
    this.#waiting.push(notice);
    if (!this.#reading) this.#readSoon();
  }

  #readSoon(wait: Milliseconds = 0): void {
    this.#reading = true;
    setTimeout(() => void this.#readAll(), wait);
  }

  async #readAll(): Promise<void> {
    let left = chainsAtOnce;
    let pause = 0;
    try {
      for (let notice = this.#waiting.shift(); notice !== undefined; notice = this.#waiting.shift()) {
        const thresholds = this.#options.thresholds();
        const { current, outdated } = listed(notice, thresholds);
        const fresh = notice.unread.filter(({ id }) => !this.#isToldAgain(id));
        const unread = [...fresh, ...(outdated.length > 0 ? await this.#askFor(outdated) : [])];
        const wait = unread.length === 0 ? null : this.#options.ready();
        if (wait !== null && !(await succeeds(wait))) {
          // What is told later would go beyond it, and nobody would tell it again.
          this.#waiting.unshift(notice);
          pause = retryAfter;
          return;
        }
        const read: Summary[] = [];
        for (const chain of unread) {
          if (left === 0) {
            await nextTask();
            left = chainsAtOnce;
          }
          left -= 1;
          read.push(...this.#summariesOf(chain, thresholds));
        }
        this.#options.onRead(
          notice,
          [...current, ...read].toSorted((a, b) => a.seq - b.seq),
        );
        if (read.length > 0) this.#answer(read, thresholds);
      }
    } finally {
      // What waits behind one that could not be shown is shown.
      if (this.#waiting.length > 0) this.#readSoon(pause);
      else this.#reading = false;
    }
  }

  /** A chain that changed once more since is read once. */
  #isToldAgain(chainId: string): boolean {
    return this.#waiting.some(({ unread }) => unread.some(({ id }) => id === chainId));
  }

  async #askFor(chains: readonly Summary[]): Promise<readonly ChainEvents[]> {
    const events = await this.#options.eventsOf(chains.map(({ id }) => id));
    // What changed or went meanwhile is told in another notice.
    return chains.map(({ id, seq }) => ({ id, seq, events: events.get(id) ?? [] }));
  }

  #answer(read: readonly Summary[], thresholds: Thresholds): void {
    const summaries = read.map((summary) => packSummary(summary, thresholds));
    this.#options.send({ kind: "summarised", summaries });
  }

  /** None when the events are damaged: the rest of the list must not suffer. */
  #summariesOf(chain: ChainEvents, thresholds: Thresholds): readonly Summary[] {
    try {
      const summary = this.#options.summarise(chain, thresholds);
      return summary === null ? [] : [summary];
    } catch {
      return [];
    }
  }
}

/** Chains that came as lines: made with these thresholds, or with others, and then to be read anew. */
function listed({ summaries }: Changed, thresholds: Thresholds) {
  const [current, outdated]: [Summary[], Summary[]] = [[], []];
  for (const line of summaries) {
    const summary = unpackSummary(line);
    if (summary !== null) (isMadeWith(line, thresholds) ? current : outdated).push(summary);
  }
  return { current, outdated };
}

function succeeds(doing: Promise<unknown>): Promise<boolean> {
  return doing.then(
    () => true,
    () => false,
  );
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
