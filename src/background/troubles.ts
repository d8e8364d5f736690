/** What went wrong since the background started: said to people once each, with a count. */
import type { Trouble } from "../core/protocol.ts";

export class Troubles {
  readonly #byCode = new Map<Trouble["code"], Trouble>();
  readonly #onReport: () => void;

  constructor(onReport: () => void) {
    this.#onReport = onReport;
  }

  /** The newest detail stands; the count tells how often. */
  report(code: Trouble["code"], detail: string): void {
    const count = (this.#byCode.get(code)?.count ?? 0) + 1;
    this.#byCode.set(code, { code, detail, count });
    this.#onReport();
  }

  list(): readonly Trouble[] {
    return [...this.#byCode.values()];
  }
}
