import { codeOf } from "../words/code.ts";
import { finalMethod, finalStatus } from "../facts/final-request.ts";
import { RFC9110_15_4_8, RFC9110_15_5_16, RFC9110_15_5_6 } from "../knowledge/references.ts";
import type { Check, Words } from "../findings/rule.ts";

/** What refuses the request as it is, though the target is there. */
const refusals: ReadonlyMap<number | null, string> = new Map([
  [405, "does not take this method"],
  [411, "wants to know the length of the body"],
  [413, "finds the body too long"],
  [415, "does not take this kind of body"],
  [501, "does not know this method"],
]);

export const check = {
  id: "method-refused",
  severity: "problem",
  short: "target refuses it",
  answers: true,
  check(chain) {
    const last = chain.hops.at(-1);
    const status = finalStatus(chain);
    const method = finalMethod(chain);
    if (last?.kind !== "server" || status === null || !refusals.has(status)) return [];
    if (method !== last.method || method === "GET" || method === "HEAD" || method === "OPTIONS") return [];
    return [{ hops: [last.index], data: { code: codeOf(last), method, status } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Target refuses what was redirected to it",
  saw: "This {code} kept {method}, and the target answered {status}: it {refuses}.",
  why: "A redirect that keeps method and body sends the whole request again. The target has to take it as the first URL would.",
  fix: "Let the target take {method} with this body, or send the request to the URL that does. To show a page after a form, redirect with 303.",
  verdict: "This {code} sent {method} on, and the target refused it: {status}.",
  references: [RFC9110_15_4_8, RFC9110_15_5_6, RFC9110_15_5_16],
  derive: ({ status }) => ({ refuses: refusals.get(Number(status)) ?? "refuses the request" }),
};
