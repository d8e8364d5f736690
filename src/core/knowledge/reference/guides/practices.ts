/** How to use 307 well, and what goes wrong. */
import type { Article } from "../article.ts";
import {
  FETCH_CORS_PREFLIGHT_FETCH,
  FETCH_HTTP_REDIRECT_FETCH,
  RFC6797_2_3_1,
  RFC9110_15_4,
  RFC9110_15_4_3,
  RFC9110_15_4_8,
  RFC9110_15_4_9,
} from "../../references.ts";
import { RFC9111_3, RFC9700_4_12 } from "../codes/sources.ts";
import { list, section, shell, text } from "./blocks.ts";
import { CURL_MANUAL, HSTS_PRELOAD, RFC6797_12_1, RFC9700_4_11 } from "./sources.ts";

const bestPractices: Article = {
  id: "guide-best-practices",
  group: "guides",
  title: "Best practices for 307",
  summary:
    "Use 307 for moves that end, keep the first URL alive, make sure that the target takes the same method and body, and confirm where it leads.",
  searched: [
    "307 best practices",
    "how to use 307 correctly",
    "temporary redirect best practice",
    "redirect best practices",
    "307 redirect rules",
  ],
  sections: [
    section(
      "The four rules",
      list(
        "**Only for temporary moves.** Write down when the redirect ends and who removes it. If nobody can say, it is a permanent one: [308](#code-308).",
        "**Keep the original reachable.** Clients will come back to the first URL every time, and links, bookmarks and search results stay there. It must answer for as long as the redirect lives, and afterwards.",
        "**The target must take the method.** A 307 repeats a POST as a POST, a DELETE as a DELETE. Test the target with the method and the content type that really arrive; 405, 411, 413 or 415 mean that it refuses them.",
        "**Confirm the destination.** Request the target itself before you switch. It must exist, answer over https with a valid certificate, and not redirect again.",
      ),
    ),
    section(
      "Check it before you switch",
      shell(
        "# What does the first URL answer? Expected: 307 and the target.",
        "curl -sS -o /dev/null -w '%{http_code} %{redirect_url}\\n' --data 'a=1' https://example.com/old",
        "",
        "# Does a POST arrive as a POST, and what does the target say?",
        "curl -sS -L -o /dev/null -w '%{method} %{http_code} %{url_effective}\\n' --data 'a=1' https://example.com/old",
      ),
      text(
        "Leave out `-X POST`: curl sends POST by itself when there is `--data`. With `-X` it repeats that method at every step, also where a 302 or 303 would have turned it into GET, and the test proves nothing.",
      ),
    ),
    section(
      "And besides",
      list(
        "Redirect once. Each step costs a round trip, and each 307 has a body sent once more.",
        "Stay on the same origin if you can. Browsers remove `Authorization` when scheme, host or port change.",
        "Do not redirect a CORS preflight: any answer to it that is not in the range 200 to 299 fails it. Let `OPTIONS` through, or have the page call the target.",
        "Never build `Location` from what the user sent without a list of allowed targets. That is an open redirect.",
        "After a form that carries a password, use [303](#code-303), not 307.",
        "Say how long it may be stored. While you may change it at any time, send no cache header, or `Cache-Control: no-store`.",
        "[Watch it](#guide-monitoring), and take it out when it has done its work.",
      ),
    ),
  ],
  sources: [
    RFC9110_15_4_8,
    RFC9110_15_4,
    RFC9111_3,
    FETCH_HTTP_REDIRECT_FETCH,
    FETCH_CORS_PREFLIGHT_FETCH,
    RFC9700_4_11,
    RFC9700_4_12,
    CURL_MANUAL,
  ],
};

const commonMistakes: Article = {
  id: "guide-common-mistakes",
  group: "guides",
  title: "Common mistakes with 307",
  summary:
    "Taking it for permanent, using it for moves that stay, taking it for a 302, and “fixing” the browser's own 307 by turning HSTS off.",
  searched: [
    "307 mistakes",
    "307 vs 302 mistake",
    "disable hsts to fix 307",
    "turn off hsts",
    "307 used for permanent redirect",
    "get rid of 307 redirect",
    "remove 307 redirect",
  ],
  sections: [
    section(
      "Taking it for permanent",
      text(
        "A client that stores the target of a 307 and calls it from then on breaks when the redirect changes or ends. Keep calling the first URL. If you own the server and the move is for good, answer [308](#code-308).",
      ),
    ),
    section(
      "Using it for a move that stays",
      text(
        "Every client asks the old URL again, every time: one more round trip for each request, and the old server can never be switched off. Search engines go on showing the old URL. See [307 and 308](#compare-307-308).",
      ),
    ),
    section(
      "Taking it for a 302",
      text(
        "They differ as soon as a POST arrives. A 302 turns a POST into a GET without a body in browsers; a 307 repeats it with the body. A target that expected a GET then answers 405, or the same order is placed a second time because the first server had already stored it. Answer 307 **before** anything is done, and [303](#code-303) after it. See [302 and 307](#compare-302-307).",
      ),
    ),
    section(
      "“Fixing” the browser's own 307",
      text(
        "`307 Internal Redirect` with `Non-Authoritative-Reason: HSTS` is the browser keeping a promise: this host is reached over https only. It protects visitors from somebody on the network who would keep them on http (SSL stripping, RFC 6797 §2.3.1). It costs nothing on the network, because nothing is sent.",
      ),
      list(
        "Do not take `Strict-Transport-Security` away to make it vanish. Browsers keep the rule until it runs out, and until then the site would only have lost its protection for new visitors.",
        "Do not stop serving https while the rule lives: the site could not be reached any more, and visitors cannot click the error away (RFC 6797 §12.1).",
        "Do this instead: write `https://` in links, in code and in the addresses you give to others. Then the step is not needed.",
        "For local work, use a host name that no HSTS rule covers: [HSTS and local development](#guide-hsts-localhost).",
      ),
    ),
    section(
      "More that goes wrong",
      list(
        "Redirecting a preflight: the page sees a CORS error although the target would allow it.",
        "Redirecting to another host and wondering about 401: `Authorization` is not taken along.",
        "Building `Location` from the scheme the application sees. Behind a proxy that ends TLS this is http; see [loops](#guide-loops).",
        "Testing with an old permanent redirect still in the cache; see [caching](#guide-caching).",
        "Believing the header alone: any server can write `Non-Authoritative-Reason`. A redirect inside the browser has no server address.",
        "Adding `preload` to HSTS as a matter of course; see [the preload list](#guide-hsts-preload).",
      ),
    ),
  ],
  sources: [
    RFC9110_15_4_8,
    RFC9110_15_4_3,
    RFC9110_15_4_9,
    FETCH_HTTP_REDIRECT_FETCH,
    FETCH_CORS_PREFLIGHT_FETCH,
    RFC6797_2_3_1,
    RFC6797_12_1,
    HSTS_PRELOAD,
  ],
};

export const practices: readonly Article[] = [bestPractices, commonMistakes];
