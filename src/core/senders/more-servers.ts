/** Caddy, lighttpd and IIS. */
import { emptyBody, goBody } from "./built-in-pages.ts";
import type { Fingerprint, Sign } from "./fingerprint.ts";
import {
  CADDY_FILE_SERVER,
  CADDY_HTTPS,
  CADDY_REDIR,
  IIS_REDIRECT,
  LIGHTTPD_REDIRECT,
} from "./sources-servers.ts";

const anyCode: Sign = { kind: "status", codes: [301, 302, 303, 307, 308] };
const server = (like: RegExp): Sign => ({ kind: "header", name: "server", like });

const caddy = server(/^Caddy$/);

/** The server is known, what made the redirect is not. */
const passedOn = { confidence: "possible", general: true } as const;

export const moreServerFingerprints: readonly Fingerprint[] = [
  {
    id: "caddy-https",
    product: "Caddy",
    family: "caddy",
    confidence: "likely",
    signs: [caddy, { kind: "status", codes: [308] }, { kind: "change", change: "https-only" }],
    trigger: "Caddy's automatic HTTPS sends http requests to https.",
    option: "Leave it. Where http has to stay, write http:// before the site's address in the Caddyfile.",
    references: [CADDY_HTTPS],
  },
  {
    id: "caddy-directory",
    product: "Caddy",
    family: "caddy",
    confidence: "likely",
    signs: [
      caddy,
      { kind: "status", codes: [308] },
      { kind: "change", change: "slash-only" },
      { kind: "body", page: goBody },
    ],
    trigger: "Caddy's file_server gives folders a slash at the end and takes it from files.",
    option: "Link to the exact path, or set disable_canonical_uris in file_server.",
    references: [CADDY_FILE_SERVER],
  },
  {
    id: "caddy-redir",
    product: "Caddy",
    family: "caddy",
    confidence: "likely",
    signs: [caddy, { kind: "body", page: emptyBody }, { kind: "only-headers", names: ["server", "date"] }],
    trigger: "A redir directive of Caddy redirects.",
    option: "Search the Caddyfile for redir.",
    references: [CADDY_REDIR],
  },
  {
    id: "caddy",
    product: "Caddy, or what it passes on",
    family: "caddy",
    ...passedOn,
    signs: [caddy, anyCode],
    trigger: "The answer came through Caddy; the application behind it may have made the redirect.",
    option: "Look at the application behind Caddy first, then at redir in the Caddyfile.",
    references: [CADDY_REDIR],
  },
  {
    id: "lighttpd",
    product: "lighttpd",
    family: "lighttpd",
    confidence: "likely",
    signs: [
      server(/^lighttpd/),
      { kind: "body", page: emptyBody },
      { kind: "only-headers", names: ["server", "date"] },
    ],
    trigger: "The path is a folder, and lighttpd adds the slash; or its url.redirect applies.",
    option: "Link with the slash, or search the configuration for url.redirect.",
    references: [LIGHTTPD_REDIRECT],
  },
  {
    id: "iis",
    product: "IIS, or an ASP.NET application in it",
    family: "iis",
    ...passedOn,
    signs: [server(/^Microsoft-IIS\//), anyCode],
    trigger:
      "IIS answered: by its HTTP Redirect or URL Rewrite settings, or by an application that runs in it.",
    option:
      "Search web.config for httpRedirect and for rewrite rules with a Redirect action, then the application.",
    references: [IIS_REDIRECT],
  },
];
