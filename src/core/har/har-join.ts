/**
 * Which DevTools entry is about which request of a chain. DevTools gives no request ids, so the k-th request to a URL
 * goes with the k-th entry for it, in order of time: a loop asks for one URL twenty times within milliseconds.
 */
import { isFirefox } from "../built-for.ts";
import type { BrowserName, HarEntrySeen, Milliseconds } from "../event.ts";
import { resolveLocation, sameTarget, targetKey } from "../url/url.ts";

/** One request of a chain: what an entry can be about. */
export interface RequestLeg {
  readonly url: string;
  readonly method: string;
  readonly startedAt: Milliseconds;
  /** As reported; null or absent where nothing was. */
  readonly status?: number | null;
  /** A service worker took it. */
  readonly viaServiceWorker?: boolean;
}

/** The codes that browsers follow (Fetch Standard, "redirect status"). */
const followed: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * A request and its entry begin at most this far apart. Measured: Chromium's entry comes 1.9 ms before the request
 * (median), Firefox's 4 to 50 ms after.
 */
export const harSlack: Milliseconds = 500;

/** The same for requests and entries that can belong together. */
export function harKey({ method, url }: Pick<RequestLeg, "method" | "url">): string {
  return `${method} ${targetKey(url)}`;
}

/** Every entry is asked again and again while it waits for its chain, and a URL is dear to parse. */
const targets = new WeakMap<HarEntrySeen, string | null>();

/** Where an entry's redirect leads, resolved; null when it is no redirect, or to no URL. */
export function entryTarget(entry: HarEntrySeen): string | null {
  const { status, to, url } = entry;
  if (to === "" || !followed.has(status)) return null;
  let target = targets.get(entry);
  if (target === undefined) {
    target = resolveLocation(to, url);
    targets.set(entry, target);
  }
  return target;
}

/** Something outside the browser's own code answered: a server, the HTTP cache or a service worker. */
export function isAnsweredEntry({ ip, fromCache, viaServiceWorker }: HarEntrySeen): boolean {
  return ip !== null || fromCache || viaServiceWorker;
}

/**
 * An internal redirect to the same URL: Chromium's restart for client hints; and, while another extension uses
 * `extraHeaders`, how Chromium lists an HSTS upgrade in the middle of a chain.
 */
export function isSelfRedirect(entry: HarEntrySeen): boolean {
  const target = entryTarget(entry);
  return target !== null && sameTarget(target, entry.url) && !isAnsweredEntry(entry);
}

/** DevTools' words for types of requests, and webRequest's; what is not named here may be any. */
const requestTypes: Readonly<Record<string, readonly string[]>> = {
  document: ["main_frame", "sub_frame", "object"],
  fetch: ["xmlhttprequest"],
  xhr: ["xmlhttprequest"],
  eventsource: ["xmlhttprequest"],
  preflight: ["xmlhttprequest"],
  stylesheet: ["stylesheet"],
  script: ["script"],
  image: ["image", "imageset"],
  font: ["font"],
  media: ["media"],
  ping: ["ping", "beacon"],
};

/** webRequest's type of what an entry lists; "other" where DevTools does not tell. */
export function requestTypeOf({ type }: HarEntrySeen, browser: BrowserName): string {
  const types = isFirefox(browser) || type === null ? undefined : requestTypes[type];
  return types?.[0] ?? "other";
}

/** May the entry list this request? Firefox names no types. A preflight is no step of the request that it is sent for. */
export function isOfType(
  { type }: HarEntrySeen,
  request: { readonly browser: BrowserName; readonly resourceType: string; readonly method: string },
): boolean {
  const types = isFirefox(request.browser) || type === null ? undefined : requestTypes[type];
  if (type === "preflight" && request.method !== "OPTIONS") return false;
  return types === undefined || types.includes(request.resourceType);
}

/** Reported and listed, an answer has one status. Internal hops, which DevTools words differently, are left out. */
export function fitsLeg({ status = null }: RequestLeg, entry: HarEntrySeen): boolean {
  return status === null || entry.status === 0 || status === entry.status || !isAnsweredEntry(entry);
}

/**
 * Pairs requests and entries for one URL, both in order of time, without crossing: as many pairs as possible that fit,
 * each at most `harSlack` apart, and of those the nearest in sum. With as many entries as requests that is the k-th to the k-th.
 * @returns for each leg the index of its entry, or null.
 */
export function paired(
  legs: readonly RequestLeg[],
  entries: readonly HarEntrySeen[],
): readonly (number | null)[] {
  // best[i][j]: the best score with the first i legs and the first j entries.
  const pairScore = 2 * harSlack;
  const best: number[][] = [[0, ...entries.map(() => 0)]];
  for (const leg of legs) {
    const above = best.at(-1) ?? [];
    const row = [0];
    for (const [j, entry] of entries.entries()) {
      const apart = Math.abs(leg.startedAt - entry.time);
      const together =
        apart <= harSlack && fitsLeg(leg, entry) ? (above[j] ?? 0) + pairScore - apart / 1000 : 0;
      row.push(Math.max(together, above[j + 1] ?? 0, row[j] ?? 0));
    }
    best.push(row);
  }
  const pairs: (number | null)[] = legs.map(() => null);
  let j = entries.length;
  for (let i = legs.length; i > 0; i -= 1) {
    while (j > 0 && best[i]?.[j] === best[i]?.[j - 1]) j -= 1;
    if (j > 0 && best[i]?.[j] !== best[i - 1]?.[j]) {
      pairs[i - 1] = j - 1;
      j -= 1;
    }
  }
  return pairs;
}

/** The entry of each leg, or null; for a list of entries that all belong to one chain. */
export function entriesOfLegs(
  legs: readonly RequestLeg[],
  entries: readonly HarEntrySeen[],
): readonly (HarEntrySeen | null)[] {
  const found: (HarEntrySeen | null)[] = legs.map(() => null);
  for (const key of new Set(entries.map(harKey))) {
    const asking = legs.filter((leg) => harKey(leg) === key);
    const named = entries.filter((entry) => harKey(entry) === key).toSorted(byTime);
    for (const [k, entry] of paired(asking, named).entries()) {
      const leg = asking[k];
      if (entry !== null && leg !== undefined) found[legs.indexOf(leg)] = named[entry] ?? null;
    }
  }
  return found;
}

export function byTime(a: { readonly time: Milliseconds }, b: { readonly time: Milliseconds }): number {
  return a.time - b.time;
}
