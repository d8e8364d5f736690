/** What 307 was made for and where it comes from; how to choose a code. */
import type { Article } from "../article.ts";
import {
  CHROMIUM_REDIRECT_UTIL,
  FETCH_HTTP_REDIRECT_FETCH,
  RFC6797_8_3,
  RFC9110_15_4,
  RFC9110_15_4_3,
  RFC9110_15_4_4,
  RFC9110_15_4_8,
  RFC9110_15_4_9,
} from "../../references.ts";
import { RFC7231_6_4_7, RFC9110_15_1, RFC9111_3, RFC9460_9_5, RFC9700_4_12 } from "../codes/sources.ts";
import { list, section, steps, table, text } from "./blocks.ts";
import { GOOGLE_TESTING } from "./sources.ts";

const guide307: Article = {
  id: "guide-307",
  group: "guides",
  title: "Understanding 307",
  summary:
    "307 says: this request belongs to another URL for now, so repeat it there exactly as it was. It exists because nobody can rely on what a 302 makes of a POST.",
  searched: [
    "307 explained",
    "307 redirect guide",
    "why 307",
    "history of 307",
    "temporary redirect keep method",
    "causes of 307",
    "307 temporary redirect meaning",
  ],
  sections: [
    section(
      "Why it was made",
      text(
        "301 and 302 were first defined to keep the method: a POST was to be repeated as a POST. Early clients split. Some did that, others asked the new URL with GET, and in time GET won. So the answer 302 to a POST no longer said what would arrive (RFC 9110 §15.4, note).",
      ),
      text(
        "Two codes of their own ended this: [303](#code-303) always means “now ask with GET”, and 307 always means “repeat it as it was”. Later [308](#code-308) did for 301 what 307 had done for 302. Today's RFC allows a client to turn POST into GET at 301 and 302, and forbids it at 307; of 308 it says that it was added to keep the method.",
      ),
      text(
        "307 is defined in **RFC 9110 §15.4.8**, which replaced RFC 7231 §6.4.7. Texts that cite the old section mean the same code.",
      ),
    ),
    section(
      "What it promises",
      list(
        "**Temporary.** The resource is elsewhere for the moment. Clients ought to go on using the first URL, because the redirect may change.",
        "**Method kept.** A client that follows by itself must not change the method.",
        "**Body kept.** A request that is repeated as it was brings its body again. Browsers send it a second time, to whatever host `Location` names.",
        "**Not stored by default.** A cache may keep it only if the answer allows that, for example with `Cache-Control: max-age=60` (RFC 9111 §3).",
      ),
      text("Step by step on the wire, with a POST: [307 Temporary Redirect](#code-307)."),
    ),
    section(
      "Where a 307 comes from",
      text(
        "The first question is whether a server sent it at all. [Who sent this 307?](#who-sent-this-307) shows how to tell.",
      ),
      table(
        "Usual causes",
        ["Cause", "Made by", "What happens"],
        [
          "[HSTS](#guide-hsts)",
          "Chromium, inside the browser",
          "An http URL of a protected host becomes https before anything is sent. Shown as `307 Internal Redirect`.",
        ],
        [
          "[Other internal redirects](#internal-reasons)",
          "Chromium, inside the browser",
          "An extension replaced the URL, https is tried first, DNS asks for https, a request is restarted for client hints.",
        ],
        [
          "Framework default",
          "server",
          "A missing or extra slash, or http to https, is answered with 307, which lets a POST survive.",
        ],
        [
          "API migration",
          "server",
          "A new version or host takes the calls for a test period; clients keep the old address.",
        ],
        [
          "Load balancing and fail-over",
          "server",
          "A node passes the client on to another one: the active node, the right region, a storage node.",
        ],
        [
          "A/B test and canary release",
          "server",
          "Some users get another version for a while. Google's advice for tests is a temporary redirect.",
        ],
        [
          "Maintenance",
          "server",
          "Requests go to a stand-in for a while. If there is none, 503 Service Unavailable is the honest answer.",
        ],
      ),
      text(
        "The internal 307 is Chromium's way to show a rewritten URL. RFC 6797 names no status code for it, and [Firefox shows it differently](#firefox-internal). Only for HTTPS records in DNS does a standard ask clients to act as if they had got a 307 (RFC 9460 §9.5).",
      ),
    ),
    section(
      "What to do with one",
      list(
        "Made by HSTS: leave it. It is a protection; see [common mistakes](#guide-common-mistakes).",
        "Sent by your server on purpose: check the [best practices](#guide-best-practices), then [watch it](#guide-monitoring).",
        "Sent by your server unexpectedly: follow [troubleshooting](#guide-troubleshooting).",
        "Not sure which code you need: [choosing a code](#guide-choose-code).",
      ),
    ),
  ],
  sources: [
    RFC9110_15_4_8,
    RFC9110_15_4,
    RFC7231_6_4_7,
    RFC9111_3,
    FETCH_HTTP_REDIRECT_FETCH,
    RFC6797_8_3,
    RFC9460_9_5,
    CHROMIUM_REDIRECT_UTIL,
    GOOGLE_TESTING,
  ],
};

const chooseCode: Article = {
  id: "guide-choose-code",
  group: "guides",
  title: "Choosing a redirect code",
  summary:
    "Ask three things in this order: is it a redirect at all, is it only to show a result (303), and will the move stay? For pages 301 and 302 are enough; where a POST may arrive, take 308 or 307.",
  searched: [
    "which redirect code should i use",
    "choose redirect status code",
    "301 or 302 or 307 or 308",
    "redirect decision",
    "best redirect code",
    "redirect code for api",
    "410 or redirect",
    "redirect after post",
  ],
  sections: [
    section(
      "Decide in this order",
      steps(
        "**Is it a redirect at all?** Gone for good: 410. Not signed in, in an API: 401. Down for a while: 503. A new place inside the server only: let the server fetch it from there, and the client sees nothing.",
        "**Is an action done, and the client is to look at its result?** [303](#code-303). It turns every method but HEAD into GET.",
        "**Will the new URL stay?** Then [308](#code-308), or [301](#code-301) where only GET and HEAD arrive.",
        "**Is it for now?** Then [307](#code-307), or [302](#code-302) where only GET and HEAD arrive.",
        "**Not sure that it stays?** Take the temporary one. A permanent redirect can stay in caches after you have taken it back; see [caching](#guide-caching).",
      ),
    ),
    section(
      "By situation",
      table(
        "Situation and code",
        ["Situation", "Code", "Why"],
        ["Page moved for good", "301 or 308", "Search engines are to take the new URL"],
        ["API endpoint moved for good", "308", "POST, PUT and DELETE arrive as they were"],
        [
          "http to https for the whole site",
          "301 or 308",
          "It stays; 308 if forms or APIs are reached over http, too",
        ],
        ["Page replaced for a day", "302 or 307", "The first URL stays the right one"],
        ["API moved aside for a while", "307", "Method and body arrive"],
        ["A/B test of a page", "302 or 307", "The first URL stays in search results"],
        ["Form sent, show the result", "303", "Reloading the result does not send the form again"],
        ["Login done, go to the page", "303", "With 307 the password would be sent on (RFC 9700 §4.12)"],
        ["Not signed in, page", "302 or 303", "The next request is a GET of the login page"],
        ["Not signed in, API", "401, no redirect", "A program cannot fill in a login page"],
      ),
    ),
    section(
      "Does every client know them?",
      text(
        "Browsers follow 301, 302, 303, 307 and 308 (Fetch Standard). Other programs have rules and limits of their own, and some follow nothing until told to: curl needs `-L`. An old client may not know 308. RFC 9110 §15.4 lets it follow `Location` all the same, but does not oblige it.",
      ),
      text(
        "All five next to each other: [the comparison](#compare-all). How to send them: see “How to send it” in the article on each code, such as [307](#code-307).",
      ),
    ),
  ],
  sources: [
    RFC9110_15_4,
    RFC9110_15_4_3,
    RFC9110_15_4_4,
    RFC9110_15_4_8,
    RFC9110_15_4_9,
    RFC9110_15_1,
    FETCH_HTTP_REDIRECT_FETCH,
    RFC9700_4_12,
  ],
};

export const about307: readonly Article[] = [guide307, chooseCode];
