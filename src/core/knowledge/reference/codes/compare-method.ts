/** Pairs that differ in what becomes of the method. */
import type { Article } from "../article.ts";
import {
  FETCH_HTTP_REDIRECT_FETCH,
  RFC9110_15_4,
  RFC9110_15_4_2,
  RFC9110_15_4_3,
  RFC9110_15_4_4,
  RFC9110_15_4_8,
  RFC9110_15_4_9,
} from "../../references.ts";
import {
  GOOGLE_STATUS_CODES,
  RFC1945_9_3,
  RFC2616_10_3_3,
  RFC7538_3,
  RFC7538_4,
  RFC9110_15_1,
  RFC9700_4_12,
} from "./sources.ts";

const compare301308: Article = {
  id: "compare-301-308",
  group: "compare",
  title: "301 or 308",
  summary:
    "Both are for good and may be stored. 301 turns a POST into a GET without its body; 308 keeps method and body.",
  searched: [
    "301 vs 308",
    "308 vs 301",
    "301 or 308",
    "permanent redirect for api",
    "301 loses post data",
    "webhook 301",
  ],
  sections: [
    {
      title: "The difference",
      blocks: [
        {
          kind: "table",
          caption: "301 and 308",
          head: ["Question", "301", "308"],
          rows: [
            ["For how long?", "for good", "for good"],
            ["GET becomes", "GET", "GET"],
            ["POST becomes", "**GET without a body**", "**POST, body sent again**"],
            ["PUT, PATCH, DELETE become", "the same", "the same"],
            ["Without a cache header, a cache", "may store it", "may store it"],
            ["Google", "shows the target", "equivalent to 301"],
            ["Known to clients", "since HTTP/1.0", "since RFC 7238 (2014)"],
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
            "Only pages, only GET: both do the same, and 301 is known to older clients.",
            "Forms, APIs, webhooks: [308](#code-308). With [301](#code-301) their data is lost on the way.",
            "A whole site, from `http` to `https`: 308 if a POST may arrive over `http`, otherwise either.",
          ],
        },
      ],
    },
  ],
  sources: [
    RFC9110_15_4_2,
    RFC9110_15_4_9,
    RFC9110_15_1,
    FETCH_HTTP_REDIRECT_FETCH,
    RFC1945_9_3,
    RFC7538_3,
    RFC7538_4,
    GOOGLE_STATUS_CODES,
  ],
};

const compare302307: Article = {
  id: "compare-302-307",
  group: "compare",
  title: "302 or 307",
  summary:
    "Both are for now. 302 leaves it open whether a POST stays one, and browsers turn it into a GET; 307 keeps method and body.",
  searched: [
    "302 vs 307",
    "307 vs 302",
    "302 or 307",
    "302 loses post data",
    "post becomes get after redirect",
  ],
  sections: [
    {
      title: "The difference",
      blocks: [
        {
          kind: "table",
          caption: "302 and 307",
          head: ["Question", "302", "307"],
          rows: [
            ["For how long?", "for now", "for now"],
            ["GET becomes", "GET", "GET"],
            ["POST becomes", "**GET without a body**", "**POST, body sent again**"],
            ["PUT, PATCH, DELETE become", "the same", "the same"],
            ["Other clients with a POST", "either is allowed", "must keep POST"],
            ["Without a cache header, a cache", "may not store it", "may not store it"],
            ["Google", "shows the first URL", "equivalent to 302"],
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
            "For GET they are the same.",
            "A POST that the target must get: [307](#code-307).",
            "A POST that is done, or that must not go on, as with a login page: [303](#code-303), or [302](#code-302), as many frameworks do.",
          ],
        },
      ],
    },
    {
      title: "Why there are two",
      blocks: [
        {
          kind: "text",
          text: "HTTP/1.0 meant 302 to keep the method, and most clients did not do it. 307 was added so that a server can ask for it clearly (RFC 2616 §10.3.3; RFC 9110 §15.4, note).",
        },
      ],
    },
  ],
  sources: [
    RFC9110_15_4_3,
    RFC9110_15_4_8,
    RFC9110_15_4,
    FETCH_HTTP_REDIRECT_FETCH,
    RFC2616_10_3_3,
    GOOGLE_STATUS_CODES,
  ],
};

const compare302303: Article = {
  id: "compare-302-303",
  group: "compare",
  title: "302 or 303",
  summary:
    "After a POST, browsers do the same with both: GET without a body. 303 says so for every method and every client; 302 does not.",
  searched: [
    "302 vs 303",
    "303 vs 302",
    "302 or 303",
    "redirect after form submit",
    "put redirect becomes get",
  ],
  sections: [
    {
      title: "The difference",
      blocks: [
        {
          kind: "table",
          caption: "302 and 303",
          head: ["Question", "302", "303"],
          rows: [
            ["What it says", "it is elsewhere for now", "the answer is elsewhere"],
            ["POST becomes", "GET without a body", "GET without a body"],
            ["PUT, PATCH, DELETE become", "**the same, body sent again**", "**GET without a body**"],
            ["Other clients with a POST", "either is allowed", "GET or HEAD"],
            ["Without a cache header, a cache", "may not store it", "may not store it"],
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
            "After a form, a login, a deletion: [303](#code-303).",
            "After a DELETE or PUT sent with `fetch`, 302 is dangerous: browsers send the same method to the target. `DELETE /items/5` with a redirect to `/items` becomes `DELETE /items`.",
            "For a page that is elsewhere for now: [302](#code-302).",
          ],
        },
      ],
    },
  ],
  sources: [RFC9110_15_4_3, RFC9110_15_4_4, FETCH_HTTP_REDIRECT_FETCH],
};

const compare303307: Article = {
  id: "compare-303-307",
  group: "compare",
  title: "303 or 307",
  summary:
    "Opposites: 303 ends the request and fetches the result with GET, 307 hands the whole request on to another URL.",
  searched: [
    "303 vs 307",
    "307 vs 303",
    "303 or 307",
    "redirect after login 307",
    "password sent to redirect target",
  ],
  sections: [
    {
      title: "The difference",
      blocks: [
        {
          kind: "table",
          caption: "303 and 307",
          head: ["Question", "303", "307"],
          rows: [
            ["Was the request handled?", "yes: see the result there", "no: send it there"],
            ["POST becomes", "**GET without a body**", "**POST, body sent again**"],
            ["PUT, PATCH, DELETE become", "**GET without a body**", "**the same, body sent again**"],
            ["Reload of the last page", "GET: harmless", "would send the POST again"],
            ["Without a cache header, a cache", "may not store it", "may not store it"],
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
            "The server has done what was asked: [303](#code-303).",
            "Another server is to do it: [307](#code-307).",
            "After a login form never 307: the browser would send name and password to the target as well. RFC 9700 §4.12 forbids it to OAuth servers and names 303 instead.",
          ],
        },
      ],
    },
  ],
  sources: [RFC9110_15_4_4, RFC9110_15_4_8, FETCH_HTTP_REDIRECT_FETCH, RFC9700_4_12],
};

export const methodPairs: readonly Article[] = [compare301308, compare302303, compare302307, compare303307];
