/** nginx and Apache. Their Server header names who passed an answer on; only their own page tells that they made it. */
import { nginxBody } from "./built-in-pages.ts";
import type { Fingerprint, Sign } from "./fingerprint.ts";
import {
  APACHE_ALIAS,
  APACHE_DIR,
  APACHE_REWRITE_R,
  NGINX_ABSOLUTE_REDIRECT,
  NGINX_LOCATION,
  NGINX_REWRITE,
} from "./sources-servers.ts";

const anyCode: Sign = { kind: "status", codes: [301, 302, 303, 307, 308] };
const server = (like: RegExp): Sign => ({ kind: "header", name: "server", like });

const [nginx, apache] = [server(/^nginx(?:\/|$| )/i), server(/^Apache(?:\/|$| )/)];
/** Apache's own pages have this charset. */
const apachePage: Sign = { kind: "header", name: "content-type", like: /^text\/html; charset=iso-8859-1$/i };

/** The server is known, what made the redirect is not. */
const passedOn = { confidence: "possible", general: true } as const;

export const serverFingerprints: readonly Fingerprint[] = [
  {
    id: "nginx-directory",
    product: "nginx",
    family: "nginx",
    confidence: "likely",
    signs: [
      nginx,
      { kind: "body", page: nginxBody },
      { kind: "status", codes: [301] },
      { kind: "change", change: "slash-added" },
    ],
    trigger:
      "The path is a folder, or it is that of a location with a slash at its end that passes requests on (proxy_pass and the like). Then nginx adds the slash.",
    option:
      "Link with the slash. Behind a proxy set absolute_redirect off, so that Location keeps scheme and port.",
    references: [NGINX_LOCATION, NGINX_ABSOLUTE_REDIRECT],
  },
  {
    id: "nginx-return",
    product: "nginx",
    family: "nginx",
    confidence: "likely",
    signs: [nginx, { kind: "body", page: nginxBody }],
    trigger: "A return or rewrite directive in the nginx configuration redirects.",
    option: "Search the nginx configuration for return 30 and for rewrite with redirect or permanent.",
    references: [NGINX_REWRITE],
  },
  {
    id: "nginx",
    product: "nginx, or what it passes on",
    family: "nginx",
    ...passedOn,
    signs: [nginx, anyCode],
    trigger:
      "The answer came through nginx, but not with its own page: the application behind it may have made the redirect.",
    option:
      "Look at the application behind nginx first, then at return and rewrite in the nginx configuration.",
    references: [NGINX_REWRITE],
  },
  {
    id: "apache-directory",
    product: "Apache",
    family: "apache",
    confidence: "likely",
    signs: [
      server(/^Apache/),
      apachePage,
      { kind: "status", codes: [301] },
      { kind: "change", change: "slash-added" },
    ],
    trigger: "Apache's mod_dir adds the slash when the path is a folder.",
    option:
      "Link with the slash, or set DirectorySlash Off after reading its security warning: it can show a folder's list of files.",
    references: [APACHE_DIR],
  },
  {
    id: "apache-redirect",
    product: "Apache",
    family: "apache",
    confidence: "likely",
    signs: [server(/^Apache/), apachePage, anyCode],
    trigger:
      "A Redirect or RewriteRule directive of Apache redirects, or a CGI program that names a Location and no status.",
    option: "Search the configuration and .htaccess files for Redirect and for RewriteRule with the R flag.",
    references: [APACHE_ALIAS, APACHE_REWRITE_R],
  },
  {
    id: "apache",
    product: "Apache, or what it passes on",
    family: "apache",
    ...passedOn,
    signs: [apache, anyCode],
    trigger:
      "The answer came through Apache, but not with its own page: the application behind it may have made the redirect.",
    option: "Look at the application behind Apache first, then at Redirect and RewriteRule.",
    references: [APACHE_ALIAS],
  },
];
