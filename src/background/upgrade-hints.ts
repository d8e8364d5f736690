/**
 * Firefox: asks what it says of hosts that it upgraded, where the user has given the permissions for it. The answers are
 * let through as they are: to be asked, Firefox wants a listener that could hold them back.
 */
import { browser } from "../browser.ts";
import { dropOldest } from "../core/bounded.ts";
import type { CaptureEvent, UpgradeHint } from "../core/event.ts";
import { isSchemeUpgrade } from "../core/url/url.ts";
import { hintOf } from "./hint-of.ts";

/** Requests whose next answer is asked about; what never gets one is forgotten. */
const maxAwaited = 200;

export class UpgradeHints {
  readonly #receive: (hint: UpgradeHint) => void;
  readonly #awaited = new Set<string>();
  #watched: ReadonlySet<number> = new Set();
  #granted = false;
  #removers: (() => void)[] = [];

  constructor(receive: (hint: UpgradeHint) => void) {
    this.#receive = receive;
    browser.permissions.onAdded.addListener(() => void this.#look());
    browser.permissions.onRemoved.addListener(() => void this.#look());
    void this.#look();
  }

  /** Which tabs all requests are recorded of; elsewhere frames are. */
  use(watched: ReadonlySet<number>): void {
    this.#watched = watched;
    this.#listen();
  }

  note(event: CaptureEvent): void {
    if (event.kind !== "redirect-seen" || event.status !== 0 || !isSchemeUpgrade(event.url, event.to)) return;
    if (this.#removers.length === 0) {
      // Without an answer to ask about there is still the setting.
      void this.#ask({ ...event, timeStamp: event.time }, null);
      return;
    }
    this.#awaited.add(event.requestId);
    dropOldest(this.#awaited, maxAwaited);
  }

  async #look(): Promise<void> {
    const wanted = { permissions: ["webRequestBlocking" as const] };
    this.#granted = await browser.permissions.contains(wanted).catch(() => false);
    this.#listen();
  }

  #listen(): void {
    for (const remove of this.#removers) remove();
    this.#removers = [];
    if (!this.#granted) return;
    const urls = ["https://*/*", "wss://*/*"];
    this.#listenTo({ urls, types: ["main_frame", "sub_frame"] });
    for (const tabId of this.#watched) this.#listenTo({ urls, tabId });
  }

  #listenTo(filter: Parameters<typeof browser.webRequest.onHeadersReceived.addListener>[1]): void {
    const listener = (details: { readonly requestId: string }): undefined | Promise<object> =>
      this.#awaited.delete(details.requestId) ? this.#answered(details) : undefined;
    browser.webRequest.onHeadersReceived.addListener(listener, filter, ["blocking"]);
    this.#removers.push(() => browser.webRequest.onHeadersReceived.removeListener(listener));
  }

  /** @returns what changes nothing of the answer. */
  async #answered(details: { readonly requestId: string }): Promise<object> {
    const info = await browser.webRequest.getSecurityInfo(details.requestId, {}).catch(() => null);
    await this.#ask(details, info);
    return {};
  }

  async #ask(details: unknown, info: unknown): Promise<void> {
    const mode = await httpsOnlyMode();
    const hint = hintOf(details, info, mode);
    if (hint !== null) this.#receive(hint);
  }
}

/** null without the permission. */
async function httpsOnlyMode(): Promise<unknown> {
  try {
    const { value } = await browser.privacy.network.httpsOnlyMode.get({});
    return value;
  } catch {
    return null;
  }
}
