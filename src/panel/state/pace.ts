/**
 * Keeps the list to a share of a busy machine. While a page loads, what it takes to read and paint each piece of news is
 * taken from the page; news that waits a moment is read and painted together with what follows it.
 */

/** Rest after work, as a multiple of the time that it took. */
const share = 2;
/** Nobody waits longer than this, in milliseconds. */
const longest = 400;

export class Pace {
  #kept = false;
  #restUntil = 0;

  /** From now on: what was there before somebody looked is told without a rest. */
  keep(): void {
    this.#kept = true;
  }

  /** Resolves when the next work may begin; null when it may now. */
  rested(): Promise<void> | null {
    const rest = this.#restUntil - performance.now();
    return this.#kept && rest > 0 ? new Promise((resolve) => setTimeout(resolve, rest)) : null;
  }

  /** @param start when the work that is done now began, by performance.now() */
  worked(start: number): void {
    this.#restFrom(start);
    // Its paint is part of it. A panel that nobody sees has none.
    requestAnimationFrame(() => setTimeout(() => this.#restFrom(start)));
  }

  #restFrom(start: number): void {
    const now = performance.now();
    this.#restUntil = now + Math.min(longest, share * (now - start));
  }
}
