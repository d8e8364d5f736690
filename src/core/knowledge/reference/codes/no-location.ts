import type { Article } from "../article.ts";
import {
  CHROMIUM_NET_ERROR_LIST,
  FETCH_HTTP_REDIRECT_FETCH,
  RFC9110_10_2_2,
  RFC9110_15_4,
} from "../../references.ts";
import { FETCH_LOCATION_URL } from "./sources.ts";

export const noLocation: Article = {
  id: "no-location",
  group: "codes",
  title: "Redirects without a usable Location",
  summary:
    "A 301, 302, 303, 307 or 308 needs one `Location` header with a URL. Without it the browser shows the answer; with a broken one it stops with an error.",
  searched: [
    "redirect without location",
    "missing location header",
    "empty location header",
    "two location headers",
    "invalid redirect",
    "err_invalid_redirect",
    "err_unsafe_redirect",
    "ns_error_corrupted_content",
    "multiple location headers",
    "302 shows blank page",
    "relative location header",
    "hash lost after redirect",
  ],
  sections: [
    {
      title: "What it should be",
      blocks: [
        {
          kind: "list",
          items: [
            "One header, one URL. It may be relative: `/new`, `?page=2`, `//www.example.com/` are all allowed and are read against the URL that was asked for (RFC 9110 §10.2.2).",
            "RFC 9110 says that a server “should” send it with 301, 302, 307 and 308 (§15.4.2, §15.4.3, §15.4.8, §15.4.9). So an answer without it is not forbidden: it only leads nowhere.",
            "If it has no `#fragment`, the fragment of the first URL is kept.",
            "With 201 Created it names the thing that was made. That is no redirect, and browsers do not go there.",
          ],
        },
      ],
    },
    {
      title: "What browsers do",
      blocks: [
        {
          kind: "table",
          caption: "A page is asked for, and the server answers 302 (measured; 307 gave the same)",
          head: ["Location", "Chromium 156", "Firefox 153"],
          rows: [
            ["absent", "shows the answer's body", "shows the answer's body"],
            [
              "empty: `Location:`",
              "as if it were absent",
              "goes to the same URL, 20 times, then `NS_ERROR_REDIRECT_LOOP`",
            ],
            [
              "only a fragment: `#top`",
              "goes to the same URL until the limit of 20",
              "goes to the same URL until the limit of 20",
            ],
            [
              "no URL: `http://[bad/`, `http://`, port 99999",
              "`net::ERR_INVALID_REDIRECT`",
              "`NS_ERROR_CORRUPTED_CONTENT`",
            ],
            [
              "twice, different values",
              "`net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION`",
              "`NS_ERROR_CORRUPTED_CONTENT`",
            ],
            ["twice, the same value", "followed once", "followed once"],
            ["`javascript:`", "refused: `net::ERR_ABORTED`", "refused: `NS_ERROR_CORRUPTED_CONTENT`"],
            [
              "`data:`, `file:`",
              "refused: `net::ERR_UNSAFE_REDIRECT`",
              "refused: `NS_ERROR_CORRUPTED_CONTENT`",
            ],
            [
              "`mailto:` or an app's scheme",
              "handed to an app, if there is one; no request follows",
              "handed to an app, if there is one; no request follows",
            ],
            ["with a space", "followed, space as `%20`", "followed, space as `%20`"],
            ["with a tab", "followed without the tab", "followed, tab as `%09`"],
          ],
        },
        {
          kind: "text",
          text: "Of two different values Firefox tells extensions and DevTools only the error, and not that there was a redirect (measured in 153). So Hopscope lists no chain there; `curl -sS -D - -o /dev/null` shows both headers.",
        },
        {
          kind: "text",
          text: "The empty one divides them. By the Fetch Standard an empty value is a relative URL and means the same address, which is what Firefox does.",
        },
      ],
    },
    {
      title: "Step by step",
      blocks: [
        {
          kind: "wire",
          caption: "A template left the target out",
          messages: [
            { from: "browser", lines: ["GET /old HTTP/1.1", "Host: www.example.com"] },
            {
              from: "server",
              lines: [
                "HTTP/1.1 302 Found",
                "Content-Type: text/html; charset=utf-8",
                "Content-Length: 26",
                "",
                "<p>You are redirected.</p>",
              ],
              note: "No `Location`. The browser shows this text and stays at `/old`.",
            },
          ],
        },
      ],
    },
    {
      title: "What to do",
      blocks: [
        {
          kind: "list",
          items: [
            "Absent or empty: look for a variable that was not set, or a proxy that removes the header.",
            "No URL: look for a missing host, an impossible port, or a template that was not filled in.",
            "Two different ones: often the application and a proxy before it each add their own. Let one of them do it. A comma may stand in a URL, so two values cannot be told from one long one (RFC 9110 §10.2.2).",
            "A scheme that is refused: redirect to an `http` or `https` URL.",
            "No redirect meant: answer 200, or 4xx if it is an error.",
          ],
        },
      ],
    },
  ],
  sources: [
    RFC9110_10_2_2,
    RFC9110_15_4,
    FETCH_LOCATION_URL,
    FETCH_HTTP_REDIRECT_FETCH,
    CHROMIUM_NET_ERROR_LIST,
  ],
};
