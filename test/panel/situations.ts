/** Redirects that the panel must show well, drawn in the notation of test/support. Times are in milliseconds. */
import type { CaptureEvent } from "../../src/core/event.ts";
import { parseEvents } from "../support/notation.ts";

/** 21 November 2026, 14:02:11 UTC: the notation counts from zero. */
const start = Date.UTC(2026, 10, 21, 14, 2, 11);

function drawn(text: string, after: number): readonly CaptureEvent[] {
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
