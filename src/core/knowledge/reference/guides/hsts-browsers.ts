/** HSTS in one's own browser: looking a rule up, deleting it, and local development. */
import type { Article } from "../article.ts";
import { FIREFOX_UPGRADES, RFC6797_12_3, RFC6797_8_3 } from "../../references.ts";
import { list, section, shell, steps, table, text } from "./blocks.ts";
import {
  CHROME_HSTS_POLICY_BYPASS,
  CHROMIUM_BROWSING_DATA_REMOVER,
  CHROMIUM_HSTS_LOCALHOST,
  CHROMIUM_NET_INTERNALS,
  CHROMIUM_TRANSPORT_SECURITY_STATE,
  FETCH_MAIN_FETCH,
  FIREFOX_CLEAR_DATA,
  FIREFOX_NET_UTIL,
  FIREFOX_SITE_SECURITY,
  RFC6761_6_2,
  RFC6761_6_3,
  RFC6797_6_1_1,
  RFC6797_8_2,
  RFC6797_8_4,
} from "./sources.ts";

const hstsDelete: Article = {
  id: "guide-hsts-delete",
  group: "guides",
  title: "Looking up and deleting an HSTS rule",
  summary:
    "Chrome and Edge have a page for it: net-internals/#hsts. Firefox has none, but deletes learned rules together with a site's data. A preloaded host cannot be deleted in either.",
  searched: [
    "delete hsts",
    "clear hsts chrome",
    "clear hsts firefox",
    "chrome://net-internals/#hsts",
    "edge://net-internals/#hsts",
    "query hsts",
    "delete domain security policies",
    "sitesecurityservicestate.bin",
    "forget about this site hsts",
    "hsts delete not working",
    "reset hsts",
  ],
  sections: [
    section(
      "Before you delete",
      text(
        "A rule on a public site protects you: leave it. Deleting is for hosts of your own that were given a rule by mistake, or for local work. While the host sends `Strict-Transport-Security`, its next https answer puts the rule back. `max-age=0` over https deletes the rule in every browser that sees it (RFC 6797 §6.1.1).",
      ),
    ),
    section(
      "Chrome, Edge and Chromium: look it up",
      steps(
        "Open `chrome://net-internals/#hsts`; in Edge, `edge://net-internals/#hsts`.",
        "Under `Query HSTS domain` (older versions: `Query HSTS/PKP domain`) enter the host without scheme and port, and press `Query`.",
        "Read the answer with the table below. `Not found` means that no rule covers the host.",
      ),
      table(
        "What the answer says",
        ["Line", "Meaning"],
        [
          "`dynamic_sts_domain`",
          "A learned rule, and the host that gave it. If this is a parent, the rule comes from there",
        ],
        ["`dynamic_upgrade_mode: FORCE_HTTPS`", "It is in force. `UNKNOWN` means that there is none"],
        ["`dynamic_sts_include_subdomains`", "Whether it covers hosts below"],
        ["`dynamic_sts_expiry`", "When it ends, in seconds since 1970"],
        [
          "`static_sts_domain`, `static_upgrade_mode: FORCE_HTTPS`",
          "On the preload list. It may name a parent such as `dev`",
        ],
      ),
    ),
    section(
      "Chrome, Edge and Chromium: delete it",
      steps(
        "On the same page, under `Delete domain security policies`, enter the name from `dynamic_sts_domain`, and press `Delete`. There is no message.",
        "Query once more. `Not found`: done. A name behind `static_sts_domain`: the preload list covers it as well, and that cannot be deleted.",
      ),
      list(
        "Only the entry of exactly that name goes. A rule that a parent gave with `includeSubDomains` has to be deleted at the parent.",
        "All learned rules of a period go with `Delete browsing data`, `Cached images and files`.",
      ),
    ),
    section(
      "Firefox: look it up",
      text(
        "There is no list: `about:networking` shows connections, DNS and the cache, but no HSTS rules. For one host: open DevTools, Network panel, choose a request to the host over **https**, then the `Security` tab. `HTTP Strict Transport Security: Enabled` means that a rule covers the host. It does not say whether it was learned or is on the preload list.",
      ),
    ),
    section(
      "Firefox: delete it",
      text("From the smallest cut to the largest. Each deletes learned rules only:"),
      steps(
        "One site: open it, press the icon left of the address, `Clear cookies and site data`. This covers all hosts of the site, and logs you out. The button is there only if the site has stored something.",
        "One site, without opening it: in the window of all history (`Ctrl+Shift+H` on Windows and Linux), right-click one of its entries, `Forget About This Site…`. This also deletes its history, cookies, cache and permissions.",
        "All sites: `Clear Recent History…` with `Cookies and site data` or `Temporary cached files and pages`. The period you choose does not count for HSTS rules: all learned ones go.",
        "All sites, by hand: close Firefox, open the profile folder (`about:support` names it) and delete `SiteSecurityServiceState.bin`.",
      ),
      text(
        "Read in the source and the interface of Firefox 153; names of menus may differ in other versions.",
      ),
    ),
    section(
      "Why deleting does nothing for a preloaded host",
      text(
        "Such a rule was never learned, so there is nothing to delete: it is compiled into the browser. Chromium's page says so itself: “You cannot delete preloaded entries.” In Firefox a deleted entry makes room for the preload list again.",
      ),
      list(
        "An answer with `max-age=0` does not help in Chromium, where the list still applies. Firefox keeps a note instead: where the entry of the list is that very host, it no longer goes by it, nor for the names below. A parent that is on the list still covers the host.",
        "The owner of the domain can have it taken off the list, which takes months: [the preload list](#guide-hsts-preload).",
        "For local work, take another name: [HSTS and local development](#guide-hsts-localhost).",
      ),
    ),
    section(
      "It still goes to https?",
      text(
        "Then another cause is at work: a [cached redirect](#guide-caching), the server, an extension, or the browser that tries https first. [Who sent this 307?](#who-sent-this-307) tells them apart.",
      ),
    ),
  ],
  sources: [
    CHROMIUM_NET_INTERNALS,
    CHROMIUM_TRANSPORT_SECURITY_STATE,
    CHROMIUM_BROWSING_DATA_REMOVER,
    FIREFOX_CLEAR_DATA,
    FIREFOX_SITE_SECURITY,
    RFC6797_6_1_1,
    RFC6797_8_2,
    RFC6797_12_3,
  ],
};

const hstsLocalhost: Article = {
  id: "guide-hsts-localhost",
  group: "guides",
  title: "HSTS and local development",
  summary:
    "A name like `myapp.dev` is always https, because `.dev` is on the preload list. For `localhost` HSTS is ruled out in today's Chrome and Firefox; look for a cached redirect, the server itself, or an extension.",
  searched: [
    "hsts localhost",
    "localhost redirects to https",
    "http localhost goes to https",
    "stop chrome redirecting localhost to https",
    "localhost err_ssl_protocol_error",
    ".dev domain https local",
    "myapp.dev https",
    "local development hsts",
    "docker container app https",
    "local domain always https",
  ],
  sections: [
    section(
      "Your host is under .dev, .app or the like",
      text(
        "These top-level domains are on [the preload list](#guide-hsts-preload). `http://myapp.dev` becomes `https://myapp.dev` in the browser, and `http://myapp.dev:8080` becomes `https://myapp.dev:8080`, where nothing speaks TLS. An entry in the hosts file changes where the name leads, not the rule. A container named `app` or `dev` is covered, too.",
      ),
      text("Deleting the rule is impossible. Choose another name."),
      table(
        "Names for local work",
        ["Name", "Where it leads", "HSTS"],
        [
          "`localhost`, `myapp.localhost`",
          "to this machine, as RFC 6761 §6.3 asks",
          "ignored by Chrome from 132 on, see below",
        ],
        [
          "`myapp.test`",
          "where your hosts file or local DNS says (RFC 6761 §6.2)",
          "not on the preload list",
        ],
        ["`127.0.0.1`, `[::1]`", "to this machine", "IP addresses never have a rule"],
      ),
    ),
    section(
      "Your host is localhost",
      text(
        "HSTS rules count for a host on **all** its ports. So one project on `https://localhost` with the header used to force every other project to https. Browsers have ended that:",
      ),
      list(
        "**Chromium** ignores `Strict-Transport-Security` from `localhost` and names below it. That began with version 132. In Chromium 156 a header from `https://localhost` had no effect.",
        "**Firefox** does not upgrade requests to the loopback host; Chromium's change names Firefox as its model.",
        "The **Fetch Standard** now leaves out hosts whose public suffix is `localhost`.",
        "Older Chromium, and programs built on it, may still hold a rule: query and delete `localhost` as told in [deleting a rule](#guide-hsts-delete).",
        "Safari was not looked at.",
      ),
    ),
    section(
      "Which causes remain",
      table(
        "localhost goes to https, and it is not HSTS",
        ["Cause", "How to tell", "What to do"],
        [
          "The server redirects",
          "The command below shows a redirect",
          "Turn off https redirection in development: `UseHttpsRedirection`, `force_ssl`, `SECURE_SSL_REDIRECT` and the like",
        ],
        [
          "A cached 301 or 308, perhaps of another project on the same port",
          "The command shows none; the chain says “from the cache”",
          "[Delete it](#guide-caching)",
        ],
        [
          "An extension",
          "`Non-Authoritative-Reason: WebRequest API`; gone in a profile without extensions",
          "Switch extensions on one by one",
        ],
        ["A service worker of an earlier project", "Listed in DevTools under Application", "Unregister it"],
        [
          "The link, bookmark or completed address says https",
          "Nothing redirects: the first request is https",
          "Type `http://` yourself",
        ],
        ["An older Chromium with a rule", "`Non-Authoritative-Reason: HSTS`", "Update, or delete the rule"],
      ),
      shell("curl -sS -o /dev/null -w '%{http_code} %{redirect_url}\\n' http://localhost:8080/"),
    ),
    section(
      "If it must be that name",
      list(
        "Serve https locally, with a certificate of an authority of your own that your browser trusts. On a host with a rule, a certificate that is not trusted cannot be clicked away (RFC 6797 §8.4).",
        "For single-label names such as `app`, administrators can exempt preloaded entries in Chrome with the policy `HSTSPolicyBypassList`. It does not work for `myapp.dev`.",
      ),
    ),
    section(
      "So that it does not happen again",
      list(
        "Send `Strict-Transport-Security` in production only.",
        "Send no 301 or 308 from a development server.",
        "Use one browser profile for development, and another one for the web.",
      ),
    ),
  ],
  sources: [
    CHROMIUM_HSTS_LOCALHOST,
    CHROMIUM_TRANSPORT_SECURITY_STATE,
    FETCH_MAIN_FETCH,
    FIREFOX_NET_UTIL,
    FIREFOX_UPGRADES,
    RFC6761_6_2,
    RFC6761_6_3,
    RFC6797_8_3,
    RFC6797_8_4,
    CHROME_HSTS_POLICY_BYPASS,
  ],
};

export const hstsInBrowsers: readonly Article[] = [hstsDelete, hstsLocalhost];
