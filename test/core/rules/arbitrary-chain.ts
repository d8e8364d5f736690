/** Garbage in the shape of a chain, for properties that must hold for every chain. */
import * as fc from "fast-check";
import type { Chain, Hop, Outcome } from "../../../src/core/chain.ts";
import { answered, chainWith, failed } from "./chains.ts";

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
    "https://a.test/login?next=%2F&access_token=abc123",
    "http://localhost/",
    "https://u:p@www.a.test/de/#frag",
    "https://a.test/go?u=https%3A%2F%2Fb.test%2F&%ZZ",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.integer({ min: 1_000, max: 20_000 }).map((length) => "x".repeat(length)),
);
const numbers = fc.oneof(
  fc.constantFrom(0, 200, 301, 302, 303, 304, 307, 308, 401, 404, 405, 500),
  fc.double(),
);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const headers = maybe(
  fc.array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(
          "Location",
          "Non-Authoritative-Reason",
          "Strict-Transport-Security",
          "Date",
          "Set-Cookie",
          "Cookie",
          "Authorization",
          "Origin",
          "Access-Control-Allow-Origin",
          "Access-Control-Request-Method",
          "Cache-Control",
          "Content-Type",
          "Accept",
          "Server",
        ),
        text,
      ),
      fc.oneof(
        fc.constantFrom(
          "HSTS",
          "WebRequest API",
          "DNS",
          "max-age=31536000; includeSubDomains",
          "__proto__",
          "id=1; Secure; Domain=.b.test; SameSite=None\n__Host-a=2; Path=/x; Max-Age=0",
          "id=1",
          ";;=;=\n\n=",
          "text/html",
          "null",
        ),
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
    "net::ERR_FAILED",
    "NS_ERROR_UNEXPECTED",
    "NS_ERROR_NET_ON_RECEIVING_FROM",
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
      resourceType: fc.oneof(
        fc.constantFrom("main_frame", "sub_frame", "image", "script", "xmlhttprequest"),
        text,
      ),
      tabId: fc.integer(),
      initiator: maybe(text),
      complete: fc.boolean(),
      gap: fc.boolean(),
      url: text,
      method,
      outcome,
      pageError: maybe(errors),
      seam: maybe(
        fc.record({
          previous: text,
          kind: fc.constantFrom("script", "meta-refresh", "refresh-header", "popup", "reload"),
          confidence: fc.constantFrom("certain", "likely", "possible"),
          delayMs: maybe(fc.double()),
        }),
      ),
    }),
  )
  .map(([hops, rest]) => chainWith(hops, rest));
