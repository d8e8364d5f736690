/** Questions about what the browser does and shows. */
import type { Article } from "../article.ts";
import {
  CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR,
  CHROMIUM_REDIRECT_UTIL,
  CHROMIUM_URL_REQUEST_HTTP_JOB,
  FETCH_HTTP_REDIRECT_FETCH,
  FIREFOX_UPGRADES,
  RFC6797_8_3,
  RFC9110_15_4,
  RFC9110_15_4_2,
  RFC9110_15_4_3,
  RFC9110_15_4_8,
  RFC9110_15_4_9,
  RFC9111_4_2_2,
} from "../../references.ts";
import { GOOGLE_STATUS_CODES, RFC9460_9_5 } from "../codes/sources.ts";
import { list, question, text } from "./blocks.ts";
import {
  CHROMIUM_HSTS_LOCALHOST,
  CHROMIUM_RESPONSE_HEADERS,
  CURL_CVE_2022_27774,
  CURL_MANUAL,
  FETCH_MAIN_FETCH,
  FIREFOX_111,
  HSTS_PRELOAD,
} from "./sources.ts";

export const questionsAboutBrowsers: readonly Article[] = [
  question({
    id: "faq-post-becomes-get",
    title: "Why does my POST become a GET?",
    answer:
      "Because a 301, 302 or 303 is on the way. At 301 and 302 browsers turn a POST into a GET without a body, at 303 anything but GET and HEAD. Let the server send 308 or 307 instead, or call the final URL.",
    searched: [
      "post becomes get",
      "post turns into get",
      "post body lost redirect",
      "redirect changes post to get",
      "form data lost after redirect",
      "request body empty after redirect",
      "405 after redirect",
      "req.body empty",
      "post arrives as get",
      "form submits as get",
      "webhook loses payload",
    ],
    more: [
      list(
        "Frequent cause: the URL is http and the server sends it to https, or a slash at the end is missing. Write the exact https URL.",
        "PUT, PATCH and DELETE stay as they are at 301 and 302 in browsers; at 303 they become GET.",
        "For good: [308](#code-308). For now: [307](#code-307). The rules side by side: [the comparison](#compare-all).",
      ),
    ],
    sources: [FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_4_2, RFC9110_15_4_3, RFC9110_15_4_8, RFC9110_15_4_9],
  }),
  question({
    id: "faq-authorization-gone",
    title: "Why is Authorization gone after a redirect?",
    answer:
      "Because the redirect changed scheme, host or port. Browsers then remove the Authorization header, so that your credentials do not reach somebody else. A redirect within the same origin keeps it.",
    searched: [
      "authorization header lost after redirect",
      "redirect drops authorization",
      "401 after redirect",
      "bearer token missing after redirect",
      "authorization header not sent redirect",
    ],
    more: [
      list(
        "http to https counts as a change. An `http://` URL in the code is a frequent cause of a 401.",
        "Call the final URL directly, or get credentials for the other host.",
        "Chrome does this since version 119, Firefox since 111. curl with `-L` does it too, before version 7.83 only for another host; `--location-trusted` turns it off.",
        "The code makes no difference: 301, 302, 303, 307 and 308 are alike here.",
      ),
      text("More for those who write the call: [for developers](#guide-for-developers)."),
    ],
    sources: [FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_4, FIREFOX_111, CURL_MANUAL, CURL_CVE_2022_27774],
  }),
  question({
    id: "faq-localhost-https",
    title: "Why does http://localhost go to https?",
    answer:
      "In today's Chrome and Firefox not because of HSTS: they leave localhost out. Look for a cached 301 or 308, the server's own redirect, or an extension. A name like myapp.dev is always https.",
    searched: [
      "http localhost goes to https",
      "localhost redirects to https chrome",
      "localhost https automatically",
      "hsts localhost",
      "localhost 3000 https",
      "localhost this site can't provide a secure connection",
    ],
    more: [
      list(
        "Chrome before version 132 did keep rules for localhost, for all ports at once. Delete them: [how](#guide-hsts-delete).",
        "Hosts under `.dev`, `.app` and others are on the [preload list](#guide-hsts-preload).",
      ),
      text("All causes with a check for each: [HSTS and local development](#guide-hsts-localhost)."),
    ],
    sources: [CHROMIUM_HSTS_LOCALHOST, FETCH_MAIN_FETCH, HSTS_PRELOAD],
  }),
  question({
    id: "faq-307-internal-redirect",
    title: "Why do I see “307 Internal Redirect” in Chrome?",
    answer:
      "Chrome rewrote the URL itself and shows that as a 307. No server sent it. Mostly the reason is HSTS: the host may be reached over https only. Another one is an extension.",
    searched: [
      "307 internal redirect",
      "chrome 307 internal redirect",
      "307 internal redirect chrome",
      "307 internal redirect extension",
      "why 307 internal redirect",
      "internal redirect devtools",
    ],
    more: [
      list(
        "`Non-Authoritative-Reason` among the response headers names the reason: [its values](#internal-reasons).",
        "The request has no server address (`Remote Address` in the Network panel), and curl does not see the redirect.",
        "For HSTS, do nothing; write https in your own links. For an extension, try a profile without extensions.",
      ),
      text("The whole story: [the browser's internal 307](#internal-307)."),
    ],
    sources: [CHROMIUM_URL_REQUEST_HTTP_JOB, CHROMIUM_REDIRECT_UTIL, RFC6797_8_3],
  }),
  question({
    id: "faq-non-authoritative-reason",
    title: "What is Non-Authoritative-Reason?",
    answer:
      "A response header that Chromium writes into redirects it makes itself, to say why: HSTS, WebRequest API, HttpsUpgrades, DNS or Delegate. There it never came over the network.",
    searched: [
      "non-authoritative-reason",
      "non-authoritative-reason hsts",
      "non-authoritative-reason webrequest api",
      "non authoritative reason header",
      "httpsupgrades",
    ],
    more: [
      list(
        "It proves nothing alone: a server can send a header of this name. Believe it only if the answer has no server address.",
        "`WebRequest API` means an extension, or a filter that is built into browsers such as Brave. It does not say which.",
        "Some internal redirects have no such header. Firefox never has it.",
      ),
      text("What each value means: [internal reasons](#internal-reasons)."),
    ],
    sources: [CHROMIUM_REDIRECT_UTIL, CHROMIUM_URL_REQUEST_HTTP_JOB, CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR],
  }),
  question({
    id: "faq-firefox-no-307",
    title: "Why does Firefox not show the 307?",
    answer:
      "Firefox makes the same upgrade, but not as a 307. Its Network panel shows only the https request, and extensions get a redirect with status 0 and no headers.",
    searched: [
      "firefox 307 internal redirect",
      "firefox hsts 307",
      "firefox no 307",
      "firefox status 0 redirect",
      "307 in chrome not in firefox",
    ],
    more: [
      list(
        "For HSTS no standard asks for a 307: RFC 6797 names no status for the rewrite. It is Chromium's way to show it. Only for HTTPS records in DNS is a 307 the model (RFC 9460 §9.5).",
        "Status 0 does not tell HSTS from HTTPS-Only, HTTPS-First, an extension's upgrade or the page's own policy.",
        "A 307 that a **server** sends is shown in Firefox as in every browser.",
      ),
      text("What Firefox shows instead: [redirects inside Firefox](#firefox-internal)."),
    ],
    sources: [RFC6797_8_3, RFC9460_9_5, FIREFOX_UPGRADES],
  }),
  question({
    id: "faq-too-many-redirects",
    title: "What does “too many redirects” mean?",
    answer:
      "The browser followed 20 redirects and gave up. Nearly always they go round in a circle: two rules that undo each other, an application that does not know it is behind https, or a cookie that never comes back.",
    searched: [
      "too many redirects",
      "err_too_many_redirects",
      "redirected you too many times",
      "the page isn't redirecting properly",
      "redirect loop fix",
      "this page isn't working redirected you too many times",
    ],
    more: [
      list(
        "As a visitor: delete the site's cookies and try once more. If that does not help, it is the site's fault.",
        "As its owner: see what changes from round to round. Behind a proxy, begin with `X-Forwarded-Proto`; at Cloudflare, with the mode `Full (strict)`.",
      ),
      text("Causes and recipes: [too many redirects](#guide-loops)."),
    ],
    sources: [FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_4],
  }),
  question({
    id: "faq-clear-cached-redirect",
    title: "How do I clear a cached redirect?",
    answer:
      "Open DevTools, tick Disable cache in the Network panel, and enter the first URL again. Reloading does not help, because it reloads the page you were led to. Or empty the browser's cache.",
    searched: [
      "clear cached redirect",
      "clear 301 cache chrome",
      "chrome remembers redirect",
      "delete cached 301",
      "redirect still there",
      "firefox clear redirect cache",
      "how to clear redirect cache",
    ],
    more: [
      list(
        "Chromium keeps a 301 or 308 without cache headers until its cache is emptied.",
        "Other visitors keep theirs. Serve something sensible at the old target.",
        "If it still redirects, it was not the cache: [who sent this?](#who-sent-this-307)",
      ),
      text("Step by step for each browser: [cached redirects](#guide-caching)."),
    ],
    sources: [RFC9111_4_2_2, CHROMIUM_RESPONSE_HEADERS],
  }),
  question({
    id: "faq-301-or-308-for-api",
    title: "301 or 308 for an API?",
    answer:
      "308. A 301 turns a POST into a GET without a body in browsers and many other clients; a 308 keeps method and body. Where only GET arrives, both do.",
    searched: [
      "301 or 308 api",
      "308 vs 301",
      "301 vs 308",
      "permanent redirect api",
      "308 for rest api",
      "api moved permanently",
    ],
    more: [
      list(
        "Better still: tell the users of the API the new URL, and keep answering the old one meanwhile. Some clients follow no redirects, and `Authorization` is lost on the way to another host.",
        "Very old clients may not know 308.",
      ),
      text("Side by side: [301 and 308](#compare-301-308)."),
    ],
    sources: [RFC9110_15_4_2, RFC9110_15_4_9, FETCH_HTTP_REDIRECT_FETCH],
  }),
  question({
    id: "faq-how-many-redirects",
    title: "How many redirects are too many?",
    answer:
      "More than one is worth a look, more than 20 is refused: Chrome and Firefox stop there, curl at 50, Googlebot after 10. Each redirect by a server costs at least one round trip before anything is shown.",
    searched: [
      "how many redirects are too many",
      "redirect limit",
      "max redirects browser",
      "redirect chain length",
      "chrome redirect limit",
      "maximum number of redirects",
      "redirect slow",
      "redirect performance",
      "avoid multiple page redirects",
    ],
    more: [
      list(
        "Aim for one: from any old URL straight to the last one.",
        "A redirect to another host mostly costs a DNS look-up and a new connection, too.",
        "RFC 2068 once recommended at most five. RFC 9110 §15.4 mentions it as history, and warns that some clients may still have such a limit.",
      ),
      text("Limits of each client: [too many redirects](#guide-loops)."),
    ],
    sources: [FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_4, CURL_MANUAL, GOOGLE_STATUS_CODES],
  }),
];
