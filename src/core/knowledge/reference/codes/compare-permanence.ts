/** Pairs that differ in time: for good, or for now. */
import type { Article } from "../article.ts";
import {
  FETCH_HTTP_REDIRECT_FETCH,
  RFC9110_15_4_2,
  RFC9110_15_4_3,
  RFC9110_15_4_8,
  RFC9110_15_4_9,
  RFC9111_4_2_2,
} from "../../references.ts";
import { GOOGLE_REDIRECTS, GOOGLE_STATUS_CODES, RFC9110_15_1 } from "./sources.ts";

const compare301302: Article = {
  id: "compare-301-302",
  group: "compare",
  title: "301 or 302",
  summary:
    "Both turn a POST into a GET. 301 is for good and may be stored; 302 is for now and is asked for again each time.",
  searched: [
    "301 vs 302",
    "302 vs 301",
    "301 or 302",
    "permanent or temporary redirect",
    "301 302 difference seo",
  ],
  sections: [
    {
      title: "The difference",
      blocks: [
        {
          kind: "table",
          caption: "301 and 302",
          head: ["Question", "301", "302"],
          rows: [
            ["For how long?", "for good", "for now"],
            ["Use which URL next time?", "the new one", "the first one"],
            ["POST becomes", "GET without a body", "GET without a body"],
            ["Without a cache header, a cache", "may store it", "may not store it"],
            ["Google shows", "the target", "the first URL"],
          ],
        },
      ],
    },
    {
      title: "Which one",
      blocks: [
        {
          kind: "list",
          items: [
            "Will the old URL ever work again? Then [302](#code-302), or [307](#code-307) if a POST may arrive.",
            "Never again? Then [301](#code-301), or [308](#code-308) if a POST may arrive.",
            "Not sure yet: begin with 302. A 302 without cache headers is gone as soon as you remove it; a stored 301 is not.",
          ],
        },
      ],
    },
  ],
  sources: [
    RFC9110_15_4_2,
    RFC9110_15_4_3,
    RFC9110_15_1,
    RFC9111_4_2_2,
    FETCH_HTTP_REDIRECT_FETCH,
    GOOGLE_REDIRECTS,
    GOOGLE_STATUS_CODES,
  ],
};

const compare307308: Article = {
  id: "compare-307-308",
  group: "compare",
  title: "307 or 308",
  summary: "Both keep method and body. 307 is for now, 308 for good, and only 308 may be stored unasked.",
  searched: ["307 vs 308", "308 vs 307", "307 or 308", "temporary or permanent keep post"],
  sections: [
    {
      title: "The difference",
      blocks: [
        {
          kind: "table",
          caption: "307 and 308",
          head: ["Question", "307", "308"],
          rows: [
            ["For how long?", "for now", "for good"],
            ["Use which URL next time?", "the first one", "the new one"],
            ["POST becomes", "POST, body sent again", "POST, body sent again"],
            ["Without a cache header, a cache", "may not store it", "may store it"],
            ["Google shows", "the first URL", "the target"],
            ["Known to clients", "since RFC 2616 (1999)", "since RFC 7238 (2014)"],
          ],
        },
      ],
    },
    {
      title: "Which one",
      blocks: [
        {
          kind: "list",
          items: [
            "Maintenance, fail-over, a test, a region: [307](#code-307).",
            "A new version or address that stays: [308](#code-308).",
            "A 307 that has stood for months may be meant as a 308. Until then each request makes the detour.",
            "A 308 that has to be taken back may live on in caches, unless it was sent with a short `max-age`.",
          ],
        },
      ],
    },
  ],
  sources: [
    RFC9110_15_4_8,
    RFC9110_15_4_9,
    RFC9110_15_1,
    RFC9111_4_2_2,
    FETCH_HTTP_REDIRECT_FETCH,
    GOOGLE_REDIRECTS,
    GOOGLE_STATUS_CODES,
  ],
};

const compare301307: Article = {
  id: "compare-301-307",
  group: "compare",
  title: "301 or 307",
  summary:
    "They differ in both: 301 is for good and turns a POST into a GET, 307 is for now and keeps method and body.",
  searched: [
    "301 vs 307",
    "307 vs 301",
    "301 or 307",
    "307 instead of 301",
    "why 307 and not 301 for https",
    "chrome shows 307 but curl 301",
  ],
  sections: [
    {
      title: "The difference",
      blocks: [
        {
          kind: "table",
          caption: "301 and 307",
          head: ["Question", "301", "307"],
          rows: [
            ["For how long?", "for good", "for now"],
            ["POST becomes", "GET without a body", "POST, body sent again"],
            ["PUT, PATCH, DELETE become", "the same", "the same"],
            ["Without a cache header, a cache", "may store it", "may not store it"],
            ["Google shows", "the target", "the first URL"],
          ],
        },
      ],
    },
    {
      title: "Which one",
      blocks: [
        {
          kind: "text",
          text: "One is rarely a replacement for the other. For good, with the method kept: [308](#code-308). For now, with GET: [302](#code-302).",
        },
      ],
    },
    {
      title: "“My server sends 301 to https, and the browser shows 307”",
      blocks: [
        {
          kind: "text",
          text: "If that 307 has no server address, the server was not asked. Mostly the browser knows from HSTS that the host is to be reached over https only, and made the step itself: an [internal 307](#internal-307). The 301 is still needed for those who come for the first time.",
        },
      ],
    },
  ],
  sources: [
    RFC9110_15_4_2,
    RFC9110_15_4_8,
    RFC9110_15_1,
    RFC9111_4_2_2,
    FETCH_HTTP_REDIRECT_FETCH,
    GOOGLE_REDIRECTS,
  ],
};

export const permanencePairs: readonly Article[] = [compare301302, compare301307, compare307308];
