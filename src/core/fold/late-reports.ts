/**
 * Reports that come twice, or late. While a browser wakes the background it holds reports back: Firefox then delivers all
 * of one kind before the next kind, and a busy Chromium delivers newer ones before those it held (measured in Chromium
 * 156 with both cores taken: 2 of 24 redirects).
 */
import { isFirefox } from "../built-for.ts";
import type { BrowserName, CaptureEvent, RequestEvent } from "../event.ts";
import { sameTarget } from "../url/url.ts";

/**
 * Where a report belongs among those that came before; null when it is one of them. One that lies back in time and is
 * known was folded in before; so was one with Chromium's fractional time, and one that repeats the last. Firefox's whole
 * milliseconds do not tell the hops of a fast loop apart, so equal times alone prove nothing there.
 * @param late whether reports may come out of order now; otherwise a new one is the last
 */
export function placeOf(
  events: readonly CaptureEvent[],
  event: RequestEvent,
  late: boolean,
  browser: BrowserName,
): number | null {
  let place = events.length;
  let newest: RequestEvent | null = null;
  let placed = !late;
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const known = events[at];
    if (known === undefined || !("requestId" in known)) continue;
    if (known.time < event.time) break;
    newest ??= known;
    const isSame = known.kind === event.kind && known.time === event.time && known.url === event.url;
    if (isSame && (!isFirefox(browser) || known === newest || event.time < newest.time)) return null;
    if (placed) continue;
    if (known.time > event.time) place = at;
    // Reports of one millisecond, which only Firefox has: a request that begins among them tells what came before what.
    else if (isFirefox(browser)) {
      if (answersEarlier(events, at, known, event)) place = at;
      else placed = known.kind === "request-seen" || known.kind === event.kind;
    }
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
