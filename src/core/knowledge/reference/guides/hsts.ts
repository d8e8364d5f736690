/** HSTS: what it is and does, and the list that browsers ship. */
import type { Article } from "../article.ts";
import { CHROMIUM_URL_REQUEST_HTTP_JOB, RFC6797_12_3, RFC6797_2_3_1, RFC6797_8_3 } from "../../references.ts";
import { RFC6797_7_2 } from "../codes/sources.ts";
import { list, section, shell, steps, table, text } from "./blocks.ts";
import {
  CHROMIUM_TRANSPORT_SECURITY_STATE,
  FETCH_MAIN_FETCH,
  FIREFOX_SITE_SECURITY,
  HSTS_PRELOAD,
  HSTS_PRELOAD_REMOVAL,
  RFC6797_12_1,
  RFC6797_14_6,
  RFC6797_6_1,
  RFC6797_6_1_1,
  RFC6797_6_1_2,
  RFC6797_8_1,
  RFC6797_8_1_1,
  RFC6797_8_2,
  RFC6797_8_4,
} from "./sources.ts";

const guideHsts: Article = {
  id: "guide-hsts",
  group: "guides",
  title: "HSTS: https and nothing else",
  summary:
    "With one header a host tells browsers to reach it over https only. From then on the browser rewrites http URLs itself, before anything is sent; Chromium shows that as 307 Internal Redirect.",
  searched: [
    "hsts",
    "what is hsts",
    "strict-transport-security",
    "http strict transport security",
    "307 internal redirect hsts",
    "includesubdomains",
    "hsts max-age",
    "hsts port",
    "browser forces https",
    "ssl stripping",
    "hsts subdomain",
    "hsts certificate error",
  ],
  sections: [
    section(
      "What it is",
      text(
        "HSTS (HTTP Strict Transport Security, RFC 6797) is a rule that a host gives to browsers in an https response. Browsers keep it and follow it without asking again.",
      ),
      {
        kind: "wire",
        caption: "The rule is learned once, and then used without the network",
        messages: [
          { from: "browser", lines: ["GET / HTTP/1.1", "Host: example.com"], note: "Over https." },
          {
            from: "server",
            lines: ["HTTP/1.1 200 OK", "Strict-Transport-Security: max-age=31536000; includeSubDomains"],
            note: "For a year, for this host and all hosts below it.",
          },
          {
            from: "inside the browser",
            lines: [
              "HTTP/1.1 307 Internal Redirect",
              "Location: https://example.com/shop",
              "Cross-Origin-Resource-Policy: Cross-Origin",
              "Non-Authoritative-Reason: HSTS",
            ],
            note: "Later, somebody opens `http://example.com/shop`. Chromium writes this answer itself; no server is asked.",
          },
          { from: "browser", lines: ["GET /shop HTTP/1.1", "Host: example.com"], note: "Over https." },
        ],
      },
    ),
    section(
      "The header",
      table(
        "Directives of the header Strict-Transport-Security",
        ["Directive", "Meaning", "Where"],
        [
          "`max-age=<seconds>`",
          "Required. How long the rule lives, counted anew with each answer that carries it. `0` deletes the rule.",
          "RFC 6797 §6.1.1",
        ],
        ["`includeSubDomains`", "The rule covers every host below this one, too.", "RFC 6797 §6.1.2"],
        [
          "`preload`",
          "Not part of the RFC. It says that the owner wants to be on [the preload list](#guide-hsts-preload).",
          "hstspreload.org",
        ],
      ),
      list(
        "It counts only over https and without certificate errors (RFC 6797 §8.1). Over http browsers ignore it, because anybody on the way could have written it.",
        "If it is there twice, the first one counts (RFC 6797 §8.1).",
        "Hosts that are IP addresses never get a rule (RFC 6797 §8.1.1).",
        "An answer without the header changes nothing: a rule that was learned lives until its `max-age` ends.",
      ),
    ),
    section(
      "Which hosts a rule covers",
      text(
        "The host itself, and with `includeSubDomains` all hosts below it (RFC 6797 §8.2). A rule of `example.com` covers `shop.example.com`; a rule of `shop.example.com` says nothing about `example.com`. So the rule that upgrades your host may stand under a parent's name.",
      ),
      text(
        "Ports make no difference: a rule learned on one port covers all of them. Firefox keeps learned rules apart for each top-level site; Chromium has one set for a profile.",
      ),
    ),
    section(
      "What happens to the port",
      text("Only the scheme changes. The port is mapped like this (RFC 6797 §8.3):"),
      table(
        "Ports in an upgraded URL",
        ["Asked for", "Becomes"],
        ["`http://example.com/`", "`https://example.com/`"],
        ["`http://example.com:80/`", "`https://example.com:443/`, which is the same place"],
        ["`http://example.com:8080/`", "`https://example.com:8080/`"],
      ),
      text(
        "The last line is a frequent surprise: where port 8080 speaks only http, the page fails with a TLS error such as `ERR_SSL_PROTOCOL_ERROR`.",
      ),
    ),
    section(
      "Why it is worth having",
      text(
        "A server that redirects http to https still gets the first request in clear text. Somebody on the network can answer that request himself and keep the visitor on http while he speaks https with the server: SSL stripping (threats in RFC 6797 §2.3.1). A browser that follows a rule never sends that request.",
      ),
      list(
        "Certificate errors on such a host cannot be clicked away (RFC 6797 §8.4, §12.1). That is intended.",
        "The very first visit is not protected, because the rule is not known yet (RFC 6797 §14.6). The preload list was made for that.",
      ),
    ),
    section(
      "Why 307?",
      text(
        "RFC 6797 names no status code for the rewrite; the Fetch Standard changes the scheme without any redirect. Chromium makes a redirect of it, and takes 307, with which a POST stays a POST. [Firefox](#firefox-internal) shows no status at all.",
      ),
    ),
    section(
      "For the server",
      list(
        "Answer http with a permanent redirect to https (RFC 6797 §7.2); the RFC's example is 301. Do not send the header there.",
        "Introduce it in steps: [for administrators](#guide-for-administrators).",
        "To take a rule back, serve `Strict-Transport-Security: max-age=0` over https until every visitor has come by once. Without https you cannot take it back.",
        "To delete one entry in your own browser: [looking up and deleting an HSTS rule](#guide-hsts-delete).",
      ),
    ),
  ],
  sources: [
    RFC6797_6_1,
    RFC6797_6_1_1,
    RFC6797_6_1_2,
    RFC6797_7_2,
    RFC6797_8_1,
    RFC6797_8_1_1,
    RFC6797_8_2,
    RFC6797_8_3,
    RFC6797_8_4,
    RFC6797_12_1,
    RFC6797_14_6,
    RFC6797_2_3_1,
    FETCH_MAIN_FETCH,
    CHROMIUM_URL_REQUEST_HTTP_JOB,
  ],
};

const guideHstsPreload: Article = {
  id: "guide-hsts-preload",
  group: "guides",
  title: "The HSTS preload list",
  summary:
    "Browsers ship a list of hosts that are https from the first visit on. Whole top-level domains such as .dev and .app are on it. Getting on is a form; getting off takes months. Its keepers no longer recommend it.",
  searched: [
    "hsts preload",
    "hstspreload.org",
    "preload list",
    "remove from hsts preload list",
    "hsts preload requirements",
    ".dev https",
    ".app https",
    "preloaded tld",
    "should i use hsts preload",
  ],
  sections: [
    section(
      "What it is",
      text(
        "A list of hosts with an HSTS rule, compiled into the browser (RFC 6797 §12.3). It closes the gap of the first visit. Chromium keeps it; Firefox, Safari and Edge have lists based on it.",
      ),
      text(
        "In the browser it works like a learned rule, with the same [307 Internal Redirect](#internal-307) in Chromium. It differs in one thing: it cannot be deleted there.",
      ),
    ),
    section(
      "Top-level domains on it",
      text(
        "Every host below such a domain is https in browsers, whatever its server sends, and so is a host of that very name, for instance a container called `app`. Chromium's list of June 2026 has 51 of them, and Chromium 156 had the same. Some of them:",
      ),
      text(
        "`app` `bank` `channel` `day` `dev` `foo` `google` `ing` `insurance` `meme` `mov` `new` `page` `play` `search` `zip`",
      ),
      text("Hopscope knows all of them and names the one that covers a host."),
      text(
        "Not on it as a whole: `com`, `org`, `io`, `gov`, and the names for local use `localhost`, `test`, `local` and `internal`.",
      ),
    ),
    section(
      "What hstspreload.org asks for",
      text("For the domain itself, and checked on it:"),
      list(
        "A valid certificate.",
        "If port 80 answers, a redirect from http to https **on the same host**.",
        "All subdomains over https, internal ones too; `www` in particular, if it is in DNS.",
        "On the domain itself, over https: `max-age` of at least 31536000 (one year), `includeSubDomains` and `preload`.",
        "If the https answer redirects further, the header must be on that redirect, too.",
        "All this for as long as the domain is on the list. Without `preload` in the header, it may be taken off.",
      ),
      {
        kind: "code",
        language: "http",
        text: "Strict-Transport-Security: max-age=63072000; includeSubDomains; preload",
        caption: "A header that asks for it",
      },
    ),
    section(
      "Should you?",
      list(
        "HSTS itself: yes. The list: hstspreload.org says that preloading is **not recommended** (text of September 2026). Browsers now try https first by themselves, so little is gained.",
        "Every host below the domain must have https, also printers, test servers and forgotten ones. If one has not, it cannot be reached.",
        "Never copy `preload` from an example. With that word in the header, anybody may hand in the domain.",
      ),
    ),
    section(
      "Getting off",
      steps(
        "Serve https with a valid certificate and a valid HSTS header **without** `preload`.",
        "Fill in the removal form on hstspreload.org.",
        "Wait. The page of the form speaks of 6 to 12 weeks for most Chrome users, and longer for other browsers; the main page says months. Browsers that are not updated keep the old list for a time.",
        "Meanwhile serve https. Nothing you do in one browser changes the others.",
      ),
      text(
        "Old builds stop using their list in the end: Chromium 70 days after it was built, and Firefox's list has a date of expiry.",
      ),
    ),
    section(
      "Look it up",
      text(
        "In Chromium: `chrome://net-internals/#hsts`, as told in [looking up and deleting](#guide-hsts-delete). For today's list of Chromium: the form on hstspreload.org.",
      ),
      shell(
        "# What the domain sends today",
        "curl -sS -o /dev/null -D - https://example.com/ | grep -i '^strict-transport-security'",
      ),
    ),
  ],
  sources: [
    HSTS_PRELOAD,
    HSTS_PRELOAD_REMOVAL,
    RFC6797_12_3,
    RFC6797_14_6,
    CHROMIUM_TRANSPORT_SECURITY_STATE,
    FIREFOX_SITE_SECURITY,
  ],
};

export const hsts: readonly Article[] = [guideHsts, guideHstsPreload];
