/** Sections that several codes have in common: said once, so that they cannot drift apart. */
import type { Block, Section } from "../article.ts";

const measured: Block = {
  kind: "text",
  text: "This is what the Fetch Standard asks of browsers, and what Chromium 156 and Firefox 153 did when measured. Programs that are not browsers have rules of their own.",
};

function methodTable(
  caption: string,
  rows: readonly (readonly [string, string, string])[],
): readonly [Block, ...Block[]] {
  return [{ kind: "table", caption, head: ["First request", "Next request", "Body"], rows }, measured];
}

/** 301 and 302. */
export const postBecomesGet: Section = {
  title: "Method and body",
  blocks: [
    {
      kind: "text",
      text: "RFC 9110 allows a client to turn POST into GET here, “for historical reasons”. Browsers always do it.",
    },
    ...methodTable("What browsers send next after a 301 or 302", [
      ["GET", "GET", "none"],
      ["HEAD", "HEAD", "none"],
      ["POST", "**GET**", "**dropped**, with `Content-Type` and `Content-Length`"],
      ["PUT, PATCH, DELETE", "the same", "sent again"],
    ]),
  ],
};

/** 303. */
export const allBecomeGet: Section = {
  title: "Method and body",
  blocks: methodTable("What browsers send next after a 303", [
    ["GET", "GET", "none"],
    ["HEAD", "HEAD", "none"],
    ["POST", "**GET**", "**dropped**, with `Content-Type` and `Content-Length`"],
    ["PUT, PATCH, DELETE", "**GET**", "**dropped**, with `Content-Type` and `Content-Length`"],
  ]),
};

/** 307 and 308. */
export const allKept: Section = {
  title: "Method and body",
  blocks: [
    ...methodTable("What browsers send next after a 307 or 308", [
      ["GET", "GET", "none"],
      ["HEAD", "HEAD", "none"],
      ["POST", "POST", "sent again"],
      ["PUT, PATCH, DELETE", "the same", "sent again"],
    ]),
    {
      kind: "list",
      items: [
        "The body must be there a second time. A `fetch` whose body is a stream cannot repeat it: by the Fetch Standard it ends in a network error.",
        "Method and body survive a change of host. `Authorization` does not: browsers remove it when scheme, host or port change. Cookies are chosen anew for the target.",
        "The target must accept the same method and the same kind of body. If it answers 405, 411, 413 or 415, the redirect led to the wrong place.",
      ],
    },
  ],
};

/** 301 and 308. */
export const cachedByDefault: Section = {
  title: "Caching",
  blocks: [
    {
      kind: "text",
      text: "**Heuristically cacheable** (RFC 9110 §15.1; earlier “cacheable by default”): a cache may store it and use it again without any cache header. For how long is left to the cache (RFC 9111 §4.2.2).",
    },
    {
      kind: "list",
      items: [
        "Chromium 156 used such a redirect again without asking the server. The old target then stays in force after you have changed it.",
        "Firefox 153 asked the server every time, unless the answer had an explicit lifetime such as `Cache-Control: max-age=3600`.",
        "A POST is never answered from a cache before the server was asked (RFC 9111 §4).",
        "Say the lifetime yourself: `Cache-Control: max-age=3600` while you are not sure, longer when you are; `no-store` for a test. More in [caching of redirects](#guide-caching).",
      ],
    },
  ],
};

/** 302, 303 and 307. */
export const cachedWhenTold: Section = {
  title: "Caching",
  blocks: [
    {
      kind: "text",
      text: "Not stored by default: this code is not heuristically cacheable (RFC 9110 §15.1). A cache may store it only if the answer allows it, for example with `Cache-Control: max-age=60`, `Expires` or `public` (RFC 9111 §3). Without such a header the server is asked every time.",
    },
    {
      kind: "text",
      text: "Chromium 156 and Firefox 153 were measured with 302 and 307: both used them again with `max-age`.",
    },
  ],
};

/** 301 and 308. */
export const targetIsShown: Section = {
  title: "Search engines",
  blocks: [
    {
      kind: "text",
      text: "Google treats 301 and 308 alike: search results show the **target**, and the redirect counts as a signal that the target is the canonical URL (the address under which a page is listed). Other search engines have rules of their own. More in [redirects and search engines](#guide-search-engines).",
    },
  ],
};

/** 302, 303 and 307. */
export const sourceIsShown: Section = {
  title: "Search engines",
  blocks: [
    {
      kind: "text",
      text: "Google treats 302, 303 and 307 as temporary: search results show the **first URL**. As a sign that the target is the canonical URL they count little: one page of Google's documentation says not at all, another says they are a weak signal. Other search engines have rules of their own. More in [redirects and search engines](#guide-search-engines).",
    },
  ],
};

/** All five. */
export const howToSend: Section = {
  title: "How to send it",
  blocks: [
    {
      kind: "list",
      items: [
        "Python: [FastAPI](#send-fastapi), [Django](#send-django), [Flask](#send-flask)",
        "JavaScript: [Express](#send-express), [Fastify](#send-fastify), [Next.js](#send-nextjs), [Node.js](#send-node-http)",
        "PHP and Ruby: [Laravel](#send-laravel), [Symfony](#send-symfony), [Rails](#send-rails)",
        "Java and .NET: [Spring](#send-spring), [.NET](#send-dotnet)",
        "Go and Rust: [Go](#send-go), [axum](#send-axum), [actix](#send-actix)",
        "Servers: [nginx](#send-nginx), [Apache httpd](#send-apache-httpd), [Caddy](#send-caddy), [IIS](#send-iis), [HAProxy](#send-haproxy)",
      ],
    },
  ],
};
