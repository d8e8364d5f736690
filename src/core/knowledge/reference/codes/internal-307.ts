import type { Article } from "../article.ts";
import {
  CHROMIUM_REDIRECT_UTIL,
  CHROMIUM_URL_REQUEST_HTTP_JOB,
  RFC6797_12_3,
  RFC6797_8_3,
} from "../../references.ts";
import { RFC6797_7_2, RFC9460_9_5 } from "./sources.ts";

export const internal307: Article = {
  id: "internal-307",
  group: "internal",
  title: "The browser's internal 307",
  summary:
    "“307 Internal Redirect” is a redirect that Chrome and its relatives make themselves, mostly from http to https because of HSTS. No server sent it, and nothing went over the wire.",
  searched: [
    "307 internal redirect",
    "internal redirect 307",
    "internal redirect",
    "non-authoritative-reason",
    "non-authoritative-reason hsts",
    "307 hsts",
    "http becomes https by itself",
    "chrome 307 https",
    "provisional headers 307",
    "no remote address",
    "307 without response",
    "chrome changes http to https",
    "why is chrome redirecting http to https",
  ],
  sections: [
    {
      title: "What happens",
      blocks: [
        {
          kind: "text",
          text: "Before a request is sent, the browser finds a reason to change its URL: an HSTS rule for the host ([https and nothing else](#guide-hsts)), an extension's rule, its own attempt at https. It writes an answer for itself, and then follows it like any redirect. Chrome and other browsers built on Chromium show this answer as a 307.",
        },
        {
          kind: "wire",
          caption: "A link to an http address of a host that has an HSTS rule",
          messages: [
            {
              from: "inside the browser",
              lines: ["GET http://www.example.com/account"],
              note: "Wanted, but never sent.",
            },
            {
              from: "inside the browser",
              lines: [
                "HTTP/1.1 307 Internal Redirect",
                "Location: https://www.example.com/account",
                "Cross-Origin-Resource-Policy: Cross-Origin",
                "Non-Authoritative-Reason: HSTS",
              ],
              note: "The whole answer: no `Date`, no `Server`, no body. A CORS request gets `Access-Control-Allow-Origin` and `Access-Control-Allow-Credentials` as well.",
            },
            {
              from: "browser",
              lines: ["GET /account HTTP/1.1", "Host: www.example.com"],
              note: "The first thing that goes over the wire, and it is encrypted.",
            },
            {
              from: "server",
              lines: ["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8"],
            },
          ],
        },
      ],
    },
    {
      title: "How to recognise it",
      blocks: [
        {
          kind: "list",
          items: [
            "**No server address** (`Remote Address` in Chrome's Network panel). That is the surest sign: a server that was never asked has none. An answer out of the cache still has one in Chromium.",
            "**The words “Internal Redirect”** in place of “Temporary Redirect”. One kind breaks this rule: Chromium's own upgrade to https says “Temporary Redirect”.",
            "**`Non-Authoritative-Reason`**, which names the cause. See [what its values mean](#internal-reasons). Some internal redirects have none.",
          ],
        },
        {
          kind: "text",
          text: "**The header alone is never proof.** Any server can send a header of that name, and with HTTP/1.1 also the words “Internal Redirect”. If the answer has a server address, a server sent it.",
        },
        {
          kind: "text",
          text: "Firefox has no such 307: see [internal redirects in Firefox](#firefox-internal).",
        },
      ],
    },
    {
      title: "Why 307",
      blocks: [
        {
          kind: "text",
          text: "Method and body must survive: a form that is sent to `http` must arrive as the same form at `https`. Chromium takes 307 for that. The HSTS standard names no code. It only says that the browser replaces the scheme before it loads: port 80 becomes 443, and any other port stays (RFC 6797 §8.3). For an HTTPS record in DNS there is a standard that names it: clients are to act as if they had received a 307 (RFC 9460 §9.5).",
        },
      ],
    },
    {
      title: "What follows from it",
      blocks: [
        {
          kind: "list",
          items: [
            "It is in no server's log, and no redirect rule on a server switches it off. For HSTS, `Strict-Transport-Security: max-age=0` over https makes a browser forget what it learned from a header; in Chromium a preloaded rule stays.",
            "It is not a cached redirect: switching off the cache in DevTools does not change it.",
            "`http://www.example.com:8080` becomes `https://www.example.com:8080`. If that port speaks http only, the page cannot be loaded, usually with a TLS error.",
            "Search engines do not see it: a crawler gets what the server sends. So keep the server's own redirect to https, with [301](#code-301) or [308](#code-308); RFC 6797 §7.2 asks for a permanent one.",
          ],
        },
      ],
    },
    {
      title: "What to do",
      blocks: [
        {
          kind: "list",
          items: [
            "With HSTS: nothing. It keeps an attacker from answering over http before your server can (RFC 6797 §12.3 tells how rules get into the browser beforehand). Do not switch HSTS off to be rid of a 307; link to the `https` URL, and the step is gone.",
            "In local development: see [HSTS and localhost](#guide-hsts-localhost) and [deleting a rule](#guide-hsts-delete).",
            "With an extension: open the page in a profile without extensions and compare.",
          ],
        },
      ],
    },
  ],
  sources: [
    RFC6797_8_3,
    RFC6797_7_2,
    RFC6797_12_3,
    RFC9460_9_5,
    CHROMIUM_URL_REQUEST_HTTP_JOB,
    CHROMIUM_REDIRECT_UTIL,
  ],
};
