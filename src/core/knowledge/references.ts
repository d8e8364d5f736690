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
