import { reasonOf } from "../causes/cause.ts";
import { codeOf } from "../words/code.ts";
import { CHROMIUM_REDIRECT_UTIL } from "../knowledge/references.ts";
import { mergeMatches } from "../findings/merge-matches.ts";
import type { Check, Words } from "../findings/rule.ts";
import { answeredByWorker } from "../facts/service-worker.ts";
import { clip } from "../text.ts";

export const check = {
  id: "forged-reason",
  severity: "note",
  short: "imitated reason",
  answers: true,
  check(chain) {
    return mergeMatches(
      chain.hops
        .filter((hop) => hop.kind === "server" && !answeredByWorker(hop) && reasonOf(hop) !== null)
        .map((hop) => ({
          hops: [hop.index],
          data: { reason: clip(reasonOf(hop) ?? "", 60), code: codeOf(hop) },
        })),
    );
  },
} as const satisfies Check;

export const words: Words = {
  title: "Server imitates the browser's reason header",
  saw: "This answer has Non-Authoritative-Reason: {reason}. A server sent this header itself; browsers do not.",
  why: "Chromium writes this header only on redirects that it makes itself, and those have no server address. Here a server answered, so the reason proves nothing.",
  fix: "Remove the header from the server's answer. If it comes from a recorded response, leave it out of the recording.",
  verdict: "A server sent this {code}, and imitates the browser's own.",
  references: [CHROMIUM_REDIRECT_UTIL],
};
