/**
 * Reports that come twice, or late. Firefox holds reports back while it wakes the background, and then delivers all of
 * one kind before the next kind.
 */
import type { CaptureEvent, RequestEvent } from "./event.ts";
import { sameTarget } from "./url.ts";

/**
 * Was this report folded in before? One that lies back in time and is known was; so was one with Chromium's fractional
 * time, and one that repeats the last. Firefox's whole milliseconds do not tell the hops of a fast loop apart, so equal
 * times alone prove nothing there.
 */
export function isDuplicate(events: readonly CaptureEvent[], event: RequestEvent): boolean {
  let newest: RequestEvent | null = null;
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const known = events[at];
    if (known === undefined || !("requestId" in known)) continue;
    if (known.time < event.time) return false;
    newest ??= known;
    if (known.kind === event.kind && known.time === event.time && known.url === event.url) {
      return known === newest || event.time < newest.time || !Number.isInteger(event.time);
    }
  }
  return false;
}

/**
 * Where a late report belongs among those that came before: Firefox holds reports back while it wakes the background,
 * and then delivers all of one kind before the next kind.
 */
export function placeOf(events: readonly CaptureEvent[], event: RequestEvent): number {
  let place = events.length;
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const known = events[at];
    if (known === undefined || !("requestId" in known)) continue;
    if (known.time < event.time) break;
    if (known.time > event.time || answersEarlier(events, at, known, event)) place = at;
    // Reports of one millisecond: only a request that begins among them tells what came before what.
    else if (known.kind === "request-seen" || known.kind === event.kind) break;
  }
  return place;
}

/**
 * At the same millisecond: is the report about a request before the one that `known` begins? Then it names another
 * URL, or, in a loop of one URL, the earlier requests still lack a report of its kind.
 */
function answersEarlier(
  events: readonly CaptureEvent[],
  at: number,
  known: RequestEvent,
  event: RequestEvent,
): boolean {
  if (known.kind !== "request-seen" || event.kind === "request-seen") return false;
  if (!sameTarget(known.url, event.url)) return true;
  const before = events
    .slice(0, at)
    .filter((other) => "requestId" in other && sameTarget(other.url, event.url));
  const count = (kind: CaptureEvent["kind"]): number => before.filter((other) => other.kind === kind).length;
  return count("request-seen") > 0 && count(event.kind) < count("request-seen");
}
