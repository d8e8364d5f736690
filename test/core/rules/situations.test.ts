/**
 * The situations that people ask about most, from the browser's reports to the sentence that helps: which rule or
 * cause recognises each, and what it says to do.
 */
import { describe, expect, test } from "vitest";
import { explain } from "../../../src/core/words/explain.ts";
import { recorded } from "./chains.ts";

interface Situation {
  readonly what: string;
  readonly trace: string;
  /** A rule, or the cause of a hop. */
  readonly by: string;
  /** Stands in what to do, of the answer, the finding or the hop. */
  readonly fix: RegExp;
  /** The answer on the whole chain. */
  readonly verdict: RegExp;
}

const situations: readonly Situation[] = [
  {
    what: "1: localhost jumps to https",
    trace: "imitated/localhost-hsts",
    by: "localhost-upgraded",
    fix: /Delete localhost under chrome:\/\/net-internals\/#hsts/,
    verdict: /old https rule for localhost/,
  },
  {
    what: "2: a preloaded domain is always https",
    trace: "chromium/c.30-preload-example.dev",
    by: "preloaded-domain",
    fix: /\.test or \.localhost/,
    verdict: /made this 307\. No server was asked/,
  },
  {
    what: "2: the same in Firefox",
    trace: "firefox/c.30-preload-example.dev",
    by: "preloaded-domain",
    fix: /\.test or \.localhost/,
    verdict: /Firefox upgraded this to https\. No server/,
  },
  {
    what: "3: an API call becomes http behind a proxy",
    trace: "imitated/fastapi-slash-http",
    by: "mixed-content",
    fix: /X-Forwarded-Proto.*exact path/,
    verdict: /leads to http, which an https page may not load/,
  },
  {
    what: "4: 401 after a 307",
    trace: "imitated/api-401-after-redirect",
    by: "unauthorized-target",
    fix: /last URL directly/,
    verdict: /no Authorization past this 307/,
  },
  {
    what: "5: a preflight is redirected",
    trace: "firefox/g.preflight-redirects",
    by: "preflight-redirected",
    fix: /Call the URL that the redirect leads to/,
    verdict: /CORS preflight, which may not be redirected/,
  },
  {
    what: "6: CORS works with https and fails with http",
    trace: "imitated/cors-null-after-hsts",
    by: "cors-blocked",
    fix: /write https in the code/,
    verdict: /its origin got lost on the way/,
  },
  {
    what: "7: a loop behind Cloudflare",
    trace: "imitated/cloudflare-flexible",
    by: "redirect-loop",
    fix: /Full \(strict\)/,
    verdict: /behind Cloudflare/,
  },
  {
    what: "8: a loop behind another proxy that ends TLS",
    trace: "imitated/tls-proxy-loop",
    by: "redirect-loop",
    fix: /trust X-Forwarded-Proto/,
    verdict: /this https URL redirects to itself/,
  },
  {
    what: "9: an extension redirects",
    trace: "chromium/d.nav-dnr-redirect.test",
    by: "extension",
    fix: /profile without extensions/,
    verdict: /One of your extensions/,
  },
  {
    what: "10: an extension's redirect loses Authorization",
    trace: "imitated/extension-401",
    by: "unauthorized-target",
    fix: /last URL directly/,
    verdict: /no Authorization past this 307/,
  },
  {
    what: "11: http opens https without any HSTS",
    trace: "chromium/dUpDefault.badcert",
    by: "upgrade-failed",
    fix: /Serve this host and port over https/,
    verdict: /asked for https instead/,
  },
  {
    what: "12: login and application send you back and forth",
    trace: "imitated/login-loop",
    by: "redirect-loop",
    fix: /session cookie reaches the application/,
    verdict: /login and application/,
  },
  {
    what: "13: a POST arrives empty",
    trace: "imitated/webhook-post-301",
    by: "method-changed",
    fix: /308/,
    verdict: /turned your POST into a GET/,
  },
  {
    what: "14: an expired session ends in a CORS error",
    trace: "imitated/session-expired",
    by: "login-for-data",
    fix: /401/,
    verdict: /sent a script's request to what looks like a login page/,
  },
  {
    what: "15: a redirect stays after it was removed",
    trace: "chromium/e.301",
    by: "cached-redirect",
    fix: /Disable cache/,
    verdict: /replayed an old 301 from its cache/,
  },
];

describe("what people ask about most", () => {
  test.each(situations)("$what ($trace)", ({ trace, by, fix, verdict }) => {
    const told = recorded(trace).map((chain) => explain(chain));
    const found = told.find(({ findings, hops }) => {
      return findings.some(({ rule }) => rule === by) || hops.some(({ cause }) => cause?.id === by);
    });
    expect(found, `${by} recognises it`).toBeDefined();
    const advice = [found?.act, ...(found?.findings ?? []).map((finding) => finding.fix)].join(" ");
    expect(advice).toMatch(fix);
    expect(found?.verdict).toMatch(verdict);
  });
});
