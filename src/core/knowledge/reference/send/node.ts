/** JavaScript and TypeScript on the server: Node itself, and the frameworks on it. */
import type { Reference } from "../../../explanation.ts";
import type { CodeReference } from "../article.ts";

const EXPRESS_REDIRECT: Reference = {
  title: "Express 5 API",
  section: "res.redirect",
  url: "https://expressjs.com/en/5x/api.html#res.redirect",
};
const FASTIFY_REPLY: Reference = {
  title: "Fastify: Reply",
  section: ".redirect(dest, [code])",
  url: "https://fastify.dev/docs/latest/Reference/Reply/#redirectdest-code",
};
const FASTIFY_V5: Reference = {
  title: "Fastify: V5 migration guide",
  section: "reply.redirect() has a new signature",
  url: "https://fastify.dev/docs/latest/Guides/Migration-Guide-V5/",
};
const NEXT_PERMANENT_REDIRECT: Reference = {
  title: "Next.js: permanentRedirect",
  url: "https://nextjs.org/docs/app/api-reference/functions/permanentRedirect",
};
const NEXT_REDIRECT: Reference = {
  title: "Next.js: redirect",
  url: "https://nextjs.org/docs/app/api-reference/functions/redirect",
};
const NEXT_REDIRECTS: Reference = {
  title: "Next.js: redirects in next.config.js",
  url: "https://nextjs.org/docs/app/api-reference/config/next-config-js/redirects",
};
const NEXT_RESPONSE: Reference = {
  title: "Next.js: NextResponse",
  section: "redirect()",
  url: "https://nextjs.org/docs/app/api-reference/functions/next-response",
};
const NODE_WRITE_HEAD: Reference = {
  title: "Node.js: HTTP",
  section: "response.writeHead",
  url: "https://nodejs.org/api/http.html#responsewriteheadstatuscode-statusmessage-headers",
};

const nodeServer = (code: number, target: string): string => `import { createServer } from "node:http";

const server = createServer((request, response) => {
  response.writeHead(${code}, { Location: "${target}" }).end();
});`;

const nodeHttp: CodeReference = {
  id: "node-http",
  name: "Node.js http",
  kind: "language",
  language: "JavaScript",
  names: { 301: null, 302: null, 303: null, 307: null, 308: null },
  snippets: {
    301: nodeServer(301, "/about"),
    302: nodeServer(302, "/winter-sale"),
    303: nodeServer(303, "/receipt"),
    307: nodeServer(307, "/backup-upload"),
    308: nodeServer(308, "/v2/users"),
  },
  notes: [
    "Node has no names for status codes: write the number. `http.STATUS_CODES[307]` gives its phrase, `Temporary Redirect`.",
    "There is no helper either: a code without a `Location` header is sent as it is, and browsers [do not follow it](#no-location).",
  ],
  checked: { how: "run", version: "Node.js 20.20.2", on: "2026-11-22" },
  searched: ["node redirect", "node http redirect", "writeHead Location", "nodejs 307"],
  sources: [NODE_WRITE_HEAD],
};

const express: CodeReference = {
  id: "express",
  name: "Express",
  kind: "framework",
  language: "JavaScript",
  names: {
    301: "response.redirect(301, url)",
    302: "response.redirect(url)",
    303: "response.redirect(303, url)",
    307: "response.redirect(307, url)",
    308: "response.redirect(308, url)",
  },
  snippets: {
    301: `app.get("/about-us", (request, response) => {
  response.redirect(301, "/about");
});`,
    302: `app.get("/sale", (request, response) => {
  response.redirect("/winter-sale");
});`,
    303: `app.post("/checkout", (request, response) => {
  response.redirect(303, "/receipt");
});`,
    307: `app.post("/upload", (request, response) => {
  response.redirect(307, "/backup-upload");
});`,
    308: `app.all("/v1/users", (request, response) => {
  response.redirect(308, "/v2/users");
});`,
  },
  notes: [
    "The code comes first, the address second; without a code it is 302. [Fastify](#send-fastify) has them the other way round.",
    "`express.static` redirects a folder without its final slash with 301; `redirect: false` turns that off.",
  ],
  checked: { how: "run", version: "Express 5.2.1", on: "2026-11-22" },
  searched: ["express redirect", "res.redirect 301", "res.redirect status", "expressjs 307"],
  sources: [EXPRESS_REDIRECT],
};

const fastify: CodeReference = {
  id: "fastify",
  name: "Fastify",
  kind: "framework",
  language: "JavaScript",
  names: {
    301: "reply.redirect(url, 301)",
    302: "reply.redirect(url)",
    303: "reply.redirect(url, 303)",
    307: "reply.redirect(url, 307)",
    308: "reply.redirect(url, 308)",
  },
  snippets: {
    301: `app.get("/about-us", (request, reply) => reply.redirect("/about", 301));`,
    302: `app.get("/sale", (request, reply) => reply.redirect("/winter-sale"));`,
    303: `app.post("/checkout", (request, reply) => reply.redirect("/receipt", 303));`,
    307: `app.post("/upload", (request, reply) => reply.redirect("/backup-upload", 307));`,
    308: `app.all("/v1/users", (request, reply) => reply.redirect("/v2/users", 308));`,
  },
  notes: [
    "The address comes first since Fastify 5; Fastify 4 took `reply.redirect(307, url)`.",
    "Without a code it is 302, or what `reply.code()` has set before.",
  ],
  checked: { how: "run", version: "Fastify 5.12.8", on: "2026-11-22" },
  searched: ["fastify redirect", "reply.redirect", "fastify 307"],
  sources: [FASTIFY_REPLY, FASTIFY_V5],
};

const routeHandler = (file: string, method: string, target: string, code: number): string => `// ${file}
import { NextResponse } from "next/server";

export function ${method}(request) {
  return NextResponse.redirect(new URL("${target}", request.url), ${code});
}`;

const nextjs: CodeReference = {
  id: "nextjs",
  name: "Next.js",
  kind: "framework",
  language: "JavaScript",
  names: {
    301: "NextResponse.redirect(url, 301)",
    302: "NextResponse.redirect(url, 302)",
    303: "NextResponse.redirect(url, 303)",
    307: "redirect(path)",
    308: "permanentRedirect(path)",
  },
  snippets: {
    301: routeHandler("app/about-us/route.js", "GET", "/about", 301),
    302: routeHandler("app/sale/route.js", "GET", "/winter-sale", 302),
    303: routeHandler("app/checkout/route.js", "POST", "/receipt", 303),
    307: `// app/upload/route.js
import { redirect } from "next/navigation";

export function POST() {
  redirect("/backup-upload");
}`,
    308: `// app/v1/users/route.js
import { permanentRedirect } from "next/navigation";

export function POST() {
  permanentRedirect("/v2/users");
}`,
  },
  notes: [
    "`redirect` and `permanentRedirect` take no code: 307 and 308, never 301 or 302. They work by throwing, so not inside a `try`.",
    "In a Server Action both are something else. With JavaScript the answer is a 200 and the page navigates; earlier versions answered 303, but without `Location`. Without JavaScript a form gets a 303.",
    "For a code of your choice: `NextResponse.redirect(url, code)` in a route handler or in `proxy.js` (`middleware.js` before Next.js 16). It accepts 301, 302, 303, 307 and 308, its default is 307. It wants an absolute URL; the host in `request.url` need not be the one that was asked, so look at the `Location` that arrives.",
    "`redirects` in `next.config.js`: `permanent: true` is 308, `permanent: false` is 307; `statusCode: 301` instead of `permanent` sends another of the five.",
    "In a page that has begun to stream, the status line is gone already: a `meta` tag redirects instead, and no 3xx is seen.",
  ],
  checked: { how: "run", version: "Next.js 16.4.6", on: "2026-11-22" },
  searched: [
    "nextjs redirect",
    "next.js 307",
    "permanentRedirect",
    "NextResponse.redirect status",
    "next.config redirects",
  ],
  sources: [NEXT_REDIRECT, NEXT_PERMANENT_REDIRECT, NEXT_RESPONSE, NEXT_REDIRECTS],
};

export const nodeReferences: readonly CodeReference[] = [express, fastify, nextjs, nodeHttp];
