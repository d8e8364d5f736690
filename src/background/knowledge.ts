/**
 * What answers said of upgrades to come, over the life of this background and the next: for the session, and longer
 * where the settings ask for it. That is browsing history, and so nothing of private windows is ever kept.
 */
import { browser, browserName } from "../browser.ts";
import type { CaptureEvent } from "../core/event.ts";
import type { Known } from "../core/seen/known.ts";
import type { HstsSighting } from "../core/hsts/sighting.ts";
import { Sightings } from "../core/seen/sightings.ts";
import { isDetails } from "./capture.ts";

const key = "known";

/** Milliseconds in which sightings gather before they are stored. */
const gather = 1_000;

export class Knowledge {
  readonly #sightings = new Sightings(browserName);
  readonly #onLearned: (known: Known, isPrivate: boolean) => void;
  #keep = false;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(onLearned: (known: Known, isPrivate: boolean) => void) {
    this.#onLearned = onLearned;
  }

  /** @param keep whether it is to outlive the session. */
  async restore(keep: boolean): Promise<void> {
    this.#keep = keep;
    for (const area of [browser.storage.local, browser.storage.session]) {
      const { [key]: stored } = await area.get(key);
      for (const sighting of Array.isArray(stored) ? stored : [])
        if (isSighting(sighting)) this.#sightings.add(sighting);
    }
  }

  keep(keep: boolean): void {
    if (keep === this.#keep) return;
    this.#keep = keep;
    this.#store();
  }

  note(event: CaptureEvent): void {
    const news = this.#sightings.note(event);
    if (news === null) return;
    this.#onLearned(news, "private" in event);
    this.#later ??= setTimeout(() => this.#store(), gather);
  }

  /** What a page that shows this kind of window may know. */
  of(isPrivate: boolean): Known {
    const { hsts, upgradingPages } = this.#sightings.known;
    const isFor = (seen: object): boolean => "private" in seen === isPrivate;
    return { hsts: hsts.filter(isFor), upgradingPages: upgradingPages.filter(isFor) };
  }

  /** The last private window is gone. */
  forgetPrivate(): void {
    const { hsts, upgradingPages } = this.of(true);
    if (hsts.length + upgradingPages.length === 0) return;
    this.#sightings.forgetPrivate();
    this.#store();
  }

  #store(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
    const { hsts } = this.#sightings.known;
    const { hsts: lasting } = this.of(false);
    const { local, session } = browser.storage;
    void session.set({ [key]: hsts }).catch(() => undefined);
    void (this.#keep ? local.set({ [key]: lasting }) : local.remove(key)).catch(() => undefined);
  }
}

/** What lies in storage may be damaged, or another version's: as far as everything that reads it relies on. */
function isSighting(stored: unknown): stored is HstsSighting {
  return isDetails(stored) && [stored["host"], stored["header"]].every((text) => typeof text === "string");
}
