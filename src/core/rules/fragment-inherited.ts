import { codeOf } from "../words/code.ts";
import { headerValue } from "../headers.ts";
import { changeOf } from "../facts/hop-change.ts";
import { fragmentOf, hostOf } from "../url/url.ts";
import { RFC9110_10_2_2 } from "../knowledge/references.ts";
import { mergeMatches } from "../findings/merge-matches.ts";
import type { Check, Words } from "../findings/rule.ts";

export const check = {
  id: "fragment-inherited",
  severity: "note",
  short: "fragment kept",
  answers: false,
  check(chain) {
    return mergeMatches(
      chain.hops
        .filter((hop) => {
          const fragment = fragmentOf(hop.url);
          if (hop.kind !== "server" || fragment === "" || fragment !== fragmentOf(hop.to)) return false;
          const location = headerValue(hop.responseHeaders, "location");
          // On the same site it is what everybody expects.
          return location !== null && !location.includes("#") && changeOf(hop)?.host === "other";
        })
        .map((hop) => ({ hops: [hop.index], data: { code: codeOf(hop), host: hostOf(hop.to) } })),
    );
  },
} as const satisfies Check;

export const words: Words = {
  title: "The fragment goes along to another host",
  saw: "Location of this {code} has no fragment, so the browser carried on the one of the first URL to {host}.",
  why: "The server never sees a fragment and cannot take it out. Scripts at the target can read it, also where it holds a token.",
  fix: "Put a fragment into Location, if only #, to stop it. Leave it where it names a place on the page.",
  references: [RFC9110_10_2_2],
};
