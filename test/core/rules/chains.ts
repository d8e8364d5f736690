/** Chains for tests: hand-made ones, recorded ones, and arbitrary garbage. */
import fc from "fast-check";
import type { Chain, FailureOutcome, Hop, Outcome, ResponseOutcome } from "../../../src/core/chain.ts";
import { chainsOf } from "../../../src/core/recording.ts";
import { trace, type TraceFolder } from "../../support/traces.ts";

const plainHop: Hop = {
  index: 0,
  url: "https://a.test/",
  to: "https://b.test/",
  method: "GET",
  nextMethod: "GET",
  body: "none",
  nextBody: "none",
  status: 302,
  statusText: "Found",
  kind: "server",
  observed: "event",
  fromCache: false,
  viaServiceWorker: false,
  ip: "192.0.2.1",
  protocol: null,
  requestHeaders: [],
  responseHeaders: [["Location", "https://b.test/"]],
  headersFrom: "webRequest",
  withheld: [],
  startedAt: 1_000,
  durationMs: 10,
  timings: null,
};

const answer: ResponseOutcome = {
  kind: "response",
  url: "https://b.test/",
  status: 200,
  statusText: "OK",
  responseHeaders: [],
  fromCache: false,
  ip: "192.0.2.1",
  finishedAt: 2_000,
};

/** A chain of the given hops, each one a plain 302 of a server but for what is named. */
export function chainWith(hops: readonly Partial<Hop>[], rest: Partial<Chain> = {}): Chain {
  return {
    id: "1",
    requestIds: ["1"],
    browser: "chromium",
    tabId: 1,
    frameId: 0,
    resourceType: "main_frame",
    initiator: null,
    speculative: false,
    private: false,
    startedAt: 1_000,
    url: hops[0]?.url ?? plainHop.url,
    method: "GET",
    complete: true,
    gap: false,
    hops: hops.map((hop, index) => ({ ...plainHop, index, ...hop })),
    outcome: answer,
    pageError: null,
    ...rest,
  };
}

export function answered(change: Partial<ResponseOutcome>): Outcome {
  return { ...answer, ...change };
}

export function failed(error: string, change: Partial<FailureOutcome> = {}): Outcome {
  const nothing = { status: null, statusText: null, responseHeaders: null, refusedTo: null };
  return { kind: "failure", url: "https://b.test/", error, finishedAt: 2_000, ...nothing, ...change };
}

/** What Chromium reports of an internal hop. */
export function internal(reason: string | null, change: Partial<Hop> = {}): Partial<Hop> {
  const responseHeaders: Hop["responseHeaders"] =
    reason === null
      ? [["Location", "https://a.test/"]]
      : [
          ["Location", "https://a.test/"],
          ["Non-Authoritative-Reason", reason],
        ];
  return {
    kind: "internal",
    url: "http://a.test/",
    to: "https://a.test/",
    status: 307,
    statusText: "Internal Redirect",
    ip: null,
    requestHeaders: null,
    responseHeaders,
    ...change,
  };
}

/** A hop that nobody reported. */
export function hidden(change: Partial<Hop> = {}): Partial<Hop> {
  return internal(null, {
    observed: "inferred",
    status: null,
    statusText: null,
    responseHeaders: null,
    ...change,
  });
}

/** The chains of a recorded trace, named as "chromium/f.ab". */
export function recorded(name: string): readonly Chain[] {
  const [folder = "", scenario = ""] = name.split("/");
  const { browser, events } = trace(folder as TraceFolder, scenario);
  return chainsOf(events, browser);
}

const text = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    "",
    "http://",
    "https://a.test/",
    "http://a.test/",
    "mailto:x",
    "javascript:1",
    "{error}",
    "//",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.integer({ min: 1_000, max: 60_000 }).map((length) => "x".repeat(length)),
);
const numbers = fc.oneof(fc.constantFrom(0, 200, 301, 302, 303, 304, 307, 308, 404), fc.double());
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const headers = maybe(
  fc.array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom("Location", "Non-Authoritative-Reason", "Strict-Transport-Security", "Date"),
        text,
      ),
      fc.oneof(
        fc.constantFrom("HSTS", "WebRequest API", "DNS", "max-age=31536000; includeSubDomains", "__proto__"),
        text,
      ),
    ),
    { maxLength: 4 },
  ),
);
const method = fc.oneof(fc.constantFrom("GET", "POST", "PUT", "OPTIONS"), text);
const body = fc.constantFrom("sent", "none", "unknown");

const arbitraryHop: fc.Arbitrary<Partial<Hop>> = fc.record({
  url: text,
  to: text,
  method,
  nextMethod: maybe(method),
  body,
  nextBody: body,
  status: maybe(numbers),
  statusText: maybe(text),
  kind: fc.constantFrom("server", "internal"),
  observed: fc.constantFrom("event", "har", "both", "inferred"),
  fromCache: fc.boolean(),
  viaServiceWorker: fc.boolean(),
  ip: maybe(text),
  requestHeaders: headers,
  responseHeaders: headers,
  startedAt: fc.double(),
  durationMs: maybe(fc.double()),
});

const errors = fc.oneof(
  fc.constantFrom(
    "net::ERR_TOO_MANY_REDIRECTS",
    "net::ERR_ABORTED",
    "NS_ERROR_REDIRECT_LOOP",
    "net::ERR_UNSAFE_REDIRECT",
    "constructor",
  ),
  text,
);
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.constant({ kind: "pending" as const }),
  fc.record({ kind: fc.constant("handed-off" as const), url: text }),
  fc
    .record({
      url: text,
      status: maybe(numbers),
      statusText: maybe(text),
      responseHeaders: headers,
      ip: maybe(text),
    })
    .map(answered),
  fc
    .tuple(errors, fc.record({ url: text, status: maybe(numbers), responseHeaders: headers }))
    .map(([error, change]) => failed(error, change)),
);

/** Any chain: broken URLs, huge strings, values that no browser gives. */
export const arbitraryChain: fc.Arbitrary<Chain> = fc
  .tuple(
    fc.array(arbitraryHop, { maxLength: 25 }),
    fc.record({
      browser: fc.constantFrom("chromium", "firefox", "other"),
      resourceType: fc.oneof(fc.constantFrom("main_frame", "sub_frame", "image", "script"), text),
      tabId: fc.integer(),
      initiator: maybe(text),
      complete: fc.boolean(),
      gap: fc.boolean(),
      url: text,
      method,
      outcome,
      pageError: maybe(errors),
    }),
  )
  .map(([hops, rest]) => chainWith(hops, rest));
