/** Where statements about frameworks and their servers come from. Plain constants, so that a build can leave them out. */
import type { Reference } from "../explanation.ts";

export const ASPNET_HTTPS: Reference = {
  title: "ASP.NET Core: enforce HTTPS",
  section: "UseHttpsRedirection",
  url: "https://learn.microsoft.com/en-us/aspnet/core/security/enforcing-ssl",
};
export const DJANGO_APPEND_SLASH: Reference = {
  title: "Django: settings",
  section: "APPEND_SLASH",
  url: "https://docs.djangoproject.com/en/stable/ref/settings/#append-slash",
};
export const DJANGO_PROXY_HEADER: Reference = {
  title: "Django: settings",
  section: "SECURE_PROXY_SSL_HEADER",
  url: "https://docs.djangoproject.com/en/stable/ref/settings/#secure-proxy-ssl-header",
};
export const DJANGO_REDIRECT: Reference = {
  title: "Django: redirect()",
  url: "https://docs.djangoproject.com/en/stable/topics/http/shortcuts/#redirect",
};
export const DJANGO_SSL_REDIRECT: Reference = {
  title: "Django: settings",
  section: "SECURE_SSL_REDIRECT",
  url: "https://docs.djangoproject.com/en/stable/ref/settings/#secure-ssl-redirect",
};
export const EXPRESS_REDIRECT: Reference = {
  title: "Express: API",
  section: "res.redirect",
  url: "https://expressjs.com/en/5x/api.html#res.redirect",
};
export const FASTAPI_CLASS: Reference = {
  title: "FastAPI: class FastAPI",
  section: "redirect_slashes",
  url: "https://fastapi.tiangolo.com/reference/fastapi/#fastapi.FastAPI--redirect_slashes",
};
export const FLASK_SLASHES: Reference = {
  title: "Flask: quickstart",
  section: "Unique URLs / Redirection Behavior",
  url: "https://flask.palletsprojects.com/en/stable/quickstart/#unique-urls-redirection-behavior",
};
export const GO_1_26: Reference = {
  title: "Go 1.26 release notes",
  section: "net/http",
  url: "https://go.dev/doc/go1.26#nethttppkgnethttp",
};
export const GO_SERVEMUX: Reference = {
  title: "Go: net/http",
  section: "ServeMux",
  url: "https://pkg.go.dev/net/http#ServeMux",
};
export const NEXT_PROXY: Reference = {
  title: "Next.js: renaming middleware to proxy",
  url: "https://nextjs.org/docs/messages/middleware-to-proxy",
};
export const NEXT_REDIRECT: Reference = {
  title: "Next.js: redirect",
  url: "https://nextjs.org/docs/app/api-reference/functions/redirect",
};
export const NEXT_REDIRECTS: Reference = {
  title: "Next.js: next.config.js",
  section: "redirects",
  url: "https://nextjs.org/docs/app/api-reference/config/next-config-js/redirects",
};
export const NEXT_TRAILING_SLASH: Reference = {
  title: "Next.js: next.config.js",
  section: "trailingSlash",
  url: "https://nextjs.org/docs/app/api-reference/config/next-config-js/trailingSlash",
};
export const PHP_EXPOSE: Reference = {
  title: "PHP: core settings",
  section: "expose_php",
  url: "https://www.php.net/manual/en/ini.core.php#ini.expose-php",
};
export const PHP_HEADER: Reference = {
  title: "PHP: header()",
  url: "https://www.php.net/manual/en/function.header.php",
};
export const PLUG_SSL: Reference = {
  title: "Plug.SSL",
  url: "https://hexdocs.pm/plug/Plug.SSL.html",
};
export const RAILS_ASSUME_SSL: Reference = {
  title: "Rails: ActionDispatch::AssumeSSL",
  url: "https://api.rubyonrails.org/classes/ActionDispatch/AssumeSSL.html",
};
export const RAILS_REDIRECTING: Reference = {
  title: "Rails: ActionController::Redirecting",
  section: "redirect_to",
  url: "https://api.rubyonrails.org/classes/ActionController/Redirecting.html",
};
export const RAILS_SSL: Reference = {
  title: "Rails: ActionDispatch::SSL",
  url: "https://api.rubyonrails.org/classes/ActionDispatch/SSL.html",
};
export const SERVE_STATIC: Reference = {
  title: "Express: serve-static",
  section: "redirect",
  url: "https://expressjs.com/en/resources/middleware/serve-static.html",
};
export const SPRING_HEADERS: Reference = {
  title: "Spring Security: security headers",
  section: "Default security headers",
  url: "https://docs.spring.io/spring-security/reference/features/exploits/headers.html#headers-default",
};
export const SPRING_LOGIN: Reference = {
  title: "Spring Security: form login",
  url: "https://docs.spring.io/spring-security/reference/servlet/authentication/passwords/form.html",
};
export const STARLETTE_HTTPS: Reference = {
  title: "Starlette: middleware",
  section: "HTTPSRedirectMiddleware",
  url: "https://www.starlette.io/middleware/#httpsredirectmiddleware",
};
export const SVELTEKIT_TRAILING_SLASH: Reference = {
  title: "SvelteKit: page options",
  section: "trailingSlash",
  url: "https://svelte.dev/docs/kit/page-options#trailingSlash",
};
export const UVICORN_PROXY: Reference = {
  title: "Uvicorn: settings",
  section: "--proxy-headers",
  url: "https://www.uvicorn.org/settings/#http",
};
export const WERKZEUG_REDIRECT: Reference = {
  title: "Werkzeug: utilities",
  section: "redirect",
  url: "https://werkzeug.palletsprojects.com/en/stable/utils/#werkzeug.utils.redirect",
};
export const STARLETTE_RESPONSES: Reference = {
  title: "Starlette: responses",
  section: "RedirectResponse",
  url: "https://www.starlette.io/responses/#redirectresponse",
};
