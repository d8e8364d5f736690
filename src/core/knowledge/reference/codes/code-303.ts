import type { Article } from "../article.ts";
import { FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_4, RFC9110_15_4_4 } from "../../references.ts";
import { allBecomeGet, cachedWhenTold, howToSend, sourceIsShown } from "./shared.ts";
import {
  GOOGLE_REDIRECTS,
  GOOGLE_STATUS_CODES,
  RFC7231_B,
  RFC9110_15_1,
  RFC9111_3,
  RFC9700_4_12,
} from "./sources.ts";

export const code303: Article = {
  id: "code-303",
  group: "codes",
  title: "303 See Other",
  summary:
    "The answer to this request is to be fetched from another URL, with GET. It is the redirect to send after a form or a login.",
  searched: [
    "303 redirect",
    "see other",
    "post redirect get",
    "prg pattern",
    "form sent twice on reload",
    "confirm form resubmission",
    "redirect after post",
    "redirect after login",
  ],
  sections: [
    {
      title: "What it means",
      blocks: [
        {
          kind: "text",
          text: "**Neither permanent nor temporary.** `Location` names another resource that can serve as the answer, not the new place of the one asked for (RFC 9110 §15.4.4). It may follow any method, and is mostly sent after a POST.",
        },
        {
          kind: "text",
          text: "As the answer to a GET it says: this thing cannot be sent over HTTP, but here is something that describes it.",
        },
      ],
    },
    allBecomeGet,
    {
      title: "Step by step",
      blocks: [
        {
          kind: "wire",
          caption: "Post, redirect, get: an order is placed and its page is shown",
          messages: [
            {
              from: "browser",
              lines: [
                "POST /orders HTTP/1.1",
                "Host: shop.example.com",
                "Origin: https://shop.example.com",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: 18",
                "",
                "item=1138&amount=2",
              ],
            },
            {
              from: "server",
              lines: ["HTTP/1.1 303 See Other", "Location: /orders/1042", "Content-Length: 0"],
              note: "The order is stored. Only now does the server redirect.",
            },
            {
              from: "browser",
              lines: ["GET /orders/1042 HTTP/1.1", "Host: shop.example.com"],
              note: "Always GET, never with the body.",
            },
            {
              from: "server",
              lines: ["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8"],
              note: "This page can be reloaded and bookmarked. A reload does not order again.",
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
            "After a POST, PUT or DELETE that is done, to show its result.",
            "After a login form: the password goes to one server and no further. RFC 9700 §4.12 asks OAuth servers for 303 here, and forbids them 307.",
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
            "When the target is to handle the same request: take [307](#code-307) or [308](#code-308).",
            "To say that something has moved: take one of the other four.",
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
          text: "RFC 2616 forbade caching a 303. Since RFC 7231 it may be stored with an explicit lifetime (Appendix B).",
        },
      ],
    },
  ],
  sources: [
    RFC9110_15_4_4,
    RFC9110_15_4,
    RFC9110_15_1,
    FETCH_HTTP_REDIRECT_FETCH,
    RFC9111_3,
    RFC9700_4_12,
    RFC7231_B,
    GOOGLE_REDIRECTS,
    GOOGLE_STATUS_CODES,
  ],
};
