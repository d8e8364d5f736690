/**
 * For every rule: recorded situations that it must name, and ones that look alike and that it must leave alone.
 * A new rule is not complete without both.
 */
import type { RuleId } from "../../../src/core/rules/index.ts";

interface Examples {
  readonly triggers: readonly [string, ...string[]];
  readonly nearly: readonly [string, ...string[]];
}

export const examples: Readonly<Record<RuleId, Examples>> = {
  "redirect-loop": {
    triggers: ["chromium/f.ab", "chromium/f.self", "firefox/f.ab", "firefox/f.self307", "chromium/l.loop"],
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
      "chromium-other-extension/g.blocked-hop1",
    ],
    nearly: ["chromium/a.loc-mailto", "firefox/a.loc-about-blank", "chromium/g.blocked-hop2"],
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
    nearly: ["chromium/i.404", "firefox/i.500-empty", "chromium/dUpDefault.badcert", "chromium/f.self"],
  },
  "leaves-https": {
    triggers: ["chromium/a.three-hops", "firefox/a.three-hops", "chromium/m.10-midchain-hsts-then-302"],
    // The browser puts https back before anything is sent.
    nearly: ["chromium/dUpDefault.downgrade-loop", "firefox/dUpOnly.downgrade-loop", "chromium/c.02-nav"],
  },
  "method-changed": {
    triggers: ["chromium/b.fetch-301-same", "firefox/b.fetch-302-cross"],
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
      "chromium/a.noloc-302",
      "firefox/g.manual-cross",
    ],
    nearly: ["chromium/a.status-302", "firefox/a.status-308", "chromium/a.200-location"],
  },
  "forged-reason": {
    triggers: ["chromium/a.fake-nar", "firefox/a.fake-nar", "chromium-other-extension/a.fake-nar"],
    nearly: ["chromium/c.02-nav", "chromium/d.nav-dnr-redirect.test", "chromium/a.status-307"],
  },
  "post-redirect-get": {
    triggers: ["chromium/b.form-302-same", "firefox/b.form-301-cross", "chromium/b.fetch-303-cross"],
    nearly: ["chromium/b.form-307-same", "chromium/b.fetch-301-same", "chromium/a.status-302"],
  },
  "recording-gap": {
    triggers: ["chromium-other-extension/k.stop-worker-between"],
    nearly: ["chromium/k.slow-hop", "firefox/k.slow-hop"],
  },
};
