/** Stored redirects: which, for how long, and how to get rid of one. */
import type { Article } from "../article.ts";
import { RFC9110_15_4_2, RFC9110_15_4_9, RFC9111_4_2_2 } from "../../references.ts";
import { RFC9110_15_1, RFC9111_3 } from "../codes/sources.ts";
import { list, section, shell, steps, table, text } from "./blocks.ts";
import { CHROMIUM_BROWSING_DATA_REMOVER, CHROMIUM_RESPONSE_HEADERS, FIREFOX_CLEAR_DATA } from "./sources.ts";

export const caching: Article = {
  id: "guide-caching",
  group: "guides",
  title: "Cached redirects",
  summary:
    "A browser may store 301 and 308 without being told to, and then redirect without asking the server. 302, 303 and 307 are stored only if a header allows it. Empty the cache, or load the first URL without it.",
  searched: [
    "clear cached redirect",
    "301 cached",
    "redirect cache clear chrome",
    "redirect persists after removing",
    "browser remembers redirect",
    "clear 301 redirect firefox",
    "308 cached",
    "redirect still there after config change",
    "undo 301",
    "301 for ever",
    "is 307 cached",
  ],
  sections: [
    section(
      "What is stored, and for how long",
      table(
        "Storing redirects without and with cache headers",
        ["Code", "No cache header", "With max-age or Expires"],
        ["301, 308", "may be stored; the cache decides how long (RFC 9111 §4.2.2)", "for that long"],
        ["302, 303, 307", "not stored", "for that long"],
      ),
      list(
        "**Chromium** keeps a 301 or 308 without cache headers for ever: its source gives them a lifetime without end, until the cache is emptied or needs the room. In Chromium 156 the second visit did not ask the server.",
        "**Firefox** 153 asked the server again for each 301 and 308 that had no cache header, and used stored ones that had `max-age`.",
        "`Cache-Control: no-store` keeps any of them out of caches. `no-cache` has the cache ask the server before each use.",
        "CDNs and proxies between you and the server have caches of their own, with rules of their own.",
      ),
    ),
    section(
      "Is it the cache?",
      steps(
        "Ask the server, without any browser: the command below. If it answers without the redirect, something on your side makes it.",
        "Look into the Network panel or into Hopscope's chain: a redirect from the cache is marked as such.",
        "Open the URL in a private window. It begins with a cache of its own.",
      ),
      shell("curl -sS -o /dev/null -w '%{http_code} %{redirect_url}\\n' https://example.com/old"),
      text(
        "If there is no redirect in the answer and nothing from the cache either, look for [HSTS](#guide-hsts-delete) or an extension: [internal redirects](#internal-reasons).",
      ),
    ),
    section(
      "Get rid of one",
      text(
        "Reloading does not help: it reloads the page that the redirect led to, and never asks for the **first** URL. So enter the first URL again, with the cache off.",
      ),
      table(
        "In each browser",
        ["Browser", "For one URL, while DevTools is open", "For all"],
        [
          "Chrome, Edge, Chromium",
          "Network panel, tick `Disable cache`, then enter the first URL",
          "`Delete browsing data`, tick `Cached images and files`, choose `All time`. This also deletes learned HSTS rules",
        ],
        [
          "Firefox",
          "Network panel, tick `Disable Cache`, then enter the first URL",
          "`about:networking`, `HTTP`, `Clear HTTP Cache`; or `Clear Recent History…`, `Temporary cached files and pages`, `Everything`. The second also deletes learned HSTS rules",
        ],
        [
          "Safari",
          "not tried by us",
          "`Develop` menu, `Empty Caches`; the menu has to be turned on in the settings. Not tried by us",
        ],
      ),
      text(
        "Your own browser is cured by this, those of your visitors are not. What they have stored, only they can delete, or time.",
      ),
    ),
    section(
      "When visitors have stored a wrong one",
      list(
        "Serve something sensible at the **target** for as long as it may be stored: the page itself, or a redirect onward.",
        "Do not answer there with a redirect back to the first URL: for those visitors it is a [loop](#guide-loops).",
        "Change links to the URL that you want visitors to use. A URL with another path or query is not the stored one.",
      ),
    ),
    section(
      "Prevent it",
      list(
        "Try out with 302 or 307 and `Cache-Control: no-store`. Switch to 301 or 308 when it has proved right.",
        "Give permanent redirects a lifetime, for example `Cache-Control: max-age=86400`. A day is enough to save most requests.",
      ),
    ),
  ],
  sources: [
    RFC9110_15_1,
    RFC9110_15_4_2,
    RFC9110_15_4_9,
    RFC9111_3,
    RFC9111_4_2_2,
    CHROMIUM_RESPONSE_HEADERS,
    CHROMIUM_BROWSING_DATA_REMOVER,
    FIREFOX_CLEAR_DATA,
  ],
};
