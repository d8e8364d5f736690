import type { Chain, Hop } from "../chain.ts";
import { codeOf } from "../words/code.ts";
import { failureOf, isStopped } from "../facts/failure.ts";
import { isScriptRequest } from "../facts/final-request.ts";
import { hasHeader, headerValue } from "../headers.ts";
import { changeOf } from "../facts/hop-change.ts";
import { hostOf } from "../url/url.ts";
import { RFC9110_15_5_2 } from "../knowledge/references.ts";
import { looksLikeLogin } from "../facts/login-target.ts";
import { isForeign, requestOrigin } from "../facts/request-origin.ts";
import type { Check, Words } from "../findings/rule.ts";

/** The redirect that took the request from something else to a page for logging in. */
function loginHop(chain: Chain): Hop | null {
  for (const hop of chain.hops) {
    const change = hop.kind === "server" ? changeOf(hop) : null;
    if (change !== null && looksLikeLogin(change.to)) return looksLikeLogin(change.from) ? null : hop;
  }
  return null;
}

/** Scripts that show pages (htmx, Turbo) ask for html by name. */
function asksForPage(hop: Hop): boolean {
  return headerValue(hop.requestHeaders, "accept")?.includes("text/html") === true;
}

/**
 * "failed": the request for the login page ended in an error. "unreadable": it came, and the script may not read it.
 * "page": it came in place of the data.
 */
function howItEnded(chain: Chain): "failed" | "unreadable" | "page" | null {
  const failure = failureOf(chain);
  if (failure !== null) return isStopped(failure.error) ? null : "failed";
  const headers = chain.outcome.kind === "response" ? chain.outcome.responseHeaders : null;
  if (headerValue(headers, "content-type")?.startsWith("text/html") !== true) return null;
  const origin = requestOrigin(chain);
  const foreign =
    origin !== null && chain.outcome.kind === "response" && isForeign(chain.outcome.url, origin);
  return foreign && !hasHeader(headers, "access-control-allow-origin") ? "unreadable" : "page";
}

export const check = {
  id: "login-for-data",
  severity: "problem",
  short: "login instead of data",
  answers: true,
  check(chain) {
    if (!isScriptRequest(chain)) return [];
    const hop = loginHop(chain);
    const ended = howItEnded(chain);
    if (hop === null || ended === null || asksForPage(hop)) return [];
    return [{ hops: [hop.index], data: { code: codeOf(hop), host: hostOf(hop.to), ended } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "A script was sent to what looks like a login page",
  saw: "This {code} leads a script's request to what looks like a login page on {host}. {end}",
  why: "A script cannot log anybody in. Mostly the session has expired, and the page shows a CORS error or breaks on the html that it got.",
  fix: "Answer such requests with 401 in place of a redirect, and let the page send the person to log in. Reloading the page may help for now.",
  verdict: "This {code} sent a script's request to what looks like a login page.",
  references: [RFC9110_15_5_2],
  derive: ({ ended }) => ({
    end:
      ended === "page"
        ? "It got an html page."
        : ended === "failed"
          ? "The request then failed."
          : "That page is of another origin and has no CORS headers, so it may not read it.",
  }),
};
