import type { Article } from "../article.ts";
import {
  CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR,
  CHROMIUM_REDIRECT_UTIL,
  CHROMIUM_THROTTLING_URL_LOADER,
  CHROMIUM_URL_REQUEST,
  CHROMIUM_URL_REQUEST_HTTP_JOB,
  RFC6797_8_3,
} from "../../references.ts";
import {
  CHROME_DECLARATIVE_NET_REQUEST,
  CHROMIUM_WEB_REQUEST_PROXY,
  CRITICAL_CH,
  MIXED_CONTENT_UPGRADE,
  RFC9460_9_5,
  UPGRADE_INSECURE_REQUESTS,
} from "./sources.ts";

export const internalReasons: Article = {
  id: "internal-reasons",
  group: "internal",
  title: "Reasons for internal redirects",
  summary:
    "`Non-Authoritative-Reason` tells why a Chromium browser made a redirect: HSTS, DNS, WebRequest API, HttpsUpgrades or Delegate. It counts only on an answer without a server address.",
  searched: [
    "non-authoritative-reason values",
    "non-authoritative-reason hsts",
    "non-authoritative-reason webrequest api",
    "non-authoritative-reason httpsupgrades",
    "non-authoritative-reason delegate",
    "non-authoritative-reason dns",
    "webrequest api redirect",
    "which extension redirects",
    "which extension is redirecting",
    "adblock redirect",
    "critical-ch restart",
    "always use secure connections redirect",
    "extension redirect",
    "ad blocker redirect",
    "brave 307",
    "upgrade-insecure-requests",
    "mixed content upgrade",
    "client hints redirect",
  ],
  sections: [
    {
      title: "Values of the header",
      blocks: [
        {
          kind: "table",
          caption: "Non-Authoritative-Reason on an answer without a server address",
          head: ["Value", "What it means", "How sure", "What to do"],
          rows: [
            [
              "`HSTS`",
              "The host has an HSTS rule: from a header seen earlier, from a parent domain, or from the preload list. The value does not say which.",
              "certain",
              "Leave it. See [HSTS](#guide-hsts) and [the preload list](#guide-hsts-preload).",
            ],
            [
              "`HttpsUpgrades`",
              "Chromium tries https before http for pages. The same value on the way from https back to http means that https did not work.",
              "certain",
              "Serve https with a valid certificate, and link to it.",
            ],
            [
              "`DNS`",
              "DNS has an HTTPS record for the host. Clients should then act as if http had answered with a 307 to https (RFC 9460 §9.5).",
              "certain",
              "Leave it: the host's owner wants it.",
            ],
            [
              "`WebRequest API`",
              "An extension replaced the URL, by its code or by a `declarativeNetRequest` rule. Brave's Shields write the same value.",
              "likely an extension",
              "Switch extensions off one at a time. The header does not name the extension.",
            ],
            [
              "`Delegate`",
              "The application around Chromium's network code changed the URL.",
              "likely",
              "Look for a setting or a policy of this browser.",
            ],
            [
              "any other",
              "A browser built on Chromium wrote a value of its own. Vivaldi's source, for one, has `Request Filtering`.",
              "unknown",
              "Look for a blocker or filter that is built into this browser.",
            ],
          ],
        },
        {
          kind: "text",
          text: "**With a server address the value proves nothing**: then a server sent the header.",
        },
      ],
    },
    {
      title: "Internal redirects without the header",
      blocks: [
        {
          kind: "table",
          caption: "“307 Internal Redirect”, no server address, no Non-Authoritative-Reason",
          head: ["Target", "What it means", "How sure", "What to do"],
          rows: [
            [
              "the same URL",
              "A restart: the server asked with `Critical-CH` for client hints (headers that describe browser and device) that the first request lacked.",
              "certain",
              "Leave it, or send `Critical-CH` only where the page cannot do without the hints.",
            ],
            [
              "another URL",
              "A part built into the browser changed the URL, such as a policy that forces SafeSearch.",
              "likely",
              "Look for a policy of this browser.",
            ],
          ],
        },
      ],
    },
    {
      title: "Upgrades without any redirect",
      blocks: [
        {
          kind: "list",
          items: [
            "A page's `upgrade-insecure-requests`: Chromium changes the URL before the request exists, so there is nothing to see.",
            "Images, audio and video with an `http` address on an https page: the same.",
            "`HttpsUpgrades` is shown by DevTools only. Extensions are told of the https request alone.",
          ],
        },
        {
          kind: "text",
          text: "A redirect by HSTS or an extension can be hidden, too, when it changes the target of an earlier redirect. The browser then reports the new URL, but not the step to it. Hopscope puts the missing step in, and marks it as inferred.",
        },
      ],
    },
    {
      title: "When Chromium tries https by itself",
      blocks: [
        {
          kind: "text",
          text: "For pages only, not for what they load; for GET only; for http on its usual port only. Not for localhost and other names that are not unique on the internet, not where the host has an HSTS rule already, and not for an `http://` that was typed in full. Read in the source of Chromium; policies and settings change it.",
        },
      ],
    },
  ],
  sources: [
    RFC6797_8_3,
    CHROMIUM_URL_REQUEST_HTTP_JOB,
    CHROMIUM_HTTPS_UPGRADES_INTERCEPTOR,
    CHROMIUM_WEB_REQUEST_PROXY,
    CHROMIUM_URL_REQUEST,
    CHROMIUM_REDIRECT_UTIL,
    CHROMIUM_THROTTLING_URL_LOADER,
    CHROME_DECLARATIVE_NET_REQUEST,
    CRITICAL_CH,
    RFC9460_9_5,
    UPGRADE_INSECURE_REQUESTS,
    MIXED_CONTENT_UPGRADE,
  ],
};
