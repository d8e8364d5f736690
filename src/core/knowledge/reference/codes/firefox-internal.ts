import type { Article } from "../article.ts";
import { FIREFOX_UPGRADES, RFC6797_8_3 } from "../../references.ts";
import {
  FIREFOX_HTTP_CHANNEL,
  MDN_BLOCKING_RESPONSE,
  MIXED_CONTENT_UPGRADE,
  RFC9460_9_5,
  UPGRADE_INSECURE_REQUESTS,
} from "./sources.ts";

export const firefoxInternal: Article = {
  id: "firefox-internal",
  group: "internal",
  title: "Internal redirects in Firefox",
  summary:
    "Firefox makes redirects of its own, as Chromium does, but writes no 307 and no reason. Extensions are told of status 0 or 200 instead, and its Network panel has no line for an upgrade.",
  searched: [
    "firefox internal redirect",
    "firefox status 0",
    "firefox 307 missing",
    "firefox http becomes https",
    "firefox hsts redirect",
    "https-only mode redirect",
    "statuscode 0 redirect",
  ],
  sections: [
    {
      title: "What Firefox reports",
      blocks: [
        {
          kind: "table",
          caption: "Reports to extensions, measured in Firefox 153",
          head: ["Report", "What it stands for"],
          rows: [
            [
              "status 0, no headers, no address, `http` to `https`",
              "A security upgrade. Which one is not said: see below.",
            ],
            [
              "status 0, target is the same URL",
              "No redirect: the page's service worker took the request over.",
            ],
            [
              "status 200, empty list of headers, no address",
              "The URL was replaced before the request was sent: probably by an extension. Firefox's own SmartBlock (stand-ins for blocked trackers) works the same way.",
            ],
            [
              "a real status such as 200, with headers and address, and no `Location`",
              "An extension replaced the URL when the answer came. The request before it was really sent.",
            ],
            ["3xx with headers and address", "A server's redirect."],
          ],
        },
        {
          kind: "text",
          text: "There is never a `Non-Authoritative-Reason`. If an answer in Firefox has that header, a server or a service worker wrote it. What DevTools gives to extensions has no entry for internal redirects at all; the list goes straight from the click to the https request.",
        },
      ],
    },
    {
      title: "What cannot be told apart",
      blocks: [
        {
          kind: "text",
          text: "These give the same report, to the last field:",
        },
        {
          kind: "list",
          items: [
            "HSTS, from a header or from the preload list",
            "HTTPS-Only Mode and HTTPS-First",
            "`upgrade-insecure-requests` in the page's policy",
            "the upgrade of images, audio and video on an https page",
            "an extension's upgrade rule (`upgradeToSecure`, `upgradeScheme`)",
            "probably an HTTPS record in DNS: read in Firefox's source, not measured",
          ],
        },
        {
          kind: "text",
          text: "That it was an upgrade inside Firefox is certain; its cause is not. A `Strict-Transport-Security` header seen earlier for the host, or a preloaded top-level domain such as `.dev`, makes HSTS likely. Otherwise Hopscope names what remains possible.",
        },
      ],
    },
    {
      title: "Step by step",
      blocks: [
        {
          kind: "wire",
          caption: "The same link as in Chromium, to a host with an HSTS rule",
          messages: [
            {
              from: "inside the browser",
              lines: ["http://www.example.com/account becomes https://www.example.com/account"],
              note: "Reported with status 0 and without headers. Nothing is sent.",
            },
            {
              from: "browser",
              lines: ["GET /account HTTP/1.1", "Host: www.example.com"],
              note: "Over TLS. Method and body are kept, as in Chromium: a POST arrives as a POST.",
            },
            {
              from: "server",
              lines: ["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8"],
            },
          ],
        },
      ],
    },
    {
      title: "Other differences",
      blocks: [
        {
          kind: "list",
          items: [
            "Firefox keeps rules learned from headers apart for each site that one visits. So an image on an http page of another site is not upgraded by such a rule; by a preloaded rule it is.",
            "HTTPS-First is on by default in Firefox 153, and falls back to http when https fails. HTTPS-Only Mode shows a warning page instead.",
          ],
        },
      ],
    },
    {
      title: "What to do",
      blocks: [
        {
          kind: "text",
          text: "Mostly nothing: each of them protects what is sent. To find the cause, compare with a new profile, then look at [HSTS](#guide-hsts), at the setting for HTTPS-Only Mode, and at your extensions. What the same redirects look like in Chromium: [the internal 307](#internal-307).",
        },
      ],
    },
  ],
  sources: [
    FIREFOX_UPGRADES,
    FIREFOX_HTTP_CHANNEL,
    MDN_BLOCKING_RESPONSE,
    RFC6797_8_3,
    RFC9460_9_5,
    UPGRADE_INSECURE_REQUESTS,
    MIXED_CONTENT_UPGRADE,
  ],
};
