/** 3xx codes that browsers do not follow. */
import type { Article } from "../article.ts";
import {
  FETCH_REDIRECT_STATUS,
  RFC9110_15_4_1,
  RFC9110_15_4_5,
  RFC9110_15_4_6,
  RFC9110_15_4_7,
  RFC9111_4_2_2,
} from "../../references.ts";
import { GOOGLE_STATUS_CODES, RFC7231_B, RFC7538_4, RFC9110_15_1, RFC9111_4_3_4 } from "./sources.ts";

const code300: Article = {
  id: "code-300",
  group: "codes",
  title: "300 Multiple Choices",
  summary:
    "There are several versions of what was asked for, and the reader may choose. Browsers show the answer and follow nothing.",
  searched: ["300 multiple choices", "300 redirect not followed", "300 location ignored"],
  sections: [
    {
      title: "What it means",
      blocks: [
        {
          kind: "text",
          text: "Each version has a URL of its own, and the body should list them. If the server prefers one, it should name it in `Location`. A client may go there by itself (RFC 9110 §15.4.1).",
        },
        {
          kind: "text",
          text: "**Browsers do not.** For the Fetch Standard, 300 is no redirect status. Chromium 156 and Firefox 153 showed the body of a 300 and ignored its `Location`.",
        },
      ],
    },
    {
      title: "Step by step",
      blocks: [
        {
          kind: "wire",
          caption: "A document in two languages",
          messages: [
            { from: "browser", lines: ["GET /manual HTTP/1.1", "Host: www.example.com"] },
            {
              from: "server",
              lines: [
                "HTTP/1.1 300 Multiple Choices",
                "Location: /manual.en",
                "Content-Type: text/html; charset=utf-8",
                "Content-Length: 68",
                "",
                '<a href="/manual.en">English</a>, <a href="/manual.fr">français</a>',
              ],
              note: "The reader chooses a link. The browser asks for nothing by itself.",
            },
          ],
        },
      ],
    },
    {
      title: "Permanence, method, caching",
      blocks: [
        {
          kind: "list",
          items: [
            "It says nothing about time, and as nothing is followed, there is no method to keep.",
            "It is heuristically cacheable: a cache may use it again without any cache header (RFC 9110 §15.1).",
            "A client that meets a 3xx code it does not know treats it like 300. That is what old clients do with [308](#code-308) (RFC 7538 §4).",
          ],
        },
      ],
    },
    {
      title: "When to use it",
      blocks: [
        {
          kind: "text",
          text: "Rarely. To send people to one version, redirect with [302](#code-302) or [303](#code-303), or answer 200 with the version that fits the request's `Accept` headers.",
        },
      ],
    },
  ],
  sources: [RFC9110_15_4_1, FETCH_REDIRECT_STATUS, RFC9110_15_1, RFC9111_4_2_2, RFC7538_4],
};

const code304: Article = {
  id: "code-304",
  group: "codes",
  title: "304 Not Modified",
  summary: "The copy in the cache is still good, so the server sent no new one. It redirects nothing.",
  searched: [
    "304 not modified",
    "is 304 a redirect",
    "304 empty response",
    "if-none-match",
    "if-modified-since",
    "etag",
  ],
  sections: [
    {
      title: "What it means",
      blocks: [
        {
          kind: "text",
          text: "The browser has a stored copy and asks whether it may still use it. 304 says yes: take what you have (RFC 9110 §15.4.5). It stands among the redirects because it points to something, namely the stored copy.",
        },
      ],
    },
    {
      title: "Step by step",
      blocks: [
        {
          kind: "wire",
          caption: "A stored style sheet is checked",
          messages: [
            {
              from: "browser",
              lines: ["GET /site.css HTTP/1.1", "Host: www.example.com", 'If-None-Match: "a1b2"'],
              note: "The `ETag` of the stored copy.",
            },
            {
              from: "server",
              lines: ["HTTP/1.1 304 Not Modified", 'ETag: "a1b2"', "Cache-Control: max-age=600"],
              note: "No body, ever. Headers such as `Cache-Control` renew those of the stored copy (RFC 9111 §4.3.4).",
            },
            {
              from: "inside the browser",
              lines: ["200 OK, from the cache"],
              note: "The page sees the stored answer, not the 304.",
            },
          ],
        },
      ],
    },
    {
      title: "When nobody asked",
      blocks: [
        {
          kind: "text",
          text: "A 304 to a page request that had no condition is a server's mistake: there is no copy to use. Chromium 156 then stayed on the page it was on; Firefox 153 showed an empty one.",
        },
      ],
    },
    {
      title: "Search engines",
      blocks: [
        {
          kind: "text",
          text: "Google's crawler takes it as “same as last time”; apart from that it has no effect on indexing.",
        },
      ],
    },
  ],
  sources: [RFC9110_15_4_5, FETCH_REDIRECT_STATUS, RFC9111_4_3_4, GOOGLE_STATUS_CODES],
};

const code305: Article = {
  id: "code-305",
  group: "codes",
  title: "305 Use Proxy",
  summary:
    "Deprecated. It once told a client to use a certain proxy; browsers show the answer and follow nothing.",
  searched: ["305 use proxy", "305 redirect", "305 deprecated"],
  sections: [
    {
      title: "What it was",
      blocks: [
        {
          kind: "text",
          text: "`Location` named a proxy, and the request was to be repeated through it. RFC 7231 deprecated it because letting a server configure a client's proxy is a security risk (Appendix B). RFC 9110 §15.4.6 keeps only the number.",
        },
        {
          kind: "text",
          text: "Chromium 156 and Firefox 153 showed the body of a 305 and ignored its `Location`. Do not send it. Proxies are set in the browser or the system.",
        },
      ],
    },
  ],
  sources: [RFC9110_15_4_6, RFC7231_B, FETCH_REDIRECT_STATUS],
};

const code306: Article = {
  id: "code-306",
  group: "codes",
  title: "306 (Unused)",
  summary: "Reserved and without a meaning today. Browsers show the answer and follow nothing.",
  searched: ["306 unused", "306 switch proxy", "306 status code"],
  sections: [
    {
      title: "What it was",
      blocks: [
        {
          kind: "text",
          text: "An earlier version of HTTP defined it. It is no longer used, and the number is reserved so that it gets no other meaning (RFC 9110 §15.4.7).",
        },
        {
          kind: "text",
          text: "Chromium 156 and Firefox 153 showed the body of a 306 and ignored its `Location`. A server that sends one probably does so by mistake: look for a mistyped [307](#code-307).",
        },
      ],
    },
  ],
  sources: [RFC9110_15_4_7, FETCH_REDIRECT_STATUS],
};

export const unfollowedCodes: readonly Article[] = [code300, code304, code305, code306];
