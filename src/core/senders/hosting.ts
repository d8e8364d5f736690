/** Content networks and hosting. */
import { emptyBody, namedNginxBody } from "./built-in-pages.ts";
import type { Fingerprint, Sign } from "./fingerprint.ts";
import {
  CLOUDFLARE_ALWAYS_HTTPS,
  CLOUDFLARE_SINGLE_REDIRECTS,
  FASTLY_SERVED_BY,
  NETLIFY_REDIRECTS,
  VERCEL_DOMAINS,
  VERCEL_HEADERS,
  VERCEL_HTTPS,
} from "./sources-clouds.ts";

const anyCode: Sign = { kind: "status", codes: [301, 302, 303, 307, 308] };
const [cloudflare, vercel]: readonly [Sign, Sign] = [
  { kind: "header", name: "server", like: /^cloudflare$/i },
  { kind: "header", name: "server", like: /^Vercel$/i },
];

export const hostingFingerprints: readonly Fingerprint[] = [
  {
    id: "cloudflare-https",
    product: "Cloudflare",
    family: "cloudflare",
    confidence: "likely",
    signs: [
      cloudflare,
      { kind: "header", name: "cf-ray" },
      { kind: "status", codes: [301] },
      { kind: "change", change: "https-only" },
      { kind: "body", page: namedNginxBody("cloudflare") },
    ],
    trigger: "Always Use HTTPS, or a redirect rule, sends http requests to https.",
    option: "Look at Always Use HTTPS under SSL/TLS, Edge Certificates, and at the redirect rules.",
    references: [CLOUDFLARE_ALWAYS_HTTPS],
  },
  {
    id: "cloudflare-rule",
    product: "Cloudflare",
    family: "cloudflare",
    confidence: "likely",
    signs: [
      cloudflare,
      { kind: "header", name: "cf-ray" },
      { kind: "body", page: namedNginxBody("cloudflare") },
    ],
    trigger: "A redirect rule or a forwarding page rule of Cloudflare redirects.",
    option: "Look at Rules, Redirect Rules, and at Page Rules.",
    references: [CLOUDFLARE_SINGLE_REDIRECTS],
  },
  {
    id: "cloudflare",
    product: "Cloudflare, or what it passes on",
    family: "cloudflare",
    confidence: "possible",
    general: true,
    signs: [cloudflare, anyCode],
    trigger: "The answer came through Cloudflare, from a rule there or from the server behind it.",
    option: "Look at the redirect rules in Cloudflare, then at the server behind it.",
    references: [CLOUDFLARE_SINGLE_REDIRECTS],
  },
  {
    id: "vercel-https",
    product: "Vercel",
    family: "vercel",
    confidence: "likely",
    signs: [vercel, { kind: "status", codes: [308] }, { kind: "change", change: "https-only" }],
    trigger: "Vercel sends every http request to https with a 308; this cannot be changed.",
    option: "Leave it, and use https in links that you control.",
    references: [VERCEL_HTTPS],
  },
  {
    id: "vercel-domain",
    product: "Vercel",
    family: "vercel",
    confidence: "likely",
    signs: [vercel, { kind: "status", codes: [301, 302, 307, 308] }, { kind: "change", change: "host-only" }],
    trigger: "One domain of the project redirects to another.",
    option: "Change Redirect to, and its status code, in the project's domain settings.",
    references: [VERCEL_DOMAINS],
  },
  {
    id: "vercel",
    product: "Vercel, or the application in it",
    family: "vercel",
    confidence: "possible",
    general: true,
    signs: [vercel, anyCode],
    trigger: "Vercel answered: by redirects of vercel.json, or by the application.",
    option: "Look at redirects in vercel.json, then at the application.",
    references: [VERCEL_HEADERS],
  },
  {
    id: "netlify",
    product: "Netlify, or a function in it",
    family: "netlify",
    confidence: "possible",
    general: true,
    signs: [{ kind: "header", name: "server", like: /^Netlify$/i }, anyCode],
    trigger: "Netlify answered: by a redirect rule, its domain settings, or a function.",
    option: "Look at _redirects, at redirects in netlify.toml and at the domain settings.",
    references: [NETLIFY_REDIRECTS],
  },
  {
    id: "fastly",
    product: "Fastly",
    family: "fastly",
    confidence: "likely",
    signs: [
      { kind: "header", name: "x-served-by", like: /^cache-/ },
      { kind: "header", name: "retry-after", like: /^0$/ },
      { kind: "body", page: emptyBody },
    ],
    trigger: "Fastly made the answer itself, for instance to force TLS; no origin was asked.",
    option: "Look at Force TLS and at synthetic responses of the service.",
    references: [FASTLY_SERVED_BY],
  },
];
