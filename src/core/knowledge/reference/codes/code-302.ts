import type { Article } from "../article.ts";
import { FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_4, RFC9110_15_4_3 } from "../../references.ts";
import { cachedWhenTold, howToSend, postBecomesGet, sourceIsShown } from "./shared.ts";
import {
  GOOGLE_REDIRECTS,
  GOOGLE_STATUS_CODES,
  RFC1945_9_3,
  RFC2616_10_3_3,
  RFC7231_B,
  RFC9110_15_1,
  RFC9111_3,
} from "./sources.ts";

export const code302: Article = {
  id: "code-302",
  group: "codes",
  title: "302 Found",
  summary:
    "What was asked for is at another URL for now; keep using the first one. A POST arrives there as a GET without its body.",
  searched: [
    "302 redirect",
    "302 found",
    "moved temporarily",
    "temporary redirect",
    "302 post becomes get",
    "redirect to login",
  ],
  sections: [
    {
      title: "What it means",
      blocks: [
        {
          kind: "text",
          text: "**Temporary.** The resource is at the URL in `Location` for the moment. Because that may change, a client should go on using the first URL (RFC 9110 §15.4.3).",
        },
        {
          kind: "text",
          text: "Many frameworks send 302 when they are told to redirect and not told how: Express 5.2, Fastify 5.12 and Flask 3.1 with Werkzeug 3.1 did when run.",
        },
      ],
    },
    postBecomesGet,
    {
      title: "Step by step",
      blocks: [
        {
          kind: "wire",
          caption: "A comment is sent after the session has expired",
          messages: [
            {
              from: "browser",
              lines: [
                "POST /comments HTTP/1.1",
                "Host: blog.example.com",
                "Origin: https://blog.example.com",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: 17",
                "",
                "text=Well+written",
              ],
            },
            {
              from: "server",
              lines: ["HTTP/1.1 302 Found", "Location: /login?next=%2Fcomments", "Content-Length: 0"],
              note: "Nobody is logged in, so the server sends the browser to the login page.",
            },
            {
              from: "browser",
              lines: ["GET /login?next=%2Fcomments HTTP/1.1", "Host: blog.example.com"],
              note: "POST became GET: right for a login page, but the comment is gone unless the server kept it.",
            },
            {
              from: "server",
              lines: ["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8"],
              note: "The login page.",
            },
          ],
        },
      ],
    },
    cachedWhenTold,
    sourceIsShown,
    {
      title: "When to use it",
      blocks: [
        {
          kind: "list",
          items: [
            "GET requests that go elsewhere for now: to a login page, to a language, to a campaign.",
            "For clients that know nothing newer: 302 has been in HTTP since HTTP/1.0.",
          ],
        },
      ],
    },
    {
      title: "When not",
      blocks: [
        {
          kind: "list",
          items: [
            "When method and body must arrive: take [307](#code-307).",
            "When a POST is done and its result is to be shown: 302 works in browsers, but [303](#code-303) says what is meant.",
            "For a move that stays: take [301](#code-301) or [308](#code-308).",
          ],
        },
      ],
    },
    howToSend,
    {
      title: "History",
      blocks: [
        {
          kind: "text",
          text: "HTTP/1.0 meant 301 and 302 to keep the method. Early clients did not agree on it, and most came to send GET after a POST. So 303 and 307 were added with one clear meaning each (RFC 2616 §10.3.3), and RFC 7231 changed the text on 301 and 302 to allow what clients did (Appendix B; also RFC 9110 §15.4, note).",
        },
      ],
    },
  ],
  sources: [
    RFC9110_15_4_3,
    RFC9110_15_4,
    RFC9110_15_1,
    FETCH_HTTP_REDIRECT_FETCH,
    RFC9111_3,
    RFC1945_9_3,
    RFC2616_10_3_3,
    RFC7231_B,
    GOOGLE_REDIRECTS,
    GOOGLE_STATUS_CODES,
  ],
};
