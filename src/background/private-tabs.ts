/**
 * Tabs of private windows: Chromium's webRequest does not say so itself, and DevTools in neither browser. Only where a
 * person has allowed the extension in private windows are there any.
 */
import type { Tabs } from "webextension-polyfill";
import { browser } from "../browser.ts";
import type { CaptureEvent } from "../core/event.ts";

export class PrivateTabs {
  readonly #ids = new Set<number>();

  constructor() {
    browser.tabs.onCreated.addListener((tab) => this.#note(tab));
    browser.tabs.onRemoved.addListener((id) => this.#ids.delete(id));
  }

  /** Finds those that were there before this background. */
  async find(): Promise<void> {
    if (!(await browser.extension.isAllowedIncognitoAccess())) return;
    for (const tab of await browser.tabs.query({})) this.#note(tab);
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

  #note({ id, incognito }: Tabs.Tab): void {
    if (incognito && id !== undefined) this.#ids.add(id);
  }
}
