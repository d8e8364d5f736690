import type { Article } from "../article.ts";
import { FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_4, RFC9110_15_4_2, RFC9111_4_2_2 } from "../../references.ts";
import { cachedByDefault, howToSend, postBecomesGet, targetIsShown } from "./shared.ts";
import { GOOGLE_REDIRECTS, GOOGLE_STATUS_CODES, RFC9110_15_1, RFC9111_4 } from "./sources.ts";

export const code301: Article = {
  id: "code-301",
  group: "codes",
  title: "301 Moved Permanently",
  summary:
    "What was asked for has a new URL for good. Browsers go there, and a POST arrives as a GET without its body.",
  searched: [
    "301 redirect",
    "moved permanently",
    "permanent redirect",
    "301 post becomes get",
    "301 cached forever",
    "301 does not go away",
    "redirect old url to new url",
  ],
  sections: [
    {
      title: "What it means",
      blocks: [
        {
          kind: "text",
          text: "**Permanent.** The resource has been given a new URL, and links should be changed to it (RFC 9110 §15.4.2). The new URL stands in `Location`.",
        },
      ],
    },
    postBecomesGet,
    {
      title: "Step by step",
      blocks: [
        {
          kind: "wire",
          caption: "A form is sent to an address that has moved, and the text is lost",
          messages: [
            {
              from: "browser",
              lines: [
                "POST /newsletter HTTP/1.1",
                "Host: www.example.com",
                "Origin: https://www.example.com",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: 23",
                "",
                "email=ada%40example.com",
              ],
            },
            {
              from: "server",
              lines: [
                "HTTP/1.1 301 Moved Permanently",
                "Location: /subscriptions",
                "Cache-Control: max-age=3600",
                "Content-Length: 0",
              ],
              note: "The form's address has moved for good.",
            },
            {
              from: "browser",
              lines: ["GET /subscriptions HTTP/1.1", "Host: www.example.com"],
              note: "POST became GET. The e-mail address is not sent again. With [308](#code-308) it would be.",
            },
            {
              from: "server",
              lines: [
                "HTTP/1.1 405 Method Not Allowed",
                "Allow: POST",
                "Content-Type: text/html; charset=utf-8",
                "Content-Length: 46",
                "",
                "<p>Subscriptions are taken with POST only.</p>",
              ],
              note: "The usual end: the new address expects a POST.",
            },
          ],
        },
      ],
    },
    cachedByDefault,
    targetIsShown,
    {
      title: "When to use it",
      blocks: [
        {
          kind: "list",
          items: [
            "A page, a site or a domain has moved and will not come back.",
            "From `http` to `https`, from `example.com` to `www.example.com`, from an old path to the new one, where only GET and HEAD arrive.",
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
            "For forms and APIs: take [308](#code-308), which keeps method and body.",
            "For anything that may change back: take [302](#code-302) or [307](#code-307). A stored 301 is hard to recall.",
            "To show the result of a POST: take [303](#code-303).",
          ],
        },
      ],
    },
    howToSend,
  ],
  sources: [
    RFC9110_15_4_2,
    RFC9110_15_4,
    RFC9110_15_1,
    FETCH_HTTP_REDIRECT_FETCH,
    RFC9111_4_2_2,
    RFC9111_4,
    GOOGLE_REDIRECTS,
    GOOGLE_STATUS_CODES,
  ],
};
