/** The filter for chains of the shown page: since its navigation began, and on to the next page when the tab moves on. */
import type { Panel } from "../context.ts";
import { say } from "../words.ts";

/** By then the page that DevTools told of answers for itself. */
const settled = 500;

export class ThisNavigation {
  readonly #panel: Panel;
  /** Counts questions: an answer that a newer question has overtaken is of a page that is gone. */
  #asked = 0;

  constructor(panel: Panel) {
    this.#panel = panel;
  }

  async flip(): Promise<void> {
    const { store, tell } = this.#panel;
    if (store.filter.since.peek() !== null) {
      this.#asked += 1;
      store.filter.since.value = null;
      return;
    }
    await this.#ask(() => tell(say("filter_navigation_unknown")));
  }

  /** Follows the tab from page to page until the returned function is called. */
  follow(): () => void {
    const { host, store } = this.#panel;
    let again: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      if (store.filter.since.peek() !== null) void this.#ask(() => {});
    };
    // The tab may have moved on while another view was shown.
    ask();
    const stop = host.onNavigated?.(() => {
      ask();
      // A page that has only begun to come may leave the question without an answer, or the one before it answers.
      clearTimeout(again);
      again = setTimeout(ask, settled);
    });
    return () => {
      clearTimeout(again);
      stop?.();
    };
  }

  async #ask(onUnknown: () => void): Promise<void> {
    const { host, store } = this.#panel;
    this.#asked += 1;
    const asked = this.#asked;
    const start = await host.pageStart();
    if (asked !== this.#asked) return;
    if (start === null) onUnknown();
    else store.filter.since.value = start;
  }
}
