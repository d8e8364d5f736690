/** A hop's facts, looked up once and shared by all fingerprints. */
import type { Chain, Hop } from "../chain.ts";
import type { Header } from "../event.ts";
import { hostOf } from "../url/url.ts";
import { perHop } from "../per-hop.ts";
import { type UrlDifference, urlDifference } from "./url-difference.ts";

/** What no fingerprint reads further than: headers and URLs may be as long as a server likes. */
export const READ_LIMIT = 2_000;

export interface HopFacts {
  readonly hop: Hop;
  readonly status: number;
  /** First value of each response header, by lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly change: UrlDifference | null;
  /** Headers of the answers to come from the host that was asked. */
  readonly later: readonly ReadonlyMap<string, string>[];
}

/** null where the hop is no redirect of which headers are known. */
export const hopFacts = perHop(gathered);

function gathered(hop: Hop, chain: Chain): HopFacts | null {
  if (hop.responseHeaders === null || hop.status === null) return null;
  const change = urlDifference(hop.url.slice(0, READ_LIMIT), hop.to.slice(0, READ_LIMIT));
  return {
    hop,
    status: hop.status,
    headers: indexed(hop.responseHeaders),
    change,
    later: change === null ? [] : laterAnswers(change.from.hostname, chain),
  };
}

/** Header names are compared in lower case; the first of several stands for all. */
export function indexed(headers: readonly Header[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const [name, value] of headers) {
    const key = name.slice(0, 100).toLowerCase();
    if (!index.has(key)) index.set(key, value.slice(0, READ_LIMIT));
  }
  return index;
}

/** One host has one product behind it more often than not; another host says nothing. */
function laterAnswers(host: string, chain: Chain): readonly ReadonlyMap<string, string>[] {
  const { outcome } = chain;
  if (outcome.kind !== "response" || outcome.responseHeaders === null) return [];
  return hostOf(outcome.url.slice(0, READ_LIMIT)) === host ? [indexed(outcome.responseHeaders)] : [];
}
