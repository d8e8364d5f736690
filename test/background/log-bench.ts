/** A log for tests: on a fake store, with a clock and timers that tests turn by hand. */
import { Log } from "../../src/background/log.ts";
import { Troubles } from "../../src/background/troubles.ts";
import { foldChain } from "../../src/core/fold/fold-events.ts";
import type { Chain } from "../../src/core/chain.ts";
import type { BrowserName, CaptureEvent } from "../../src/core/event.ts";
import { DEFAULT_SETTINGS } from "../../src/core/protocol.ts";
import { FakeStore } from "./fake-store.ts";

export class Clock {
  time: number;
  readonly #timers: { readonly at: number; readonly run: () => void }[] = [];

  constructor(time = 1_000) {
    this.time = time;
  }

  later(wait: number, run: () => void): void {
    this.#timers.push({ at: this.time + wait, run });
  }

  pass(time: number): void {
    this.time += time;
    for (const timer of this.#timers.filter(({ at }) => at <= this.time)) {
      this.#timers.splice(this.#timers.indexOf(timer), 1);
      timer.run();
    }
  }
}

export interface Bench {
  readonly log: Log;
  readonly store: FakeStore;
  readonly troubles: Troubles;
  readonly clock: Clock;
}

export interface BenchOptions {
  readonly store?: FakeStore;
  readonly clock?: Clock;
  readonly browser?: BrowserName;
  readonly keepLog?: boolean;
  readonly maxChains?: number;
}

let epochs = 0;

export async function openLog(options: BenchOptions = {}): Promise<Bench> {
  const { store = new FakeStore(), clock = new Clock(), browser = "chromium" } = options;
  const troubles = new Troubles(() => {});
  const log = await Log.open(
    {
      store,
      browser,
      troubles,
      now: () => clock.time,
      later: (wait, run) => clock.later(wait, run),
      newEpoch: () => {
        epochs += 1;
        return `epoch ${epochs}`;
      },
    },
    { ...DEFAULT_SETTINGS, ...options },
  );
  return { log, store, troubles, clock };
}

/** Records events with the clock going along. */
export function recordAll({ log, clock }: Bench, events: readonly CaptureEvent[]): void {
  for (const event of events) {
    clock.time = Math.max(clock.time, event.time);
    log.add(event);
  }
}

/** Ids of the tab's listed chains, in the order they came. */
export function listedIds(log: Log, tabId: number): readonly string[] {
  return log
    .changedSince(tabId, -1)
    .toSorted((a, b) => a.order - b.order)
    .map(({ id }) => id);
}

/** All listed chains of a tab, folded from the events that a panel would get. */
export async function chainsOfTab(
  log: Log,
  tabId: number,
  browser: BrowserName = "chromium",
): Promise<Chain[]> {
  const events = await log.eventsOf(listedIds(log, tabId), tabId);
  return [...events].flatMap(([id, list]) => foldChain(id, list, browser) ?? []);
}
