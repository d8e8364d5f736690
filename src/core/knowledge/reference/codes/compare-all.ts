import type { Article } from "../article.ts";
import {
  FETCH_HTTP_REDIRECT_FETCH,
  RFC9110_15_4,
  RFC9110_15_4_2,
  RFC9110_15_4_3,
  RFC9110_15_4_4,
  RFC9110_15_4_8,
  RFC9110_15_4_9,
  RFC9111_4_2_2,
} from "../../references.ts";
import { GOOGLE_REDIRECTS, RFC9110_15_1, RFC9700_4_12 } from "./sources.ts";

export const compareAll: Article = {
  id: "compare-all",
  group: "compare",
  title: "301, 302, 303, 307 and 308 compared",
  summary:
    "Two questions decide: is it for good, and must the method stay? 301 and 308 are for good, 302 and 307 for now; 307 and 308 keep the method, and 303 always asks with GET.",
  searched: [
    "redirect codes compared",
    "difference between redirects",
    "301 302 303 307 308",
    "which redirect code",
    "redirect cheat sheet",
    "post becomes get",
    "http redirect types",
    "http redirect",
  ],
  sections: [
    {
      title: "Side by side",
      blocks: [
        {
          kind: "table",
          caption: "The five codes that browsers follow",
          head: ["Question", "301", "302", "303", "307", "308"],
          rows: [
            ["Name", "Moved Permanently", "Found", "See Other", "Temporary Redirect", "Permanent Redirect"],
            ["For how long?", "for good", "for now", "says nothing", "for now", "for good"],
            ["GET becomes", "GET", "GET", "GET", "GET", "GET"],
            ["POST becomes", "**GET**", "**GET**", "**GET**", "POST", "POST"],
            ["PUT, PATCH, DELETE become", "the same", "the same", "**GET**", "the same", "the same"],
            ["Body of a POST", "dropped", "dropped", "dropped", "sent again", "sent again"],
            [
              "Other clients with a POST",
              "either is allowed",
              "either is allowed",
              "GET or HEAD",
              "must keep it",
              "are meant to keep it",
            ],
            ["Stored without a cache header?", "may be", "no", "no", "no", "may be"],
            [
              "After a login form",
              "no: says the form has moved",
              "works in browsers",
              "**right**",
              "no: sends the password on",
              "no: sends the password on",
            ],
            ["Google shows", "the target", "the first URL", "the first URL", "the first URL", "the target"],
            [
              "Typical use",
              "pages that moved",
              "to a login page",
              "result of a form",
              "APIs, for a time",
              "APIs that moved",
            ],
            [
              "Defined in",
              "[RFC 9110 §15.4.2](#code-301)",
              "[§15.4.3](#code-302)",
              "[§15.4.4](#code-303)",
              "[§15.4.8](#code-307)",
              "[§15.4.9](#code-308)",
            ],
          ],
        },
        {
          kind: "text",
          text: "What becomes of methods and bodies is what the Fetch Standard asks of browsers, and what Chromium 156 and Firefox 153 did. HEAD stays HEAD with all five.",
        },
      ],
    },
    {
      title: "In two questions",
      blocks: [
        {
          kind: "table",
          caption: "301, 302, 307 and 308",
          head: ["Method", "For good", "For now"],
          rows: [
            ["POST may become GET", "[301](#code-301)", "[302](#code-302)"],
            ["Method and body stay", "[308](#code-308)", "[307](#code-307)"],
          ],
        },
        {
          kind: "text",
          text: "[303](#code-303) stands apart: it does not say where something is, but where to read the answer. If in doubt, let [choosing a code](#guide-choose-code) ask you.",
        },
      ],
    },
    {
      title: "Pair by pair",
      blocks: [
        {
          kind: "list",
          items: [
            "[301 or 308](#compare-301-308), [301 or 302](#compare-301-302), [301 or 307](#compare-301-307)",
            "[302 or 303](#compare-302-303), [302 or 307](#compare-302-307)",
            "[303 or 307](#compare-303-307), [307 or 308](#compare-307-308)",
          ],
        },
      ],
    },
  ],
  sources: [
    RFC9110_15_4,
    RFC9110_15_4_2,
    RFC9110_15_4_3,
    RFC9110_15_4_4,
    RFC9110_15_4_8,
    RFC9110_15_4_9,
    RFC9110_15_1,
    FETCH_HTTP_REDIRECT_FETCH,
    RFC9111_4_2_2,
    RFC9700_4_12,
    GOOGLE_REDIRECTS,
  ],
};
