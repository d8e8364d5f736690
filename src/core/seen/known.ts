/**
 * What was seen before a chain and may explain its upgrades: headers of other answers. Kept beside the log, because the
 * answers themselves, which redirect nowhere, are soon forgotten.
 */
import type { Chain } from "../chain.ts";
import type { Milliseconds } from "../event.ts";
import type { HstsSighting } from "../hsts/sighting.ts";

/** A document whose Content-Security-Policy header has upgrade-insecure-requests. */
export interface UpgradingPage {
  readonly url: string;
  readonly tabId: number;
  readonly seenAt: Milliseconds;
}

export interface Known {
  readonly hsts: readonly HstsSighting[];
  readonly upgradingPages: readonly UpgradingPage[];
}

export const NOTHING_KNOWN: Known = { hsts: [], upgradingPages: [] };

/** Both together; a sighting that came again takes the place of the earlier one. */
export function joinKnown(known: Known, news: Known): Known {
  const kept = known.hsts.filter((one) => !news.hsts.some((other) => isSameSighting(one, other)));
  return {
    hsts: [...kept, ...news.hsts].slice(-maxSightings),
    upgradingPages: [...known.upgradingPages, ...news.upgradingPages].slice(-maxPages),
  };
}

function isSameSighting(a: HstsSighting, b: HstsSighting): boolean {
  return a.host === b.host && a.header === b.header && a.under === b.under && a.private === b.private;
}

/** As many as the background remembers at most: four headers of a thousand hosts. */
const maxSightings = 4_000;

/** Pages that are remembered: what they asked for happens at once. */
export const maxPages = 100;

/** The chain with that part of the knowledge that can say something about it. */
export function withKnown(chain: Chain, known: Known): Chain {
  if (!chain.hops.some(({ kind }) => kind === "internal")) return chain;
  const hosts = chain.hops.map(({ url }) => hostPart(url));
  const hsts = known.hsts.filter(
    (sighting) =>
      (sighting.private === true) === chain.private &&
      hosts.some((host) => host === sighting.host || host.endsWith(`.${sighting.host}`)),
  );
  const upgradingPages = known.upgradingPages.filter(({ tabId }) => tabId === chain.tabId);
  return hsts.length + upgradingPages.length === 0 ? chain : { ...chain, known: { hsts, upgradingPages } };
}

/** Cheaper than to parse every URL: a host that is cut wrongly matches no sighting. */
function hostPart(url: string): string {
  const authority = /^\w+:\/\/([^/?#]*)/.exec(url)?.[1] ?? "";
  return authority
    .slice(authority.lastIndexOf("@") + 1)
    .replace(/:\d*$/, "")
    .replace(/\.$/, "")
    .toLowerCase();
}
