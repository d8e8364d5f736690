import { cookiesSet } from "../facts/cookies.ts";
import { finalStatus } from "../facts/final-request.ts";
import { RFC9110_15_4 } from "../knowledge/references.ts";
import type { Check, Words } from "../findings/rule.ts";
import { answeredByWorker } from "../facts/service-worker.ts";
import { sameTarget } from "../url/url.ts";

export const check = {
  id: "self-redirect",
  severity: "note",
  short: "to itself",
  answers: false,
  check(chain) {
    // A circle that nothing ends is a loop, which has a rule of its own.
    if (finalStatus(chain) === null) return [];
    const hops = chain.hops.filter(
      (hop) =>
        hop.kind === "server" &&
        hop.method === hop.nextMethod &&
        !answeredByWorker(hop) &&
        sameTarget(hop.url, hop.to),
    );
    if (hops.length === 0) return [];
    const sets = hops.some((hop) => cookiesSet(hop.responseHeaders).length > 0);
    return [
      { hops: hops.map((hop) => hop.index), data: { count: hops.length, cookie: sets ? "yes" : "unknown" } },
    ];
  },
} as const satisfies Check;

export const words: Words = {
  title: "The URL redirects to itself, and then answers",
  saw: "The server sent the browser back to the same URL {times}{cookie}. Then it answered.",
  why: "Servers do this mostly to set a cookie and see whether it comes back. It ends well here, and becomes a loop for anyone who blocks the cookie.",
  fix: "Leave it if the check is needed. Otherwise set the cookie with the page itself, without a redirect.",
  references: [RFC9110_15_4],
  derive: ({ count, cookie }) => ({
    times: count === 1 ? "once" : `${count} times`,
    cookie: cookie === "yes" ? ", and set a cookie" : "",
  }),
};
