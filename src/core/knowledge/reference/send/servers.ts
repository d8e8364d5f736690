/** Web servers and proxies: directives that answer with a redirect. */
import type { Reference } from "../../../explanation.ts";
import type { CodeReference } from "../article.ts";

const APACHE_MOD_ALIAS: Reference = {
  title: "Apache HTTP Server: mod_alias",
  section: "Redirect directive",
  url: "https://httpd.apache.org/docs/2.4/mod/mod_alias.html#redirect",
};
const APACHE_REWRITE_FLAGS: Reference = {
  title: "Apache HTTP Server: RewriteRule flags",
  section: "R|redirect",
  url: "https://httpd.apache.org/docs/2.4/rewrite/flags.html#flag_r",
};
const CADDY_REDIR: Reference = {
  title: "Caddy: redir directive",
  url: "https://caddyserver.com/docs/caddyfile/directives/redir",
};
const HAPROXY_REDIRECTS: Reference = {
  title: "HAProxy: HTTP redirects",
  url: "https://www.haproxy.com/documentation/haproxy-configuration-tutorials/proxying-essentials/custom-rules/http-redirects",
};
const IIS_HTTP_REDIRECT: Reference = {
  title: "IIS: HTTP Redirects <httpRedirect>",
  url: "https://learn.microsoft.com/en-us/iis/configuration/system.webserver/httpredirect/",
};
const IIS_URL_REWRITE: Reference = {
  title: "IIS: URL Rewrite Module configuration reference",
  section: "Redirect action",
  url: "https://learn.microsoft.com/en-us/iis/extensions/url-rewrite-module/url-rewrite-module-configuration-reference",
};
const NGINX_CORE: Reference = {
  title: "nginx: ngx_http_core_module",
  section: "absolute_redirect",
  url: "https://nginx.org/en/docs/http/ngx_http_core_module.html#absolute_redirect",
};
const NGINX_RETURN: Reference = {
  title: "nginx: ngx_http_rewrite_module",
  section: "return",
  url: "https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#return",
};

const nginx: CodeReference = {
  id: "nginx",
  name: "nginx",
  kind: "server",
  language: "nginx",
  names: { 301: "return 301", 302: "return 302", 303: "return 303", 307: "return 307", 308: "return 308" },
  snippets: {
    301: `location = /about-us {
    return 301 /about;
}`,
    302: `location = /sale {
    return 302 /winter-sale;
}`,
    303: `location = /checkout {
    return 303 /receipt;
}`,
    307: `location = /upload {
    return 307 /backup-upload;
}`,
    308: `location = /v1/users {
    return 308 /v2/users;
}`,
  },
  notes: [
    "`return` takes all five codes; `308` is treated as a redirect since nginx 1.13.0.",
    "Of the flags of `rewrite` two redirect: `permanent` sends 301, `redirect` sends 302. For the other codes use `return`.",
    "nginx makes a `Location` that starts with `/` absolute. Behind a proxy that can leak scheme or port: `absolute_redirect off;` leaves it as written.",
    "To keep the query, write it: `return 308 /v2/users$is_args$args;`.",
  ],
  checked: { how: "run", version: "nginx 1.22.1", on: "2026-11-22" },
  searched: ["nginx redirect", "nginx return 307", "nginx 308", "nginx rewrite permanent"],
  sources: [NGINX_RETURN, NGINX_CORE],
};

const apacheHttpd: CodeReference = {
  id: "apache-httpd",
  name: "Apache HTTP Server",
  kind: "server",
  language: "Apache configuration",
  names: {
    301: "Redirect permanent",
    302: "Redirect temp",
    303: "Redirect seeother",
    307: "Redirect 307",
    308: "Redirect 308",
  },
  snippets: {
    301: `Redirect permanent "/about-us" "/about"`,
    302: `Redirect temp "/sale" "/winter-sale"`,
    303: `Redirect seeother "/checkout" "/receipt"`,
    307: `Redirect 307 "/upload" "/backup-upload"`,
    308: `Redirect 308 "/v1/users" "/v2/users"`,
  },
  notes: [
    "307 and 308 have no word, only the number. Without a word or number `Redirect` sends 302.",
    "`Redirect` matches the beginning of a path and carries the rest over: with the 308 above, `/v1/users/7` goes to `/v2/users/7`. A target below its own source is therefore a loop. For one exact path use `RedirectMatch`.",
    "With mod_rewrite, in `.htaccess`: `RewriteRule ^upload$ /backup-upload [R=307,L]`. In the server's own configuration the pattern begins with a slash, `^/upload$`. `[R]` alone is a 302.",
  ],
  checked: { how: "run", version: "Apache httpd 2.4.71", on: "2026-11-22" },
  searched: ["apache redirect", "htaccess redirect", "RewriteRule R=307", "apache 308", "mod_rewrite"],
  sources: [APACHE_MOD_ALIAS, APACHE_REWRITE_FLAGS],
};

const caddy: CodeReference = {
  id: "caddy",
  name: "Caddy",
  kind: "server",
  language: "Caddyfile",
  names: {
    301: "redir … permanent",
    302: "redir … temporary",
    303: "redir … 303",
    307: "redir … 307",
    308: "redir … 308",
  },
  snippets: {
    301: "redir /about-us /about permanent",
    302: "redir /sale /winter-sale temporary",
    303: "redir /checkout /receipt 303",
    307: "redir /upload /backup-upload 307",
    308: "redir /v1/users /v2/users 308",
  },
  notes: [
    "The words are old ones: `permanent` is 301 and not 308, `temporary` is 302 and not 307. `temporary` is the default.",
    "`html` in the place of the code sends a page that redirects, not a redirect: programs that are no browsers do not follow it.",
    "The redirect from http to https that Caddy adds by itself is a 308.",
  ],
  checked: { how: "run", version: "Caddy 2.6.2", on: "2026-11-22" },
  searched: ["caddy redirect", "caddyfile redir", "caddy 307", "caddy 308"],
  sources: [CADDY_REDIR],
};

const haproxy: CodeReference = {
  id: "haproxy",
  name: "HAProxy",
  kind: "server",
  language: "HAProxy configuration",
  names: { 301: "code 301", 302: "code 302", 303: "code 303", 307: "code 307", 308: "code 308" },
  snippets: {
    301: "http-request redirect location /about code 301 if { path /about-us }",
    302: "http-request redirect location /winter-sale code 302 if { path /sale }",
    303: "http-request redirect location /receipt code 303 if { path /checkout }",
    307: "http-request redirect location /backup-upload code 307 if { path /upload }",
    308: "http-request redirect location /v2/users code 308 if { path /v1/users }",
  },
  notes: [
    "Without `code` it is a 302. HAProxy adds `Cache-Control: no-cache` to a 302, 303 and 307, and nothing to a 301 and 308: caches may keep those.",
    "From http to https: `http-request redirect scheme https code 308 unless { ssl_fc }`.",
    "HAProxy answers by itself; the application behind it never sees the request and has nothing in its log.",
  ],
  checked: { how: "run", version: "HAProxy 2.6.12", on: "2026-11-22" },
  searched: ["haproxy redirect", "http-request redirect", "haproxy 307", "redirect scheme https"],
  sources: [HAPROXY_REDIRECTS],
};

const httpRedirect = (path: string, target: string, status: string): string => `<configuration>
  <location path="${path}">
    <system.webServer>
      <httpRedirect enabled="true" destination="${target}" exactDestination="true" httpResponseStatus="${status}" />
    </system.webServer>
  </location>
</configuration>`;

const iis: CodeReference = {
  id: "iis",
  name: "IIS",
  kind: "server",
  language: "web.config",
  names: {
    301: 'httpResponseStatus="Permanent"',
    302: 'httpResponseStatus="Found"',
    303: 'redirectType="SeeOther"',
    307: 'httpResponseStatus="Temporary"',
    308: 'httpResponseStatus="PermRedirect"',
  },
  snippets: {
    301: httpRedirect("about-us", "/about", "Permanent"),
    302: httpRedirect("sale", "/winter-sale", "Found"),
    303: `<configuration>
  <system.webServer>
    <rewrite>
      <rules>
        <rule name="Receipt" stopProcessing="true">
          <match url="^checkout$" />
          <action type="Redirect" url="/receipt" redirectType="SeeOther" />
        </rule>
      </rules>
    </rewrite>
  </system.webServer>
</configuration>`,
    307: httpRedirect("upload", "/backup-upload", "Temporary"),
    308: httpRedirect("v1/users", "/v2/users", "PermRedirect"),
  },
  notes: [
    "There are two ways, and neither has all five. `httpRedirect` (role service HTTP Redirection) has no 303. The URL Rewrite module has `Permanent`, `Found`, `SeeOther` and `Temporary`, but no 308.",
    "Mind the names: `Permanent` is 301, `PermRedirect` is 308, `Temporary` is 307, and the default `Found` is 302. `PermRedirect` came with IIS 10.",
    "`httpRedirect` words its status lines in its own way, `302 Redirect` and `307 Redirect`. Only the number counts.",
  ],
  checked: {
    how: "documentation",
    version: "IIS 10 (httpRedirect), URL Rewrite module",
    on: "2026-11-22",
  },
  searched: ["iis redirect", "web.config redirect", "httpRedirect httpResponseStatus", "iis url rewrite 308"],
  sources: [IIS_HTTP_REDIRECT, IIS_URL_REWRITE],
};

export const serverReferences: readonly CodeReference[] = [nginx, apacheHttpd, caddy, haproxy, iis];
