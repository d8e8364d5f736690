/** Draws the badge of a tab when something of its last navigation changed. */
import { browser, browserName } from "../../browser.ts";
import { type Badge, badgeOf } from "../../core/lines/badge.ts";
import type { Chain } from "../../core/chain.ts";
import { foldChain } from "../../core/fold/fold-events.ts";
import { navigationsOf } from "../../core/seams/navigations.ts";
import { SETTINGS_KEY } from "../../core/settings/settings.ts";
import { storedSettingsOf } from "../../core/settings/stored-settings.ts";
import { voiceOf, wordsNamed } from "../../words.ts";
import type { Log } from "../log.ts";

/** Milliseconds in which a tab's changes gather. */
const gather = 150;
/** Pages further back belong to no navigation that still changes. */
const lookedAt = 8;

const { sayCount } = voiceOf("popup");
const nothing: Badge = { text: "", redirects: 0, problem: false };
const colours = { problem: "#b3261e", quiet: "#474747" } as const;

export class Badges {
  readonly #log: Log;
  readonly #waiting = new Set<number>();
  /** Tabs whose last navigation is told. */
  readonly #drawn = new Set<number>();

  constructor(log: Log, later: (wait: number, run: () => void) => void) {
    this.#log = log;
    // What came while this was being loaded.
    void this.#drawInFront();
    log.onChange((id, tabId) => {
      // A part of the page is no navigation of the tab; what was taken away may have been one.
      if (log.listed(id)?.page === false || this.#waiting.has(tabId)) return;
      this.#waiting.add(tabId);
      later(gather, () => {
        this.#waiting.delete(tabId);
        void this.#tryToDraw(tabId);
      });
    });
  }

  async #drawInFront(): Promise<void> {
    const tabs = await browser.tabs.query({ active: true });
    await Promise.all(tabs.map(async ({ id }) => id !== undefined && this.#tryToDraw(id)));
  }

  async #tryToDraw(tabId: number): Promise<void> {
    // The tab may be gone.
    await this.#draw(tabId).catch(() => {});
  }

  async #draw(tabId: number): Promise<void> {
    const settings = storedSettingsOf((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
    const chains = await this.#lastNavigation(tabId);
    if (settings.badge === "off") return;
    if (chains.length === 0) {
      // Cleared, or dropped: the badge would tell of what nobody can look at any more.
      if (this.#drawn.delete(tabId)) await show(tabId, nothing);
    } else if (isShown(chains, (await browser.tabs.get(tabId)).url)) {
      this.#drawn.add(tabId);
      await show(tabId, badgeOf(chains, settings.badge, settings.thresholds));
    }
  }

  async #lastNavigation(tabId: number): Promise<readonly Chain[]> {
    const pages = this.#log.changedSince(tabId, -1).filter(({ page }) => page);
    const ids = pages
      .toSorted((a, b) => a.order - b.order)
      .slice(-lookedAt)
      .map(({ id }) => id);
    const events = await this.#log.eventsOf(ids, tabId);
    const chains = [...events].flatMap(([id, list]) => foldChain(id, list, browserName) ?? []);
    return navigationsOf(chains).at(-1)?.chains ?? [];
  }
}

function withoutFragment(url: string): string {
  return url.split("#", 1)[0] ?? url;
}

/** False once the tab shows something else: the badge that the browser took away must not come back. */
function isShown(chains: readonly Chain[], url: string | undefined): boolean {
  const last = chains.at(-1);
  if (last === undefined) return false;
  const { outcome } = last;
  return (
    url === undefined || outcome.kind !== "response" || withoutFragment(outcome.url) === withoutFragment(url)
  );
}

async function show(tabId: number, { text, redirects, problem }: Badge): Promise<void> {
  const title = problem
    ? sayCount("action_problem", redirects)
    : redirects === 0
      ? wordsNamed("actionTitle")
      : sayCount("action_redirects", redirects);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: problem ? colours.problem : colours.quiet }),
    browser.action.setBadgeTextColor({ tabId, color: "#ffffff" }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
