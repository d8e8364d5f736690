/** Gathers what a long log tells in many messages: to draw the list with each of them is most of the work of opening it. */
import type { Summary } from "../../core/summary.ts";

/** A log that takes longer than this to be told is shown as it grows. */
const patience = 250;

export class Fill {
  #gathered: Summary[] = [];
  #since: number | null = null;

  /**
   * What is to be listed now; null while the rest can be waited for. The first part is listed at once: it is the end of
   * the log, and what the list shows when it opens.
   * @param more the log goes on in another message
   * @param now milliseconds on any clock
   */
  add(summaries: readonly Summary[], more: boolean, now: number): readonly Summary[] | null {
    this.#gathered.push(...summaries);
    if (more && this.#since !== null && now - this.#since < patience) return null;
    const told = this.#gathered;
    this.#gathered = [];
    this.#since = more ? now : null;
    return told;
  }

  /** The log is told anew: what was gathered may be gone from it. */
  reset(): void {
    this.#gathered = [];
    this.#since = null;
  }
}
