/**
 * When each request of a navigation began, in an order that can be drawn. Clocks are set back, DevTools' is another than
 * webRequest's, and reports get lost; still no request begins before the one in front of it.
 */
import type { Chain, Hop } from "../chain.ts";
import type { Milliseconds, Timings } from "../event.ts";

/** A request as it was reported. */
export interface TimedRequest {
  readonly chain: Chain;
  /** The redirect that answered it; null for the last request of a chain. */
  readonly hop: Hop | null;
  /** On the browser's clock; null: nobody saw it begin. */
  readonly at: Milliseconds | null;
  /** Never negative; null: unknown, or under way. */
  readonly ms: Milliseconds | null;
  /** Timed by webRequest, and not by DevTools alone. */
  readonly sure: boolean;
  /** Recording began after it did: its start is only the first that was heard of it. */
  readonly unseen: boolean;
  readonly timings: Timings | null;
}

/** The largest time a date can hold (ECMAScript, "Time Values and Time Range"). */
const latest = 8.64e15;

function timeOrNull(value: Milliseconds | null | undefined): Milliseconds | null {
  return typeof value === "number" && Math.abs(value) <= latest ? value : null;
}

function lengthOrNull(value: Milliseconds | null): Milliseconds | null {
  const ms = timeOrNull(value);
  return ms === null ? null : Math.max(0, ms);
}

/** The requests of a chain in order: one for each redirect, and the last one. */
export function timedRequests(chain: Chain): readonly TimedRequest[] {
  const reported = chain.requestIds.length > 0;
  const hops = chain.hops.map((hop) => ({
    chain,
    hop,
    at: timeOrNull(hop.startedAt),
    ms: lengthOrNull(hop.durationMs),
    sure: !reported || hop.observed !== "har",
    unseen: !chain.complete && hop.index === 0,
    timings: hop.timings,
  }));
  return [...hops, lastRequest(chain)];
}

function lastRequest(chain: Chain): TimedRequest {
  const { lastTimes, outcome, hops } = chain;
  // A chain without redirects began with its last request.
  const at = timeOrNull(lastTimes?.startedAt ?? (hops.length === 0 ? chain.startedAt : null));
  const before = hops.at(-1);
  const since = at ?? (before === undefined ? null : before.startedAt + (before.durationMs ?? 0));
  const ended = outcome.kind === "response" || outcome.kind === "failure";
  const ms = ended && since !== null ? lengthOrNull(outcome.finishedAt - since) : null;
  return {
    chain,
    hop: null,
    at,
    ms: ended ? (ms ?? 0) : null,
    sure: true,
    unseen: false,
    timings: lastTimes?.timings ?? null,
  };
}

/** @returns when each of them began, from the start of the first; never falling, never NaN. */
export function stepStarts(requests: readonly TimedRequest[]): readonly Milliseconds[] {
  const sure = sureStarts(requests);
  const nextSure = [...sure];
  for (let at = nextSure.length - 2; at >= 0; at -= 1) nextSure[at] ??= nextSure[at + 1] ?? null;
  const starts: Milliseconds[] = [];
  for (const [index, { at }] of requests.entries()) {
    const before = starts.at(-1);
    const ended = before === undefined ? 0 : before + (requests[index - 1]?.ms ?? 0);
    const own = sure[index] ?? Math.min(at ?? ended, nextSure[index] ?? Infinity);
    starts.push(before === undefined ? own : Math.max(before, own));
  }
  const first = starts[0] ?? 0;
  return starts.map((start) => start - first);
}

/** Of what webRequest timed. A clock that was set back moves all that follows. */
function sureStarts(requests: readonly TimedRequest[]): readonly (Milliseconds | null)[] {
  let moved = 0;
  let before: { readonly start: Milliseconds; readonly end: Milliseconds } | null = null;
  return requests.map(({ at, ms, sure }): Milliseconds | null => {
    if (!sure || at === null) return null;
    if (before !== null && at + moved < before.start) moved = before.end - at;
    const start = at + moved;
    before = { start, end: start + (ms ?? 0) };
    return start;
  });
}
