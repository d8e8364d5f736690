/** Questions about 307 itself. */
import type { Article } from "../article.ts";
import {
  FETCH_HTTP_REDIRECT_FETCH,
  RFC6797_2_3_1,
  RFC6797_8_3,
  RFC9110_15_4,
  RFC9110_15_4_3,
  RFC9110_15_4_8,
  RFC9110_15_4_9,
} from "../../references.ts";
import { GOOGLE_STATUS_CODES, RFC9110_15_1, RFC9700_4_12 } from "../codes/sources.ts";
import { list, question, shell, steps, text } from "./blocks.ts";
import { RFC6797_12_1, RFC9700_4_11 } from "./sources.ts";

export const questionsAbout307: readonly Article[] = [
  question({
    id: "faq-what-does-307-mean",
    title: "What does 307 mean?",
    answer:
      "307 Temporary Redirect: what you asked for is at another URL for now. The browser repeats the same request there, with the same method and body, and goes on using the first URL next time.",
    searched: [
      "what does 307 mean",
      "307 meaning",
      "http 307",
      "status code 307",
      "error code 307",
      "what is a 307",
    ],
    more: [
      text(
        "The other URL stands in the `Location` header. Browsers follow it by themselves, so you mostly notice it in DevTools only.",
      ),
      text(
        "The whole story: [307 Temporary Redirect](#code-307), and why it was made: [understanding 307](#guide-307).",
      ),
    ],
    sources: [RFC9110_15_4_8],
  }),
  question({
    id: "faq-is-307-an-error",
    title: "Is 307 an error?",
    answer:
      "No. Errors begin with 4 or 5. A 307 says where to go on, and the browser goes there. It becomes a problem only if the way leads nowhere or round in a circle.",
    searched: ["is 307 an error", "307 error", "http error 307", "is 307 bad", "307 status is it ok"],
    more: [
      list(
        "`307 Internal Redirect` in Chrome is no error either: mostly it is [HSTS](#guide-hsts), a protection.",
        "If the page does not appear, look at what comes **after** the 307: [troubleshooting](#guide-troubleshooting), [too many redirects](#guide-loops).",
      ),
    ],
    sources: [RFC9110_15_4, RFC9110_15_4_8],
  }),
  question({
    id: "faq-what-causes-307",
    title: "What causes a 307?",
    answer:
      "Either the browser itself, mostly because of HSTS, or a server. Usual ones: a framework that corrects a slash at the end or forces https, a load balancer, an API that is being moved, a test with some of the users.",
    searched: [
      "what causes 307",
      "why 307 redirect",
      "307 nobody configured",
      "where does 307 come from",
      "unexpected 307",
      "random 307 redirect",
    ],
    more: [
      list(
        "`307 Internal Redirect` and no server address: made inside the browser. The header `Non-Authoritative-Reason` often says why: [its values](#internal-reasons).",
        "`307 Temporary Redirect` and a server address: sent by a server or a proxy.",
        "Not every one fits: a 307 made by the https-first mode of Chrome is called `Temporary Redirect`, too, and has no address.",
      ),
      text(
        "How to find the sender: [who sent this 307?](#who-sent-this-307) All causes: [understanding 307](#guide-307).",
      ),
    ],
    sources: [RFC9110_15_4_8, RFC6797_8_3],
  }),
  question({
    id: "faq-how-to-fix-307",
    title: "How do I fix a 307?",
    answer:
      "First find out who sends it. HSTS: nothing is broken, write https in your links. A server: correct the rule, or request the final URL directly. A loop: find what each step waits for.",
    searched: [
      "how to fix 307",
      "fix 307 temporary redirect",
      "fix 307 internal redirect",
      "how to stop 307 redirect",
      "remove 307",
      "307 redirect fix chrome",
    ],
    more: [
      steps(
        "Ask without a browser, with the command below. It prints the status and the target.",
        "It shows a 307: a server sends it. Go through [the five steps](#guide-troubleshooting).",
        "It shows none: the browser makes it. See [who sent this 307?](#who-sent-this-307)",
        "Is it HSTS on a public site? Leave it, and do not turn HSTS off: [why](#guide-common-mistakes). On your own machine: [local development](#guide-hsts-localhost).",
      ),
      shell("curl -sS -o /dev/null -w '%{http_code} %{redirect_url}\\n' http://example.com/"),
    ],
    sources: [RFC9110_15_4_8, RFC6797_2_3_1, RFC6797_12_1],
  }),
  question({
    id: "faq-307-permanent-or-temporary",
    title: "Is 307 permanent or temporary?",
    answer:
      "Temporary. Clients go on using the first URL. The permanent one that also keeps the method is 308.",
    searched: [
      "is 307 permanent",
      "is 307 temporary",
      "307 permanent or temporary",
      "does browser remember 307",
      "is 307 cached",
    ],
    more: [
      list(
        "It is not stored unless a header allows it: [cached redirects](#guide-caching).",
        "For a move that stays, answer [308](#code-308), or [301](#code-301) for pages.",
        "An HSTS 307 comes back at every visit as long as the rule lives. That is the rule, not the code.",
      ),
    ],
    sources: [RFC9110_15_4_8, RFC9110_15_4_9, RFC9110_15_1],
  }),
  question({
    id: "faq-why-307-matters",
    title: "Why does it matter whether it is 307?",
    answer:
      "Because the code decides what arrives. With 301 or 302 a form or API call can arrive as a GET without its data; with 307 it arrives whole. It also decides what caches and search engines remember.",
    searched: [
      "why does 307 matter",
      "why use 307",
      "307 importance",
      "does it matter 302 or 307",
      "benefit of 307",
    ],
    more: [
      list(
        "Data: [why a POST becomes a GET](#faq-post-becomes-get).",
        "Memory: a 307 can be taken back at once, a permanent redirect may live on in caches: [cached redirects](#guide-caching).",
        "Search: [redirects and search engines](#guide-search-engines).",
        "Safety: a 307 sends the body to wherever it points: [is a 307 secure?](#faq-is-307-secure)",
      ),
    ],
    sources: [RFC9110_15_4, RFC9110_15_4_8, FETCH_HTTP_REDIRECT_FETCH],
  }),
  question({
    id: "faq-307-or-302",
    title: "307 or 302?",
    answer:
      "Both are temporary. For GET they are the same. For POST they are not: a 302 makes browsers go on with GET and drop the body, a 307 keeps both. Where a POST may arrive, say 307.",
    searched: [
      "307 vs 302",
      "302 vs 307",
      "difference between 302 and 307",
      "307 or 302",
      "should i use 302 or 307",
    ],
    more: [
      text(
        "After a form is done, neither: [303](#code-303) says “now look here”. Side by side: [302 and 307](#compare-302-307).",
      ),
    ],
    sources: [RFC9110_15_4_3, RFC9110_15_4_8, FETCH_HTTP_REDIRECT_FETCH],
  }),
  question({
    id: "faq-307-or-308",
    title: "307 or 308?",
    answer:
      "Both keep method and body. 307 is for now: ask the first URL again next time. 308 is for good: change your links, and caches may remember it.",
    searched: [
      "307 vs 308",
      "308 vs 307",
      "difference between 307 and 308",
      "307 or 308",
      "permanent redirect keep post",
    ],
    more: [text("Not sure that it stays? 307. Side by side: [307 and 308](#compare-307-308).")],
    sources: [RFC9110_15_4_8, RFC9110_15_4_9, RFC9110_15_1],
  }),
  question({
    id: "faq-307-seo",
    title: "Does 307 affect SEO?",
    answer:
      "A 307 from your server counts as temporary: Google goes on showing the first URL, as with 302. The browser's internal 307 has no effect: it never leaves the browser, and a crawler gets what your server sends.",
    searched: ["does 307 affect seo", "307 seo", "307 redirect google", "is 307 bad for seo", "307 hsts seo"],
    more: [
      text(
        "For a move that stays, use 301 or 308. What Google and Bing document: [redirects and search engines](#guide-search-engines).",
      ),
    ],
    sources: [GOOGLE_STATUS_CODES, RFC9110_15_4_8],
  }),
  question({
    id: "faq-when-to-choose-307",
    title: "When should I choose 307?",
    answer:
      "When the move will end, requests other than GET may arrive, and the target takes the same method and body. Examples: maintenance with a stand-in, fail-over, an API under migration, a test with some of the users.",
    searched: [
      "when to use 307",
      "when should i use 307",
      "307 use cases",
      "choose 307",
      "307 redirect example use",
    ],
    more: [
      text(
        "Not for moves that stay (308), not after a form (303), not towards a host that may not see the body. See [choosing a code](#guide-choose-code) and [best practices](#guide-best-practices).",
      ),
    ],
    sources: [RFC9110_15_4_8, RFC9110_15_4_9, RFC9700_4_12],
  }),
  question({
    id: "faq-is-307-secure",
    title: "Is a 307 secure?",
    answer:
      "It is as secure as its target and the way there. A 307 sends the whole request again, body included, to the host in Location. So the target must be one you trust, over https.",
    searched: [
      "is 307 secure",
      "307 security",
      "307 redirect attack",
      "307 password leak",
      "open redirect 307",
      "307 oauth",
      "is 307 dangerous",
      "307 malware",
      "oauth redirect",
    ],
    more: [
      list(
        "After a login form, do not use 307: the browser would send the password on to the next site. RFC 9700 §4.12 forbids it to OAuth servers and names 303.",
        "Do not build `Location` from what the request contains without a list of allowed targets (open redirect, RFC 9700 §4.11).",
        "Browsers drop `Authorization` when scheme, host or port change. They do not drop what is in the body or the URL.",
        "The internal 307 of HSTS is the opposite of a danger: it keeps the request off http. See [HSTS](#guide-hsts).",
      ),
    ],
    sources: [RFC9110_15_4_8, RFC9700_4_11, RFC9700_4_12, FETCH_HTTP_REDIRECT_FETCH, RFC6797_2_3_1],
  }),
];
