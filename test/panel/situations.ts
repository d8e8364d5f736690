/** Redirects that the panel must show well, drawn in the notation of test/support. Times are in milliseconds. */
import type { CaptureEvent, HarInitiator } from "../../src/core/event.ts";
import type { Known } from "../../src/core/seen/known.ts";
import { parseEvents } from "../support/notation.ts";

/** 21 November 2026, 14:02:11 UTC: the notation counts from zero. */
const start = Date.UTC(2026, 10, 21, 14, 2, 11);

/** Events of a drawing, `after` so many milliseconds of that afternoon. */
export function drawn(text: string, after: number): readonly CaptureEvent[] {
  return parseEvents(text).map((event) => ({ ...event, time: event.time + start + after }));
}

export const hsts = drawn(
  `
  0 #1 seen GET http://shop.dev/cart?item=7 main_frame
  0 #1 redirect 307 Internal Redirect to=https://shop.dev/cart?item=7 | Location: https://shop.dev/cart?item=7 | Non-Authoritative-Reason: HSTS | Cross-Origin-Resource-Policy: Cross-Origin
  1 #1 seen GET https://shop.dev/cart?item=7
  2 #1 sent | User-Agent: Mozilla/5.0 | Accept: text/html,application/xhtml+xml | Upgrade-Insecure-Requests: 1
  42 #1 redirect 301 Moved Permanently to=https://www.shop.dev/cart?item=7 ip=203.0.113.20 | Location: https://www.shop.dev/cart?item=7 | Server: nginx | Set-Cookie: cart=9f1c | Strict-Transport-Security: max-age=31536000; includeSubDomains
  43 #1 seen GET https://www.shop.dev/cart?item=7
  130 #1 done 200 OK ip=203.0.113.20 | Content-Type: text/html; charset=utf-8 | Server: nginx
`,
  0,
);

export const postLost = drawn(
  `
  0 #2 seen POST https://acme.example/api/orders xmlhttprequest body
  1 #2 sent | Content-Type: application/json | Accept: application/json
  64 #2 redirect 302 Found to=https://eu.acme.example/api/orders ip=203.0.113.44 | Location: https://eu.acme.example/api/orders | Server: envoy
  65 #2 seen GET https://eu.acme.example/api/orders
  87 #2 done 401 Unauthorized ip=203.0.113.44 | Content-Type: application/json | WWW-Authenticate: Bearer
`,
  2000,
);

function loopText(): string {
  const rounds = Array.from({ length: 10 }, (_, round) => {
    const at = round * 60;
    return `
  ${at} #3 seen GET https://app.acme.example/dashboard main_frame
  ${at + 30} #3 redirect 302 Found to=https://app.acme.example/login?next=%2Fdashboard ip=203.0.113.9 | Location: /login?next=%2Fdashboard | X-Powered-By: Express
  ${at + 31} #3 seen GET https://app.acme.example/login?next=%2Fdashboard
  ${at + 59} #3 redirect 302 Found to=https://app.acme.example/dashboard ip=203.0.113.9 | Location: /dashboard | Set-Cookie: sid=${round}; Path=/login`;
  });
  return `${rounds.join("\n")}\n  612 #3 fails net::ERR_TOO_MANY_REDIRECTS`;
}
export const loop = drawn(loopText(), 9000);

export const cached = drawn(
  `
  0 #4 seen GET https://wiki.acme.example/ main_frame
  1 #4 redirect 301 Moved Permanently to=https://wiki.acme.example/old/start cached ip=203.0.113.31 | Location: /old/start
  1 #4 seen GET https://wiki.acme.example/old/start
  36 #4 done 404 Not Found ip=203.0.113.31 | Content-Type: text/html
`,
  20_000,
);

export const byExtension = drawn(
  `
  0 #5 seen GET https://static.shop.dev/app.js script
  0 #5 redirect 307 Internal Redirect to=http://localhost:5173/app.js | Location: http://localhost:5173/app.js | Non-Authoritative-Reason: WebRequest API
  1 #5 seen GET http://localhost:5173/app.js
  5 #5 done 200 OK ip=127.0.0.1 | Content-Type: text/javascript
`,
  22_000,
);

export const handedOff = drawn(
  `
  0 #6 seen GET https://acme.example/contact main_frame
  27 #6 redirect 302 Found to=mailto:hello@acme.example ip=203.0.113.44 | Location: mailto:hello@acme.example
`,
  29_000,
);

export const pending = drawn(
  `
  0 #7 seen GET https://id.example/start?client=web main_frame
  33 #7 redirect 303 See Other to=https://login.id.example/authorize?client=web&state=Zk3 ip=198.51.100.9 | Location: https://login.id.example/authorize?client=web&state=Zk3
  34 #7 seen GET https://login.id.example/authorize?client=web&state=Zk3
`,
  37_000,
);

export const middle = drawn(
  `
  0 #8 redirect 308 Permanent Redirect to=https://api.example/v2/users/ ip=198.51.100.7 at=https://api.example/v2/users type=xmlhttprequest method=PUT | Location: /v2/users/
  1 #8 seen PUT https://api.example/v2/users/ xmlhttprequest
  19 #8 done 200 OK ip=198.51.100.7 | Content-Type: application/json
`,
  44_000,
);

/** Reports were lost on the way, so nobody knows who changed the URL. */
export const gap = drawn(
  `
  0 #20 seen GET https://acme.example/old main_frame
  1 restart
  2 #20 seen GET https://acme.example/new
  19 #20 done 200 OK ip=203.0.113.44 | Content-Type: text/html
`,
  46_000,
);

export const hidden = drawn(
  `
  0 #9 seen GET http://bank.example/ main_frame
  1 #9 seen GET https://bank.example/
  71 #9 done 200 OK ip=192.0.2.80 | Content-Type: text/html
`,
  51_000,
);

/** A URL made to deceive: turned-around text, invisible characters, markup, 8 kB of path. */
export const hostileUrl = `https://a.example/\u202Egnp.exe\u200B?q=<script>alert(1)</script>&p=${"x".repeat(8000)}`;
export const hostile: readonly CaptureEvent[] = [
  {
    kind: "request-seen",
    requestId: "66",
    time: start + 60_000,
    url: hostileUrl,
    method: "GET",
    type: "main_frame",
    tabId: 1,
    frameId: 0,
    hasBody: false,
  },
  {
    kind: "redirect-seen",
    requestId: "66",
    time: start + 60_010,
    url: hostileUrl,
    method: "GET",
    type: "main_frame",
    tabId: 1,
    frameId: 0,
    status: 302,
    statusLine: "HTTP/1.1 302 Found",
    headers: [
      ["Location", "javascript:alert(1)"],
      ["X-\u202Eevil", "<img src=x onerror=alert(1)>\u0007"],
    ],
    ip: "203.0.113.66",
    fromCache: false,
    to: "https://b.example/<b>bold</b>",
  },
];

/** The chains of an ordinary afternoon. */
export const afternoon: readonly (readonly CaptureEvent[])[] = [
  hsts,
  postLost,
  loop,
  cached,
  byExtension,
  handedOff,
  pending,
  middle,
  hidden,
];

const byScript: HarInitiator = {
  type: "script",
  url: null,
  line: null,
  stack: [
    { functionName: "leave", url: "https://shop.dev/app.js?v=3", line: 412, column: 21 },
    { functionName: "", url: "https://shop.dev/app.js?v=3", line: 8, column: 3 },
    { functionName: "eval", url: "", line: 1, column: 1 },
  ],
};
const byOther: HarInitiator = { type: "other", url: null, line: null, stack: [] };

/** Entries of DevTools with what the notation leaves out: phases as Chromium measures them, request headers, who asked. */
function inDevtools(events: readonly CaptureEvent[]): readonly CaptureEvent[] {
  return events.map((event) =>
    event.kind === "har-entry-seen"
      ? {
          ...event,
          protocol: "h2",
          requestHeaders: [
            ["Accept", "text/html"],
            ["Accept-Encoding", "gzip, br"],
            ["Cookie", "sid=4711"],
          ],
          timings: {
            blocked: 7.29,
            dns: 0.01,
            connect: 13.64,
            ssl: 12.93,
            send: 1.89,
            wait: 21.6,
            receive: 2.72,
          },
          initiator: event.initiator === null ? byOther : byScript,
        }
      : event,
  );
}

/** A page that moves on by a meta refresh to a redirect, from where a script goes on. */
export const moved = inDevtools(
  drawn(
    `
  0 #30 seen GET https://shop.dev/sale main_frame
  1 #30 sent | Accept: text/html
  20 #30 done 200 OK ip=203.0.113.20 | Content-Type: text/html
  21 nav-committed https://shop.dev/sale
  30 meta https://shop.dev/sale 0;url=/summer
  40 nav-completed https://shop.dev/sale
  233 har 302 Found GET https://shop.dev/summer to=/summer/ ip=203.0.113.20 type=document took=47 | Location: /summer/ | Set-Cookie: seen=1
  233 #31 seen GET https://shop.dev/summer main_frame initiator=https://shop.dev
  234 #31 sent | Accept: text/html
  280 #31 redirect 302 Found to=https://shop.dev/summer/ ip=203.0.113.20 | Location: /summer/
  281 #31 seen GET https://shop.dev/summer/
  310 #31 done 200 OK ip=203.0.113.20 | Content-Type: text/html
  311 nav-committed https://shop.dev/summer/ as=client_redirect,server_redirect
  320 nav-completed https://shop.dev/summer/
  900 har 301 Moved Permanently GET https://shop.dev/basket to=/cart ip=203.0.113.20 type=document took=51 by=script | Location: /cart
  900 #32 seen GET https://shop.dev/basket main_frame initiator=https://shop.dev
  950 #32 redirect 301 Moved Permanently to=https://shop.dev/cart ip=203.0.113.20 | Location: /cart
  951 #32 seen GET https://shop.dev/cart
  990 #32 done 200 OK ip=203.0.113.20 | Content-Type: text/html
  991 nav-committed https://shop.dev/cart as=client_redirect,server_redirect
  995 nav-completed https://shop.dev/cart
`,
    100_000,
  ),
);

/** https fails, and the browser goes back to http. */
export const fellBack = drawn(
  `
  0 nav-began http://old.example/
  1 #33 seen GET https://old.example/ main_frame
  30 #33 fails net::ERR_CONNECTION_REFUSED
  34 #34 seen GET http://old.example/ main_frame
  60 #34 redirect 302 Found to=http://old.example/start ip=203.0.113.50 | Location: /start
  61 #34 seen GET http://old.example/start
  80 #34 done 200 OK ip=203.0.113.50 | Content-Type: text/html
`,
  110_000,
);

/** The server names client hints that it cannot do without. */
export const hinted = drawn(
  `
  0 #35 seen GET https://maps.example/ main_frame
  40 #35 headers 200 OK | Accept-CH: Device-Memory | Critical-CH: Device-Memory
  41 #35 fails net::ERR_ABORTED
  43 #36 seen GET https://maps.example/ main_frame
  90 #36 done 200 OK ip=203.0.113.60 | Content-Type: text/html
`,
  120_000,
);

/** A page that did not come, and comes on the browser's second try. */
export const retried = drawn(
  `
  0 #37 seen GET https://slow.example/ main_frame
  30 #37 fails net::ERR_CONNECTION_RESET
  1035 #38 seen GET https://slow.example/ main_frame
  1090 #38 done 200 OK ip=203.0.113.70 | Content-Type: text/html
`,
  130_000,
);

/** A login in a window of its own. */
export const popup = drawn(
  `
  0 #39 seen GET https://shop.dev/account main_frame tab=5
  20 #39 done 200 OK ip=203.0.113.20 | Content-Type: text/html
  900 opened https://id.example/login tab=6 from=5
  905 #40 seen GET https://id.example/login main_frame tab=6 initiator=https://shop.dev
  950 #40 redirect 303 See Other to=https://id.example/form ip=198.51.100.9 | Location: /form
  951 #40 seen GET https://id.example/form
  990 #40 done 200 OK ip=198.51.100.9 | Content-Type: text/html
`,
  140_000,
);

/** A page that goes on before it has loaded, while DevTools is closed: nobody says by what. */
export const unexplained = drawn(
  `
  0 #41 seen GET https://news.example/ main_frame tab=7
  20 #41 done 200 OK ip=203.0.113.80 | Content-Type: text/html
  21 nav-committed https://news.example/ tab=7
  80 #42 seen GET https://news.example/en main_frame tab=7 initiator=https://news.example
  110 #42 redirect 302 Found to=https://news.example/en/ ip=203.0.113.80 | Location: /en/
  111 #42 seen GET https://news.example/en/
  140 #42 done 200 OK ip=203.0.113.80 | Content-Type: text/html
  141 nav-committed https://news.example/en/ tab=7 as=client_redirect,server_redirect
`,
  150_000,
);

/** An upgrade that webRequest never reports. */
export const upgraded = inDevtools(
  drawn(
    `
  0 har 307 Temporary Redirect GET http://up.example/ to=https://up.example/ type=document took=4 | Location: https://up.example/ | Non-Authoritative-Reason: HttpsUpgrades
  4 #43 seen GET https://up.example/ main_frame
  5 har 200 OK GET https://up.example/ ip=203.0.113.90 type=document took=40 | Content-Type: text/html
  44 #43 done 200 OK ip=203.0.113.90 | Content-Type: text/html
`,
    160_000,
  ),
);

/** Chains that join others, and what only DevTools tells. */
export const journeys = [moved, fellBack, hinted, retried, popup, unexplained, upgraded];

/** Headers that were seen before: a good one, one that breaks the rules, one of a private window. */
export const known: Known = {
  hsts: [
    { host: "shop.dev", header: "max-age=31536000; includeSubDomains; preload", seenAt: start, since: start },
    { host: "www.shop.dev", header: "max-age=soon; includeSubDomains=yes", seenAt: start, under: "shop.dev" },
    { host: "www.shop.dev", header: "max-age=300", seenAt: start, private: true },
  ],
  upgradingPages: [],
};
