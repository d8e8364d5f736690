/** Random capture events: drawable ones for the notation, and hostile ones that no browser would send. */
import fc from "fast-check";
import type { CaptureEvent, HarEntrySeen, Header } from "../../src/core/event.ts";

/** With a digit in it, so that it is never one of the notation's own words. */
const word = fc.stringMatching(/^[a-z][0-9][a-z0-9-]{0,7}$/);
const url = fc.constantFrom(
  "http://a.test/",
  "https://a.test/",
  "http://b.test/x?y=1#z",
  "mailto:x@a.test",
  "about:blank",
);
const requestId = fc.constantFrom("1", "2", "3");
const time = fc.integer({ min: 1, max: 2000 });
const headers: fc.Arbitrary<Header[]> = fc.array(fc.tuple(word, word), { maxLength: 3 });

const about = {
  requestId,
  time,
  url,
  method: fc.constantFrom("GET", "POST", "PUT"),
  type: fc.constantFrom("main_frame", "image"),
  tabId: fc.constantFrom(-1, 1, 2),
  frameId: fc.constantFrom(0, 4),
};
const status = fc
  .constantFrom(200, 301, 302, 304, 307, 404)
  .map((code) => ({ status: code, statusLine: `HTTP/1.1 ${code} Some Phrase` }));
const answer = {
  headers: fc.option(headers),
  ip: fc.constantFrom(null, "127.0.0.1", "::1"),
  fromCache: fc.boolean(),
};
const place = { time, tabId: about.tabId, frameId: about.frameId, url };

/** Events that the notation can write down word for word. */
export const drawableEvent: fc.Arbitrary<CaptureEvent> = fc.oneof(
  fc.record({ kind: fc.constant("request-seen" as const), ...about, hasBody: fc.boolean() }),
  fc.record({ kind: fc.constant("request-sent" as const), ...about, headers }),
  fc.record({
    kind: fc.constant("request-failed" as const),
    ...about,
    error: fc.constantFrom("net::ERR_ABORTED", "A sentence."),
  }),
  fc
    .tuple(
      fc.record({
        kind: fc.constantFrom("headers-seen" as const, "response-seen" as const),
        ...about,
        ...answer,
      }),
      status,
    )
    .map(([event, code]) => ({ ...event, ...code })),
  fc
    .tuple(fc.record({ kind: fc.constant("redirect-seen" as const), ...about, ...answer, to: url }), status)
    .map(([event, code]) => ({ ...event, ...code })),
  fc.record({ kind: fc.constant("navigation-began" as const), ...place }),
  fc.record({ kind: fc.constant("navigation-failed" as const), ...place, error: word }),
  fc.record({ kind: fc.constant("navigation-completed" as const), ...place }),
  fc.record(
    {
      kind: fc.constant("navigation-committed" as const),
      ...place,
      transition: fc.constantFrom("reload", "typed"),
      qualifiers: fc.constantFrom(["client_redirect"], ["server_redirect", "client_redirect"]),
    },
    { requiredKeys: ["kind", "time", "tabId", "frameId", "url"] },
  ),
  fc.record({ kind: fc.constant("worker-started" as const), time }),
  fc.record({ kind: fc.constant("tab-closed" as const), time, tabId: fc.constantFrom(1, 2) }),
  fc.record({
    kind: fc.constant("tab-opened" as const),
    time,
    tabId: fc.constantFrom(2, 3),
    sourceTabId: fc.constantFrom(1, 2),
    sourceFrameId: fc.constant(0),
    url,
  }),
  fc.record({
    kind: fc.constant("meta-refresh-seen" as const),
    time,
    tabId: fc.constantFrom(1, 2),
    url,
    content: fc.constantFrom("0;url=/b", "5"),
  }),
  harEntry(url, word),
);

/** An entry as the notation can write it down: without headers of the request, and without timings. */
function harEntry(urls: fc.Arbitrary<string>, words: fc.Arbitrary<string>): fc.Arbitrary<HarEntrySeen> {
  return fc.record({
    kind: fc.constant("har-entry-seen" as const),
    time,
    durationMs: fc.nat({ max: 900 }),
    tabId: fc.constantFrom(1, 2),
    url: urls,
    method: about.method,
    type: fc.constantFrom(null, "document", "fetch"),
    hasBody: fc.boolean(),
    status: fc.constantFrom(0, 200, 302, 307),
    statusText: fc.constantFrom("", "Found", "Internal Redirect"),
    protocol: fc.constant("http/1.1"),
    requestHeaders: fc.constant([]),
    responseHeaders: headers,
    to: fc.oneof(fc.constantFrom("", "/b", "https://a.test/", "http://b.test/x?y=1"), words),
    ip: answer.ip,
    fromCache: fc.boolean(),
    viaServiceWorker: fc.boolean(),
    error: fc.constantFrom(null, "net::ERR_ABORTED"),
    timings: fc.constant(null),
    initiator: fc.constantFrom(null, { type: "script", url: null, line: null, stack: [] }),
  });
}

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  url,
  fc.constantFrom("", "http://", "HTTP/1.1 302", "Internal Redirect"),
);
const anyTime = fc.oneof(time, fc.double({ noNaN: false }), fc.constantFrom(-1, 0, 8.64e15 + 1));
const anyHeaders: fc.Arbitrary<Header[] | null> = fc.option(
  fc.array(
    fc.tuple(
      fc.oneof(anyText, fc.constantFrom("Location", "Non-Authoritative-Reason", "Sec-Purpose")),
      anyText,
    ),
    { maxLength: 4 },
  ),
);
const anyAbout = {
  requestId: fc.oneof(requestId, anyText),
  time: anyTime,
  url: anyText,
  method: anyText,
  type: fc.oneof(about.type, anyText),
  tabId: fc.integer(),
  frameId: fc.integer(),
};
const anyAnswer = {
  status: fc.oneof(fc.integer(), fc.constantFrom(0, 200, 301, 302, 307)),
  statusLine: anyText,
  headers: anyHeaders,
  ip: fc.option(anyText),
  fromCache: fc.option(fc.boolean()),
};

/** Well-formed by type, absurd by content. */
export const hostileEvent: fc.Arbitrary<CaptureEvent> = fc.oneof(
  fc.record({ kind: fc.constant("request-seen" as const), ...anyAbout, hasBody: fc.boolean() }),
  fc.record({
    kind: fc.constant("request-sent" as const),
    ...anyAbout,
    headers: anyHeaders.map((list) => list ?? []),
  }),
  fc.record({
    kind: fc.constantFrom("headers-seen" as const, "response-seen" as const),
    ...anyAbout,
    ...anyAnswer,
  }),
  fc.record({ kind: fc.constant("redirect-seen" as const), ...anyAbout, ...anyAnswer, to: anyText }),
  fc.record({ kind: fc.constant("request-failed" as const), ...anyAbout, error: anyText }),
  fc.record({
    kind: fc.constantFrom("navigation-began" as const),
    time: anyTime,
    tabId: fc.integer(),
    frameId: fc.integer(),
    url: anyText,
  }),
  fc.record({
    kind: fc.constant("navigation-failed" as const),
    time: anyTime,
    tabId: fc.integer(),
    frameId: fc.integer(),
    url: anyText,
    error: anyText,
  }),
  harEntry(anyText, anyText),
  fc.record({
    kind: fc.constant("meta-refresh-seen" as const),
    time: anyTime,
    tabId: fc.integer(),
    url: anyText,
    content: anyText,
  }),
  fc.record({
    kind: fc.constant("chain-joined" as const),
    time: anyTime,
    previous: requestId,
    seam: fc.constant("script" as const),
    confidence: fc.constant("certain" as const),
    delayMs: fc.constant(null),
  }),
  drawableEvent,
);
