/**
 * What a chain's answer speaks for, and the little of it that the list shows. Nearly free of words, so that the panel
 * can make a line of every chain without loading them.
 */
import { causeNameOf, senderOf } from "../causes/cause.ts";
import type { Chain, Hop, SeamBefore } from "../chain.ts";
import type { Finding, Policy } from "../explanation.ts";
import { contextOf, findingsOf } from "./findings.ts";
import { policyOf } from "../hsts/policy.ts";
import { shortAppNameOf } from "../knowledge/app-schemes.ts";
import { causeNames, seamNames } from "../knowledge/cause-names.ts";
import { CHECKS } from "../rules/index.ts";
import { serverRedirectOf } from "../causes/server-redirect.ts";
import { shortProduct } from "../senders/short-name.ts";
import { answeredByWorker } from "../facts/service-worker.ts";
import type { Sender, Severity } from "../summary.ts";
import type { Thresholds } from "../settings/thresholds.ts";
import { clip } from "../text.ts";
import { urlChange } from "../url/url-change.ts";

/** The thing that matters most in a chain. */
export type Headline =
  | { readonly kind: "finding"; readonly finding: Finding; readonly short: string }
  | { readonly kind: "handed-off"; readonly hop: Hop; readonly url: string }
  | { readonly kind: "hop"; readonly hop: Hop }
  | { readonly kind: "seam"; readonly seam: SeamBefore }
  | { readonly kind: "outcome" };

/** Which sender's hop comes first when nothing is wrong: the least expected one. */
const bySurprise: readonly Sender[] = ["browser", "extension", "cache", "page", "server"];

const answering: ReadonlyMap<string, string> = new Map(
  CHECKS.filter((check) => check.answers).map((check) => [check.id, check.short]),
);

/** Failure or loop, then any other problem, then the hand-off, then the hop that people expect least. */
export function headlineOf(chain: Chain, findings: readonly Finding[] = findingsOf(chain)): Headline {
  const answer = findings.find((finding) => answering.has(finding.rule));
  const asFinding = answer && {
    kind: "finding" as const,
    finding: answer,
    short: answering.get(answer.rule) ?? "",
  };
  if (asFinding !== undefined && asFinding.finding.severity !== "note") return asFinding;
  const last = chain.hops.at(-1);
  const { outcome } = chain;
  if (outcome.kind === "handed-off" && last !== undefined && senderOf(last, chain) === "server") {
    return { kind: "handed-off", hop: last, url: outcome.url };
  }
  const hop = leastExpected(chain);
  if (hop !== null && senderOf(hop, chain) !== "server") return { kind: "hop", hop };
  if (asFinding !== undefined) return asFinding;
  if (hop !== null) return { kind: "hop", hop };
  return chain.seam === null ? { kind: "outcome" } : { kind: "seam", seam: chain.seam };
}

function leastExpected(chain: Chain): Hop | null {
  let best: Hop | null = null;
  let rank: number = bySurprise.length;
  for (const hop of chain.hops) {
    const surprise = bySurprise.indexOf(senderOf(hop, chain));
    if (surprise < rank) [best, rank] = [hop, surprise];
  }
  return best;
}

/** Who made what the headline is about. */
export function headlineSender(headline: Headline, chain: Chain): Sender {
  if (headline.kind === "outcome") return outcomeSender(chain);
  if (headline.kind === "seam") return seamSender(headline.seam);
  if (headline.kind !== "finding") return senderOf(headline.hop, chain);
  const hop = chain.hops[headline.finding.hops[0] ?? -1];
  return hop === undefined ? outcomeSender(chain) : senderOf(hop, chain);
}

/** Who took the step: some the browser takes by itself; all others are a page's, or somebody's on it. */
export function seamSender({ kind }: SeamBefore): Sender {
  const byBrowser = kind === "upgrade-fallback" || kind === "critical-ch-restart" || kind === "error-reload";
  return byBrowser ? "browser" : "page";
}

function outcomeSender({ outcome }: Chain): Sender {
  if (outcome.kind !== "response") return "server";
  if (outcome.status === null) return "page";
  return outcome.fromCache ? "cache" : "server";
}

/** The cause in at most 24 characters, with a "?" behind a guess. */
export function shortCauseOf(chain: Chain, headline: Headline = headlineOf(chain)): string {
  switch (headline.kind) {
    case "finding":
      return clip(headline.short, 24);
    case "handed-off":
      return clip(`to ${shortAppNameOf(headline.url)}`, 24);
    case "hop":
      return clip(shortCauseOfHop(headline.hop, chain), 24);
    case "seam":
      return seamNames[headline.seam.kind] + (headline.seam.confidence === "certain" ? "" : "?");
    case "outcome":
      return chain.outcome.kind === "pending" ? "waiting" : "no redirect";
    default:
      headline satisfies never;
      return "";
  }
}

function shortCauseOfHop(hop: Hop, chain: Chain): string {
  if (answeredByWorker(hop)) return "service worker?";
  const cause = causeNameOf(hop, chain);
  if (cause === null) {
    return hop.fromCache
      ? `old ${hop.status ?? "redirect"}`
      : (shortServerCause(hop, chain) ?? urlChange(hop.url, hop.to));
  }
  const source = cause.id === "hsts" ? policyOf(hop, chain)?.source : undefined;
  const how = source === undefined ? "" : (policyNames[source] ?? "");
  return `${causeNames[cause.id]}${how}${cause.confidence === "certain" ? "" : "?"}`;
}

/** "FastAPI: trailing slash?" where there is room for both; null where nothing tells. */
function shortServerCause(hop: Hop, chain: Chain): string | null {
  const { intent, products, confidence } = serverRedirectOf(hop, chain);
  const mark = confidence === "certain" ? "" : "?";
  const [one] = products;
  const product = products.length === 1 && one !== undefined ? shortProduct(one) : undefined;
  const name = intent === null ? undefined : (intent.words.short ?? intent.words.name);
  if (name === undefined) return product === undefined ? null : clip(product, 23) + mark;
  const both = product === undefined ? name : `${product}: ${name}`;
  return (both.length <= 23 ? both : clip(name, 23)) + mark;
}

/** Where the rule comes from, as far as it is known. */
const policyNames: Readonly<Partial<Record<Policy["source"], string>>> = {
  header: " header",
  "parent-header": " parent header",
  "preload-tld": " preload",
  "preload-list": " preload",
};

/** Worst finding; a note where the browser or an extension stepped in without one; null when nothing is to be said. */
export function severityOf(chain: Chain, findings: readonly Finding[] = findingsOf(chain)): Severity | null {
  return findings[0]?.severity ?? (chain.hops.some((hop) => hop.kind === "internal") ? "note" : null);
}

/** What the list shows of a chain, with the rules run once. */
export function gistOf(
  chain: Chain,
  thresholds?: Thresholds,
): {
  readonly sender: Sender;
  readonly cause: string;
  readonly severity: Severity | null;
  readonly findings: readonly Finding[];
} {
  const findings = findingsOf(chain, contextOf(chain, thresholds));
  const headline = headlineOf(chain, findings);
  return {
    sender: headlineSender(headline, chain),
    cause: shortCauseOf(chain, headline),
    severity: severityOf(chain, findings),
    findings,
  };
}
