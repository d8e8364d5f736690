/** The HSTS rule behind an upgrade, as far as headers that were seen, and the built-in part of the preload list, tell. */
import type { Chain, Hop } from "../chain.ts";
import type { Policy } from "../explanation.ts";
import { headerValue } from "../headers.ts";
import { type Learned, learnedFrom } from "./learned.ts";
import { type CanonicalHost, canonicalHost, ignoresLocalHost } from "./match.ts";
import { preloadedBy } from "./preload.ts";
import { perHop } from "../per-hop.ts";
import type { HstsSighting } from "./sighting.ts";

/** The browser upgraded by HSTS, and no header that was seen asks for it. */
export const unknownPolicy: Policy = {
  source: "unknown",
  host: null,
  header: null,
  seenAt: null,
  expiresAt: null,
};

/**
 * The rule that covers the hop's host at the time of the hop: a header seen before (RFC 6797 §8.1, §8.2), else an entry
 * of the preload list. null when none is known, which does not mean that there is none.
 */
export const policyOf = perHop((hop, chain): Policy | null => {
  const host = canonicalHost(hop.url);
  if (host === null || ignoresLocalHost(host, chain.browser, null)) return null;
  const { rule, deleted } = learnedFor(hop, chain, host);
  if (rule === null) return preloadPolicy(chain, host, deleted);
  return {
    source: rule.host === host ? "header" : "parent-header",
    host: rule.host,
    header: rule.raw,
    seenAt: rule.seenAt,
    expiresAt: rule.expiresAt,
  };
});

function learnedFor(hop: Hop, chain: Chain, host: CanonicalHost): Learned {
  const known = (chain.known?.hsts ?? []).filter((sighting) => isInReach(sighting, chain));
  const seen = [...known.flatMap((sighting) => seenBefore(sighting, hop)), ...seenInChain(chain, hop)];
  return learnedFrom(seen, host, { browser: chain.browser, now: hop.startedAt });
}

/** In Firefox max-age=0 takes a host off the list as well, and all below it (measured in Firefox 153). */
function preloadPolicy(chain: Chain, host: CanonicalHost, deleted: ReadonlySet<string>): Policy | null {
  const entry = preloadedBy(host);
  if (entry === null) return null;
  if (chain.browser === "firefox" && (!entry.inFirefox || deleted.has(entry.domain))) return null;
  const source = entry.kind === "tld" ? "preload-tld" : "preload-list";
  return { source, host: entry.domain, header: null, seenAt: null, expiresAt: null };
}

/** Headers of the chain's own answers, where nothing else was kept of them: in imported files. */
function seenInChain(chain: Chain, hop: Hop): readonly HstsSighting[] {
  return chain.hops.slice(0, hop.index).flatMap((earlier) => {
    // Learnt only over https (§8.1), and only from who answers there.
    if (earlier.kind !== "server" || !earlier.url.startsWith("https:")) return [];
    const header = headerValue(earlier.responseHeaders, "strict-transport-security");
    const host = canonicalHost(earlier.url);
    if (header === null || host === null) return [];
    return [{ host, header, seenAt: earlier.startedAt + (earlier.durationMs ?? 0) }];
  });
}

/** The sighting as it stood when the hop began. */
function seenBefore(sighting: HstsSighting, { startedAt }: Hop): readonly HstsSighting[] {
  if (sighting.seenAt <= startedAt) return [sighting];
  const { since } = sighting;
  return since !== undefined && since <= startedAt ? [{ ...sighting, seenAt: since }] : [];
}

/**
 * Firefox keeps what it learns apart by the site in the tab, and not by container (measured in Firefox 153); the preload
 * list counts everywhere. Private windows were left out before: see withKnown.
 */
function isInReach(sighting: HstsSighting, chain: Chain): boolean {
  if (chain.browser !== "firefox") return true;
  const learnedUnder = sighting.under ?? sighting.host;
  const under = chain.resourceType === "main_frame" ? sighting.host : canonicalHost(chain.initiator ?? "");
  return under !== null && isSameSite(learnedUnder, under);
}

/**
 * Roughly: the last two labels are the same. That takes two sites below one public suffix, such as co.uk, for one; what
 * follows from it is never called certain.
 */
function isSameSite(a: CanonicalHost, b: CanonicalHost): boolean {
  return lastLabels(a) === lastLabels(b);
}

function lastLabels(host: CanonicalHost): string {
  return host.split(".").slice(-2).join(".");
}
