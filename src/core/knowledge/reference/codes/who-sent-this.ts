/** The first article of the tab: the question that people come with. */
import type { Article } from "../article.ts";
import {
  CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR,
  CHROMIUM_REDIRECT_UTIL,
  CHROMIUM_URL_REQUEST_HTTP_JOB,
  FETCH_HTTP_FETCH,
  RFC6797_8_3,
  RFC9110_15_4_8,
} from "../../references.ts";
import {
  ASPNET_ENFORCE_HTTPS,
  CHROMIUM_WEB_REQUEST_PROXY,
  DISTRIBUTION_CONFIGURATION,
  FASTAPI_CLASS,
  GO_1_26,
  NEXTJS_REDIRECT,
  NEXTJS_REDIRECTS,
  PLUG_SSL,
  RAILS_SSL,
  RFC6585_6,
  RFC9111_3,
  S3_REQUEST_ROUTING,
  TRAEFIK_REDIRECT,
  VAULT_HA,
  WEBHDFS,
} from "./sources.ts";

export const whoSentThis307: Article = {
  id: "who-sent-this-307",
  group: "start",
  title: "Who sends a 307 nobody configured?",
  summary:
    "Often no server: Chrome and its relatives go from http to https by themselves and show that as a 307. If the answer has a server address, look at the framework, then at the proxy or CDN before it.",
  searched: [
    "307 nobody configured",
    "where does this 307 come from",
    "who sent this redirect",
    "unexpected 307",
    "307 temporary redirect fastapi",
    "307 internal redirect",
    "why 307 redirect",
    "localhost 307 https",
    "aspnet 307",
    "nextjs 307",
    "docker registry 307",
    "s3 307",
  ],
  sections: [
    {
      title: "Three questions",
      blocks: [
        {
          kind: "list",
          ordered: true,
          items: [
            "**Does it have a server address?** If not, and it does not come from a service worker, it was made inside the browser: see the first rows below.",
            "**Does it come from the cache?** Then the browser repeats an earlier answer, and the server may send something else by now.",
            "**What changed between URL and `Location`?** Only `http` to `https`, only a slash at the end, another host, a login path: each points to a different sender.",
          ],
        },
        {
          kind: "text",
          text: "**A reason header is never proof by itself.** Any server and any service worker can send `Non-Authoritative-Reason: HSTS`. It counts only on an answer that has no server address and was not made by a service worker.",
        },
        {
          kind: "text",
          text: "**Firefox shows no 307 for internal redirects.** A 307 there came from a server, from the cache or from a service worker. How Firefox reports its own: [internal redirects in Firefox](#firefox-internal).",
        },
      ],
    },
    {
      title: "All who can send it",
      blocks: [
        {
          kind: "table",
          caption: "Senders of a 307: the browser first, then those on the wire",
          head: ["Sender", "Sign", "How sure", "What to do"],
          rows: [
            [
              "Browser: **HSTS**",
              "`http` to `https`; “307 Internal Redirect”; no server address; reason `HSTS`",
              "certain",
              "Leave it: it [protects the site](#guide-hsts). For local work: [HSTS and localhost](#guide-hsts-localhost).",
            ],
            [
              "Browser: **https first**",
              "`http` to `https`, a page; “307 Temporary Redirect”; no server address; reason `HttpsUpgrades`",
              "certain",
              "Leave it, and link to the https URL.",
            ],
            [
              "Browser: **DNS**",
              "`http` to `https`; no server address; reason `DNS`",
              "certain",
              "Leave it: the host's HTTPS record asks for it.",
            ],
            [
              "Browser: **restart for client hints**",
              "“307 Internal Redirect” to the same URL; no server address, no reason",
              "certain",
              "Leave it; see [reasons](#internal-reasons).",
            ],
            [
              "**Extension**",
              "“307 Internal Redirect”; no server address; reason `WebRequest API`",
              "likely: Brave's Shields do the same",
              "Open the page in a profile without extensions, and compare.",
            ],
            [
              "Browser: **another part or policy**",
              "“307 Internal Redirect” to another URL; no server address; no reason, `Delegate`, or an unknown one",
              "likely",
              "Look for a policy or a built-in filter of this browser.",
            ],
            [
              "The page's **service worker**",
              "answered by a service worker; the worker may have made it or passed it on",
              "possible",
              "Read the worker's `fetch` handler, or unregister it and compare.",
            ],
            [
              "The browser's **cache**",
              "marked as from the cache; the stored answer had `max-age`, `Expires` or the like",
              "certain",
              "Reload with the cache switched off. See [caching](#guide-caching).",
            ],
            [
              "**Framework**",
              "server address; one of the patterns in the next table",
              "likely",
              "Change the option named there.",
            ],
            [
              "**Proxy, CDN or cloud**",
              "server address; a header that names it, such as `Server` or `Via`; the application's log lacks the request",
              "likely",
              "Look through its redirect rules. [For administrators](#guide-for-administrators).",
            ],
            [
              "The **network you are in**",
              "an `http` request, `Location` on a foreign host; gone in another network",
              "possible",
              "Log in to the network. Such portals redirect although 511 would be the code for it (RFC 6585 §6).",
            ],
            [
              "Your **own code**",
              "server address; the target is in your routes",
              "possible",
              "Search for 307 and for redirect helpers whose default it is.",
            ],
          ],
        },
      ],
    },
    {
      title: "Products that choose 307 by themselves",
      blocks: [
        {
          kind: "table",
          caption: "Default behaviour, from documentation or source; Starlette 1.7 was run",
          head: ["Product", "When", "Sign", "How to change it"],
          rows: [
            [
              "[FastAPI](#send-fastapi), Starlette",
              "path with or without the `/` at its end",
              "empty body; `Location` is absolute and differs only in the slash; `server: uvicorn` if no proxy is before it",
              "call the exact path, or `FastAPI(redirect_slashes=False)`. If `Location` says `http` behind a TLS proxy: `uvicorn --proxy-headers` with `--forwarded-allow-ips`",
            ],
            [
              "[ASP.NET Core](#send-dotnet)",
              "`UseHttpsRedirection`",
              "`http` to `https`; `Server: Kestrel`",
              "`RedirectStatusCode` (308 for good); for APIs do not listen on http",
            ],
            [
              "[Next.js](#send-nextjs)",
              "`redirect()`; `permanent: false` in the configuration",
              "`X-Powered-By: Next.js`, unless switched off",
              "`permanentRedirect()`; `permanent: true`",
            ],
            [
              "[Go](#send-go) `ServeMux`",
              "a slash is added to the path; from Go 1.26 (301 before)",
              "body `<a href=…>Temporary Redirect</a>.`",
              "register both patterns, or call the exact path",
            ],
            [
              "[Rails](#send-rails) `force_ssl`",
              "`http`, and a method other than GET and HEAD; newer defaults say 308",
              "`http` to `https`, later `Strict-Transport-Security`",
              "behind a TLS proxy: `config.assume_ssl`",
            ],
            [
              "Phoenix, `Plug.SSL`",
              "`http`, and a method other than GET and HEAD",
              "`http` to `https`",
              "behind a TLS proxy: `rewrite_on: [:x_forwarded_proto]`",
            ],
            [
              "Traefik",
              "a redirect that is not `permanent`, for a method other than GET",
              "body `Temporary Redirect`",
              "`permanent: true`",
            ],
            [
              "Docker registry",
              "a layer is fetched and lies in object storage",
              "path `/v2/…/blobs/sha256:…`",
              "`storage.redirect.disable: true`",
            ],
            [
              "Amazon S3",
              "a bucket younger than 24 hours, asked for in another region",
              "XML with `TemporaryRedirect`; target `….s3.<region>.amazonaws.com`",
              "call the endpoint of the bucket's region",
            ],
            [
              "HashiCorp Vault",
              "a standby node that does not forward the request",
              "path `/v1/…`; target is another node",
              "let it forward; set `api_addr`",
            ],
            [
              "Hadoop WebHDFS",
              "a file is opened, created or appended to",
              "path `/webhdfs/v1/`; target is a data node",
              "`noredirect=true`",
            ],
          ],
        },
        {
          kind: "text",
          text: "HAProxy, Azure Front Door, Cloudflare, Vercel and many others send 307 too, but only where somebody configured it.",
        },
      ],
    },
    {
      title: "Is it an error?",
      blocks: [
        {
          kind: "text",
          text: "No. [307](#code-307) means: elsewhere for now, with the same method and body. To be changed is only one that costs time on every request, or leads to a target that does not take the request. What to do, step by step: [the guide to 307](#guide-307).",
        },
      ],
    },
  ],
  sources: [
    RFC9110_15_4_8,
    RFC6797_8_3,
    CHROMIUM_URL_REQUEST_HTTP_JOB,
    CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR,
    CHROMIUM_REDIRECT_UTIL,
    CHROMIUM_WEB_REQUEST_PROXY,
    FETCH_HTTP_FETCH,
    RFC9111_3,
    RFC6585_6,
    FASTAPI_CLASS,
    ASPNET_ENFORCE_HTTPS,
    NEXTJS_REDIRECT,
    NEXTJS_REDIRECTS,
    GO_1_26,
    RAILS_SSL,
    PLUG_SSL,
    TRAEFIK_REDIRECT,
    DISTRIBUTION_CONFIGURATION,
    S3_REQUEST_ROUTING,
    VAULT_HA,
    WEBHDFS,
  ],
};
