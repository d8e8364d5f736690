/**
 * Tabs of private windows, in Chromium: its webRequest does not say so itself. Only where a person has allowed the
 * extension in private windows are there any.
 */
import { browser, browserName } from "../browser.ts";
import type { CaptureEvent } from "../core/event.ts";

export class PrivateTabs {
  readonly #ids = new Set<number>();

  constructor() {
    if (browserName !== "chromium") return;
    browser.tabs.onCreated.addListener(({ id, incognito }) => {
      if (incognito && id !== undefined) this.#ids.add(id);
    });
    browser.tabs.onRemoved.addListener((id) => this.#ids.delete(id));
  }

  /** Finds those that were there before this background. */
  async find(): Promise<void> {
    if (browserName !== "chromium" || !(await browser.extension.isAllowedIncognitoAccess())) return;
    for (const { id, incognito } of await browser.tabs.query({})) {
      if (incognito && id !== undefined) this.#ids.add(id);
    }
  }

  marked(event: CaptureEvent): CaptureEvent {
    return "requestId" in event && this.#ids.has(event.tabId) ? { ...event, private: true } : event;
  }
}
