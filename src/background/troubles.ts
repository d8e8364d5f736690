/** What went wrong since the background started: said to people once each, with a count. */
import type { Trouble } from "../core/protocol.ts";

export class Troubles {
  readonly #byCode = new Map<Trouble["code"], Trouble>();
  readonly #listeners = new Set<() => void>();

  /** The newest detail stands; the count tells how often. */
  report(code: Trouble["code"], detail: string): void {
    const count = (this.#byCode.get(code)?.count ?? 0) + 1;
    this.#byCode.set(code, { code, detail, count });
    for (const listener of this.#listeners) listener();
  }

  list(): readonly Trouble[] {
    return [...this.#byCode.values()];
  }

  onReport(listener: () => void): void {
    this.#listeners.add(listener);
  }
}
