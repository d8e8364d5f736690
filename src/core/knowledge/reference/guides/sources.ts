/** Where the statements of this folder come from, beyond what knowledge/references.ts and codes/sources.ts have. */
import type { Reference } from "../../../explanation.ts";

export const RFC6761_6_2: Reference = {
  title: "RFC 6761",
  section: "6.2",
  url: "https://www.rfc-editor.org/rfc/rfc6761#section-6.2",
};
export const RFC6761_6_3: Reference = {
  title: "RFC 6761",
  section: "6.3",
  url: "https://www.rfc-editor.org/rfc/rfc6761#section-6.3",
};
export const RFC6797_6_1: Reference = {
  title: "RFC 6797",
  section: "6.1",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-6.1",
};
export const RFC6797_6_1_1: Reference = {
  title: "RFC 6797",
  section: "6.1.1",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-6.1.1",
};
export const RFC6797_6_1_2: Reference = {
  title: "RFC 6797",
  section: "6.1.2",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-6.1.2",
};
export const RFC6797_8_1: Reference = {
  title: "RFC 6797",
  section: "8.1",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-8.1",
};
export const RFC6797_8_1_1: Reference = {
  title: "RFC 6797",
  section: "8.1.1",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-8.1.1",
};
export const RFC6797_8_2: Reference = {
  title: "RFC 6797",
  section: "8.2",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-8.2",
};
export const RFC6797_8_4: Reference = {
  title: "RFC 6797",
  section: "8.4",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-8.4",
};
export const RFC6797_12_1: Reference = {
  title: "RFC 6797",
  section: "12.1",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-12.1",
};
export const RFC6797_14_6: Reference = {
  title: "RFC 6797",
  section: "14.6",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-14.6",
};
export const RFC9110_10_1_1: Reference = {
  title: "RFC 9110",
  section: "10.1.1",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-10.1.1",
};
export const RFC9700_4_11: Reference = {
  title: "RFC 9700",
  section: "4.11",
  url: "https://www.rfc-editor.org/rfc/rfc9700#section-4.11",
};
export const FETCH_FORBIDDEN_HEADER: Reference = {
  title: "Fetch Standard",
  section: "forbidden request-header",
  url: "https://fetch.spec.whatwg.org/#forbidden-request-header",
};
export const FETCH_MAIN_FETCH: Reference = {
  title: "Fetch Standard",
  section: "main fetch",
  url: "https://fetch.spec.whatwg.org/#concept-main-fetch",
};

export const HSTS_PRELOAD: Reference = {
  title: "HSTS preload list: hstspreload.org",
  url: "https://hstspreload.org/",
};
export const HSTS_PRELOAD_REMOVAL: Reference = {
  title: "HSTS preload list: removal",
  url: "https://hstspreload.org/removal/",
};

export const CHROME_HSTS_POLICY_BYPASS: Reference = {
  title: "Chrome Enterprise: HSTSPolicyBypassList",
  url: "https://chromeenterprise.google/policies/#HSTSPolicyBypassList",
};
export const CHROMIUM_BROWSING_DATA_REMOVER: Reference = {
  title: "Chromium: content/browser/browsing_data/browsing_data_remover_impl.cc",
  url: "https://source.chromium.org/chromium/chromium/src/+/main:content/browser/browsing_data/browsing_data_remover_impl.cc",
};
export const CHROMIUM_HSTS_LOCALHOST: Reference = {
  title: "Chromium: ignore Strict-Transport-Security on https://localhost responses",
  url: "https://chromium.googlesource.com/chromium/src/+/a5e738f2321ce1a2f3cdb34fa70dc76b84af9824",
};
export const CHROMIUM_NET_INTERNALS: Reference = {
  title: "Chromium: chrome/browser/resources/net_internals",
  url: "https://source.chromium.org/chromium/chromium/src/+/main:chrome/browser/resources/net_internals/",
};
export const CHROMIUM_RESPONSE_HEADERS: Reference = {
  title: "Chromium: net/http/http_response_headers.cc",
  url: "https://source.chromium.org/chromium/chromium/src/+/main:net/http/http_response_headers.cc",
};
export const CHROMIUM_TRANSPORT_SECURITY_STATE: Reference = {
  title: "Chromium: net/http/transport_security_state.cc",
  url: "https://source.chromium.org/chromium/chromium/src/+/main:net/http/transport_security_state.cc",
};
export const FIREFOX_111: Reference = {
  title: "MDN: Firefox 111 release notes for developers",
  section: "HTTP",
  url: "https://developer.mozilla.org/en-US/docs/Mozilla/Firefox/Releases/111",
};
export const FIREFOX_CLEAR_DATA: Reference = {
  title: "Firefox: toolkit/components/cleardata/nsIClearDataService.idl",
  url: "https://searchfox.org/firefox-main/source/toolkit/components/cleardata/nsIClearDataService.idl",
};
export const FIREFOX_NET_UTIL: Reference = {
  title: "Firefox: netwerk/base/nsNetUtil.cpp",
  url: "https://searchfox.org/firefox-main/source/netwerk/base/nsNetUtil.cpp",
};
export const FIREFOX_PREFERENCES: Reference = {
  title: "Firefox: modules/libpref/init/all.js",
  url: "https://searchfox.org/firefox-main/source/modules/libpref/init/all.js",
};
export const FIREFOX_SITE_SECURITY: Reference = {
  title: "Firefox: security/manager/ssl/nsSiteSecurityService.cpp",
  url: "https://searchfox.org/firefox-main/source/security/manager/ssl/nsSiteSecurityService.cpp",
};
export const APPLE_TOO_MANY_REDIRECTS: Reference = {
  title: "Apple: URLError (httpTooManyRedirects)",
  url: "https://developer.apple.com/documentation/foundation/urlerror",
};
export const CURL_CVE_2022_27774: Reference = {
  title: "curl: CVE-2022-27774, credential leak on redirect",
  url: "https://curl.se/docs/CVE-2022-27774.html",
};
export const CURL_MANUAL: Reference = {
  title: "curl: manual page",
  url: "https://curl.se/docs/manpage.html",
};

export const BING_GUIDELINES: Reference = {
  title: "Bing Webmaster Guidelines",
  url: "https://www.bing.com/webmasters/help/webmasters-guidelines-30fba23a",
};
export const GOOGLE_SITE_MOVE: Reference = {
  title: "Google Search Central: site moves with URL changes",
  url: "https://developers.google.com/search/docs/crawling-indexing/site-move-with-url-changes",
};
export const GOOGLE_TESTING: Reference = {
  title: "Google Search Central: A/B testing",
  url: "https://developers.google.com/search/docs/crawling-indexing/website-testing",
};
export const GOOGLE_PAGE_INDEXING: Reference = {
  title: "Google Search Console: page indexing report",
  url: "https://support.google.com/webmasters/answer/7440203",
};

export const ASPNET_PROXY: Reference = {
  title: "ASP.NET Core: proxy servers and load balancers",
  url: "https://learn.microsoft.com/en-us/aspnet/core/host-and-deploy/proxy-load-balancer",
};
export const CLOUDFLARE_TOO_MANY_REDIRECTS: Reference = {
  title: "Cloudflare: ERR_TOO_MANY_REDIRECTS",
  url: "https://developers.cloudflare.com/ssl/troubleshooting/too-many-redirects/",
};
export const DJANGO_PROXY_SSL_HEADER: Reference = {
  title: "Django: SECURE_PROXY_SSL_HEADER",
  url: "https://docs.djangoproject.com/en/stable/ref/settings/#secure-proxy-ssl-header",
};
export const EXPRESS_BEHIND_PROXIES: Reference = {
  title: "Express: behind proxies",
  url: "https://expressjs.com/en/guide/behind-proxies.html",
};
export const FASTAPI_BEHIND_A_PROXY: Reference = {
  title: "FastAPI: behind a proxy",
  url: "https://fastapi.tiangolo.com/advanced/behind-a-proxy/",
};
export const LARAVEL_TRUSTED_PROXIES: Reference = {
  title: "Laravel: configuring trusted proxies",
  url: "https://laravel.com/docs/requests#configuring-trusted-proxies",
};
export const MDN_SET_COOKIE: Reference = {
  title: "MDN: Set-Cookie",
  url: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie",
};
export const NGINX_PROXY_MODULE: Reference = {
  title: "nginx: ngx_http_proxy_module (proxy_set_header)",
  url: "https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header",
};
export const RAILS_ASSUME_SSL: Reference = {
  title: "Rails: config.assume_ssl",
  url: "https://guides.rubyonrails.org/configuring.html#config-assume-ssl",
};
export const SPRING_BEHIND_A_PROXY: Reference = {
  title: "Spring Boot: running behind a front-end proxy server",
  url: "https://docs.spring.io/spring-boot/how-to/webserver.html#howto.webserver.use-behind-a-proxy-server",
};
export const UVICORN_SETTINGS: Reference = {
  title: "Uvicorn: settings",
  url: "https://www.uvicorn.org/settings/",
};
export const WORDPRESS_BEHIND_A_PROXY: Reference = {
  title: "WordPress: HTTPS behind a reverse proxy",
  url: "https://developer.wordpress.org/advanced-administration/security/https/",
};
