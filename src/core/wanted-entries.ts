/** Which of the entries that DevTools lists are worth passing on: those of redirects, not the thousand others. */
import type { HarEntrySeen } from "./event.ts";
import { entryTarget } from "./har-join.ts";
import { targetKey } from "./url.ts";

/** Targets that are waited for at once; a page may redirect without end. */
const maxAwaited = 500;

/** http and https count as one: an upgrade in between may not be listed. */
function awaitedKey(url: string): string {
  return targetKey(url).replace(/^https:/, "http:");
}

export class WantedEntries {
  /** Where redirects seen so far lead: what goes on with them is wanted too. */
  readonly #awaited = new Set<string>();

  /** Entries must come in the order that the browser finishes them in: a redirect before what follows it. */
  wants(entry: HarEntrySeen): boolean {
    const target = entryTarget(entry);
    const continues = this.#awaited.delete(awaitedKey(entry.url));
    if (target !== null) this.#await(target);
    const redirects = entry.status >= 300 && entry.status <= 399 && entry.status !== 304;
    // A document's entry tells whether a script asked for it.
    return redirects || continues || entry.type === "document" || entry.error !== null;
  }

  #await(url: string): void {
    this.#awaited.add(awaitedKey(url));
    const [oldest] = this.#awaited;
    if (this.#awaited.size > maxAwaited && oldest !== undefined) this.#awaited.delete(oldest);
  }
}
