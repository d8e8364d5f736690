/**
 * Tabs of private windows: Chromium's webRequest does not say so itself, and DevTools in neither browser. Only where a
 * person has allowed the extension in private windows are there any.
 */
import { browser } from "../browser.ts";
import type { CaptureEvent } from "../core/event.ts";

export class PrivateTabs {
  readonly #ids = new Set<number>();

  constructor() {
    browser.tabs.onCreated.addListener(({ id, incognito }) => {
      if (incognito && id !== undefined) this.#ids.add(id);
    });
    browser.tabs.onRemoved.addListener((id) => this.#ids.delete(id));
  }

  /** Finds those that were there before this background. */
  async find(): Promise<void> {
    if (!(await browser.extension.isAllowedIncognitoAccess())) return;
    for (const { id, incognito } of await browser.tabs.query({})) {
      if (incognito && id !== undefined) this.#ids.add(id);
    }
  }

  has(tabId: number): boolean {
    return this.#ids.has(tabId);
  }

  get none(): boolean {
    return this.#ids.size === 0;
  }

  marked(event: CaptureEvent): CaptureEvent {
    const told = "requestId" in event || event.kind === "har-entry-seen";
    return told && this.#ids.has(event.tabId) ? { ...event, private: true } : event;
  }
}
