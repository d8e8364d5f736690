/** Which chains went through a URL: found without looking at each of them. */
import { targetKey } from "./url.ts";

interface Known {
  /** The URL that was entered last: most reports of a request name the same once more. */
  last: string;
  readonly keys: Set<string>;
}

/** At least so many chains are found by their URLs; older ones have all the entries that they will get. */
const maxKnown = 3000;

export class UrlIndex {
  readonly #ids = new Map<string, Set<string>>();
  readonly #known = new Map<string, Known>();

  add(url: string, id: string): void {
    let known = this.#known.get(id);
    if (known?.last === url) return;
    if (known === undefined) {
      known = { last: url, keys: new Set() };
      this.#known.set(id, known);
      if (this.#known.size > 2 * maxKnown) this.#forgetOlderHalf();
    }
    known.last = url;
    const key = targetKey(url);
    known.keys.add(key);
    const ids = this.#ids.get(key);
    if (ids === undefined) this.#ids.set(key, new Set([id]));
    else ids.add(id);
  }

  /** Many at once: to ask a Map for its oldest key gets slower with every key that was deleted before it. */
  #forgetOlderHalf(): void {
    for (const id of [...this.#known.keys()].slice(0, maxKnown)) this.forget(id);
  }

  of(url: string): Iterable<string> {
    return this.#ids.get(targetKey(url)) ?? [];
  }

  forget(id: string): void {
    for (const key of this.#known.get(id)?.keys ?? []) {
      const ids = this.#ids.get(key);
      ids?.delete(id);
      if (ids?.size === 0) this.#ids.delete(key);
    }
    this.#known.delete(id);
  }
}
