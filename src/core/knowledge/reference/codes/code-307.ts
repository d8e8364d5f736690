import type { Article } from "../article.ts";
import { FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_4, RFC9110_15_4_8 } from "../../references.ts";
import { allKept, cachedWhenTold, howToSend, sourceIsShown } from "./shared.ts";
import {
  GOOGLE_REDIRECTS,
  GOOGLE_STATUS_CODES,
  RFC2616_10_3_3,
  RFC2616_10_3_8,
  RFC7231_6_4_7,
  RFC9110_15_1,
  RFC9111_3,
  RFC9700_4_12,
} from "./sources.ts";

export const code307: Article = {
  id: "code-307",
  group: "codes",
  title: "307 Temporary Redirect",
  summary:
    "What was asked for is at another URL for now; keep using the first one. Method and body stay as they are: a POST arrives as a POST.",
  searched: [
    "307 redirect",
    "temporary redirect",
    "307 temporary redirect",
    "what does 307 mean",
    "307 keep post",
    "redirect post with body",
    "307 rfc",
    "rfc 7231 6.4.7",
  ],
  sections: [
    {
      title: "What it means",
      blocks: [
        {
          kind: "text",
          text: "**Temporary.** The resource is at the URL in `Location` for the moment, and a client that follows **must not change the method** (RFC 9110 §15.4.8). Because the redirect may change, it should go on using the first URL.",
        },
        {
          kind: "text",
          text: "It is not an error. If no server sent it, see [who sends a 307 nobody configured](#who-sent-this-307) and [the browser's internal 307](#internal-307).",
        },
      ],
    },
    allKept,
    {
      title: "Step by step",
      blocks: [
        {
          kind: "wire",
          caption: "An order is sent while another path takes the orders",
          messages: [
            {
              from: "browser",
              lines: [
                "POST /api/orders HTTP/1.1",
                "Host: shop.example.com",
                "Origin: https://shop.example.com",
                "Authorization: Bearer <token>",
                "Content-Type: application/json",
                "Content-Length: 24",
                "",
                '{"item":1138,"amount":2}',
              ],
            },
            {
              from: "server",
              lines: [
                "HTTP/1.1 307 Temporary Redirect",
                "Location: /standby/api/orders",
                "Content-Length: 0",
              ],
              note: "For now. Nothing has been stored yet.",
            },
            {
              from: "browser",
              lines: [
                "POST /standby/api/orders HTTP/1.1",
                "Host: shop.example.com",
                "Origin: https://shop.example.com",
                "Authorization: Bearer <token>",
                "Content-Type: application/json",
                "Content-Length: 24",
                "",
                '{"item":1138,"amount":2}',
              ],
              note: "Method, headers and body once more. On another scheme, host or port, `Authorization` would be missing.",
            },
            {
              from: "server",
              lines: [
                "HTTP/1.1 201 Created",
                "Location: /api/orders/1042",
                "Content-Type: application/json",
                "Content-Length: 11",
                "",
                '{"id":1042}',
              ],
              note: "Created once. A 201 is no redirect: its `Location` names what was made.",
            },
            {
              from: "browser",
              lines: [
                "POST /api/orders HTTP/1.1",
                "Host: shop.example.com",
                "Origin: https://shop.example.com",
                "Authorization: Bearer <token>",
                "Content-Type: application/json",
                "Content-Length: 24",
                "",
                '{"item":2187,"amount":1}',
              ],
              note: "A later order starts at the first URL again. The 307 was for that one request.",
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
            "For a time, with any method: maintenance, a standby server, another region, a test with some of the users, an API that is being moved.",
            "Where a POST may arrive and must stay one.",
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
            "For a move that stays: take [308](#code-308). A 307 has every client ask the old URL again and again.",
            "After a form or login that is done: take [303](#code-303). With 307 the browser sends the form, and the password in it, to the next page too. RFC 9700 §4.12 forbids it to OAuth servers.",
            "Towards a host that you do not trust with the body.",
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
          text: "RFC 2616 (1999) has 307, because most clients turned a POST into a GET on 302 although they were not allowed to (§10.3.3, §10.3.8). RFC 7231 §6.4.7 defined it in 2014; RFC 9110 §15.4.8 has replaced that text since 2022. Pages that cite RFC 7231 mean the same code.",
        },
      ],
    },
  ],
  sources: [
    RFC9110_15_4_8,
    RFC9110_15_4,
    RFC9110_15_1,
    FETCH_HTTP_REDIRECT_FETCH,
    RFC9111_3,
    RFC7231_6_4_7,
    RFC2616_10_3_3,
    RFC2616_10_3_8,
    RFC9700_4_12,
    GOOGLE_REDIRECTS,
    GOOGLE_STATUS_CODES,
  ],
};
