/** Requests that have not redirected: most of them. Held for a while, then forgotten. */
import type { Milliseconds } from "../event.ts";

/** Held at once; older ones are forgotten (ids that never end exist). */
const maxQuiet = 2000;

/** The oldest that are asked for one that may go: then one goes that should stay. */
const maxLooked = 20;

const none: readonly string[] = [];

interface Lingering {
  readonly id: string;
  readonly until: Milliseconds;
}

export class QuietRequests {
  /** Oldest first. */
  readonly #ids = new Set<string>();
  /** Finished ones among them, kept while webNavigation may still make a chain of them; the first `#looked` are done. */
  #lingering: Lingering[] = [];
  #looked = 0;
  readonly #mustStay: (id: string, now: Milliseconds) => boolean;

  constructor(mustStay: (id: string, now: Milliseconds) => boolean) {
    this.#mustStay = mustStay;
  }

  keep(id: string): void {
    this.#ids.add(id);
  }

  /** The request is finished, or no longer needed, and is to be forgotten some time after. */
  linger(id: string, until: Milliseconds): void {
    this.#lingering.push({ id, until });
  }

  /** It is none of them any longer. */
  delete(id: string): void {
    this.#ids.delete(id);
  }

  ids(): readonly string[] {
    return [...this.#ids];
  }

  /** Those whose time is over. */
  due(now: Milliseconds): readonly string[] {
    if ((this.#lingering[this.#looked]?.until ?? now) >= now) return none;
    const gone: string[] = [];
    let first = this.#lingering[this.#looked];
    while (first !== undefined && first.until < now) {
      this.#looked += 1;
      // What has to stay is told to linger once more when it may go.
      if (this.#ids.has(first.id) && !this.#mustStay(first.id, now)) gone.push(first.id);
      first = this.#lingering[this.#looked];
    }
    // To take each from the front would move all others every time.
    if (this.#looked > maxQuiet) {
      this.#lingering = this.#lingering.slice(this.#looked);
      this.#looked = 0;
    }
    return gone;
  }

  /** The oldest that may go, when there are too many. */
  surplus(now: Milliseconds): readonly string[] {
    if (this.#ids.size <= maxQuiet) return none;
    let looked = 0;
    for (const id of this.#ids) {
      if (!this.#mustStay(id, now) || looked === maxLooked) return [id];
      looked += 1;
    }
    return none;
  }
}
