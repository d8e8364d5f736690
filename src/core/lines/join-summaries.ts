/** One summary for the chains of a navigation, as the list shows them in one row. */
import { joinedCost } from "../time/joined-cost.ts";
import { shortened } from "./strip-parts.ts";
import type { Severity, StripPart, Summary, SummaryFacts } from "../summary.ts";

const bySeverity: readonly Severity[] = ["problem", "advice", "note"];

/** A page that was not redirected to has nothing to say, so it comes after those that were; half a rank decides no more. */
function rankOf({ severity, hops }: Summary): number {
  const rank = severity === null ? bySeverity.length : bySeverity.indexOf(severity);
  return hops === 0 ? rank + 0.5 : rank;
}

/**
 * The chain that speaks for its navigation: the one with the worst finding; among equals the first that has redirects.
 * @param chains in the order in which they led to one another; one or more.
 */
export function leadingSummary(chains: readonly [Summary, ...Summary[]]): Summary {
  let lead = chains[0];
  for (const chain of chains) if (rankOf(chain) < rankOf(lead)) lead = chain;
  return lead;
}

/** Signs of all chains; what a strip left out stays left out. */
function stripOf(chains: readonly Summary[]): readonly StripPart[] {
  return shortened(chains.flatMap(({ strip }) => strip));
}

function factsOf(chains: readonly Summary[]): SummaryFacts {
  const each = <T>(list: (facts: SummaryFacts) => readonly T[]): readonly T[] => [
    ...new Set(chains.flatMap(({ facts }) => list(facts))),
  ];
  return {
    statuses: each(({ statuses }) => statuses),
    hosts: each(({ hosts }) => hosts),
    senders: each(({ senders }) => senders),
    causes: each(({ causes }) => causes),
    products: each(({ products }) => products),
    findings: each(({ findings }) => findings),
  };
}

/**
 * What the list shows of chains that lead from one to the next across seams: where the first began, where the last
 * ended, all their signs, the sum of hops, the whole cost, and sender and cause of the chain that speaks for them.
 * @param chains in the order in which they led to one another; one or more. The first one's id is the navigation's.
 */
export function joinSummaries(chains: readonly [Summary, ...Summary[]]): Summary {
  const [first] = chains;
  const last = chains.at(-1) ?? first;
  const { sender, cause, severity } = leadingSummary(chains);
  return {
    ...first,
    seq: Math.max(...chains.map(({ seq }) => seq)),
    lastUrl: last.lastUrl,
    strip: stripOf(chains),
    hops: chains.reduce((sum, { hops }) => sum + hops, 0),
    sender,
    cause,
    severity,
    costMs: joinedCost(chains),
    pending: last.pending,
    failed: last.failed,
    gap: chains.some(({ gap }) => gap),
    speculative: chains.every(({ speculative }) => speculative),
    facts: factsOf(chains),
  };
}
