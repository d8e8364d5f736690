/** Which chains went through a URL: found without looking at each of them. */
import { targetKey } from "./url.ts";

interface Known {
  /** The URL that was entered last: most reports of a request name the same once more. */
  last: string;
  readonly keys: Set<string>;
}

/** Chains that are found by their URLs; older ones have all the entries that they will get. */
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
      const [oldest] = this.#known.keys();
      if (this.#known.size > maxKnown && oldest !== undefined) this.forget(oldest);
    }
    known.last = url;
    const key = targetKey(url);
    known.keys.add(key);
    const ids = this.#ids.get(key);
    if (ids === undefined) this.#ids.set(key, new Set([id]));
    else ids.add(id);
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
