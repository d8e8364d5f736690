/** Chains with hostile text in every field that a page or a server controls. */
import fc from "fast-check";
import type { CaptureEvent, Header } from "../../src/core/event.ts";

/** Markup, handlers, styles, script URLs, templates; characters that hide, turn around and break lines. */
const weapons = [
  `<x-evil y=1>`,
  `<img src=x onerror=alert(1)>`,
  `"><script>alert(1)</script><b x="`,
  `' onmouseover='alert(1)' style='position:fixed`,
  `</details></dl></table></section><iframe srcdoc="<b>x</b>">`,
  `<svg><style>*{display:none}</style><a xlink:href=javascript:alert(1)>`,
  `<a href="javascript:alert(1)">click</a>`,
  "javascript:alert(document.domain)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "//evil.example/\\@bank.example",
  "; background: url(https://evil.example/x)",
  "`<b>code</b>`",
  "$1 $2 $& ${7*7} {{7*7}}",
  "&lt;b&gt; &#x202e; %E2%80%AE",
  "\u202etxt.exe\u202c",
  "\u2066\u2067\u2068\u2069\u061c\u200e\u200f",
  "a\u200bb\u00adc\ufeffd\u2060e\u034f",
  "\u0000\u0007\u001b[31m\u007f\u009b\r\n\t",
  "\u2028\u2029\u00a0\u3000\u3164\u2800",
  "\u{e0061}\u{e0062}\ud800\udfff",
  "שלום عالم",
  "a\ufe0fb\u{e0100}c\u17b4d\u180be",
  "Z\u0300\u0301\u0302\u0303\u0304",
  "x".repeat(5000),
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...weapons), fc.string({ unit: "binary", maxLength: 12 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(""));

const url = fc.oneof(
  text.map((part) => `https://a.example/${part}?${part}=${part}&q#${part}`),
  text.map((part) => `https://${part}@evil.example/`),
  text.map((part) => `http://${part}/`),
  text.map((part) => `javascript:${part}`),
  fc.constantFrom("https://xn--80ak6aa92e.com/", "https://bank.example@evil.example:81/"),
  text,
);

const telling = [
  "Location",
  "Set-Cookie",
  "Server",
  "X-Powered-By",
  "X-Redirect-By",
  "Via",
  "Refresh",
  "Content-Type",
  "Strict-Transport-Security",
  "Content-Security-Policy",
  "WWW-Authenticate",
  "Non-Authoritative-Reason",
  "Referrer-Policy",
];
const sent = ["Cookie", "Authorization", "Origin", "Referer", "User-Agent"];

function headersOf(names: readonly string[]): fc.Arbitrary<Header[]> {
  return fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), text), text), { minLength: 1, maxLength: 6 });
}

const fields = fc.record({
  first: url,
  second: url,
  third: url,
  method: fc.oneof(fc.constantFrom("GET", "POST"), text),
  initiator: url,
  requestHeaders: headersOf(sent),
  lastHeaders: headersOf(sent),
  answer: headersOf(telling),
  secondAnswer: headersOf(telling),
  phrase: text,
  error: fc.option(text),
  functionName: text,
  source: url,
  content: text,
});

type Fields = typeof fields extends fc.Arbitrary<infer T> ? T : never;

function eventsOf(with_: Fields): readonly CaptureEvent[] {
  const { first, second, third, method, initiator, phrase, error } = with_;
  const about = { requestId: "1", type: "main_frame", tabId: 1, frameId: 0, method };
  const came = { ip: "203.0.113.66", fromCache: false, status: 302, statusLine: `HTTP/1.1 302 ${phrase}` };
  const redirect = { kind: "redirect-seen", ...about, ...came } as const;
  const request = { kind: "request-seen", ...about, hasBody: method === "POST" } as const;
  const ending: CaptureEvent =
    error === null
      ? { ...about, ...came, kind: "response-seen", status: 200, time: 60, url: third, headers: with_.answer }
      : { ...about, kind: "request-failed", time: 60, url: third, error };
  return [
    {
      kind: "har-entry-seen",
      time: 10,
      durationMs: 9,
      tabId: 1,
      url: first,
      method,
      type: "document",
      hasBody: false,
      status: 302,
      statusText: phrase,
      protocol: phrase,
      requestHeaders: with_.requestHeaders,
      responseHeaders: with_.answer,
      to: second,
      ip: "203.0.113.66",
      fromCache: false,
      viaServiceWorker: false,
      error: null,
      timings: null,
      initiator: {
        type: phrase,
        url: with_.source,
        line: 1,
        stack: [{ functionName: with_.functionName, url: with_.source, line: 2, column: 3 }],
      },
    },
    { ...request, time: 10, url: first, initiator },
    { kind: "request-sent", ...about, time: 11, url: first, headers: with_.requestHeaders },
    { ...redirect, time: 20, url: first, to: second, headers: with_.answer },
    { ...request, time: 21, url: second },
    { kind: "request-sent", ...about, time: 22, url: second, headers: with_.lastHeaders },
    { ...redirect, time: 30, url: second, to: third, headers: with_.secondAnswer },
    { ...request, time: 31, url: third },
    { kind: "request-sent", ...about, time: 32, url: third, headers: with_.lastHeaders },
    ending,
    { kind: "meta-refresh-seen", time: 70, tabId: 1, url: third, content: with_.content },
  ];
}

export const hostileChain: fc.Arbitrary<readonly CaptureEvent[]> = fields.map(eventsOf);
