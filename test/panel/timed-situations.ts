/** Redirects whose time and whose rounds the panel draws. */
import type { CaptureEvent, Timings } from "../../src/core/event.ts";
import { drawn } from "./situations.ts";

const nothing: Timings = {
  blocked: null,
  dns: null,
  connect: null,
  ssl: null,
  send: null,
  wait: null,
  receive: null,
};

/** Phases by the URL that was asked for, as Chromium's DevTools measures them: TLS is a part of connecting. */
const measured: Readonly<Record<string, Partial<Timings>>> = {
  "https://old.blog.example/": {
    blocked: 1.2,
    dns: 8,
    connect: 16,
    ssl: 10,
    send: 0.3,
    wait: 16,
    receive: 1.4,
  },
  "https://blog.example/": { blocked: 2, dns: 6, connect: 38, ssl: 27, send: 0.4, wait: 61, receive: 24 },
  "https://blog.example/en/": { blocked: 1, send: 0.2, wait: 22, receive: 1 },
  "https://blog.example/en/latest": { blocked: 0.6, send: 0.2, wait: 63, receive: 23 },
};

function timed(events: readonly CaptureEvent[]): readonly CaptureEvent[] {
  return events.map((event) => {
    const phases = event.kind === "har-entry-seen" ? measured[event.url] : undefined;
    return phases === undefined ? event : { ...event, timings: { ...nothing, ...phases } };
  });
}

/** An upgrade, a redirect, a page that moves on by a meta refresh, another redirect, and the page that was wanted. */
export const blog = timed(
  drawn(
    `
  0 #50 seen GET http://old.blog.example/ main_frame
  1 #50 redirect 307 Internal Redirect to=https://old.blog.example/ | Location: https://old.blog.example/ | Non-Authoritative-Reason: HSTS
  2 har 301 Moved Permanently GET https://old.blog.example/ to=https://blog.example/ ip=203.0.113.7 type=document took=43 | Location: https://blog.example/
  2 #50 seen GET https://old.blog.example/
  45 #50 redirect 301 Moved Permanently to=https://blog.example/ ip=203.0.113.7 | Location: https://blog.example/
  46 har 200 OK GET https://blog.example/ ip=203.0.113.8 type=document took=134 | Content-Type: text/html
  46 #50 seen GET https://blog.example/
  180 #50 done 200 OK ip=203.0.113.8 | Content-Type: text/html
  181 nav-committed https://blog.example/ as=server_redirect
  182 meta https://blog.example/ 0;url=/en/
  185 nav-completed https://blog.example/
  215 har 302 Found GET https://blog.example/en/ to=/en/latest ip=203.0.113.8 type=document took=25 | Location: /en/latest
  215 #51 seen GET https://blog.example/en/ main_frame initiator=https://blog.example
  240 #51 redirect 302 Found to=https://blog.example/en/latest ip=203.0.113.8 | Location: /en/latest
  241 har 200 OK GET https://blog.example/en/latest ip=203.0.113.8 type=document took=88 | Content-Type: text/html
  241 #51 seen GET https://blog.example/en/latest
  329 #51 done 200 OK ip=203.0.113.8 | Content-Type: text/html
  330 nav-committed https://blog.example/en/latest as=client_redirect,server_redirect
  331 nav-completed https://blog.example/en/latest
`,
    200_000,
  ),
);

interface Turn {
  readonly url: string;
  readonly headers?: string;
  readonly sent?: string;
}

/** Requests that redirect one to the next, until the browser gives up. Each takes 20 ms. */
export function turning(id: number, turns: readonly Turn[], target: string): readonly CaptureEvent[] {
  const lines = turns.map(({ url, headers = "", sent }, index) => {
    const to = turns[index + 1]?.url ?? target;
    const at = index * 21;
    return `
  ${at} #${id} seen GET ${url} main_frame
  ${sent === undefined ? "" : `${at} #${id} sent | Accept: text/html${sent}`}
  ${at + 20} #${id} redirect 302 Found to=${to} ip=203.0.113.9 | Location: ${to}${headers}`;
  });
  const end = turns.length * 21;
  return drawn(`${lines.join("\n")}\n  ${end} #${id} fails net::ERR_TOO_MANY_REDIRECTS`, 300_000 + id * 1000);
}

function rounds(count: number, round: (number: number) => readonly Turn[]): readonly Turn[] {
  return Array.from({ length: count }, (_, number) => round(number)).flat();
}

const self = "https://app.acme.example/";
export const loopOfOne = turning(
  60,
  rounds(20, () => [{ url: self }]),
  self,
);

/** A login that is asked for with a query that grows, entered from another page. */
export const loopOfTwo = turning(
  61,
  [
    { url: "https://acme.example/shop" },
    { url: "https://acme.example/shop/" },
    ...rounds(9, (number) => [
      { url: "https://acme.example/account", sent: " | Cookie: theme=dark" },
      {
        url: `https://acme.example/login?next=%2Faccount&try=${number}`,
        sent: " | Cookie: theme=dark",
        headers: ` | Set-Cookie: sid=${number}f1c; Path=/login`,
      },
    ]),
  ],
  "https://acme.example/account",
);

const hosts = ["www", "id", "sso", "app", "eu"];
export const loopOfFive = turning(
  62,
  rounds(4, () => hosts.map((host) => ({ url: `https://${host}.acme.example/session/start?lang=de` }))),
  "https://www.acme.example/session/start?lang=de",
);

/** Longer than a browser goes: another limit was set. */
export const loopOfTwenty = turning(
  63,
  rounds(2, () =>
    Array.from({ length: 20 }, (_, page) => ({ url: `https://acme.example/step/${page + 1}` })),
  ),
  "https://acme.example/step/1",
);

/** What the pictures are drawn of, a chain each but the first, which is two. */
export const pictured = [blog, loopOfOne, loopOfTwo, loopOfFive, loopOfTwenty];
