/**
 * Requests without a redirect, which are most: they stay in memory, and are stored only when they take long enough
 * that the background may stop before they end. Never ends a chain: it only tells the log to store it.
 */
import type { Milliseconds } from "../core/event.ts";

const young: Milliseconds = 5_000;

interface Clock {
  now(): Milliseconds;
  later(wait: Milliseconds, run: () => void): void;
}

export class YoungRequests {
  readonly #clock: Clock;
  readonly #onOld: (id: string) => void;
  readonly #since = new Map<string, Milliseconds>();
  #waiting = false;

  constructor(clock: Clock, onOld: (id: string) => void) {
    this.#clock = clock;
    this.#onOld = onOld;
  }

  keep(id: string): void {
    if (this.#since.has(id)) return;
    this.#since.set(id, this.#clock.now());
    this.#wait();
  }

  forget(id: string): void {
    this.#since.delete(id);
  }

  #wait(): void {
    if (this.#waiting || this.#since.size === 0) return;
    this.#waiting = true;
    this.#clock.later(young, () => {
      this.#waiting = false;
      this.#look();
      this.#wait();
    });
  }

  #look(): void {
    const limit = this.#clock.now() - young;
    for (const [id, since] of this.#since) {
      // In order of time: those behind it are younger.
      if (since > limit) break;
      this.#since.delete(id);
      this.#onOld(id);
    }
  }
}
