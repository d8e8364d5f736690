import type { Article } from "../article.ts";
import { FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_4, RFC9110_15_4_9, RFC9111_4_2_2 } from "../../references.ts";
import { allKept, cachedByDefault, howToSend, targetIsShown } from "./shared.ts";
import {
  CADDY_AUTOMATIC_HTTPS,
  FLASK_API,
  GOOGLE_REDIRECTS,
  GOOGLE_STATUS_CODES,
  INGRESS_NGINX_CONFIGMAP,
  NEXTJS_REDIRECTS,
  RFC7538_3,
  RFC7538_4,
  RFC9110_15_1,
  RFC9111_4,
  VERCEL_CDN_SECURITY,
} from "./sources.ts";

export const code308: Article = {
  id: "code-308",
  group: "codes",
  title: "308 Permanent Redirect",
  summary:
    "What was asked for has a new URL for good, and method and body stay as they are: a POST arrives as a POST.",
  searched: [
    "308 redirect",
    "permanent redirect",
    "308 permanent redirect",
    "permanent redirect keep post",
    "308 post",
    "rfc 7538",
    "rfc 7238",
    "ingress 308",
    "vercel 308",
  ],
  sections: [
    {
      title: "What it means",
      blocks: [
        {
          kind: "text",
          text: "**Permanent.** The resource has been given a new URL, and links should be changed to it (RFC 9110 §15.4.9). It is to [301](#code-301) what [307](#code-307) is to [302](#code-302).",
        },
        {
          kind: "text",
          text: "**The method stays.** RFC 9110 §15.4 counts 308 among the redirects that keep it, and RFC 7538 §3 said that POST may not become GET. The words “MUST NOT” stand in RFC 9110 with 307 only; browsers treat both alike.",
        },
      ],
    },
    allKept,
    {
      title: "Step by step",
      blocks: [
        {
          kind: "wire",
          caption: "An API has moved from v1 to v2 for good",
          messages: [
            {
              from: "browser",
              lines: [
                "POST /api/v1/orders HTTP/1.1",
                "Host: shop.example.com",
                "Origin: https://shop.example.com",
                "Content-Type: application/json",
                "Content-Length: 24",
                "",
                '{"item":1138,"amount":2}',
              ],
            },
            {
              from: "server",
              lines: [
                "HTTP/1.1 308 Permanent Redirect",
                "Location: /api/v2/orders",
                "Cache-Control: max-age=3600",
                "Content-Length: 0",
              ],
              note: "For good: callers should change their code.",
            },
            {
              from: "browser",
              lines: [
                "POST /api/v2/orders HTTP/1.1",
                "Host: shop.example.com",
                "Origin: https://shop.example.com",
                "Content-Type: application/json",
                "Content-Length: 24",
                "",
                '{"item":1138,"amount":2}',
              ],
              note: "Method and body once more. With [301](#code-301) this would be a GET without a body.",
            },
            {
              from: "server",
              lines: [
                "HTTP/1.1 201 Created",
                "Location: /api/v2/orders/1042",
                "Content-Type: application/json",
                "Content-Length: 11",
                "",
                '{"id":1042}',
              ],
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
            "A permanent move where methods other than GET and HEAD arrive: APIs, forms, webhooks.",
            "From `http` to `https` where a POST may come over `http`. It is then repeated over TLS, but its first copy was readable on the way.",
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
            "For anything that may change back: take [307](#code-307). A stored 308 is hard to recall.",
            "To show the result of a POST: take [303](#code-303).",
            "Where clients are so old that they do not know 308: they treat it like [300](#code-300), and may follow nothing. Then send 301 to everybody, or a body with a link; RFC 7538 §4 advises against choosing the code by `User-Agent`.",
          ],
        },
      ],
    },
    howToSend,
    {
      title: "Who sends it without being told to",
      blocks: [
        {
          kind: "table",
          caption: "Products that answer 308 by default",
          head: ["Product", "When"],
          rows: [
            ["[Flask](#send-flask)", "a route that ends in `/` is called without it"],
            ["[Caddy](#send-caddy)", "automatic HTTPS, from `http` to `https`"],
            [
              "[Next.js](#send-nextjs)",
              "a trailing slash is removed; `permanent: true` in the configuration",
            ],
            ["Vercel", "from `http` to `https`"],
            ["ingress-nginx", "from `http` to `https`, where TLS is configured"],
          ],
        },
      ],
    },
    {
      title: "History",
      blocks: [
        {
          kind: "text",
          text: "The youngest of the five: defined as an experiment by RFC 7238 in June 2014, as a standard by RFC 7538 in April 2015, and part of HTTP itself since RFC 9110 §15.4.9.",
        },
      ],
    },
  ],
  sources: [
    RFC9110_15_4_9,
    RFC9110_15_4,
    RFC9110_15_1,
    FETCH_HTTP_REDIRECT_FETCH,
    RFC9111_4_2_2,
    RFC9111_4,
    RFC7538_3,
    RFC7538_4,
    GOOGLE_REDIRECTS,
    GOOGLE_STATUS_CODES,
    FLASK_API,
    CADDY_AUTOMATIC_HTTPS,
    INGRESS_NGINX_CONFIGMAP,
    NEXTJS_REDIRECTS,
    VERCEL_CDN_SECURITY,
  ],
};
