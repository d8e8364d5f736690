/** Watching redirects: tests, uptime checks, search consoles, logs. */
import type { Article } from "../article.ts";
import { RFC9110_10_2_2, RFC9110_15_4_8 } from "../../references.ts";
import { GOOGLE_STATUS_CODES } from "../codes/sources.ts";
import { list, section, shell, text } from "./blocks.ts";
import { CURL_MANUAL, GOOGLE_PAGE_INDEXING } from "./sources.ts";

export const monitoring: Article = {
  id: "guide-monitoring",
  group: "guides",
  title: "Monitoring redirects",
  summary:
    "Check the status and the target, not only that something answers. Do it in three places: tests before a release, uptime checks after it, and the search engines' reports.",
  searched: [
    "monitor redirects",
    "test redirects automatically",
    "redirect regression test",
    "uptime check redirect",
    "search console redirect",
    "check redirect with curl",
    "307 monitoring",
  ],
  sections: [
    section(
      "What to check",
      list(
        "The status: a 307 is still a 307, and a temporary redirect ends when it should.",
        "`Location`, resolved against the URL that was asked for: it may be relative (RFC 9110 §10.2.2).",
        "The number of steps. One is good; every further one costs a round trip.",
        "The target with the method that really arrives, and its status.",
        "The first URL on http and on https, with and without `www`, with and without the slash.",
      ),
    ),
    section(
      "Automated tests",
      text("One line of shell, for a pipeline:"),
      shell(
        "[ \"$(curl -sS -o /dev/null -w '%{http_code} %{redirect_url}' https://example.com/old)\" = '307 https://example.com/new' ]",
      ),
      text(
        "It fails when the status or the target changes, and does not follow the redirect. `%{redirect_url}` is `Location` as a full URL. A test in JavaScript stands in [for developers](#guide-for-developers).",
      ),
      text("And that the request arrives as it was, in one step:"),
      shell(
        "[ \"$(curl -sS -L -o /dev/null -w '%{num_redirects} %{method} %{http_code}' --data 'a=1' https://example.com/old)\" = '1 POST 200' ]",
      ),
    ),
    section(
      "Uptime checks",
      list(
        "Many checks follow redirects and are content with a 200 at the end. A login page or a “we are sorry” page has that, too. Turn following off where the redirect itself matters, and look for a word of the page where the page matters.",
        "Watch the first URL **and** the target. If the target is down, the 307 still answers.",
        "Set the same limit as browsers, 20, so that a [loop](#guide-loops) is an alarm.",
        "Watch the certificate of both. On a host with HSTS, an expired one locks visitors out.",
        "Give temporary redirects a reminder on the day they are to end.",
      ),
    ),
    section(
      "Search consoles",
      list(
        "Google Search Console, page indexing: “Page with redirect” lists URLs that redirect, which is fine if they are meant to. “Redirect error” is a loop, a chain that is too long, a URL that is too long, or an empty or bad URL.",
        "The URL inspection there shows how Google sees one URL.",
        "After a change, look again some days later: crawlers come when they come.",
      ),
    ),
    section(
      "Logs",
      list(
        "Count answers by status and path. A sudden rise of 3xx is a loop or a rule that catches too much.",
        "Look for 405, 411, 413 and 415 at the target: requests arrived with a method or body that it refuses.",
        "The browser's own redirects are in no log. If visitors report a 307 that your logs do not have, read [who sent this 307?](#who-sent-this-307).",
      ),
    ),
  ],
  sources: [RFC9110_15_4_8, RFC9110_10_2_2, CURL_MANUAL, GOOGLE_PAGE_INDEXING, GOOGLE_STATUS_CODES],
};
