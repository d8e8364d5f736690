/**
 * Where statements come from. A reference to a specification names its section.
 * Plain constants, not made by a function: so the build can leave out those that only words use.
 */
import type { Reference } from "../explanation.ts";

export const CHROME_EXTENSION_WORKER_LIFECYCLE: Reference = {
  title: "Chrome: extension service worker lifecycle",
  url: "https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle",
};
export const CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR: Reference = {
  title: "Chromium: chrome/browser/ssl/https_upgrades_interceptor.cc",
  url: "https://source.chromium.org/chromium/chromium/src/+/main:chrome/browser/ssl/https_upgrades_interceptor.cc",
};
export const CHROMIUM_NET_ERROR_LIST: Reference = {
  title: "Chromium: net/base/net_error_list.h",
  url: "https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h",
};
export const CHROMIUM_REDIRECT_UTIL: Reference = {
  title: "Chromium: net/url_request/redirect_util.cc",
  url: "https://source.chromium.org/chromium/chromium/src/+/main:net/url_request/redirect_util.cc",
};
export const CHROMIUM_THROTTLING_URL_LOADER: Reference = {
  title: "Chromium: third_party/blink/common/loader/throttling_url_loader.cc",
  url: "https://source.chromium.org/chromium/chromium/src/+/main:third_party/blink/common/loader/throttling_url_loader.cc",
};
export const CHROMIUM_URL_REQUEST: Reference = {
  title: "Chromium: net/url_request/url_request.cc",
  url: "https://source.chromium.org/chromium/chromium/src/+/main:net/url_request/url_request.cc",
};
export const CHROMIUM_URL_REQUEST_HTTP_JOB: Reference = {
  title: "Chromium: net/url_request/url_request_http_job.cc",
  url: "https://source.chromium.org/chromium/chromium/src/+/main:net/url_request/url_request_http_job.cc",
};
export const FETCH_CORS_CHECK: Reference = {
  title: "Fetch Standard",
  section: "CORS check",
  url: "https://fetch.spec.whatwg.org/#cors-check",
};
export const FETCH_HTTP_FETCH: Reference = {
  title: "Fetch Standard",
  section: "HTTP fetch",
  url: "https://fetch.spec.whatwg.org/#http-fetch",
};
export const FETCH_CORS_PREFLIGHT_FETCH: Reference = {
  title: "Fetch Standard",
  section: "CORS-preflight fetch",
  url: "https://fetch.spec.whatwg.org/#cors-preflight-fetch",
};
export const FETCH_HTTP_REDIRECT_FETCH: Reference = {
  title: "Fetch Standard",
  section: "HTTP-redirect fetch",
  url: "https://fetch.spec.whatwg.org/#http-redirect-fetch",
};
export const FETCH_REDIRECT_STATUS: Reference = {
  title: "Fetch Standard",
  section: "redirect status",
  url: "https://fetch.spec.whatwg.org/#redirect-status",
};
export const FETCH_REQUEST_REDIRECT_MODE: Reference = {
  title: "Fetch Standard",
  section: "Request: redirect mode",
  url: "https://fetch.spec.whatwg.org/#concept-request-redirect-mode",
};
export const FIREFOX_QUERY_STRIPPING: Reference = {
  title: "Firefox: query parameter stripping",
  url: "https://firefox-source-docs.mozilla.org/toolkit/components/antitracking/anti-tracking/query-stripping/index.html",
};
export const FIREFOX_UPGRADES: Reference = {
  title: "Firefox Help: connection upgrades",
  url: "https://support.mozilla.org/en-US/kb/https-upgrades",
};
export const FIREFOX_UPGRADE_ORDER: Reference = {
  title: "Firefox: netwerk/base/nsNetUtil.cpp",
  url: "https://searchfox.org/firefox-main/source/netwerk/base/nsNetUtil.cpp",
};
export const FIREFOX_HTTPS_ONLY: Reference = {
  title: "Firefox Help: HTTPS-Only Mode",
  url: "https://support.mozilla.org/en-US/kb/https-only-prefs",
};
export const RFC6797_12_3: Reference = {
  title: "RFC 6797",
  section: "12.3",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-12.3",
};
export const RFC6797_2_3_1: Reference = {
  title: "RFC 6797",
  section: "2.3.1",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-2.3.1",
};
export const RFC6797_8_3: Reference = {
  title: "RFC 6797",
  section: "8.3",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-8.3",
};
export const RFC9110_10_2_2: Reference = {
  title: "RFC 9110",
  section: "10.2.2",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2",
};
export const RFC9110_15_4: Reference = {
  title: "RFC 9110",
  section: "15.4",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.4",
};
export const RFC9110_15_4_1: Reference = {
  title: "RFC 9110",
  section: "15.4.1",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.4.1",
};
export const RFC9110_15_4_2: Reference = {
  title: "RFC 9110",
  section: "15.4.2",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.4.2",
};
export const RFC9110_15_4_3: Reference = {
  title: "RFC 9110",
  section: "15.4.3",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.4.3",
};
export const RFC9110_15_4_4: Reference = {
  title: "RFC 9110",
  section: "15.4.4",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.4.4",
};
export const RFC9110_15_4_5: Reference = {
  title: "RFC 9110",
  section: "15.4.5",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.4.5",
};
export const RFC9110_15_4_6: Reference = {
  title: "RFC 9110",
  section: "15.4.6",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.4.6",
};
export const RFC9110_15_4_7: Reference = {
  title: "RFC 9110",
  section: "15.4.7",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.4.7",
};
export const RFC9110_15_4_8: Reference = {
  title: "RFC 9110",
  section: "15.4.8",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.4.8",
};
export const RFC9110_15_4_9: Reference = {
  title: "RFC 9110",
  section: "15.4.9",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.4.9",
};
export const RFC9111_4_2_2: Reference = {
  title: "RFC 9111",
  section: "4.2.2",
  url: "https://www.rfc-editor.org/rfc/rfc9111#section-4.2.2",
};
export const CHROMIUM_HSTS_ON_LOCALHOST: Reference = {
  title: "Chromium: ignore Strict-Transport-Security on https://localhost responses",
  url: "https://chromium.googlesource.com/chromium/src/+/a5e738f2321ce1a2f3cdb34fa70dc76b84af9824",
};
export const CLOUDFLARE_REDIRECT_LOOPS: Reference = {
  title: "Cloudflare: ERR_TOO_MANY_REDIRECTS",
  url: "https://developers.cloudflare.com/ssl/troubleshooting/too-many-redirects/",
};
export const CWE_601: Reference = {
  title: "CWE-601: URL redirection to untrusted site",
  url: "https://cwe.mitre.org/data/definitions/601.html",
};
export const FETCH_TAINTED_ORIGIN: Reference = {
  title: "Fetch Standard",
  section: "redirect-tainted origin",
  url: "https://fetch.spec.whatwg.org/#concept-request-tainted-origin",
};
export const GOOGLE_HTTP_ERRORS: Reference = {
  title: "Google Search Central: HTTP status codes, network and DNS errors",
  url: "https://developers.google.com/search/docs/crawling-indexing/http-network-errors",
};
export const GOOGLE_SITE_MOVES: Reference = {
  title: "Google Search Central: site moves with URL changes",
  url: "https://developers.google.com/search/docs/crawling-indexing/site-move-with-url-changes",
};
export const HTML_DECLARATIVE_REFRESH: Reference = {
  title: "HTML Standard",
  section: "shared declarative refresh steps",
  url: "https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps",
};
export const HTML_LOCATION_NAVIGATE: Reference = {
  title: "HTML Standard",
  section: "Location-object navigate",
  url: "https://html.spec.whatwg.org/multipage/nav-history-apis.html#location-object-navigate",
};
export const HTML_WORKER_SCRIPT: Reference = {
  title: "HTML Standard",
  section: "fetch a classic worker script",
  url: "https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-classic-worker-script",
};
export const MDN_COOKIE_ATTRIBUTES: Reference = {
  title: "MDN: Set-Cookie",
  url: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie",
};
export const MIXED_CONTENT_FETCH: Reference = {
  title: "Mixed Content",
  section: "Should fetching request be blocked as mixed content?",
  url: "https://www.w3.org/TR/mixed-content/#should-block-fetch",
};
export const NGINX_REQUEST_URI: Reference = {
  title: "nginx: ngx_http_core_module ($request_uri)",
  url: "https://nginx.org/en/docs/http/ngx_http_core_module.html#var_request_uri",
};
export const RFC2606_2: Reference = {
  title: "RFC 2606",
  section: "2",
  url: "https://www.rfc-editor.org/rfc/rfc2606#section-2",
};
export const RFC6265_5_3: Reference = {
  title: "RFC 6265",
  section: "5.3",
  url: "https://www.rfc-editor.org/rfc/rfc6265#section-5.3",
};
export const RFC6265_5_4: Reference = {
  title: "RFC 6265",
  section: "5.4",
  url: "https://www.rfc-editor.org/rfc/rfc6265#section-5.4",
};
export const RFC6797_7_2_HTTP: Reference = {
  title: "RFC 6797",
  section: "7.2",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-7.2",
};
export const RFC6797_8_1_SECURE: Reference = {
  title: "RFC 6797",
  section: "8.1",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-8.1",
};
export const RFC9110_15_5_2: Reference = {
  title: "RFC 9110",
  section: "15.5.2",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2",
};
export const RFC9110_15_5_5: Reference = {
  title: "RFC 9110",
  section: "15.5.5",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5",
};
export const RFC9110_15_5_6: Reference = {
  title: "RFC 9110",
  section: "15.5.6",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6",
};
export const RFC9110_15_5_11: Reference = {
  title: "RFC 9110",
  section: "15.5.11",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.11",
};
export const RFC9110_15_5_16: Reference = {
  title: "RFC 9110",
  section: "15.5.16",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.16",
};
export const RFC9110_15_6: Reference = {
  title: "RFC 9110",
  section: "15.6",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.6",
};
export const RFC9110_4_2_4: Reference = {
  title: "RFC 9110",
  section: "4.2.4",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-4.2.4",
};
export const RFC9110_17_9: Reference = {
  title: "RFC 9110",
  section: "17.9",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-17.9",
};
export const RFC9700_4_3_2: Reference = {
  title: "RFC 9700",
  section: "4.3.2",
  url: "https://www.rfc-editor.org/rfc/rfc9700#section-4.3.2",
};
export const WCAG_SERVER_REDIRECTS: Reference = {
  title: "W3C: WCAG technique SVR1",
  url: "https://www.w3.org/WAI/WCAG22/Techniques/server-side-script/SVR1",
};
export const WEBSOCKETS_ESTABLISH: Reference = {
  title: "WebSockets Standard",
  section: "establish a WebSocket connection",
  url: "https://websockets.spec.whatwg.org/#concept-websocket-establish",
};
