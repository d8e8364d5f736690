import type { Chain } from "../chain.ts";
import type { Header } from "../event.ts";
import { hasHeader } from "../headers.ts";
import { RFC6797_7_2_HTTP, RFC6797_8_1_SECURE } from "../knowledge/references.ts";
import type { Check, Match, Words } from "../findings/rule.ts";

function isIgnored(url: string, headers: readonly Header[] | null): boolean {
  return url.startsWith("http:") && hasHeader(headers, "strict-transport-security");
}

function found(chain: Chain): Match | null {
  const hops = chain.hops.filter((hop) => hop.kind === "server" && isIgnored(hop.url, hop.responseHeaders));
  const { outcome } = chain;
  const atEnd = outcome.kind === "response" && isIgnored(outcome.url, outcome.responseHeaders);
  return hops.length > 0 || atEnd ? { hops: hops.map((hop) => hop.index), data: {} } : null;
}

export const check = {
  id: "hsts-over-http",
  severity: "note",
  short: "HSTS over http",
  answers: false,
  check(chain) {
    const match = found(chain);
    return match === null ? [] : [match];
  },
} as const satisfies Check;

export const words: Words = {
  title: "An HSTS header came over http",
  saw: "An answer over http has Strict-Transport-Security.",
  why: "Browsers ignore it there, because anyone on the network could have written it. It protects only when it comes over https.",
  fix: "Send the header with answers over https, and redirect http to https without it.",
  references: [RFC6797_7_2_HTTP, RFC6797_8_1_SECURE],
};
