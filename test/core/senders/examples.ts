/**
 * For every fingerprint: situations in which it must be named, and ones that look alike and in which it must not.
 * "chromium/…" and "firefox/…" were recorded with the product itself; "imitated/…" stands on its documentation.
 */
interface Examples {
  readonly triggers: readonly [string, ...string[]];
  readonly nearly: readonly [string, ...string[]];
}

/** Recorded in both browsers. */
const both = (name: string): readonly [string, string] => [`chromium/s.${name}`, `firefox/s.${name}`];
const drawn = (name: string): `imitated/sender-${string}` => `imitated/sender-${name}`;

export const examples: Readonly<Record<string, Examples>> = {
  "starlette-slash": {
    triggers: [
      ...both("fastapi-slash"),
      ...both("hypercorn-slash"),
      ...both("fastapi-post"),
      ...both("fastapi-behind-tls"),
    ],
    nearly: ["chromium/s.fastapi-redirect", "chromium/s.next-slash", "chromium/s.starlette-https"],
  },
  "starlette-https": {
    triggers: both("starlette-https"),
    nearly: ["chromium/s.fastapi-slash", drawn("aspnet-https")],
  },
  "starlette-slash-behind-proxy": {
    triggers: [drawn("starlette-behind-nginx")],
    nearly: [drawn("go-1-26"), "chromium/s.fastapi-redirect"],
  },
  "flask-slash": {
    triggers: both("flask-slash"),
    nearly: ["chromium/s.flask-redirect", "chromium/s.caddy-directory"],
  },
  "werkzeug-redirect": {
    triggers: both("flask-redirect"),
    nearly: ["chromium/s.flask-slash", "chromium/s.go-redirect"],
  },
  "django-slash": {
    triggers: [...both("django-slash"), ...both("django-gunicorn-slash")],
    nearly: ["chromium/s.django-redirect", "chromium/s.serve-static"],
  },
  "django-https": {
    triggers: both("django-https"),
    nearly: ["chromium/s.django-slash", "chromium/s.rails-https"],
  },
  "django-redirect": { triggers: both("django-redirect"), nearly: ["chromium/s.rails-redirect"] },
  "python-server": {
    triggers: both("fastapi-redirect"),
    nearly: ["chromium/s.fastapi-slash", "chromium/s.django-redirect"],
  },
  "serve-static": {
    triggers: [...both("express-static"), ...both("serve-static")],
    nearly: ["chromium/s.fastify-static", "chromium/s.express-redirect"],
  },
  "express-redirect": {
    triggers: [
      ...both("express-redirect"),
      ...both("nginx-passes-express"),
      ...both("apache-passes-express"),
      ...both("caddy-passes-express"),
    ],
    nearly: ["chromium/s.express-static", "chromium/s.koa-redirect"],
  },
  "express-redirect-unnamed": {
    triggers: both("express-unnamed"),
    nearly: ["chromium/s.koa-redirect", "chromium/s.fastify-redirect"],
  },
  "next-slash": {
    triggers: both("next-slash"),
    nearly: ["chromium/s.next-config-permanent", "chromium/s.sveltekit-slash"],
  },
  "next-config-permanent": {
    triggers: both("next-config-permanent"),
    nearly: ["chromium/s.next-permanent", "chromium/h.refresh-header-0"],
  },
  "next-redirect": {
    triggers: [...both("next-redirect"), ...both("next-permanent")],
    nearly: ["chromium/s.next-config"],
  },
  "next-config": {
    triggers: both("next-config"),
    nearly: [drawn("next-elsewhere"), "chromium/s.sveltekit-slash"],
  },
  "sveltekit-slash": {
    triggers: both("sveltekit-slash"),
    nearly: ["chromium/s.sveltekit-redirect", "chromium/s.astro-slash"],
  },
  "rails-redirect": {
    triggers: [...both("rails-redirect"), ...both("rails-routes"), ...both("rails-login")],
    nearly: ["chromium/s.rails-https", drawn("devise")],
  },
  "rails-force-ssl": {
    triggers: [...both("rails-https"), "chromium/s.rails-https-post"],
    nearly: ["chromium/s.django-https", "chromium/s.rails-proxy-loop", "chromium/s.haproxy-https"],
  },
  "plug-ssl": { triggers: [drawn("plug-ssl")], nearly: [drawn("plug-ssl-heroku")] },
  "spring-login": {
    triggers: [drawn("spring-login")],
    nearly: [drawn("spring-other"), "chromium/s.php-login"],
  },
  "aspnet-https": {
    triggers: [drawn("aspnet-https")],
    nearly: [drawn("aspnet-other"), "chromium/s.starlette-https"],
  },
  "go-redirect": {
    triggers: [...both("go-mux"), ...both("go-redirect"), drawn("go-1-26")],
    // The recorder's own server has a body of the same length.
    nearly: ["chromium/b.fetch-301-same", "chromium/s.caddy-directory", "chromium/s.koa-redirect"],
  },
  php: { triggers: [...both("php-redirect"), ...both("php-login")], nearly: both("wordpress-canonical") },
  "nginx-directory": {
    triggers: both("nginx-directory"),
    nearly: ["chromium/s.nginx-rewrite", "chromium/s.apache-directory"],
  },
  "nginx-return": {
    triggers: [...both("nginx-rewrite"), ...both("nginx-return-https")],
    nearly: ["chromium/s.nginx-passes-node", "chromium/s.nginx-passes-express"],
  },
  nginx: {
    triggers: both("nginx-passes-node"),
    nearly: ["chromium/s.nginx-passes-express", "chromium/s.nginx-rewrite"],
  },
  "apache-directory": {
    triggers: both("apache-directory"),
    nearly: ["chromium/s.apache-redirect", "chromium/s.nginx-directory"],
  },
  "apache-redirect": {
    triggers: [...both("apache-redirect"), ...both("apache-rewrite-https")],
    nearly: ["chromium/s.apache-passes-express"],
  },
  apache: {
    triggers: [drawn("apache-passes")],
    nearly: ["chromium/s.apache-passes-express", "chromium/s.apache-redirect"],
  },
  "caddy-https": {
    triggers: both("caddy-https"),
    nearly: ["chromium/s.caddy-directory", drawn("ingress-nginx")],
  },
  "caddy-directory": {
    triggers: both("caddy-directory"),
    nearly: ["chromium/s.caddy-redir", "chromium/s.go-mux"],
  },
  "caddy-redir": { triggers: both("caddy-redir"), nearly: ["chromium/s.caddy-passes-express"] },
  caddy: {
    triggers: [drawn("caddy-passes")],
    nearly: ["chromium/s.caddy-passes-express", "chromium/s.caddy-redir"],
  },
  lighttpd: { triggers: both("lighttpd-directory"), nearly: ["chromium/s.fastify-static"] },
  iis: { triggers: [drawn("iis")], nearly: [drawn("iis-kestrel")] },
  "ingress-nginx": {
    triggers: [drawn("ingress-nginx"), ...both("nginx-return-https")],
    nearly: [drawn("ingress-nginx-301"), "chromium/s.caddy-https"],
  },
  istio: { triggers: [drawn("istio")], nearly: [drawn("istio-upstream"), drawn("envoy")] },
  envoy: { triggers: [drawn("envoy")], nearly: [drawn("envoy-upstream"), drawn("istio")] },
  "haproxy-permanent": {
    triggers: both("haproxy-https"),
    nearly: [drawn("haproxy-dated"), "chromium/s.fastify-static"],
  },
  "haproxy-temporary": {
    triggers: [...both("haproxy-location"), ...both("haproxy-host")],
    nearly: [drawn("haproxy-dated"), drawn("haproxy-other"), "chromium/s.fastify-redirect"],
  },
  traefik: { triggers: [drawn("traefik")], nearly: [drawn("traefik-other"), "chromium/s.go-redirect"] },
  "oauth2-proxy": { triggers: [drawn("oauth2-proxy")], nearly: [drawn("oauth-other")] },
  "docker-registry": { triggers: both("registry-blob"), nearly: [drawn("registry-manifest")] },
  "aws-alb": { triggers: [drawn("alb")], nearly: [drawn("alb-other")] },
  "cloudfront-https": { triggers: [drawn("cloudfront")], nearly: [drawn("cloudfront-miss")] },
  "s3-region": { triggers: [drawn("s3-region")], nearly: [drawn("s3-other")] },
  "s3-website": { triggers: [drawn("s3-website")], nearly: [drawn("s3-region"), drawn("s3-other")] },
  "azure-app-gateway": { triggers: [drawn("azure-app-gateway")], nearly: [drawn("azure-front-door")] },
  "azure-front-door": { triggers: [drawn("azure-front-door")], nearly: [drawn("azure-app-gateway")] },
  "google-load-balancer": { triggers: [drawn("google-load-balancer")], nearly: [drawn("via-other")] },
  "cloudflare-https": {
    triggers: [drawn("cloudflare-https")],
    nearly: [drawn("cloudflare-rule"), drawn("cloudflare-passes")],
  },
  "cloudflare-rule": {
    triggers: [drawn("cloudflare-rule")],
    nearly: [drawn("cloudflare-https"), drawn("cloudflare-passes")],
  },
  cloudflare: { triggers: [drawn("cloudflare-passes")], nearly: [drawn("cloudflare-rule")] },
  "vercel-https": {
    triggers: [drawn("vercel-https")],
    nearly: [drawn("vercel-domain"), "chromium/s.caddy-https"],
  },
  "vercel-domain": {
    triggers: [drawn("vercel-domain")],
    nearly: [drawn("vercel-https"), drawn("vercel-other")],
  },
  vercel: { triggers: [drawn("vercel-other")], nearly: [drawn("vercel-https")] },
  netlify: { triggers: [drawn("netlify")], nearly: [drawn("vercel-other")] },
  fastly: { triggers: [drawn("fastly")], nearly: [drawn("fastly-passes")] },
  wordpress: {
    triggers: [...both("wordpress-canonical"), ...both("wordpress-login")],
    nearly: [drawn("wordpress-plugin"), drawn("typo3")],
  },
  typo3: {
    triggers: [drawn("typo3")],
    nearly: [drawn("wordpress-plugin"), "chromium/s.wordpress-canonical"],
  },
  "wordpress-plugin": {
    triggers: [drawn("wordpress-plugin")],
    nearly: [drawn("x-redirect-by-empty"), drawn("typo3"), "chromium/s.wordpress-canonical"],
  },
  shopify: { triggers: [drawn("shopify")], nearly: [drawn("powered-by-other")] },
  "github-api": { triggers: [drawn("github-api")], nearly: [drawn("github-other"), drawn("github-pages")] },
  "github-pages": { triggers: [drawn("github-pages")], nearly: [drawn("github-other"), drawn("github-api")] },
  "vault-standby": { triggers: [drawn("vault")], nearly: [drawn("vault-other-port")] },
  webhdfs: { triggers: [drawn("webhdfs")], nearly: [drawn("webhdfs-other")] },
  kibana: { triggers: [drawn("kibana")], nearly: [drawn("session-expired")] },
  jenkins: { triggers: [drawn("jenkins")], nearly: ["chromium/s.fastify-static"] },
  gitea: { triggers: [drawn("gitea")], nearly: [drawn("gitea-chromium")] },
  devise: { triggers: [drawn("devise")], nearly: ["chromium/s.rails-login"] },
  keycloak: { triggers: [drawn("keycloak")], nearly: [drawn("keycloak-other")] },
  "pypi-names": { triggers: [drawn("pypi")], nearly: [drawn("pypi-other")] },
  couchdb: { triggers: [drawn("couchdb")], nearly: [drawn("couchdb-other")] },
};
