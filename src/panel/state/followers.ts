/** Which chains a chain led to across a seam. A summary names the chain before it; this is the way on from there. */
import { signal } from "@preact/signals";
import type { Summary } from "../../core/summary.ts";

const none: readonly string[] = [];

export class Followers {
  readonly #after = new Map<string, readonly string[]>();
  /** Counts changes: the map itself is never copied, however many chains come at once. */
  readonly #changes = signal(0);

  /**
   * Ids of the chains that this one led to, in the order they came. Reading it in a component subscribes to their
   * coming and going, and to its own.
   */
  of(id: string): readonly string[] {
    return this.#changes.value === 0 ? none : (this.#after.get(id) ?? none);
  }

  /** A summary came in place of another, came, or went; null where there is none. */
  change(before: Summary | null, now: Summary | null): void {
    const id = before?.id ?? now?.id ?? "";
    if ((before === null || now === null) && this.#after.has(id)) this.#changes.value += 1;
    if ((before?.after ?? null) === (now?.after ?? null)) return;
    if (before !== null && before.after !== null) {
      this.#put(before.after, (others) => others.filter((other) => other !== id));
    }
    if (now !== null && now.after !== null) this.#put(now.after, (others) => [...others, id]);
  }

  reset(): void {
    this.#after.clear();
    this.#changes.value += 1;
  }

  #put(id: string, change: (others: readonly string[]) => readonly string[]): void {
    const ids = change(this.#after.get(id) ?? none);
    if (ids.length > 0) this.#after.set(id, ids);
    else this.#after.delete(id);
    this.#changes.value += 1;
  }
}
