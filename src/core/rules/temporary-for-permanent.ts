import type { Hop } from "../chain.ts";
import { ranIntoLimit } from "../facts/failure.ts";
import { changeOf, isLoopback, isProperName } from "../facts/hop-change.ts";
import { GOOGLE_REDIRECTS } from "../knowledge/reference/codes/sources.ts";
import { RFC6797_7_2_HTTP, RFC9110_15_4_3, RFC9110_15_4_8 } from "../knowledge/references.ts";
import { mergeMatches } from "../findings/merge-matches.ts";
import type { Check, Words } from "../findings/rule.ts";

/** What was put right: "https", "www" or "slash"; null where more changes than the name of the page. */
function lasting(hop: Hop): "https" | "host" | "path" | null {
  if (hop.kind !== "server" || (hop.status !== 302 && hop.status !== 307)) return null;
  if (hop.method !== "GET" && hop.method !== "HEAD") return null;
  const change = changeOf(hop);
  // On the machine itself a permanent redirect is the trap: it outlives the project that sent it.
  if (change === null || !isProperName(change) || isLoopback(change.from.hostname)) return null;
  if (change.scheme === "to-https") return "https";
  return change.host === "www" ? "host" : "path";
}

export const check = {
  id: "temporary-for-permanent",
  severity: "advice",
  short: "temporary by mistake",
  answers: false,
  check(chain) {
    if (ranIntoLimit(chain)) return [];
    return mergeMatches(
      chain.hops.flatMap((hop) => {
        const what = lasting(hop);
        return what === null ? [] : [{ hops: [hop.index], data: { code: hop.status ?? 0, what } }];
      }),
    );
  },
} as const satisfies Check;

export const words: Words = {
  title: "Temporary code on a lasting redirect",
  saw: "This {code} only {puts}. That looks as if it were meant for good.",
  why: "A temporary redirect says: keep using the first URL. So each visit asks the first URL again, unless a header allows to store the answer, and search results may go on showing it.",
  fix: "Answer with {instead} if this stays. Keep {code} while you may still change it.",
  references: [RFC9110_15_4_3, RFC9110_15_4_8, RFC6797_7_2_HTTP, GOOGLE_REDIRECTS],
  derive: ({ code, what }) => ({
    puts:
      { https: "leads to https", host: "adds or removes www", path: "tidies the path" }[String(what)] ?? "",
    instead: code === 307 ? "308" : "301",
  }),
};
