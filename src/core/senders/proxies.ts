/** Proxies, load balancers, meshes and gateways that people run themselves. */
import { nginxBody, phraseBody } from "./built-in-pages.ts";
import type { Fingerprint } from "./fingerprint.ts";
import {
  DISTRIBUTION_REDIRECT,
  ENVOY_REDIRECT,
  ENVOY_SERVER_HEADER,
  HAPROXY_REDIRECTS,
  INGRESS_NGINX_HTTPS,
  ISTIO_GATEWAY,
  OAUTH2_PROXY_BEHAVIOUR,
  TRAEFIK_SCHEME,
} from "./sources-servers.ts";

const haproxy = {
  product: "HAProxy",
  family: "haproxy",
  confidence: "possible",
  trigger: "HAProxy's http-request redirect answers like this: without Date and Server header.",
  option: "Search the HAProxy configuration for redirect.",
  references: [HAPROXY_REDIRECTS],
} as const;

export const proxyFingerprints: readonly Fingerprint[] = [
  {
    id: "ingress-nginx",
    product: "ingress-nginx",
    family: "ingress-nginx",
    confidence: "likely",
    signs: [
      { kind: "status", codes: [308] },
      { kind: "change", change: "https-only" },
      { kind: "header", name: "content-type", like: /^text\/html$/ },
      { kind: "body", page: nginxBody },
    ],
    unless: [{ kind: "header", name: "server", like: /^(?!nginx$)/i }],
    trigger:
      "For an ingress with TLS, ingress-nginx sends http requests to https with a 308, unless told otherwise.",
    option:
      "For an ingress, look at the annotation nginx.ingress.kubernetes.io/ssl-redirect and at http-redirect-code in the ConfigMap. For nginx alone, search for return 308.",
    references: [INGRESS_NGINX_HTTPS],
  },
  {
    id: "istio",
    product: "Istio",
    family: "envoy",
    confidence: "likely",
    signs: [
      { kind: "header", name: "server", like: /^istio-envoy$/i },
      { kind: "no-header", name: "x-envoy-upstream-service-time" },
      { kind: "status", codes: [301, 302, 303, 307, 308] },
    ],
    trigger:
      "The gateway has httpsRedirect, or a route of a VirtualService redirects; no upstream was asked.",
    option: "Look at tls.httpsRedirect of the Gateway and at redirect in the VirtualService.",
    references: [ISTIO_GATEWAY, ENVOY_SERVER_HEADER],
  },
  {
    id: "envoy",
    product: "Envoy",
    family: "envoy",
    confidence: "likely",
    signs: [
      { kind: "header", name: "server", like: /^envoy$/i },
      { kind: "no-header", name: "x-envoy-upstream-service-time" },
      { kind: "status", codes: [301, 302, 303, 307, 308] },
    ],
    trigger:
      "A route of Envoy has a redirect action, or its virtual host has require_tls; no upstream was asked.",
    option: "Look at redirect and require_tls in the route configuration.",
    references: [ENVOY_REDIRECT, ENVOY_SERVER_HEADER],
  },
  {
    id: "haproxy-permanent",
    signs: [
      { kind: "header", name: "content-length", like: /^0$/ },
      { kind: "only-headers", names: [] },
      { kind: "status", codes: [301, 308] },
    ],
    ...haproxy,
  },
  {
    id: "haproxy-temporary",
    signs: [
      { kind: "header", name: "content-length", like: /^0$/ },
      { kind: "header", name: "cache-control", like: /^no-cache$/ },
      { kind: "only-headers", names: ["cache-control"] },
      { kind: "status", codes: [302, 303, 307] },
    ],
    ...haproxy,
  },
  {
    id: "traefik",
    product: "Traefik",
    family: "traefik",
    confidence: "possible",
    signs: [
      { kind: "header", name: "content-type", like: /^text\/plain; charset=utf-8$/ },
      { kind: "no-header", name: "server" },
      { kind: "no-header", name: "x-powered-by" },
      { kind: "body", page: phraseBody },
    ],
    trigger:
      "Traefik's RedirectScheme and RedirectRegex middlewares answer like this: with the name of the code as plain text.",
    option: "Look at the middleware's permanent option, and at redirections of the entry point.",
    references: [TRAEFIK_SCHEME],
  },
  {
    id: "oauth2-proxy",
    product: "oauth2-proxy",
    family: "oauth2-proxy",
    confidence: "likely",
    signs: [
      {
        kind: "target",
        like: /[?&]redirect_uri=[^&]{1,300}%2Foauth2%2Fcallback(?:&|$)/i,
        as: "redirect_uri ends with /oauth2/callback",
      },
      { kind: "status", codes: [302] },
      { kind: "change", change: "other-host" },
    ],
    trigger: "The request has no session, and oauth2-proxy sends it to the identity provider.",
    option:
      "Let API clients send Accept: application/json, which gets 401 instead, or list the path under skip_auth_routes.",
    references: [OAUTH2_PROXY_BEHAVIOUR],
  },
  {
    id: "docker-registry",
    product: "Docker Registry (Distribution)",
    family: "docker-registry",
    confidence: "likely",
    signs: [
      { kind: "header", name: "docker-distribution-api-version", like: /^registry\/2\.0$/ },
      { kind: "status", codes: [307] },
      {
        kind: "asked",
        like: /^(?::\d+)?\/v2\/.{1,300}\/blobs\/sha256:/,
        as: "A blob of an image was asked for",
      },
    ],
    trigger: "The registry sends downloads of layers straight to the storage behind it.",
    option: "Let clients reach the storage, or set storage.redirect.disable: true.",
    references: [DISTRIBUTION_REDIRECT],
  },
];
