import type { Hop } from "../chain.ts";
import { codeOf } from "../words/code.ts";
import { finalStatus, isPage } from "../facts/final-request.ts";
import { changeOf } from "../facts/hop-change.ts";
import { GOOGLE_HTTP_ERRORS, RFC9110_15_5_5 } from "../knowledge/references.ts";
import { mergeMatches } from "../findings/merge-matches.ts";
import type { Check, Words } from "../findings/rule.ts";

const errorPath = /(?:^|[/_-])(?:404|410|not-?found|page-?not-?found|seite-nicht-gefunden)(?:$|[/._-])/i;

/** "error": the target names itself an error page. "home": a page deep inside leads to the home page for good. */
function softError(hop: Hop): "error" | "home" | null {
  const change = hop.kind === "server" ? changeOf(hop) : null;
  if (change === null || change.path !== "other" || change.host === "other") return null;
  const { from, to } = change;
  if (errorPath.test(to.pathname.slice(0, 300)) && !errorPath.test(from.pathname.slice(0, 300)))
    return "error";
  const permanent = hop.status === 301 || hop.status === 308;
  const deep = from.pathname.split("/").filter((part) => part !== "").length >= 2;
  return permanent && deep && to.pathname === "/" && to.search === "" ? "home" : null;
}

export const check = {
  id: "soft-error-page",
  severity: "note",
  short: "soft 404?",
  answers: false,
  check(chain) {
    if (finalStatus(chain) !== 200 || !isPage(chain) || chain.method !== "GET") return [];
    return mergeMatches(
      chain.hops.flatMap((hop) => {
        const how = softError(hop);
        return how === null ? [] : [{ hops: [hop.index], data: { code: codeOf(hop), how } }];
      }),
    );
  },
} as const satisfies Check;

export const words: Words = {
  title: "An error may hide behind this redirect",
  saw: "This {code} leads {where}, and the answer there is 200.",
  why: "If the first page is gone, nothing says so: people do not find what they came for, and search engines may take it for a soft 404.",
  fix: "Answer 404 or 410 at the first URL if the page is gone. Redirect to a page that takes its place if there is one.",
  references: [GOOGLE_HTTP_ERRORS, RFC9110_15_5_5],
  derive: ({ how }) => ({
    where:
      how === "home" ? "from a page inside the site to its home page" : "to what looks like an error page",
  }),
};
