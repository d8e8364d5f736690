/**
 * Gathers what answers say of upgrades to come: Strict-Transport-Security, and upgrade-insecure-requests of pages.
 * Only copies; what a header is worth is judged where it explains something (hsts/policy.ts). Bounded.
 */
import { dropOldest } from "../bounded.ts";
import { isFirefox } from "../built-for.ts";
import type { BrowserName, CaptureEvent, Header } from "../event.ts";
import { headerValue } from "../headers.ts";
import type { HstsSighting } from "../hsts/sighting.ts";
import { type Known, maxPages, type UpgradingPage } from "./known.ts";
import { hostOf } from "../url/url.ts";

/** Hosts, and different headers of one host, that are remembered. */
const maxHosts = 1000;
const maxHeaders = 4;

/** Longest header that is kept; longer ones are cut, and then say what their beginning says. */
const longestHeader = 500;

/** A header that is seen again tells nothing new within this time: every image of a page repeats it. */
const soon = 60_000;

/** What tells one sighting of a host from another. */
const telling = ["header", "under", "private"] as const;

/** As long as it is remembered, a page of a private window is marked as such. */
type SeenPage = UpgradingPage & Pick<HstsSighting, "private">;

export class Sightings {
  readonly #browser: BrowserName;
  readonly #hsts = new Map<string, readonly HstsSighting[]>();
  #pages: readonly SeenPage[] = [];
  /** Host of the page that each tab shows: Firefox keeps HSTS apart by it. */
  readonly #tops = new Map<number, string>();

  constructor(browser: BrowserName) {
    this.#browser = browser;
  }

  /** @returns what the event adds to the knowledge; null for nothing new. */
  note(event: CaptureEvent): Known | null {
    if (isFirefox(this.#browser) && event.kind === "tab-closed") this.#tops.delete(event.tabId);
    // What comes without an address was made in the browser, or by a page's own worker.
    if ((event.kind !== "response-seen" && event.kind !== "redirect-seen") || event.ip === null) return null;
    const { type, tabId, url, headers } = event;
    const seen = { seenAt: event.time, ...(event.private === true && { private: true as const }) };
    const isPage = type === "main_frame" && event.kind === "response-seen";
    if (isPage && isFirefox(this.#browser)) this.#tops.set(tabId, namedHost(url));
    const header = url.startsWith("https:") ? headerValue(headers, "strict-transport-security") : null;
    const upgrades = (isPage || type === "sub_frame") && hasUpgradingPolicy(headers);
    if (header === null && !upgrades) return null;
    const upgradingPages = upgrades ? [{ url, tabId, ...seen }] : [];
    this.#pages = [...this.#pages, ...upgradingPages].slice(-maxPages);
    const host = namedHost(url);
    const top = type === "main_frame" ? undefined : this.#tops.get(tabId);
    const sighting = {
      host,
      header: (header ?? "").slice(0, longestHeader),
      ...(isFirefox(this.#browser) && top !== undefined && top !== host && { under: top }),
      ...seen,
    };
    const hsts = header === null ? [] : this.add(sighting);
    return hsts.length > 0 || upgrades ? { hsts, upgradingPages } : null;
  }

  /** Takes a sighting in, also one from storage. @returns it, when it is new or was not seen for a while. */
  add(sighting: HstsSighting): readonly HstsSighting[] {
    const { host } = sighting;
    const known = this.#hsts.get(host) ?? [];
    const same = known.find((one) => telling.every((field) => one[field] === sighting[field]));
    if (same !== undefined && sighting.seenAt - same.seenAt < soon) return [];
    const now = same === undefined ? sighting : { ...sighting, since: same.since ?? same.seenAt };
    this.#hsts.delete(host);
    this.#hsts.set(host, [...known.filter((one) => one !== same).slice(1 - maxHeaders), now]);
    dropOldest(this.#hsts, maxHosts);
    return [now];
  }

  forgetPrivate(): void {
    for (const [host, seen] of this.#hsts) this.#hsts.set(host, seen.filter(isLasting));
    this.#pages = this.#pages.filter(isLasting);
  }

  get known(): Known {
    return { hsts: [...this.#hsts.values()].flat(), upgradingPages: this.#pages };
  }
}

/** A page may have several policies, each of several directives; the directive itself has no value (CSP 3, UIR §3.1). */
function hasUpgradingPolicy(headers: readonly Header[] | null): boolean {
  return (headers ?? []).some(
    ([name, value]) =>
      /^content-security-policy$/i.test(name) &&
      /(?:^|[;,])\s*upgrade-insecure-requests\s*(?:[;,]|$)/i.test(value),
  );
}

function isLasting(seen: Pick<HstsSighting, "private">): boolean {
  return seen.private !== true;
}

/** Without the dot that a full name may end in. */
function namedHost(url: string): string {
  return hostOf(url).replace(/\.$/, "");
}
