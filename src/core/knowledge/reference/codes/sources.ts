/** Where the statements of this folder come from, beyond what knowledge/references.ts has. */
import type { Reference } from "../../../explanation.ts";

export const RFC1945_9_3: Reference = {
  title: "RFC 1945 (HTTP/1.0)",
  section: "9.3",
  url: "https://www.rfc-editor.org/rfc/rfc1945#section-9.3",
};
export const RFC2616_10_3_3: Reference = {
  title: "RFC 2616 (replaced by RFC 7231, then 9110)",
  section: "10.3.3",
  url: "https://www.rfc-editor.org/rfc/rfc2616#section-10.3.3",
};
export const RFC2616_10_3_8: Reference = {
  title: "RFC 2616 (replaced by RFC 7231, then 9110)",
  section: "10.3.8",
  url: "https://www.rfc-editor.org/rfc/rfc2616#section-10.3.8",
};
export const RFC6585_6: Reference = {
  title: "RFC 6585",
  section: "6",
  url: "https://www.rfc-editor.org/rfc/rfc6585#section-6",
};
export const RFC6797_7_2: Reference = {
  title: "RFC 6797",
  section: "7.2",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-7.2",
};
export const RFC7231_6_4_7: Reference = {
  title: "RFC 7231 (replaced by RFC 9110)",
  section: "6.4.7",
  url: "https://www.rfc-editor.org/rfc/rfc7231#section-6.4.7",
};
export const RFC7231_B: Reference = {
  title: "RFC 7231 (replaced by RFC 9110)",
  section: "Appendix B",
  url: "https://www.rfc-editor.org/rfc/rfc7231#appendix-B",
};
export const RFC7538_3: Reference = {
  title: "RFC 7538 (replaced by RFC 9110)",
  section: "3",
  url: "https://www.rfc-editor.org/rfc/rfc7538#section-3",
};
export const RFC7538_4: Reference = {
  title: "RFC 7538 (replaced by RFC 9110)",
  section: "4",
  url: "https://www.rfc-editor.org/rfc/rfc7538#section-4",
};
export const RFC9110_15_1: Reference = {
  title: "RFC 9110",
  section: "15.1",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.1",
};
export const RFC9111_3: Reference = {
  title: "RFC 9111",
  section: "3",
  url: "https://www.rfc-editor.org/rfc/rfc9111#section-3",
};
export const RFC9111_4: Reference = {
  title: "RFC 9111",
  section: "4",
  url: "https://www.rfc-editor.org/rfc/rfc9111#section-4",
};
export const RFC9111_4_3_4: Reference = {
  title: "RFC 9111",
  section: "4.3.4",
  url: "https://www.rfc-editor.org/rfc/rfc9111#section-4.3.4",
};
export const RFC9460_9_5: Reference = {
  title: "RFC 9460",
  section: "9.5",
  url: "https://www.rfc-editor.org/rfc/rfc9460#section-9.5",
};
export const RFC9700_4_12: Reference = {
  title: "RFC 9700",
  section: "4.12",
  url: "https://www.rfc-editor.org/rfc/rfc9700#section-4.12",
};
export const FETCH_LOCATION_URL: Reference = {
  title: "Fetch Standard",
  section: "location URL",
  url: "https://fetch.spec.whatwg.org/#concept-response-location-url",
};

export const GOOGLE_REDIRECTS: Reference = {
  title: "Google Search Central: redirects and Google Search",
  url: "https://developers.google.com/search/docs/crawling-indexing/301-redirects",
};
export const GOOGLE_STATUS_CODES: Reference = {
  title: "Google Search Central: HTTP status codes",
  url: "https://developers.google.com/crawling/docs/troubleshooting/http-status-codes",
};

export const CHROME_DECLARATIVE_NET_REQUEST: Reference = {
  title: "Chrome: declarativeNetRequest",
  url: "https://developer.chrome.com/docs/extensions/reference/api/declarativeNetRequest",
};
export const CHROMIUM_WEB_REQUEST_PROXY: Reference = {
  title: "Chromium: extensions/browser/api/web_request/web_request_proxying_url_loader_factory.cc",
  url: "https://source.chromium.org/chromium/chromium/src/+/main:extensions/browser/api/web_request/web_request_proxying_url_loader_factory.cc",
};
export const CRITICAL_CH: Reference = {
  title: "Client Hint Reliability: Critical-CH",
  url: "https://datatracker.ietf.org/doc/html/draft-davidben-http-client-hint-reliability",
};
export const FIREFOX_HTTP_CHANNEL: Reference = {
  title: "Firefox: netwerk/protocol/http/nsHttpChannel.cpp",
  url: "https://searchfox.org/firefox-main/source/netwerk/protocol/http/nsHttpChannel.cpp",
};
export const MDN_BLOCKING_RESPONSE: Reference = {
  title: "MDN: webRequest.BlockingResponse (upgradeToSecure)",
  url: "https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/webRequest/BlockingResponse",
};
export const MIXED_CONTENT_UPGRADE: Reference = {
  title: "Mixed Content",
  section: "Upgrade a mixed content request to a potentially trustworthy URL",
  url: "https://www.w3.org/TR/mixed-content/#upgrade-algorithm",
};
export const UPGRADE_INSECURE_REQUESTS: Reference = {
  title: "Upgrade Insecure Requests",
  url: "https://www.w3.org/TR/upgrade-insecure-requests/",
};

export const ASPNET_ENFORCE_HTTPS: Reference = {
  title: "ASP.NET Core: enforce HTTPS",
  url: "https://learn.microsoft.com/en-us/aspnet/core/security/enforcing-ssl",
};
export const CADDY_AUTOMATIC_HTTPS: Reference = {
  title: "Caddy: automatic HTTPS",
  url: "https://caddyserver.com/docs/automatic-https",
};
export const DISTRIBUTION_CONFIGURATION: Reference = {
  title: "CNCF Distribution (Docker registry): configuration",
  url: "https://distribution.github.io/distribution/about/configuration/",
};
export const FASTAPI_CLASS: Reference = {
  title: "FastAPI: class FastAPI (redirect_slashes)",
  url: "https://fastapi.tiangolo.com/reference/fastapi/",
};
export const FLASK_API: Reference = {
  title: "Flask: URL route registrations",
  url: "https://flask.palletsprojects.com/en/stable/api/#url-route-registrations",
};
export const GO_1_26: Reference = {
  title: "Go 1.26 release notes",
  section: "net/http",
  url: "https://go.dev/doc/go1.26",
};
export const INGRESS_NGINX_CONFIGMAP: Reference = {
  title: "ingress-nginx: ConfigMap",
  section: "http-redirect-code",
  url: "https://github.com/kubernetes/ingress-nginx/blob/main/docs/user-guide/nginx-configuration/configmap.md#http-redirect-code",
};
export const NEXTJS_REDIRECT: Reference = {
  title: "Next.js: redirect",
  url: "https://nextjs.org/docs/app/api-reference/functions/redirect",
};
export const NEXTJS_REDIRECTS: Reference = {
  title: "Next.js: redirects in next.config.js",
  url: "https://nextjs.org/docs/app/api-reference/config/next-config-js/redirects",
};
export const PLUG_SSL: Reference = {
  title: "Plug.SSL",
  url: "https://hexdocs.pm/plug/Plug.SSL.html",
};
export const RAILS_SSL: Reference = {
  title: "Rails: ActionDispatch::SSL",
  url: "https://api.rubyonrails.org/classes/ActionDispatch/SSL.html",
};
export const S3_REQUEST_ROUTING: Reference = {
  title: "Amazon S3: request routing",
  url: "https://docs.aws.amazon.com/AmazonS3/latest/developerguide/UsingRouting.html",
};
export const TRAEFIK_REDIRECT: Reference = {
  title: "Traefik: pkg/middlewares/redirect/redirect.go",
  url: "https://github.com/traefik/traefik/blob/master/pkg/middlewares/redirect/redirect.go",
};
export const VAULT_HA: Reference = {
  title: "HashiCorp Vault: high availability mode",
  url: "https://developer.hashicorp.com/vault/docs/concepts/ha",
};
export const VERCEL_CDN_SECURITY: Reference = {
  title: "Vercel: CDN security (encryption and TLS)",
  url: "https://vercel.com/docs/cdn-security",
};
export const WEBHDFS: Reference = {
  title: "Hadoop: WebHDFS REST API",
  url: "https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-hdfs/WebHDFS.html",
};
