/** The part of the preload list that Hopscope carries: whole top-level domains, and public suffixes. */
import { preloadedSuffixes, suffixesNotInFirefox } from "../knowledge/preloaded-suffixes.ts";
import { preloadedTldOf } from "../knowledge/preloaded-tlds.ts";
import { type CanonicalHost, isIpLiteral, namesToAsk } from "./match.ts";

export interface Preloaded {
  /** The entry of the list that covers the host. */
  readonly domain: string;
  readonly kind: "tld" | "suffix";
  /** False where Firefox's list was found to lack it. */
  readonly inFirefox: boolean;
}

const lacking: ReadonlySet<string> = new Set(suffixesNotInFirefox);
const suffixes: ReadonlySet<string> = new Set(preloadedSuffixes);

/** The built-in entry that covers a host; null when none does, which says nothing about the rest of the list. */
export function preloadedBy(host: CanonicalHost): Preloaded | null {
  if (isIpLiteral(host)) return null;
  const tld = preloadedTldOf(host);
  if (tld !== null) return { domain: tld, kind: "tld", inFirefox: true };
  const suffix = namesToAsk(host).find((name) => suffixes.has(name));
  return suffix === undefined ? null : { domain: suffix, kind: "suffix", inFirefox: !lacking.has(suffix) };
}
