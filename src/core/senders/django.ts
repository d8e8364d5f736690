/** Django. */
import { emptyBody } from "./built-in-pages.ts";
import type { Fingerprint } from "./fingerprint.ts";
import {
  DJANGO_APPEND_SLASH,
  DJANGO_PROXY_HEADER,
  DJANGO_REDIRECT,
  DJANGO_SSL_REDIRECT,
} from "./sources-frameworks.ts";

/** SecurityMiddleware sets both on every answer unless told otherwise. */
const djangoSigns = [
  { kind: "header", name: "referrer-policy", like: /^same-origin$/i },
  { kind: "header", name: "x-content-type-options", like: /^nosniff$/i },
  { kind: "header", name: "content-type", like: /^text\/html; charset=utf-8$/ },
] as const;

export const djangoFingerprints: readonly Fingerprint[] = [
  {
    id: "django-slash",
    product: "Django",
    family: "django",
    confidence: "likely",
    signs: [
      ...djangoSigns,
      { kind: "status", codes: [301] },
      { kind: "change", change: "slash-added" },
      { kind: "body", page: emptyBody },
    ],
    trigger: "Django's CommonMiddleware adds the slash when the path matches no pattern without it.",
    option: "Call the path with its slash, or set APPEND_SLASH = False.",
    references: [DJANGO_APPEND_SLASH],
  },
  {
    id: "django-https",
    product: "Django",
    family: "django",
    confidence: "likely",
    signs: [...djangoSigns, { kind: "status", codes: [301] }, { kind: "change", change: "https-only" }],
    trigger: "Django's SecurityMiddleware sends http requests to https when SECURE_SSL_REDIRECT is set.",
    option:
      "Behind a proxy that ends TLS and sets X-Forwarded-Proto itself, set SECURE_PROXY_SSL_HEADER. Or let the proxy redirect, and unset SECURE_SSL_REDIRECT.",
    references: [DJANGO_SSL_REDIRECT, DJANGO_PROXY_HEADER],
  },
  {
    id: "django-redirect",
    product: "A Django application",
    family: "django",
    confidence: "likely",
    signs: [
      ...djangoSigns,
      { kind: "status", codes: [301, 302, 307, 308] },
      { kind: "body", page: emptyBody },
    ],
    trigger: "A view or a middleware of the application answers with a redirect.",
    option: "Search the application for redirect(, HttpResponseRedirect and RedirectView.",
    references: [DJANGO_REDIRECT],
  },
];
