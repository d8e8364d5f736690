/**
 * What each browser lets anyone know of each internal cause, as claims about recorded traces. docs/causes.md is made of
 * it, and causes.test.ts holds every claim against what browsers reported.
 */

/** proved: certain. inferred: named, at most likely. open: the upgrade is certain, its reason is not. unseen: no hop. */
export type Degree = "proved" | "inferred" | "open" | "unseen";

export interface Claim {
  readonly cause: string;
  readonly browser: "Chromium" | "Firefox";
  readonly degree: Degree;
  /** Ids of causes that Hopscope gives there. */
  readonly ids: readonly string[];
  readonly how: string;
  /** Recorded traces that show it, and the URLs of the hops in question. */
  readonly shown: readonly (readonly [trace: string, url: RegExp])[];
}

export const claims: readonly Claim[] = [
  {
    cause: "HSTS",
    browser: "Chromium",
    degree: "proved",
    ids: ["hsts"],
    how: "A 307 without a server address whose Non-Authoritative-Reason is HSTS. Which rule it was: a header that was seen, a preloaded domain, else unknown.",
    shown: [
      ["chromium/c.02-nav", /hsts\.test/],
      ["chromium/c.09-redirect-into", /hsts\.test/],
      ["chromium/c.40-preload-subres", /github\.com/],
      ["chromium-other-extension/c.02-nav", /hsts\.test/],
    ],
  },
  {
    cause: "HSTS, later in a chain, beside an extension that asks for `extraHeaders`",
    browser: "Chromium",
    degree: "open",
    ids: ["security-upgrade"],
    how: "The URL changes without a report. A header that was seen, or a preloaded domain, makes HSTS likely.",
    shown: [
      ["chromium-other-extension/c.09-redirect-into", /hsts\.test/],
      ["chromium-other-extension/m.02-midchain-sub-preload", /github\.com/],
    ],
  },
  {
    cause: "The same, with DevTools open",
    browser: "Chromium",
    degree: "inferred",
    ids: ["hsts"],
    how: "DevTools lists it as a redirect to itself. An extension's rule would be listed with a reason of its own.",
    shown: [["chromium-other-extension/l2.02-midchain-hsts", /hsts\.test/]],
  },
  {
    cause: "HSTS",
    browser: "Firefox",
    degree: "open",
    ids: ["security-upgrade"],
    how: "Status 0 and no headers, as for every upgrade. A header that was seen in the same site and kind of window, or a preloaded domain, makes HSTS likely.",
    shown: [
      ["firefox/c.02-nav", /hsts\.test/],
      ["firefox/c.32-preload-www.paypal.com", /paypal\.com/],
    ],
  },
  {
    cause: "HSTS, of a preloaded top-level domain",
    browser: "Firefox",
    degree: "inferred",
    ids: ["hsts"],
    how: "The built-in list of 51 domains. Firefox makes its list from Chromium's.",
    shown: [["firefox/c.30-preload-example.dev", /example\.dev/]],
  },
  {
    cause: "HSTS, with the permission `webRequestBlocking`",
    browser: "Firefox",
    degree: "inferred",
    ids: ["hsts"],
    how: "getSecurityInfo says whether a rule covers the host. An extension may have upgraded the request before HSTS was asked.",
    shown: [
      ["firefox/s.02-hsts", /hsts\.test/],
      ["firefox/s.03-preload", /github\.com/],
    ],
  },
  {
    cause: "HTTPS upgrades (https first), DevTools closed",
    browser: "Chromium",
    degree: "inferred",
    ids: ["https-upgrade"],
    how: "webNavigation begins at http, and the first request is https: no other upgrade is left out there.",
    shown: [
      ["chromium/dUpDefault.ok", /up\.example\.com/],
      ["chromium/dUpFirst.link", /up\.example\.com/],
      ["chromium/c.35-preload-www.google.com", /google\.com/],
    ],
  },
  {
    cause: "HTTPS upgrades (https first), DevTools open",
    browser: "Chromium",
    degree: "proved",
    ids: ["https-upgrade"],
    how: "DevTools lists a 307 without a server address whose Non-Authoritative-Reason is HttpsUpgrades.",
    shown: [
      ["chromium/l3.04-upgrade", /up\.example\.com/],
      ["chromium/l3.05-midchain-upgrade", /up2\.example\.com/],
    ],
  },
  {
    cause: "HTTPS-First",
    browser: "Firefox",
    degree: "open",
    ids: ["security-upgrade"],
    how: "Status 0 and no headers, as for every upgrade.",
    shown: [["firefox/dUpLink.chain", /up2\.example\.com/]],
  },
  {
    cause: "HTTPS-Only Mode",
    browser: "Firefox",
    degree: "open",
    ids: ["security-upgrade"],
    how: "Status 0 and no headers. With the permission `privacy` the setting is read, and HTTPS-Only is likely where nothing that comes before it is known.",
    shown: [
      ["firefox/sOnly.05-plain", /b\.test/],
      ["firefox/dUpOnly.ok-again", /up\.example\.com/],
    ],
  },
  {
    cause: "upgrade-insecure-requests in the page's header",
    browser: "Chromium",
    degree: "unseen",
    ids: [],
    how: "The page asks for the https URL from the start. Only a redirect to http that is rewritten on the way leaves a trace.",
    shown: [
      ["chromium/d.csp-uir-sub", /b\.test/],
      ["chromium/d.csp-uir-nav-samehost", /same/],
    ],
  },
  {
    cause: "upgrade-insecure-requests in the page's header",
    browser: "Firefox",
    degree: "inferred",
    ids: ["csp-upgrade"],
    how: "The header was seen, and the page asked for the URL. A meta element in the page is not seen.",
    shown: [
      ["firefox/d.csp-uir-sub", /b\.test/],
      ["firefox/d.csp-uir-nav-samehost", /same/],
    ],
  },
  {
    cause: "Mixed content: image, audio or video, after a redirect",
    browser: "Chromium",
    degree: "inferred",
    ids: ["mixed-content-upgrade"],
    how: "The redirect is reported with the https URL, and its Location says http. Without a redirect nothing is seen.",
    shown: [["chromium/d.mixed-redirected-img", /type=png/]],
  },
  {
    cause: "Mixed content: image, audio or video",
    browser: "Firefox",
    degree: "inferred",
    ids: ["mixed-content-upgrade"],
    how: "The page is https and asks for an image over http. Possible only: an HSTS rule that nobody saw comes before it.",
    shown: [["firefox/d.mixed-redirected-img", /type=png/]],
  },
  {
    cause: "An extension, first request",
    browser: "Chromium",
    degree: "inferred",
    ids: ["extension"],
    how: "Non-Authoritative-Reason is WebRequest API. Filters that a browser builds in, such as Brave's, write the same. Which extension is not said.",
    shown: [["chromium/d.nav-dnr-redirect.test", /dnr-redirect/]],
  },
  {
    cause: "An extension, later in a chain",
    browser: "Chromium",
    degree: "inferred",
    ids: ["extension"],
    how: "The URL changes without a report, and not only from http to https. DevTools lists it with its reason.",
    shown: [
      ["chromium/d.chain-dnr-redirect.test", /dnr-redirect/],
      ["chromium/l3.03-midchain-dnr", /dnr-redirect/],
    ],
  },
  {
    cause: "An extension that upgrades, later in a chain",
    browser: "Chromium",
    degree: "open",
    ids: ["security-upgrade"],
    how: "The URL changes from http to https without a report.",
    shown: [["chromium/m.04-midchain-sub-dnr-upgrade", /dnr-upgrade/]],
  },
  {
    cause: "An extension",
    browser: "Firefox",
    degree: "inferred",
    ids: ["extension"],
    how: "Status 200 with an empty header list, or a server's answer that has no Location. SmartBlock redirects the same way.",
    shown: [
      ["firefox/d.nav-dnr-redirect.test", /dnr-redirect/],
      ["firefox/d.nav-wr-hr-redirect.test", /wr-hr-redirect/],
    ],
  },
  {
    cause: "An extension that upgrades",
    browser: "Firefox",
    degree: "open",
    ids: ["security-upgrade"],
    how: "Status 0 and no headers, as for every upgrade.",
    shown: [
      ["firefox/d.nav-dnr-upgrade.test", /dnr-upgrade/],
      ["firefox/d.chain-wr-upgrade", /wr-upgrade/],
    ],
  },
  {
    cause: "Tracking parameters removed from a redirect's target",
    browser: "Firefox",
    degree: "inferred",
    ids: ["embedder"],
    how: "The redirect is reported with another URL than its Location names, and only query parameters are gone.",
    shown: [["firefox/q.strip-redirect", /fbclid/]],
  },
];
