/** Which of the entries that DevTools lists are worth passing on: those of redirects, not the thousand others. */
import type { HarEntrySeen } from "../event.ts";
import { isRedirectError } from "../facts/failure.ts";
import { entryTarget } from "./har-join.ts";
import { targetKey } from "../url/url.ts";

/** Targets that are waited for at once; a page may redirect without end. */
const maxAwaited = 500;

/** http and https count as one: an upgrade in between may not be listed. */
function awaitedKey(url: string): string {
  return targetKey(url).replace(/^https:/, "http:");
}

export class WantedEntries {
  /** Where redirects seen so far lead, and how many of them: what goes on with them is wanted too. */
  readonly #awaited = new Map<string, number>();

  /** Entries must come in the order that the browser finishes them in: a redirect before what follows it. */
  wants(entry: HarEntrySeen): boolean {
    // A preflight asks for the same URL, and is not what the redirect led to.
    const continues = entry.method !== "OPTIONS" && this.#arrives(awaitedKey(entry.url));
    const target = entryTarget(entry);
    if (target !== null) this.#await(awaitedKey(target));
    const redirects = entry.status >= 300 && entry.status <= 399 && entry.status !== 304;
    const refused = entry.error !== null && isRedirectError(entry.error);
    // A document's entry tells whether a script asked for it.
    return redirects || continues || refused || entry.type === "document";
  }

  #arrives(key: string): boolean {
    const count = this.#awaited.get(key) ?? 0;
    if (count > 1) this.#awaited.set(key, count - 1);
    else this.#awaited.delete(key);
    return count > 0;
  }

  #await(key: string): void {
    this.#awaited.set(key, (this.#awaited.get(key) ?? 0) + 1);
    const [oldest] = this.#awaited.keys();
    if (this.#awaited.size > maxAwaited && oldest !== undefined) this.#awaited.delete(oldest);
  }
}
