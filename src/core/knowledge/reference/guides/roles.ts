/** The same subject for two readers: who writes the code, and who runs the servers. */
import type { Article } from "../article.ts";
import {
  FETCH_CORS_PREFLIGHT_FETCH,
  FETCH_HTTP_REDIRECT_FETCH,
  FETCH_REQUEST_REDIRECT_MODE,
  RFC6797_8_3,
  RFC9110_15_4,
  RFC9110_15_4_8,
} from "../../references.ts";
import { RFC6797_7_2, RFC9700_4_12 } from "../codes/sources.ts";
import { list, section, shell, steps, text } from "./blocks.ts";
import {
  FETCH_FORBIDDEN_HEADER,
  HSTS_PRELOAD,
  RFC6797_8_1,
  RFC9110_10_1_1,
  RFC9700_4_11,
} from "./sources.ts";

const forDevelopers: Article = {
  id: "guide-for-developers",
  group: "guides",
  title: "Redirects for developers",
  summary:
    "Call final https URLs, know what a redirect does to method, body, Authorization and CORS, choose codes on purpose, and test the answer as well as the page.",
  searched: [
    "307 for developers",
    "handle redirect in fetch",
    "fetch redirect manual",
    "axios redirect",
    "api redirect authorization",
    "redirect loses headers",
    "cors error redirect",
    "preflight redirect",
    "redirect is not allowed for a preflight request",
    "opaqueredirect",
    "origin null after redirect",
  ],
  sections: [
    section(
      "When you call",
      list(
        "Write `https://` and the exact path, with or without the slash at the end, as the API documents it. Many surprising redirects in API calls come from these two.",
        "A redirect to another scheme, host or port removes `Authorization`. Call the final URL yourself, or log in there.",
        "A CORS preflight (the `OPTIONS` request that a browser sends before some calls to another origin) may not be redirected. The page sees a CORS error that names no reason; the Network panel shows the redirected `OPTIONS`.",
        "A 307 or 308 needs the body again. A body that is a stream cannot be sent twice; by the Fetch Standard the call then fails. It fails at a 301 or 302 as well, and only a 303 is followed.",
        '`response.redirected` and `response.url` tell whether and where a `fetch` was redirected. In a browser, `redirect: "manual"` hides status and `Location`; `redirect: "error"` makes an unexpected redirect loud.',
        "A `fetch` to an `http://` URL of another origin that HSTS upgrades arrives with `Origin: null` in Chromium, so CORS rules that name your origin refuse it; with a preflight it fails at once. Write https.",
      ),
    ),
    section(
      "When you answer",
      list(
        "Choose the code by what may arrive, not by what you test with: [choosing a code](#guide-choose-code).",
        "Redirect before the work is done (307, 308) or after it (303), never in the middle.",
        "Answer a program with 401 and not with a login page.",
        "Relative targets are allowed in `Location`. They avoid a wrong scheme or host behind a proxy.",
        "Check every target that comes from a request against a list.",
        "Know your framework's defaults: slashes and https redirects are often made for you. See [who sends a 307](#who-sent-this-307).",
      ),
    ),
    section(
      "On your own machine",
      list(
        "A host name under `.dev` or `.app` is always https in browsers. Use `.test` or `.localhost`: [HSTS and local development](#guide-hsts-localhost).",
        "Do not send `Strict-Transport-Security` from a development server.",
        "Send temporary redirects with `Cache-Control: no-store` while you try things out. A stored 301 outlives the code that sent it.",
      ),
    ),
    section(
      "Test it",
      text(
        "A test that looks at status and `Location` catches what a test of the page does not. This one runs with `node --test`:",
      ),
      {
        kind: "code",
        language: "js",
        text: [
          'import assert from "node:assert/strict";',
          'import test from "node:test";',
          "",
          'test("the old URL sends a 307 to the new one", async () => {',
          '  const answer = await fetch("https://example.com/old", { method: "POST", body: "a=1", redirect: "manual" });',
          "  assert.equal(answer.status, 307);",
          '  assert.equal(new URL(answer.headers.get("location"), answer.url).href, "https://example.com/new");',
          "});",
        ].join("\n"),
        caption: 'In Node, unlike in browsers, `redirect: "manual"` gives the real status and headers.',
      },
    ),
  ],
  sources: [
    FETCH_HTTP_REDIRECT_FETCH,
    FETCH_REQUEST_REDIRECT_MODE,
    FETCH_CORS_PREFLIGHT_FETCH,
    RFC9110_15_4_8,
    RFC9110_15_4,
    RFC9700_4_11,
    RFC9700_4_12,
    RFC6797_8_3,
  ],
};

const forAdministrators: Article = {
  id: "guide-for-administrators",
  group: "guides",
  title: "Redirects for administrators",
  summary:
    "Make each redirect in one place, tell applications behind a proxy which scheme the visitor used, introduce HSTS in steps, and watch status and target instead of “it answers”.",
  searched: [
    "307 for administrators",
    "configure redirects server",
    "redirect on load balancer",
    "https redirect proxy",
    "hsts rollout",
    "enable hsts step by step",
  ],
  sections: [
    section(
      "Redirects",
      list(
        "One place for each kind. If the load balancer, the web server and the application all force https or a slash, they will disagree one day. See [loops](#guide-loops).",
        "Send people from the first URL to the last one in one step: `http://example.com` to `https://www.example.com/`, not by way of a third URL. For HSTS one detour is needed: the host itself must answer over https once, or browsers never learn its rule.",
        "http to https: a permanent redirect (RFC 6797 §7.2), and 308 where POST may arrive.",
        "For a planned move, 307 with an end date; for an outage without a stand-in, 503.",
        "Write `Location` with the public host and port. A container's port that leaks into it makes a target that nobody can reach.",
        "A 307 for large uploads makes clients send the body twice. A client may ask first, with `Expect: 100-continue`, and wait with the body; then the body goes to the target only (RFC 9110 §10.1.1). Scripts in browsers cannot set that header.",
        "Give health checks and CORS preflights an answer of their own, without a redirect.",
      ),
    ),
    section(
      "Behind a proxy that ends TLS",
      text(
        "The application sees http and redirects to https, for ever. Let the proxy send `X-Forwarded-Proto`, and let the application believe it from that proxy only. The settings for common products stand in [too many redirects](#guide-loops).",
      ),
    ),
    section(
      "HSTS in steps",
      steps(
        "Make every host of the domain work over https, internal ones too. Keep the redirect from http on port 80.",
        "Send `Strict-Transport-Security: max-age=300; includeSubDomains` on every https answer, redirects included. Look for what breaks.",
        "Raise `max-age` to a week (604800), then to a month (2592000). Wait out each stage before the next.",
        "Then a year or more (31536000). From now on, https must work for as long as you promised.",
      ),
      shell(
        "# Is the header there, over https, on the host itself?",
        "curl -sS -o /dev/null -D - https://example.com/ | grep -i '^strict-transport-security'",
      ),
      text(
        "Send it over https only: browsers ignore it over http (RFC 6797 §8.1). More in [HSTS](#guide-hsts) and, before you think of it, [the preload list](#guide-hsts-preload).",
      ),
    ),
    section(
      "Watch",
      text(
        "Count answers by status and path in the logs, check status and `Location` from outside, and look into the search engines' reports after each change: [monitoring](#guide-monitoring).",
      ),
    ),
  ],
  sources: [
    RFC6797_7_2,
    RFC6797_8_1,
    HSTS_PRELOAD,
    RFC9110_15_4,
    RFC9110_10_1_1,
    FETCH_FORBIDDEN_HEADER,
    FETCH_CORS_PREFLIGHT_FETCH,
  ],
};

export const roles: readonly Article[] = [forDevelopers, forAdministrators];
