/** What search engines say they do with redirects. */
import type { Article } from "../article.ts";
import { GOOGLE_REDIRECTS, GOOGLE_STATUS_CODES, RFC6797_7_2 } from "../codes/sources.ts";
import { list, section, table, text } from "./blocks.ts";
import { BING_GUIDELINES, GOOGLE_PAGE_INDEXING, GOOGLE_SITE_MOVE, GOOGLE_TESTING } from "./sources.ts";

export const searchEngines: Article = {
  id: "guide-search-engines",
  group: "guides",
  title: "Redirects and search engines",
  summary:
    "Permanent redirects tell a search engine to show the target, temporary ones to go on showing the first URL. To Google 307 is the same as 302, and 308 the same as 301. The 307 inside the browser does not reach a crawler.",
  searched: [
    "307 seo",
    "does 307 affect seo",
    "redirect seo",
    "301 vs 302 seo",
    "308 seo",
    "google 307 redirect",
    "bing redirect",
    "redirect chain seo",
    "how long keep 301",
    "page with redirect",
  ],
  sections: [
    section(
      "What Google documents",
      table(
        "Codes as Google Search reads them",
        ["Code", "Read as", "Shown in results"],
        ["301, 308", "permanent; a strong signal that the target is the canonical URL", "the target"],
        ["302, 303, 307", "temporary; at most a weak signal", "the first URL"],
      ),
      list(
        "Google's list of status codes calls 307 equivalent to 302, and 308 equivalent to 301.",
        "On 302, 303 and 307 its pages differ: one says that they are no signal for the target, another one that they are a weak one.",
        "Googlebot follows up to 10 redirects in a row. A longer chain is a redirect error in Search Console.",
        "After a move, keep the redirects for as long as possible, at least one year.",
        "In A/B tests, use a temporary redirect and not a permanent one; the page names 302. End the test when it has told you enough.",
      ),
    ),
    section(
      "What Bing documents",
      list(
        "Content that moves: a 301, kept for at least three months.",
        "A move of less than one day: a 302.",
        "No `rel=canonical` in place of a redirect when content has moved.",
        "Of 307 and 308 the guidelines say nothing.",
      ),
    ),
    section(
      "The 307 inside the browser",
      text(
        "A `307 Internal Redirect` never leaves the browser. A crawler gets what your server sends, so let it answer http with a permanent redirect to https (RFC 6797 §7.2). If a tool that runs in a browser reports a 307 from http to https, look at the same URL with curl before you change anything.",
      ),
    ),
    section(
      "For a move that stays",
      list(
        "301 or 308, from each old URL to the one that takes its place, in one step.",
        "Links, sitemap and `rel=canonical` name the new URLs.",
        "Do not use 307 or 302 “to be on the safe side”: results go on showing the old URL.",
        "Watch the page indexing report: “Page with redirect” is no error; “Redirect error” is a loop, a chain that is too long, or a bad URL. More in [monitoring](#guide-monitoring).",
      ),
    ),
  ],
  sources: [
    GOOGLE_REDIRECTS,
    GOOGLE_STATUS_CODES,
    GOOGLE_SITE_MOVE,
    GOOGLE_TESTING,
    GOOGLE_PAGE_INDEXING,
    BING_GUIDELINES,
    RFC6797_7_2,
  ],
};
