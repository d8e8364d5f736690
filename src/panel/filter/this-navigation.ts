/** The filter for chains of the shown page: since its navigation began, and on to the next page when the tab moves on. */
import { effect } from "@preact/signals";
import type { Panel } from "../context.ts";
import { clockSlack } from "../state/filter.ts";
import type { Row } from "../state/list.ts";
import { say } from "../words.ts";

/** How long a page may take to answer for itself, and how often it is asked. */
const pause = 500;
const mostTimes = 10;

function isPage({ summary }: Row): boolean {
  const { resourceType, frameId } = summary.peek();
  return resourceType === "main_frame" && frameId === 0;
}

/** True for a page's chain that ended in the tab: not in an app, not as a guess of the browser, and not still to come. */
function broughtPage(row: Row): boolean {
  const { pending, speculative, strip } = row.summary.peek();
  const end = strip.at(-1);
  const inApp = end !== undefined && "shape" in end && end.shape === "handed-off";
  return isPage(row) && !pending && !speculative && !inApp;
}

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
    const { since } = store.filter;
    let again: ReturnType<typeof setTimeout> | undefined;
    // DevTools tells of a page that has only begun to come: the one before it may answer, or nobody.
    const ask = (before: number | null, times: number): void => {
      clearTimeout(again);
      if (before === null || since.peek() !== before) return;
      if (times === 0) {
        this.#goByChains(before);
        return;
      }
      void this.#ask(() => {});
      again = setTimeout(() => ask(before, times - 1), pause);
    };
    // The tab may have moved on while another view was shown.
    if (since.peek() !== null) void this.#ask(() => {});
    const onMoved = (): void => ask(since.peek(), mostTimes);
    const stop = host.onNavigated?.(onMoved);
    // Firefox does not always tell of a page that comes fast: its chain does.
    const stopChains = effect(() => {
      if (store.arrivals.value.some(isPage)) onMoved();
    });
    return () => {
      clearTimeout(again);
      stopChains();
      stop?.();
    };
  }

  /** Firefox may go on answering for a page that is gone: then the chain that brought the newest page says when it began. */
  #goByChains(before: number): void {
    const { host, store } = this.#panel;
    if (host.browser !== "firefox") return;
    const startedAt = store.rows.all().findLast(broughtPage)?.summary.peek().startedAt ?? before;
    // The chain of the page that did answer begins about when that page says that it began.
    if (startedAt > before + clockSlack) store.filter.since.value = startedAt;
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
