import { codeOf } from "../words/code.ts";
import { headerValue } from "../headers.ts";
import { RFC9111_4_2_2 } from "../knowledge/references.ts";
import { mergeMatches } from "../findings/merge-matches.ts";
import type { Check, Words } from "../findings/rule.ts";
import { answeredByWorker } from "../facts/service-worker.ts";
import { clip } from "../text.ts";

export const check = {
  id: "cached-redirect",
  severity: "note",
  short: "from the cache",
  answers: false,
  check(chain) {
    return mergeMatches(
      chain.hops
        .filter((hop) => hop.kind === "server" && hop.fromCache && !answeredByWorker(hop))
        .map((hop) => ({
          hops: [hop.index],
          data: { code: codeOf(hop), date: clip(headerValue(hop.responseHeaders, "date") ?? "", 40) },
        })),
    );
  },
} as const satisfies Check;

export const words: Words = {
  title: "The server was not asked this time",
  saw: "The browser took this {code} from its cache{dated}.",
  why: "If the server has changed since, this browser does not know. Others may see another redirect, or none.",
  fix: "Tick “Disable cache” in the Network panel and enter the first URL again. While you test, send Cache-Control: no-store.",
  references: [RFC9111_4_2_2],
  derive: ({ date }) => ({ dated: date === "" ? "" : `; it was sent on ${date}` }),
};
