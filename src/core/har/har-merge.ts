/**
 * Completing a chain with what DevTools listed: hops that webRequest hid are put in their place, and known ones get
 * the headers, phases and protocol that only DevTools has. What an event told is never replaced.
 */
import type { FailureOutcome, Hop, LastRequest, Outcome, ResponseOutcome } from "../chain.ts";
import type { HarEntrySeen, Header, Milliseconds } from "../event.ts";
import {
  entriesOfLegs,
  entryTarget,
  harSlack,
  isAnsweredEntry,
  isSelfRedirect,
  type RequestLeg,
} from "./har-join.ts";
import { hasHeader } from "../headers.ts";
import { changeOf } from "../facts/hop-change.ts";
import { isRedirectStatus } from "../fold/hop.ts";
import { resolveLocation, sameTarget } from "../url/url.ts";
import { isPlanned } from "../facts/withheld.ts";

export interface Completed {
  readonly hops: readonly Hop[];
  /** The entry of the request that no redirect follows; null where DevTools listed none. */
  readonly last: HarEntrySeen | null;
}

/**
 * @param hops as the reports alone tell them.
 * @param final the request behind the last of them.
 * @param entries of DevTools, all of this chain, in any order.
 */
export function completed(
  hops: readonly Hop[],
  final: RequestLeg,
  entries: readonly HarEntrySeen[],
): Completed {
  const found = entriesOfLegs([...hops, final], entries);
  const loose = new Set(entries.filter((entry) => !found.includes(entry)));
  const known = hops.flatMap((hop, at) => {
    const entry = found[at] ?? null;
    return entry === null ? [hop] : [...withDetours(mergedHop(hop, entry), entry, loose)];
  });
  const first = known[0] ?? final;
  const all = [...leadingTo(first, loose), ...known];
  const numbered = all.map((hop, index) => ({ ...hop, index }));
  return {
    hops: numbered.map((hop) => withoutPlannedOrigin(hop, numbered)),
    last: found[hops.length] ?? null,
  };
}

/**
 * A request that DevTools lists as it was planned names the page's origin, also behind redirects that made it null:
 * those to another origin, and the browser's own, after which Chromium 156 sent null (2 of 2).
 */
function withoutPlannedOrigin(hop: Hop, hops: readonly Hop[]): Hop {
  if (hop.headersFrom === "webRequest" || hop.requestHeaders === null || !isPlanned(hop)) return hop;
  if (!hops.slice(0, hop.index).some(isTainting)) return hop;
  return { ...hop, requestHeaders: hop.requestHeaders.filter(([name]) => name.toLowerCase() !== "origin") };
}

function isTainting(hop: Hop): boolean {
  return hop.kind === "internal" || changeOf(hop)?.crossOrigin !== false;
}

/** Redirects that DevTools listed before the first request that was reported: upgrades, and a service worker's. */
function leadingTo(next: RequestLeg, loose: Set<HarEntrySeen>): readonly Hop[] {
  const lead = [...loose]
    .filter((entry) => leadsTo(entry, next.url, next.startedAt) && !isSelfRedirect(entry))
    .reduce<HarEntrySeen | null>(
      (best, entry) => (best === null || entry.time > best.time ? entry : best),
      null,
    );
  if (lead === null) return [];
  loose.delete(lead);
  const hop = listedHop(lead, next);
  return [...leadingTo(hop, loose), hop];
}

/** True when the entry's redirect leads to a request to `url` that begins at `time`. */
export function leadsTo(entry: HarEntrySeen, url: string, time: Milliseconds): boolean {
  const target = entryTarget(entry);
  return (
    target !== null &&
    sameTarget(target, url) &&
    entry.time <= time + harSlack &&
    Math.abs(entry.time + entry.durationMs - time) <= harSlack
  );
}

/** A hidden hop that was several: its entry leads elsewhere, and a loose entry goes on from there. */
function withDetours(hop: Hop, entry: HarEntrySeen, loose: Set<HarEntrySeen>): readonly Hop[] {
  const target = entryTarget(entry);
  if (hop.observed !== "har" || target === null || sameTarget(target, hop.to)) return [hop];
  const next = [...loose].find((other) => sameTarget(other.url, target) && entryTarget(other) !== null);
  if (next === undefined) return [hop];
  loose.delete(next);
  return [{ ...hop, to: target }, ...withDetours(listedHop(next, { ...hop, url: hop.to }), next, loose)];
}

/** Firefox lists no service worker as such; the reports told of it then. */
function kindOf(entry: HarEntrySeen, viaServiceWorker: boolean): Hop["kind"] {
  return isAnsweredEntry(entry) || viaServiceWorker ? "server" : "internal";
}

/** A hop that only DevTools listed, and the request that follows it. */
function listedHop(entry: HarEntrySeen, next: RequestLeg): Hop {
  const kind = kindOf(entry, false);
  const body = entry.hasBody ? "sent" : "none";
  return {
    index: 0,
    url: entry.url,
    to: next.url,
    method: entry.method,
    nextMethod: next.method === "" ? null : next.method,
    body,
    nextBody:
      next.method === "GET" || next.method === "HEAD" ? "none" : kind === "internal" ? body : "unknown",
    status: entry.status,
    statusText: entry.statusText === "" ? null : entry.statusText,
    kind,
    observed: "har",
    fromCache: entry.fromCache,
    viaServiceWorker: entry.viaServiceWorker,
    ip: entry.ip,
    protocol: entry.protocol,
    requestHeaders: kind === "internal" ? null : entry.requestHeaders,
    responseHeaders: entry.responseHeaders,
    headersFrom: "har",
    startedAt: entry.time,
    durationMs: entry.durationMs,
    timings: entry.timings,
    ...(entry.headersDropped === true && { headersDropped: true as const }),
  };
}

function mergedHop(hop: Hop, entry: HarEntrySeen): Hop {
  if (hop.observed === "inferred") return filledHop(hop, entry);
  const silent = hop.kind === "internal" && hop.ip === null;
  const sent = silent ? null : joinedHeaders(hop.requestHeaders, entry.requestHeaders);
  return {
    ...hop,
    observed: "both",
    viaServiceWorker: hop.viaServiceWorker || entry.viaServiceWorker,
    protocol: entry.protocol,
    requestHeaders: sent,
    responseHeaders: joinedHeaders(hop.responseHeaders, entry.responseHeaders),
    headersFrom: hop.headersFrom === null ? "har" : "both",
    timings: entry.timings,
  };
}

/** DevTools listed what was only inferred. */
function filledHop(hop: Hop, entry: HarEntrySeen): Hop {
  if (isSelfRedirect(entry) && !sameTarget(hop.url, hop.to)) return { ...hop, listedAsSelf: true };
  if (entryTarget(entry) === null) return hop;
  const viaServiceWorker = hop.viaServiceWorker || entry.viaServiceWorker;
  const listed = listedHop(entry, { ...hop, url: hop.to });
  return {
    ...listed,
    kind: kindOf(entry, viaServiceWorker),
    viaServiceWorker,
    nextMethod: hop.nextMethod,
    body: hop.body === "unknown" ? listed.body : hop.body,
    nextBody: hop.nextBody,
  };
}

/** As the reports gave them, then what only DevTools shows. Chromium withholds some from reports, HAR merges none. */
function joinedHeaders(reported: readonly Header[] | null, listed: readonly Header[]): readonly Header[] {
  if (reported === null) return listed;
  const names = new Set(reported.map(([name]) => name.toLowerCase()));
  return [...reported, ...listed.filter(([name]) => !names.has(name.toLowerCase()))];
}

/** What the last request was sent with, reported or listed; null where neither shows it. */
export function completedRequest(
  reported: readonly Header[] | null,
  last: HarEntrySeen | null,
): LastRequest | null {
  if (last === null || last.headersDropped === true)
    return reported === null ? null : { headers: reported, headersFrom: "webRequest" };
  const headersFrom = reported === null ? "har" : "both";
  return { headers: joinedHeaders(reported, last.requestHeaders), headersFrom };
}

/** The outcome, with what DevTools has of the last answer. */
export function completedOutcome(outcome: Outcome, last: HarEntrySeen | null, final: RequestLeg): Outcome {
  if (last === null) return outcome;
  if (last.status === 0) return outcome.kind === "pending" ? listedFailure(outcome, last, final) : outcome;
  if (outcome.kind === "failure") return refusedAnswer(outcome, last);
  if (outcome.kind === "response") {
    return {
      ...outcome,
      status: outcome.status ?? last.status,
      statusText: outcome.statusText ?? (last.statusText === "" ? null : last.statusText),
      responseHeaders: joinedHeaders(outcome.responseHeaders, last.responseHeaders),
      ip: outcome.ip ?? last.ip,
    };
  }
  const unfollowed = entryTarget(last) === null || last.method === "OPTIONS";
  return outcome.kind === "pending" && unfollowed ? listedResponse(last, final) : outcome;
}

function listedFailure(
  outcome: Outcome,
  { error, time, durationMs }: HarEntrySeen,
  final: RequestLeg,
): Outcome {
  if (error === null) return outcome;
  return {
    kind: "failure",
    url: final.url,
    error,
    finishedAt: time + durationMs,
    status: null,
    statusText: null,
    responseHeaders: null,
    refusedTo: null,
  };
}

/**
 * A redirect that was refused, of which reports gave nothing but the error's name. Of one that failed, Chromium lists
 * no address: then the browser's own redirects are told by the reason that they carry.
 */
function refusedAnswer(outcome: FailureOutcome, last: HarEntrySeen): FailureOutcome {
  if (outcome.status !== null || !isRedirectStatus(last.status)) return outcome;
  const inside = last.error === null || hasHeader(last.responseHeaders, "non-authoritative-reason");
  if (inside && !isAnsweredEntry(last)) return outcome;
  return {
    ...outcome,
    status: last.status,
    statusText: last.statusText === "" ? null : last.statusText,
    responseHeaders: last.responseHeaders,
    refusedTo: last.to === "" ? null : (resolveLocation(last.to, last.url) ?? last.to),
  };
}

/** Of a request whose end nobody reports: one that a service worker answers. */
function listedResponse(last: HarEntrySeen, final: RequestLeg): ResponseOutcome {
  return {
    kind: "response",
    url: final.url,
    status: last.status,
    statusText: last.statusText === "" ? null : last.statusText,
    responseHeaders: last.responseHeaders,
    fromCache: last.fromCache,
    ip: last.ip,
    finishedAt: last.time + last.durationMs,
  };
}
