/** Frameworks that run on Node.js. */
import { expressBody } from "./built-in-pages.ts";
import type { Fingerprint } from "./fingerprint.ts";
import {
  EXPRESS_REDIRECT,
  NEXT_PROXY,
  NEXT_REDIRECT,
  NEXT_REDIRECTS,
  NEXT_TRAILING_SLASH,
  SERVE_STATIC,
  SVELTEKIT_TRAILING_SLASH,
} from "./sources-frameworks.ts";

const next = { product: "Next.js", family: "next" } as const;

/** Next.js adds it to permanent redirects of its configuration, for old browsers. */
const nextRefresh = { kind: "header", name: "refresh", like: /^0;url=/ } as const;

const expressRedirect = {
  product: "An Express application",
  family: "express",
  confidence: "likely",
  trigger: "The application's own code calls res.redirect().",
  option:
    "Search the application for res.redirect( and change its target, or give the code as its first argument.",
  references: [EXPRESS_REDIRECT],
} as const;

export const nodeFingerprints: readonly Fingerprint[] = [
  {
    id: "serve-static",
    product: "Express (serve-static)",
    family: "express",
    confidence: "likely",
    signs: [
      { kind: "header", name: "content-security-policy", like: /^default-src 'none'$/ },
      { kind: "header", name: "x-content-type-options", like: /^nosniff$/ },
      { kind: "header", name: "content-type", like: /^text\/html; charset=UTF-8$/ },
      { kind: "status", codes: [301] },
      { kind: "change", change: "slash-added" },
    ],
    trigger: "The path is a folder, and express.static or serve-static adds the slash.",
    option: "Link to the folder with its slash, or pass redirect: false to express.static.",
    references: [SERVE_STATIC],
  },
  {
    id: "express-redirect",
    signs: [
      { kind: "header", name: "x-powered-by", like: /^Express$/ },
      { kind: "status", codes: [301, 302, 303, 307, 308] },
    ],
    ...expressRedirect,
  },
  {
    id: "express-redirect-unnamed",
    signs: [
      { kind: "header", name: "vary", like: /\bAccept\b(?!-)/ },
      { kind: "status", codes: [301, 302, 303, 307, 308] },
      { kind: "body", page: expressBody },
    ],
    ...expressRedirect,
  },
  {
    id: "next-slash",
    ...next,
    confidence: "likely",
    signs: [nextRefresh, { kind: "status", codes: [308] }, { kind: "change", change: "slash-only" }],
    trigger:
      "Next.js sends a 308 from the path with a slash to the one without, or the other way with trailingSlash: true.",
    option: "Link to the exact path, or set trailingSlash or skipTrailingSlashRedirect in next.config.js.",
    references: [NEXT_TRAILING_SLASH],
  },
  {
    id: "next-config-permanent",
    ...next,
    confidence: "likely",
    signs: [nextRefresh, { kind: "status", codes: [308] }],
    trigger: "An entry of redirects in next.config.js has permanent: true.",
    option: "Change the entry in next.config.js; permanent: false makes it a 307.",
    references: [NEXT_REDIRECTS],
  },
  {
    id: "next-redirect",
    ...next,
    confidence: "likely",
    signs: [
      { kind: "header", name: "x-powered-by", like: /^Next\.js$/ },
      { kind: "status", codes: [303, 307, 308] },
    ],
    trigger:
      "The application calls redirect(), which sends 307 (303 in a Server Action), or permanentRedirect(), which sends 308.",
    option: "Search the application for redirect( and permanentRedirect(.",
    references: [NEXT_REDIRECT],
  },
  {
    id: "next-config",
    ...next,
    confidence: "possible",
    signs: [
      { kind: "later", name: "x-powered-by", like: /^Next\.js$/ },
      { kind: "no-header", name: "server" },
      { kind: "no-header", name: "content-length" },
      { kind: "status", codes: [307, 308] },
    ],
    trigger:
      "Next.js answers like this for an entry of redirects in next.config.js, or from its middleware (proxy from version 16).",
    option:
      "Look at redirects in next.config.js and at NextResponse.redirect in the middleware (proxy from version 16).",
    references: [NEXT_REDIRECTS, NEXT_PROXY],
  },
  {
    id: "sveltekit-slash",
    product: "SvelteKit",
    family: "sveltekit",
    confidence: "certain",
    signs: [
      { kind: "header", name: "x-sveltekit-normalize" },
      { kind: "status", codes: [301, 308] },
    ],
    trigger: "SvelteKit takes the slash at the end of the path away, or adds it, as trailingSlash says.",
    option: "Link to the exact path, or change the page option trailingSlash: 'never', 'always' or 'ignore'.",
    references: [SVELTEKIT_TRAILING_SLASH],
  },
];
