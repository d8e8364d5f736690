/** Making a chain's events smaller: first without loss, then, when memory is short, without most headers. */
import type { CaptureEvent, HarEntrySeen, Header, RequestEvent } from "../core/event.ts";

/** Headers that the fold and the causes are read from. They stay, so that a chain means the same without the others. */
const tellingHeaders = new Set([
  "critical-ch",
  "location",
  "non-authoritative-reason",
  "refresh",
  "sec-purpose",
  "server",
  "strict-transport-security",
]);

/**
 * The events without those headers-seen that the report after them repeats, which folds to the same chain: a request
 * that was reported as sent, and whose answer the browser then reports once more as a redirect or as completed.
 */
export function compacted(events: readonly CaptureEvent[]): readonly CaptureEvent[] {
  const reports = events.filter((event): event is RequestEvent => "requestId" in event);
  const repeated = new Set<CaptureEvent>();
  for (const [at, event] of reports.entries()) {
    if (isRepeated(reports[at - 1], event, reports[at + 1])) repeated.add(event);
  }
  // A restart between them changes what the fold makes of the next report.
  return repeated.size === 0 || events.some(({ kind }) => kind === "worker-started")
    ? events
    : events.filter((event) => !repeated.has(event));
}

function isRepeated(
  before: RequestEvent | undefined,
  event: RequestEvent,
  after: RequestEvent | undefined,
): boolean {
  if (event.kind !== "headers-seen" || before?.kind !== "request-sent") return false;
  if (after?.kind !== "redirect-seen" && after?.kind !== "response-seen") return false;
  return (
    before.url === event.url &&
    after.url === event.url &&
    after.status === event.status &&
    after.statusLine === event.statusLine &&
    sameHeaders(event.headers, after.headers)
  );
}

function sameHeaders(a: readonly Header[] | null, b: readonly Header[] | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every(([name, value], at) => b[at]?.[0] === name && b[at]?.[1] === value);
}

/** The events with only their telling headers, marked. */
export function withoutHeaders(events: readonly CaptureEvent[]): readonly CaptureEvent[] {
  return events.map((event) => {
    if (event.kind === "har-entry-seen") return withoutListedHeaders(event);
    if (!("headers" in event) || event.headers === null) return event;
    const telling = event.headers.filter(isTelling);
    // An empty list says something of its own in Firefox: an extension redirected before anything was sent.
    const headers = telling.length > 0 ? telling : event.headers.slice(0, 1);
    return headers.length === event.headers.length ? event : { ...event, headers, headersDropped: true };
  });
}

function withoutListedHeaders(entry: HarEntrySeen): HarEntrySeen {
  return {
    ...entry,
    requestHeaders: entry.requestHeaders.filter(isTelling),
    responseHeaders: entry.responseHeaders.filter(isTelling),
    headersDropped: true,
  };
}

function isTelling([name]: Header): boolean {
  return tellingHeaders.has(name.toLowerCase());
}
