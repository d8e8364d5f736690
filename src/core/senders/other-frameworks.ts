/** Frameworks in Ruby, Elixir, Java, .NET, Go and PHP. */
import { goBody } from "./built-in-pages.ts";
import type { Fingerprint, Sign } from "./fingerprint.ts";
import {
  ASPNET_HTTPS,
  GO_1_26,
  GO_SERVEMUX,
  PHP_EXPOSE,
  PHP_HEADER,
  PLUG_SSL,
  RAILS_ASSUME_SSL,
  RAILS_REDIRECTING,
  RAILS_SSL,
  SPRING_HEADERS,
  SPRING_LOGIN,
} from "./sources-frameworks.ts";

const anyCode: Sign = { kind: "status", codes: [301, 302, 303, 307, 308] };

export const otherFingerprints: readonly Fingerprint[] = [
  {
    id: "rails-redirect",
    product: "A Rails application",
    family: "rails",
    confidence: "likely",
    signs: [
      { kind: "header", name: "x-runtime", like: /^\d+\.\d+$/ },
      { kind: "header", name: "x-request-id" },
      anyCode,
    ],
    trigger: "A controller calls redirect_to, or a route is written with redirect().",
    option: "Search the application for redirect_to, and config/routes.rb for redirect(.",
    references: [RAILS_REDIRECTING],
  },
  {
    id: "rails-force-ssl",
    product: "Rails",
    family: "rails",
    confidence: "likely",
    signs: [
      { kind: "later", name: "x-runtime", like: /^\d+\.\d+$/ },
      { kind: "later", name: "strict-transport-security", like: /^max-age=63072000; includeSubDomains$/ },
      { kind: "change", change: "https-only" },
      { kind: "status", codes: [301, 307, 308] },
      { kind: "only-headers", names: ["date", "content-type", "transfer-encoding"] },
    ],
    trigger:
      "Rails sends http requests to https where config.force_ssl is set: 301 for GET and HEAD, 307 or 308 for other methods.",
    option:
      "Behind a proxy that ends TLS, let it send X-Forwarded-Proto. Or set config.assume_ssl, where every request comes through that proxy.",
    references: [RAILS_SSL, RAILS_ASSUME_SSL],
  },
  {
    id: "plug-ssl",
    product: "Phoenix (Plug.SSL)",
    family: "plug",
    confidence: "possible",
    signs: [
      { kind: "header", name: "server", like: /^Cowboy$/i },
      { kind: "status", codes: [301, 307] },
      { kind: "change", change: "https-only" },
    ],
    unless: [{ kind: "header", name: "via", like: /vegur|heroku/i }],
    trigger: "Plug.SSL sends http requests to https: 301 for GET and HEAD, 307 for other methods.",
    option: "Behind a proxy that ends TLS give Plug.SSL rewrite_on: [:x_forwarded_proto].",
    references: [PLUG_SSL],
  },
  {
    id: "spring-login",
    product: "Spring Security",
    family: "spring",
    confidence: "likely",
    signs: [
      { kind: "header", name: "cache-control", like: /^no-cache, no-store, max-age=0, must-revalidate$/ },
      { kind: "header", name: "expires", like: /^0$/ },
      { kind: "header", name: "x-content-type-options", like: /^nosniff$/ },
      { kind: "status", codes: [302] },
      { kind: "target", like: /\/(?:login|oauth2\/authorization)\b/, as: "The target is a login page" },
    ],
    trigger: "Spring Security sends a request without a login to the login page.",
    option:
      "Permit the path in the security filter chain, or answer API requests with 401 by an AuthenticationEntryPoint.",
    references: [SPRING_LOGIN, SPRING_HEADERS],
  },
  {
    id: "aspnet-https",
    product: "ASP.NET Core",
    family: "aspnet",
    confidence: "likely",
    signs: [
      { kind: "header", name: "server", like: /^Kestrel$/i },
      { kind: "status", codes: [307, 308] },
      { kind: "change", change: "https-only" },
    ],
    trigger: "UseHttpsRedirection sends http requests to https, with 307 unless another code is set.",
    option:
      "Behind a proxy that ends TLS use the Forwarded Headers middleware, or leave this redirect to the proxy. For an API, refuse http in place of redirecting it.",
    references: [ASPNET_HTTPS],
  },
  {
    id: "go-redirect",
    product: "A Go program (net/http)",
    family: "go",
    confidence: "likely",
    signs: [
      { kind: "header", name: "content-type", like: /^text\/html; charset=utf-8$/ },
      { kind: "only-headers", names: ["content-type", "date"] },
      { kind: "body", page: goBody },
    ],
    trigger:
      "ServeMux cleans the path or adds a slash, with 307 from Go 1.26 and 301 before; or the program calls http.Redirect.",
    option: "Register the pattern with and without the slash, or search the program for http.Redirect.",
    references: [GO_SERVEMUX, GO_1_26],
  },
  {
    id: "php",
    product: "A PHP application",
    family: "php",
    confidence: "likely",
    general: true,
    signs: [{ kind: "header", name: "x-powered-by", like: /^PHP\// }, anyCode],
    trigger:
      "A PHP program answers, by header('Location: …'), which sends 302 unless another code is set, or by its framework.",
    option: "Search the application for header( with Location and for its framework's redirect function.",
    references: [PHP_HEADER, PHP_EXPOSE],
  },
];
