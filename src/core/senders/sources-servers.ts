/** Where statements about servers and proxies come from. Plain constants, so that a build can leave them out. */
import type { Reference } from "../explanation.ts";

export const APACHE_ALIAS: Reference = {
  title: "Apache HTTP Server: mod_alias",
  section: "Redirect directive",
  url: "https://httpd.apache.org/docs/2.4/mod/mod_alias.html#redirect",
};
export const APACHE_DIR: Reference = {
  title: "Apache HTTP Server: mod_dir",
  section: "DirectorySlash directive",
  url: "https://httpd.apache.org/docs/2.4/mod/mod_dir.html#directoryslash",
};
export const APACHE_REWRITE_R: Reference = {
  title: "Apache HTTP Server: RewriteRule flags",
  section: "R|redirect",
  url: "https://httpd.apache.org/docs/2.4/rewrite/flags.html#flag_r",
};
export const CADDY_FILE_SERVER: Reference = {
  title: "Caddy: file_server directive",
  section: "disable_canonical_uris",
  url: "https://caddyserver.com/docs/caddyfile/directives/file_server",
};
export const CADDY_HTTPS: Reference = {
  title: "Caddy: automatic HTTPS",
  url: "https://caddyserver.com/docs/automatic-https",
};
export const CADDY_REDIR: Reference = {
  title: "Caddy: redir directive",
  url: "https://caddyserver.com/docs/caddyfile/directives/redir",
};
export const DISTRIBUTION_REDIRECT: Reference = {
  title: "Distribution: configuration",
  section: "redirect",
  url: "https://distribution.github.io/distribution/about/configuration/#redirect",
};
export const ENVOY_REDIRECT: Reference = {
  title: "Envoy: route configuration",
  section: "RedirectAction",
  url: "https://www.envoyproxy.io/docs/envoy/latest/api-v3/config/route/v3/route_components.proto#config-route-v3-redirectaction",
};
export const ENVOY_SERVER_HEADER: Reference = {
  title: "Envoy: router",
  section: "x-envoy-upstream-service-time",
  url: "https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/router_filter#x-envoy-upstream-service-time",
};
export const HAPROXY_REDIRECTS: Reference = {
  title: "HAProxy: HTTP redirects",
  url: "https://www.haproxy.com/documentation/haproxy-configuration-tutorials/proxying-essentials/custom-rules/http-redirects",
};
export const IIS_REDIRECT: Reference = {
  title: "IIS: HTTP Redirects <httpRedirect>",
  url: "https://learn.microsoft.com/en-us/iis/configuration/system.webserver/httpredirect/",
};
export const INGRESS_NGINX_HTTPS: Reference = {
  title: "ingress-nginx: annotations",
  section: "Server-side HTTPS enforcement through redirect",
  url: "https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#server-side-https-enforcement-through-redirect",
};
export const ISTIO_GATEWAY: Reference = {
  title: "Istio: Gateway",
  section: "httpsRedirect",
  url: "https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings",
};
export const LIGHTTPD_REDIRECT: Reference = {
  title: "lighttpd: mod_redirect",
  url: "https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModRedirect",
};
export const NGINX_ABSOLUTE_REDIRECT: Reference = {
  title: "nginx: ngx_http_core_module",
  section: "absolute_redirect",
  url: "https://nginx.org/en/docs/http/ngx_http_core_module.html#absolute_redirect",
};
export const NGINX_LOCATION: Reference = {
  title: "nginx: ngx_http_core_module",
  section: "location",
  url: "https://nginx.org/en/docs/http/ngx_http_core_module.html#location",
};
export const NGINX_REWRITE: Reference = {
  title: "nginx: ngx_http_rewrite_module",
  section: "return",
  url: "https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#return",
};
export const OAUTH2_PROXY_BEHAVIOUR: Reference = {
  title: "OAuth2 Proxy: behaviour",
  url: "https://oauth2-proxy.github.io/oauth2-proxy/behaviour",
};
export const TRAEFIK_SCHEME: Reference = {
  title: "Traefik: RedirectScheme",
  url: "https://doc.traefik.io/traefik/middlewares/http/redirectscheme/",
};
