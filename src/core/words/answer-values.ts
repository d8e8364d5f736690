/** What stands in the places that the words for an internal redirect leave open. */
import { reasonOf } from "../causes/cause.ts";
import type { Chain, Hop } from "../chain.ts";
import { confidenceOf } from "./explain-hop.ts";
import type { Policy } from "../explanation.ts";
import { policyOf } from "../hsts/policy.ts";
import { timeSpan } from "../hsts/time-span.ts";
import { asWords } from "../marks.ts";
import { clip as clipped } from "../text.ts";
import { hostOf, isLocalhost, upgradedTo } from "../url/url.ts";
import { browserInside, browserName } from "./wording.ts";

/** As it may stand in a sentence. */
function clip(text: string, limit: number): string {
  return asWords(clipped(text, limit));
}

/** By name of the placeholder: see knowledge/internal-causes.ts. */
export function valuesOf(hop: Hop, chain: Chain): Readonly<Record<string, string>> {
  const to = upgradedTo(hop);
  return {
    Browser: browserName(chain),
    browser: browserInside(chain),
    host: clip(hostOf(hop.url) || "this host", 60),
    reason: clip(reasonOf(hop) ?? "", 40),
    origin: hstsOrigin(hop, chain),
    mark: extensionMark(hop),
    straight: withoutStep(hop, chain, to === "wss" ? "open the wss URL" : "link to the https URL"),
    inPage: withoutStep(hop, chain, `change the URL in the page to ${to}`),
    sureness:
      confidenceOf(hop, chain) === "possible"
        ? "That is a possible reason here."
        : "That is the likely reason here.",
    others:
      chain.browser === "firefox"
        ? "Firefox's built-in SmartBlock redirects the same way."
        : "Filters built into a browser, such as Brave's, look the same.",
  };
}

/** Where the http URL came from: a redirect before, or else what the words name. */
function withoutStep(hop: Hop, chain: Chain, otherwise: string): string {
  const before = chain.hops[hop.index - 1];
  return before?.kind === "server"
    ? `name the ${upgradedTo(hop)} URL in Location of hop ${before.index + 1}`
    : otherwise;
}

function hstsOrigin(hop: Hop, chain: Chain): string {
  const policy = policyOf(hop, chain);
  const host = clip(policy?.host ?? "", 60);
  if (policy?.source === "preload-tld") return `.${host} is on the preload list that ships inside browsers.`;
  if (policy?.source === "preload-list") return `${host} is on the preload list that ships inside browsers.`;
  if (policy !== null) return `The rule came with an answer from ${host}, ${learntWhen(policy, hop)}.`;
  if (chain.browser === "chromium" && isLocalhost(hostOf(hop.url))) {
    return "Chromium from version 132 ignores such rules for localhost, so this browser is older or set otherwise.";
  }
  return "The rule comes from an earlier answer of this host or a parent domain, or from the preload list.";
}

function learntWhen({ seenAt, expiresAt }: Policy, hop: Hop): string {
  const before = seenAt === null ? 0 : Math.round((hop.startedAt - seenAt) / 1000);
  const left = expiresAt === null ? null : Math.round((expiresAt - hop.startedAt) / 1000);
  const learnt = before < 1 ? "right before" : `${timeSpan(before)} before`;
  return left === null ? learnt : `${learnt}, and lasts another ${timeSpan(left)}`;
}

function extensionMark(hop: Hop): string {
  const reason = reasonOf(hop);
  if (hop.ip !== null)
    return "A server answered without a redirect, and the browser went elsewhere all the same.";
  if (reason !== null) return `The browser gives the reason “${clip(reason, 40)}”.`;
  if (hop.observed === "inferred") return "The URL changed inside one request, and no redirect was reported.";
  return "The redirect came before anything was sent.";
}
