/** For every intent: hops that have it, and hops that look alike and do not. */
import type { IntentId } from "../../../src/core/intents/intent.ts";

interface Examples {
  readonly triggers: readonly [string, ...string[]];
  readonly nearly: readonly [string, ...string[]];
}

const drawn = (name: string): `imitated/sender-${string}` => `imitated/sender-${name}`;
const both = (name: string): readonly [string, string] => [`chromium/s.${name}`, `firefox/s.${name}`];

export const examples: Readonly<Record<IntentId, Examples>> = {
  "https-enforcement": {
    triggers: [
      ...both("caddy-https"),
      ...both("rails-https"),
      ...both("rails-https-post"),
      ...both("nginx-return-https"),
    ],
    // The path changes as well: more than a move to https. HSTS is the browser's own.
    nearly: ["chromium/s.apache-rewrite-https", "chromium/c.02-nav"],
  },
  "host-canonical": {
    triggers: [drawn("host-www"), ...both("haproxy-host")],
    nearly: [drawn("github-pages"), drawn("mobile")],
  },
  "trailing-slash": {
    triggers: [
      ...both("fastapi-slash"),
      ...both("next-slash"),
      ...both("fastapi-behind-tls"),
      ...both("astro-slash"),
    ],
    nearly: ["chromium/s.nginx-rewrite", drawn("pypi")],
  },
  "path-case": { triggers: [drawn("path-case")], nearly: [drawn("pypi"), drawn("path-clean")] },
  "path-cleaning": {
    triggers: [drawn("path-clean")],
    nearly: [drawn("path-case"), "chromium/s.nginx-directory"],
  },
  login: {
    triggers: [
      ...both("wordpress-login"),
      ...both("php-login"),
      ...both("express-login"),
      ...both("rails-login"),
      drawn("oauth2-proxy"),
    ],
    nearly: [drawn("login-step"), drawn("login-word"), drawn("session-expired"), "chromium/s.express-form"],
  },
  "session-expired": {
    triggers: [drawn("session-expired")],
    nearly: ["chromium/s.wordpress-login", "chromium/s.express-login"],
  },
  "login-return": { triggers: [drawn("keycloak")], nearly: [drawn("keycloak-other"), drawn("oauth2-proxy")] },
  logout: { triggers: [drawn("logout")], nearly: ["chromium/s.express-login"] },
  maintenance: { triggers: [drawn("maintenance")], nearly: [drawn("maintenance-link"), drawn("fastly")] },
  "cookie-check": { triggers: ["firefox/f.cookieloop"], nearly: ["firefox/f.self", "chromium/f.cookieloop"] },
  "captive-portal": { triggers: [drawn("portal")], nearly: [drawn("portal-other")] },
  "storage-region": { triggers: [drawn("s3-region")], nearly: [drawn("s3-other")] },
  "signed-download": { triggers: [drawn("github-other")], nearly: ["chromium/s.registry-blob"] },
  "standby-node": { triggers: [drawn("vault")], nearly: [drawn("vault-other-port")] },
  "data-node": { triggers: [drawn("webhdfs")], nearly: [drawn("webhdfs-other")] },
  shortener: { triggers: [drawn("shortener")], nearly: ["chromium/a.status-302"] },
  "tracking-hop": { triggers: [drawn("tracking")], nearly: [drawn("shortener"), "chromium/a.status-302"] },
  "query-forwarder": {
    triggers: ["chromium/a.status-302", "firefox/a.status-302"],
    nearly: ["chromium/s.express-login", "chromium/s.wordpress-login"],
  },
  locale: {
    triggers: [...both("locale"), drawn("locale-slash")],
    nearly: [drawn("locale-word"), "chromium/s.express-redirect"],
  },
  "mobile-site": { triggers: [drawn("mobile")], nearly: [drawn("host-www")] },
  "api-migration": { triggers: [drawn("api-version")], nearly: [drawn("api-other"), drawn("vault")] },
  "load-balancing": {
    triggers: [drawn("nodes")],
    nearly: [drawn("vercel-domain"), "chromium/s.haproxy-host"],
  },
  "ab-test": { triggers: [drawn("experiment")], nearly: ["chromium/s.express-login"] },
  "post-redirect-get": {
    triggers: [...both("express-form"), "chromium/b.form-302-same", "firefox/b.form-302-same"],
    nearly: ["chromium/s.fastapi-post", "chromium/b.fetch-301-same", "chromium/b.form-307-same"],
  },
};
