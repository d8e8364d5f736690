/**
 * Where a source of the reference may lie: specifications, the code and documentation of browsers, and the
 * documentation or code of the product that a statement is about. No blogs, no collections of answers, no mirrors.
 * A host, or a host and the beginning of a path where others may publish there, too.
 */
export const acceptedPlaces: readonly string[] = [
  // specifications
  "www.rfc-editor.org",
  "datatracker.ietf.org",
  "fetch.spec.whatwg.org",
  "www.w3.org",
  // browsers
  "source.chromium.org",
  "chromium.googlesource.com/chromium/",
  "chromeenterprise.google",
  "searchfox.org",
  "hstspreload.org",
  "developer.chrome.com",
  "developer.mozilla.org",
  "support.mozilla.org",
  // search engines
  "developers.google.com",
  "support.google.com",
  "www.bing.com/webmasters/",
  // languages, libraries, clients
  "curl.se",
  "developer.apple.com",
  "docs.oracle.com",
  "docs.python.org",
  "docs.rs",
  "github.com/apache/httpcomponents-core/",
  "github.com/kubernetes/ingress-nginx/",
  "github.com/openjdk/",
  "github.com/python/cpython/",
  "go.dev",
  "nodejs.org",
  "pkg.go.dev",
  // frameworks
  "angular.dev",
  "api.rubyonrails.org",
  "docs.djangoproject.com",
  "docs.spring.io",
  "expressjs.com",
  "fastapi.tiangolo.com",
  "fastify.dev",
  "flask.palletsprojects.com",
  "github.com/rack/rack/",
  "guides.rubyonrails.org",
  "github.com/symfony/symfony/",
  "hexdocs.pm",
  "laravel.com",
  "learn.microsoft.com",
  "nextjs.org",
  "symfony.com",
  "www.uvicorn.org",
  "werkzeug.palletsprojects.com",
  // servers, proxies, clouds
  "caddyserver.com",
  "developer.hashicorp.com",
  "developer.wordpress.org",
  "developers.cloudflare.com",
  "distribution.github.io",
  "docs.aws.amazon.com",
  "github.com/traefik/traefik/",
  "hadoop.apache.org",
  "httpd.apache.org",
  "nginx.org",
  "vercel.com",
  "www.haproxy.com",
];

/** The accepted place of that address; undefined: none. */
export function placeOf(url: string): string | undefined {
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== "https:") return undefined;
  return acceptedPlaces.find((place) =>
    place.includes("/") ? `${host}${pathname}`.startsWith(place) : place === host,
  );
}
