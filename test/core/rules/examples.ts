/**
 * For every rule: recorded situations that it must name, and ones that look alike and that it must leave alone.
 * A new rule is not complete without both. Where nothing was recorded, a trace of test/traces/imitated stands for it.
 */
import type { RuleId } from "../../../src/core/rules/index.ts";

interface Examples {
  readonly triggers: readonly [string, ...string[]];
  readonly nearly: readonly [string, ...string[]];
}

export const examples: Readonly<Record<RuleId, Examples>> = {
  "redirect-loop": {
    triggers: [
      "chromium/f.ab",
      "chromium/f.self",
      "firefox/f.ab",
      "firefox/f.self307",
      "chromium/l.loop",
      // Rails behind a proxy that ends TLS.
      "chromium/s.rails-proxy-loop",
      "firefox/s.rails-proxy-loop",
      "imitated/cloudflare-flexible",
      "imitated/tls-proxy-loop",
      "firefox/v.loop-secure-cookie",
      "imitated/blocked-cookie-loop",
      "imitated/login-loop",
      "imitated/www-loop",
      "imitated/slash-loop",
      "imitated/https-http-loop",
      "imitated/locale-loop",
      "imitated/growing-query-loop",
    ],
    // The same URL three times, until a cookie is there; twenty different URLs.
    nearly: ["chromium/f.cookieloop", "firefox/f.cookieloop", "chromium/f.chain20"],
  },
  "too-many-redirects": {
    triggers: ["chromium/f.chain20"],
    // Firefox follows twenty; a loop has a rule of its own.
    nearly: ["firefox/f.chain20", "chromium/f.self"],
  },
  "redirect-refused": {
    triggers: [
      "chromium/a.loc-data",
      "chromium/a.loc-javascript",
      "chromium/a.loc307-bad-bracket",
      "firefox/a.loc-file",
      "firefox/i.csp-frame-src",
      // What a page asks for is handed to no app.
      "chromium/a.fetch-loc-mailto",
      "firefox/a.fetch-loc-mailto",
      "chromium/a.fetch-loc-ftp",
      "firefox/a.script-loc-mailto",
      "firefox/i.worker-cross",
      "firefox/i.websocket-redirects",
    ],
    // Schemes for apps; a refusal by CORS has a rule of its own.
    nearly: [
      "chromium/a.loc-mailto",
      "firefox/a.loc-about-blank",
      "chromium/g.blocked-hop2",
      "chromium-other-extension/g.blocked-hop1",
    ],
  },
  "target-failed": {
    triggers: [
      "chromium/i.refused",
      "firefox/i.refused",
      "chromium/i.cert",
      "firefox/i.cert",
      "chromium/i.frame-xfo",
    ],
    // An answer 404 is an answer; an upgrade that fails is the browser's own attempt.
    nearly: [
      "chromium/i.404",
      "firefox/i.500-empty",
      "chromium/dUpDefault.badcert",
      "chromium/f.self",
      "firefox/d.mixed-redirected-img",
      "imitated/localhost-hsts",
      "firefox/g.preflight-redirects",
    ],
  },
  "leaves-https": {
    triggers: [
      "chromium/a.three-hops",
      "firefox/a.three-hops",
      "chromium/m.10-midchain-hsts-then-302",
      // A slash redirect that FastAPI writes with http behind a proxy.
      "firefox/s.fastapi-behind-tls",
    ],
    // The browser puts https back before anything is sent.
    nearly: [
      "chromium/dUpDefault.downgrade-loop",
      "firefox/dUpOnly.downgrade-loop",
      "chromium/c.02-nav",
      "chromium/d.mixed-redirected-img",
    ],
  },
  "method-changed": {
    triggers: ["chromium/b.fetch-301-same", "firefox/b.fetch-302-cross", "imitated/webhook-post-301"],
    // A form that is answered with another page; codes that keep the method.
    nearly: ["chromium/b.form-302-same", "chromium/b.form-307-same", "firefox/b.fetch-308-cross"],
  },
  "upgrade-failed": {
    triggers: ["chromium/dUpDefault.badcert", "chromium/dUpDefault.hang", "firefox/dUpOnly.badcert"],
    nearly: ["chromium/dUpDefault.ok", "chromium/c.14-badcert-sub", "firefox/dUpOnly.ok-again"],
  },
  "not-followed": {
    triggers: [
      "chromium/a.status-300",
      "firefox/a.status-305",
      "firefox/g.manual-cross",
      // Not a redirect, though it looks like one: more of an upload is wanted.
      "imitated/upload-308",
    ],
    nearly: [
      "chromium/a.status-302",
      "firefox/a.status-308",
      "chromium/a.200-location",
      "chromium/a.noloc-302",
    ],
  },
  "forged-reason": {
    triggers: ["chromium/a.fake-nar", "firefox/a.fake-nar", "chromium-other-extension/a.fake-nar"],
    nearly: ["chromium/c.02-nav", "chromium/d.nav-dnr-redirect.test", "chromium/a.status-307"],
  },
  "post-redirect-get": {
    triggers: ["chromium/b.form-302-same", "firefox/b.form-301-cross", "chromium/b.fetch-303-cross"],
    nearly: ["chromium/b.form-307-same", "chromium/b.fetch-301-same", "chromium/a.status-302"],
  },
  "preflight-redirected": {
    triggers: ["firefox/g.preflight-redirects", "chromium-other-extension/g.preflight-redirects"],
    // The preflight is answered, and the request behind it is redirected.
    nearly: ["firefox/g.preflighted-302", "chromium-other-extension/g.preflighted-302"],
  },
  "mixed-content": {
    triggers: [
      "chromium/d.mixed-redirected-img",
      "firefox/d.mixed-redirected-img",
      "firefox/v.mixed-fetch",
      "chromium-other-extension/v.mixed-fetch",
      "imitated/fastapi-slash-http",
    ],
    // A page may go to http; a fetch may be told not to follow.
    nearly: ["chromium/a.three-hops", "chromium/g.error-cross", "firefox/i.csp-img-direct"],
  },
  "login-for-data": {
    triggers: [
      "chromium-other-extension/v.login-fetch",
      "firefox/v.login-fetch",
      "imitated/session-expired",
      "imitated/session-expired-page",
    ],
    // Scripts that ask for html show the login that they get; pages are there to be sent to one.
    nearly: ["imitated/session-expired-htmx", "imitated/login-302", "imitated/oauth-login"],
  },
  "cors-blocked": {
    triggers: [
      "firefox/g.blocked-hop1",
      "chromium-other-extension/g.blocked-hop1",
      "chromium/g.blocked-hop2",
      "firefox/g.blocked-hop2",
      "firefox/g.userinfo",
      "chromium-other-extension/g.userinfo",
      "imitated/cors-null-after-hsts",
      "chromium/g.back-own-origin",
      "firefox/g.back-own-origin",
      "firefox/g.hop-other-origin",
      "firefox/g.hop-wildcard",
    ],
    nearly: [
      "chromium/g.allowed",
      "firefox/g.back-own-origin-allowed",
      "firefox/g.allowed",
      "firefox/g.nocors",
      "chromium/g.error-cross",
      "firefox/d.mixed-redirected-img",
      "chromium/a.fetch-loc-ftp",
    ],
  },
  "localhost-upgraded": {
    triggers: ["imitated/localhost-hsts"],
    // Firefox has no such rules for localhost; other hosts are upgraded rightly.
    nearly: ["imitated/localhost-hsts-firefox", "chromium/c.14-badcert-sub", "imitated/https-307-localhost"],
  },
  "location-missing": {
    triggers: ["chromium/a.noloc-302", "firefox/a.noloc-301", "chromium-other-extension/v.empty-location"],
    // 300 needs none; a resumable upload says 308 and wants more.
    nearly: ["chromium/a.noloc-300", "imitated/upload-308", "firefox/g.manual-cross"],
  },
  "unauthorized-target": {
    triggers: [
      "firefox/v.auth-401",
      "chromium-other-extension/v.auth-401",
      "imitated/api-401-after-redirect",
      "imitated/extension-401",
    ],
    // A password page; the same origin; nothing that could be lost.
    nearly: [
      "chromium/i.401",
      "firefox/i.401",
      "imitated/api-401-same-origin",
      "imitated/api-401-without-authorization",
    ],
  },
  "method-refused": {
    triggers: ["firefox/v.post-405", "chromium-other-extension/v.post-405", "imitated/put-308-415"],
    // A GET was neither changed nor kept by it; a POST that became GET has a rule of its own.
    nearly: ["imitated/get-307-405", "imitated/webhook-post-301", "chromium/b.form-307-same"],
  },
  "error-page": {
    triggers: ["chromium/i.404", "firefox/i.500-empty", "chromium/a.loc-uppercase"],
    // The page was missing before the redirect, too.
    nearly: ["imitated/https-then-404", "firefox/v.post-405", "chromium/i.401"],
  },
  "cookie-not-returned": {
    triggers: [
      "firefox/v.cookie-secure",
      "chromium-other-extension/v.cookie-secure",
      "firefox/v.cookie-domain",
      "firefox/v.cookie-none",
      "firefox/v.cookie-host-prefix",
      "imitated/blocked-cookie-loop",
    ],
    // It comes back; it is for another path; what was sent, Chromium does not show.
    nearly: [
      "firefox/f.cookieloop",
      "chromium/f.cookieloop",
      "imitated/cookie-other-path",
      "imitated/oauth-login",
      "firefox/z.setcookie2",
    ],
  },
  "secret-in-url": {
    triggers: ["firefox/v.password", "firefox/g.userinfo"],
    // Codes and states of a login; a fragment is not sent.
    nearly: ["imitated/oauth-login", "imitated/token-in-fragment", "imitated/session-expired"],
  },
  "permanent-for-temporary": {
    triggers: ["imitated/login-301", "imitated/locale-301"],
    nearly: [
      "imitated/login-302",
      "imitated/login-301-no-store",
      "imitated/login-moved",
      "imitated/locale-302",
      "chromium/a.status-301",
    ],
  },
  "query-lost": {
    triggers: ["imitated/query-lost"],
    // Removing them is all that the second does.
    nearly: ["imitated/to-https-with-query", "imitated/query-cleaned", "firefox/q.strip-redirect"],
  },
  "query-doubled": {
    triggers: ["imitated/query-doubled"],
    nearly: ["imitated/to-https-with-query", "imitated/query-added"],
  },
  "long-chain": {
    triggers: ["firefox/f.chain20", "chromium/k.stop-worker-between", "imitated/three-tidyings"],
    // Three of any kind; two that the preload list asks for; a login; one that the browser stopped.
    nearly: [
      "chromium/a.three-hops",
      "imitated/https-then-www",
      "imitated/oauth-login",
      "chromium/f.chain20",
    ],
  },
  "temporary-for-permanent": {
    triggers: ["chromium/s.starlette-https", "firefox/s.haproxy-host", "imitated/https-302"],
    nearly: [
      "imitated/https-307-loopback",
      "imitated/https-307-localhost",
      "imitated/to-https-with-query",
      "imitated/login-302",
      "imitated/slash-loop",
      "chromium/c.02-nav",
    ],
  },
  "meta-refresh": {
    triggers: ["chromium/h.refresh-header-0", "firefox/h.refresh-header-0", "firefox/h.meta-0"],
    // A page that loads itself anew; a script; who moved on is not known.
    nearly: ["chromium/h.refresh-header-self", "firefox/h.refresh-header-self", "chromium/h.meta-0"],
  },
  "authorization-dropped": {
    triggers: ["firefox/b.fetch-308-cross", "chromium/b.fetch-302-cross"],
    nearly: ["firefox/b.fetch-307-same", "imitated/api-401-after-redirect", "imitated/extension-401"],
  },
  "origin-null": {
    triggers: [
      "firefox/g.allowed",
      "chromium/g.allowed",
      "chromium-other-extension/z.hsts-cors",
      "chromium/xno.05-midchain-sub",
    ],
    // From its own origin to one other; Firefox keeps the origin over an upgrade; no CORS.
    nearly: [
      "firefox/b.fetch-308-cross",
      "firefox/z.hsts-cors",
      "firefox/g.nocors",
      "chromium/g.blocked-hop2",
    ],
  },
  "cached-redirect": {
    triggers: ["chromium/e.301", "firefox/e.302-maxage"],
    nearly: ["firefox/e.301", "chromium/a.status-301"],
  },
  "preloaded-domain": {
    triggers: ["chromium/c.30-preload-example.dev", "firefox/c.30-preload-example.dev"],
    nearly: ["chromium/c.02-nav", "chromium/c.32-preload-www.paypal.com", "firefox/s.04-dnr-upgrade"],
  },
  "open-redirect-shape": {
    triggers: ["chromium/a.status-302", "imitated/shortener"],
    // The way back of a login; a target that its server chose.
    nearly: ["imitated/oauth-login", "imitated/session-expired", "chromium/f.cookieloop"],
  },
  "soft-error-page": {
    triggers: ["imitated/soft-404-home", "imitated/soft-404-page"],
    nearly: ["imitated/moved-page", "imitated/login-302", "chromium/i.404"],
  },
  "mixed-permanence": {
    triggers: ["imitated/mixed-codes"],
    // Logging in is temporary, whatever comes before.
    nearly: ["imitated/oauth-login", "imitated/https-then-www", "chromium/a.three-hops"],
  },
  "hsts-over-http": {
    triggers: ["firefox/v.hsts-http", "chromium-other-extension/v.hsts-http"],
    nearly: ["imitated/hsts-over-https", "imitated/https-then-www"],
  },
  "self-redirect": {
    triggers: ["chromium/f.cookieloop", "firefox/f.cookieloop"],
    // A loop has a rule of its own; a restart for client hints is the browser's.
    nearly: ["chromium/f.self", "chromium/d.critical-ch", "firefox/d.sw-pass-nav"],
  },
  "app-scheme": {
    triggers: ["chromium/a.loc-mailto", "firefox/a.loc-custom"],
    nearly: ["firefox/a.loc-about-blank", "chromium/a.loc-javascript", "firefox/a.fetch-loc-mailto"],
  },
  "fragment-replaced": {
    triggers: ["chromium/a.frag-both", "firefox/a.frag-2hops"],
    nearly: ["chromium/a.frag-src-only", "imitated/token-in-fragment"],
  },
  "fragment-inherited": {
    triggers: ["chromium/a.frag-src-only", "firefox/a.frag-src-only"],
    nearly: ["chromium/a.frag-both", "imitated/token-in-fragment"],
  },
  "query-added": {
    triggers: ["imitated/query-added"],
    nearly: ["imitated/login-302", "imitated/query-doubled", "imitated/to-https-with-query"],
  },
  "script-redirect": {
    triggers: ["imitated/script-redirect"],
    nearly: ["imitated/link-click", "chromium/h.js-href-load"],
  },
  "recording-gap": {
    triggers: ["chromium-other-extension/k.stop-worker-between"],
    nearly: ["chromium/k.slow-hop", "firefox/k.slow-hop"],
  },
};
