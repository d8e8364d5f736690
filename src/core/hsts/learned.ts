/** Which rule a browser has learned for a host, as far as the headers that were seen tell (RFC 6797 §8.1.1, §8.2). */
import type { BrowserName, Milliseconds } from "../event.ts";
import { type HstsHeader, parseHsts, takesHeader } from "./header.ts";
import { type CanonicalHost, canonicalHost, domainMatch, expiryOf, namesToAsk } from "./match.ts";
import type { HstsSighting } from "./sighting.ts";

/** Where a sighting counts: Firefox keeps rules apart by top-level site, both browsers by private windows. */
export type Scope =
  | { readonly kind: "everywhere" }
  | { readonly kind: "private" }
  /** Inside pages of that host only. */
  | { readonly kind: "inside"; readonly under: string };

/** The last thing that a host said. */
export interface LearnedState {
  readonly host: CanonicalHost;
  readonly state: "live" | "expired" | "deleted";
  readonly raw: string;
  readonly header: HstsHeader;
  readonly seenAt: Milliseconds;
  /** null when no calendar has that date. */
  readonly expiresAt: Milliseconds | null;
}

export interface Learned {
  /** The rule that covers the host; null when none that was seen does. */
  readonly rule: LearnedState | null;
  /** What the host itself said last, whatever became of it; null when it said nothing that a browser takes. */
  readonly own: LearnedState | null;
  /** The host itself sent a header that this browser ignores. */
  readonly ignored: boolean;
  /** The hosts whose last word was max-age=0: this one, and parents. */
  readonly deleted: ReadonlySet<string>;
}

interface Surroundings {
  readonly browser: BrowserName;
  readonly now: Milliseconds;
}

/** Where that sighting counts. A host below the page's own, or above it, is of the same site. */
function scopeOf({ host, under, private: isPrivate }: HstsSighting): Scope {
  if (isPrivate === true) return { kind: "private" };
  const page = under === undefined ? null : canonicalHost(under);
  if (page === null) return { kind: "everywhere" };
  const name = canonicalHost(host) ?? host;
  const related = domainMatch(page, name) !== null || domainMatch(name, page) !== null;
  return related ? { kind: "everywhere" } : { kind: "inside", under: page };
}

/** Sightings put together by where they count. */
export function byScope(
  sightings: readonly HstsSighting[],
): readonly { readonly scope: Scope; readonly seen: readonly HstsSighting[] }[] {
  const places = new Map<string, { scope: Scope; seen: HstsSighting[] }>();
  for (const sighting of sightings) {
    const scope = scopeOf(sighting);
    const key = scope.kind === "inside" ? `inside ${scope.under}` : scope.kind;
    const place = places.get(key);
    if (place === undefined) places.set(key, { scope, seen: [sighting] });
    else place.seen.push(sighting);
  }
  return [...places.values()];
}

/** What sightings of one scope say about a host. The nearest name with a rule decides, as in the browsers. */
export function learnedFrom(
  sightings: readonly HstsSighting[],
  host: CanonicalHost,
  surroundings: Surroundings,
): Learned {
  const seenOf = new Map<string, HstsSighting[]>();
  for (const sighting of sightings) {
    const name = canonicalHost(sighting.host) ?? "";
    const others = seenOf.get(name);
    if (others === undefined) seenOf.set(name, [sighting]);
    else others.push(sighting);
  }
  const states = namesToAsk(host).flatMap(
    (name) => lastState(seenOf.get(name) ?? [], name, surroundings) ?? [],
  );
  const rule = states.find(
    (state) => state.state === "live" && (state.host === host || state.header.includeSubDomains),
  );
  const deleted = states.filter(({ state }) => state === "deleted").map((state) => state.host);
  return {
    rule: rule ?? null,
    own: states.find((state) => state.host === host) ?? null,
    ignored: (seenOf.get(host) ?? []).some(
      ({ header }) => !takesHeader(parseHsts(header), surroundings.browser),
    ),
    deleted: new Set(deleted),
  };
}

function lastState(
  sightings: readonly HstsSighting[],
  host: CanonicalHost,
  { browser, now }: Surroundings,
): LearnedState | null {
  let last: LearnedState | null = null;
  for (const sighting of sightings) {
    if (last !== null && last.seenAt > sighting.seenAt) continue;
    const header = parseHsts(sighting.header);
    // What a browser does not take changes nothing of what it learned before.
    if (header.maxAge === null || !takesHeader(header, browser)) continue;
    const expiresAt = expiryOf(sighting.seenAt, header.maxAge, browser);
    const over = expiresAt !== null && expiresAt <= now;
    const state = header.maxAge === 0 ? "deleted" : over ? "expired" : "live";
    last = { host, state, raw: sighting.header, header, seenAt: sighting.seenAt, expiresAt };
  }
  return last;
}
