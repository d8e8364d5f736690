/** Too many redirects: why, and the usual recipes. */
import type { Article } from "../article.ts";
import { CHROMIUM_NET_ERROR_LIST, FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_4 } from "../../references.ts";
import { list, section, shell, steps, table, text } from "./blocks.ts";
import {
  APPLE_TOO_MANY_REDIRECTS,
  ASPNET_PROXY,
  CLOUDFLARE_TOO_MANY_REDIRECTS,
  CURL_MANUAL,
  DJANGO_PROXY_SSL_HEADER,
  EXPRESS_BEHIND_PROXIES,
  FASTAPI_BEHIND_A_PROXY,
  FIREFOX_PREFERENCES,
  LARAVEL_TRUSTED_PROXIES,
  MDN_SET_COOKIE,
  NGINX_PROXY_MODULE,
  RAILS_ASSUME_SSL,
  SPRING_BEHIND_A_PROXY,
  UVICORN_SETTINGS,
  WORDPRESS_BEHIND_A_PROXY,
} from "./sources.ts";

export const loops: Article = {
  id: "guide-loops",
  group: "guides",
  title: "Too many redirects",
  summary:
    "Browsers count redirects and stop at 20. Behind that is nearly always a circle: two rules that undo each other, an application that does not know it is behind https, or a cookie that never comes back.",
  searched: [
    "too many redirects",
    "err_too_many_redirects",
    "redirect loop",
    "redirected you too many times",
    "the page isn't redirecting properly",
    "infinite redirect",
    "ns_error_redirect_loop",
    "redirect loop https proxy",
    "redirect loop cloudflare",
    "redirect loop login",
    "x-forwarded-proto redirect loop",
    "tls termination redirect loop",
    "cookie lost after redirect",
    "samesite cookie redirect",
  ],
  sections: [
    section(
      "What the browser says",
      text(
        "Chromium and Firefox do not look for circles. They count, and the same URL twice is normal: a page that sets a cookie and sends you back to itself does that. RFC 9110 §15.4 asks clients to detect circles, and leaves open how.",
      ),
      table(
        "Limits and messages",
        ["Client", "Redirects", "Message"],
        ["Fetch Standard", "20", "network error"],
        ["Chrome, Edge, Chromium", "20", "`ERR_TOO_MANY_REDIRECTS`, “redirected you too many times”"],
        [
          "Firefox",
          "20, set by `network.http.redirection-limit`",
          "“The page isn’t redirecting properly”, `NS_ERROR_REDIRECT_LOOP`",
        ],
        [
          "Apps that use Apple's URL loading",
          "16, says Apple's documentation; Safari itself was not measured",
          "`NSURLErrorHTTPTooManyRedirects`",
        ],
        ["curl with `-L`", "50, set by `--max-redirs`", "exit code 47"],
      ),
    ),
    section(
      "Find the circle",
      steps(
        "Read the chain from its end. The smallest part that repeats is the circle.",
        "Look at what changes from round to round: nothing, the scheme, the host, the slash, a cookie, a growing query.",
        "Ask without a browser. If curl gets out of it and the browser does not, look in the browser: a cookie, a cached redirect, an extension.",
      ),
      shell(
        "# Follow at most 20, keep cookies like a browser, print the headers of each step.",
        "curl -sS -L --max-redirs 20 -b '' -o /dev/null -D - https://example.com/",
      ),
      table(
        "What changes, and what it means",
        ["From round to round", "Usual cause"],
        [
          "nothing, and `Location` is the very URL that was asked for",
          "The application believes that it is on http: a proxy in front of it ends TLS, and passes requests on over http",
        ],
        [
          "https and http in turn",
          "One rule forces https, another one http; or HSTS upgrades what the server sends to http",
        ],
        [
          "with and without `www`",
          "The web server and the application, or the DNS provider's forwarding, disagree",
        ],
        ["with and without slash, or upper and lower case", "Two rules for the same path undo each other"],
        ["login page and page in turn", "The session cookie is not stored or not sent back"],
        ["the login page alone", "The login page itself is behind the login"],
        ["the query grows", "A rule adds to its own result, often a return address"],
      ),
    ),
    section(
      "Behind a proxy that ends TLS",
      text(
        "The visitor speaks https with the proxy, the proxy speaks http with the application. The application sees http and redirects to https. The visitor comes back over https, and the application sees http again.",
      ),
      {
        kind: "wire",
        caption: "One round, seen at the application",
        messages: [
          {
            from: "browser",
            lines: ["GET /account HTTP/1.1", "Host: example.com"],
            note: "Asked over https; the proxy passes it on over http.",
          },
          {
            from: "server",
            lines: ["HTTP/1.1 301 Moved Permanently", "Location: https://example.com/account"],
            note: "The application saw http. `Location` is the URL that the visitor has already asked for.",
          },
        ],
      },
      text(
        "Two things are needed: the proxy says which scheme the visitor used, and the application believes it. **It must believe that header from its own proxy only**, and the proxy must overwrite what visitors send: anybody can write such a header.",
      ),
      table(
        "Where to set it",
        ["Product", "Setting"],
        ["nginx as the proxy", "`proxy_set_header X-Forwarded-Proto $scheme;`"],
        ["Cloudflare", "SSL/TLS mode `Full (strict)` in place of `Flexible`"],
        ["Django", '`SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")`'],
        [
          "Rails",
          "`config.assume_ssl = true`, beside `config.force_ssl`. It takes every request for https, so the proxy must be the only way in",
        ],
        ["Express", '`app.set("trust proxy", "loopback")`, or the addresses of your proxies'],
        [
          "ASP.NET Core",
          "`app.UseForwardedHeaders()` before `UseHttpsRedirection()`, with `XForwardedProto` and your known proxies",
        ],
        ["Laravel", '`$middleware->trustProxies(at: ["10.0.0.1"])` with the addresses of your proxies'],
        ["Spring Boot", "`server.forward-headers-strategy=native` or `framework`"],
        [
          "FastAPI and others on Uvicorn",
          "`--proxy-headers --forwarded-allow-ips=10.0.0.1` with the address of your proxy",
        ],
        [
          "WordPress",
          "in `wp-config.php`, set `$_SERVER['HTTPS'] = 'on'` where `HTTP_X_FORWARDED_PROTO` is `https`",
        ],
      ),
      shell(
        "# On the application's machine: does it believe the header? Expected: a redirect, then none.",
        "curl -sS -o /dev/null -w '%{http_code} %{redirect_url}\\n' -H 'Host: example.com' http://127.0.0.1:8080/",
        "curl -sS -o /dev/null -w '%{http_code} %{redirect_url}\\n' -H 'Host: example.com' -H 'X-Forwarded-Proto: https' http://127.0.0.1:8080/",
      ),
    ),
    section(
      "Cookies that do not come back",
      list(
        "A cookie with `Secure` is not sent over http. A login that ends on an http URL loses its session.",
        "A cookie with `SameSite=Strict` is not sent when another site, such as the login provider, sends the visitor back. The page sees no session and sends them to the login again. `Lax` lets it through for a GET of a page.",
        "`Domain` or `Path` does not cover the URL of the next step: `www.example.com` sets it, `example.com` asks for it.",
        "The cookie is too large, blocked in a frame of another site, or named `__Secure-` or `__Host-` and set without what these names demand.",
        "Deleting the site's cookies helps when the stored one is the broken one. If the loop comes back, the site makes it anew.",
      ),
    ),
    section(
      "A cached redirect in the circle",
      text(
        "A stored 301 from A to B and a new redirect from B to A are a loop that only returning visitors see. See [cached redirects](#guide-caching), also for how not to cause it.",
      ),
    ),
  ],
  sources: [
    RFC9110_15_4,
    FETCH_HTTP_REDIRECT_FETCH,
    CHROMIUM_NET_ERROR_LIST,
    FIREFOX_PREFERENCES,
    APPLE_TOO_MANY_REDIRECTS,
    CURL_MANUAL,
    NGINX_PROXY_MODULE,
    CLOUDFLARE_TOO_MANY_REDIRECTS,
    DJANGO_PROXY_SSL_HEADER,
    RAILS_ASSUME_SSL,
    EXPRESS_BEHIND_PROXIES,
    ASPNET_PROXY,
    LARAVEL_TRUSTED_PROXIES,
    SPRING_BEHIND_A_PROXY,
    FASTAPI_BEHIND_A_PROXY,
    UVICORN_SETTINGS,
    WORDPRESS_BEHIND_A_PROXY,
    MDN_SET_COOKIE,
  ],
};
