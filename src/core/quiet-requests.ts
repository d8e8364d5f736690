/** Requests that have not redirected: most of them. Held for a while, then forgotten. */
import type { Milliseconds } from "./event.ts";

/** Held at once; older ones are forgotten (ids that never end exist). */
const maxQuiet = 2000;

/** The oldest that are asked for one that may go: then one goes that should stay. */
const maxLooked = 20;

/** Until it is looked again whether a request that had to stay may go now. */
const lookAgain: Milliseconds = 5000;

const none: readonly string[] = [];

export class QuietRequests {
  /** Oldest first. */
  readonly #ids = new Set<string>();
  /** Finished ones among them, kept while webNavigation may still make a chain of them. */
  readonly #lingering: { readonly id: string; readonly until: Milliseconds }[] = [];
  readonly #mustStay: (id: string, now: Milliseconds) => boolean;

  constructor(mustStay: (id: string, now: Milliseconds) => boolean) {
    this.#mustStay = mustStay;
  }

  keep(id: string): void {
    this.#ids.add(id);
  }

  /** The request is finished, and is to be forgotten some time after. */
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
    if ((this.#lingering[0]?.until ?? now) >= now) return none;
    const gone: string[] = [];
    // Each at most once: what has to stay goes to the end of the queue.
    for (let left = this.#lingering.length; left > 0 && (this.#lingering[0]?.until ?? now) < now; left -= 1) {
      const id = this.#lingering.shift()?.id ?? "";
      if (!this.#ids.has(id)) continue;
      if (this.#mustStay(id, now)) this.linger(id, now + lookAgain);
      else gone.push(id);
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
