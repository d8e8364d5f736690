/** What chains are made of, as a filter names it: counted, so that what is there is offered first. */
import type { Summary } from "../summary.ts";
import { hostsOf } from "./host.ts";
import { chainStates } from "./states.ts";
import type { FilterKey } from "./term.ts";
import { otherTypes, typeGroupOf } from "./types.ts";

/** Keys whose values can be read off a chain; the others compare a number. */
export type FacetKey = Exclude<FilterKey, "hops" | "time">;

/** Values of that key that the chain has, each once. */
export function facetsOf(key: FacetKey, summary: Summary): readonly string[] {
  const { facts } = summary;
  switch (key) {
    case "status":
      return facts.statuses.map(String);
    case "method":
      return [summary.method];
    case "domain":
      return hostsOf(summary);
    case "type":
      return typeNames(summary.resourceType);
    case "cause":
      return facts.causes;
    case "sender":
      return [...new Set([summary.sender, ...facts.senders, ...facts.products])];
    case "has":
      return [...chainStates(summary), ...facts.findings];
    default:
      key satisfies never;
      return [];
  }
}

/** Its group, and its own name where the group has several. */
function typeNames(resourceType: string): readonly string[] {
  const group = typeGroupOf(resourceType);
  return otherTypes.includes(resourceType) ? [group, resourceType] : [group];
}

type Counts = ReadonlyMap<string, number>;

/** What was counted of a list: while a word is typed, the chains stay the same and are asked again with each letter. */
const counted = new WeakMap<readonly Summary[], Map<FacetKey, Counts>>();

/** How many of the chains have each value of that key. Counts a list once: it must not be changed afterwards. */
export function countFacets(key: FacetKey, summaries: readonly Summary[]): Counts {
  const known = counted.get(summaries) ?? new Map<FacetKey, Counts>();
  counted.set(summaries, known);
  const counts = known.get(key) ?? count(key, summaries);
  known.set(key, counts);
  return counts;
}

function count(key: FacetKey, summaries: readonly Summary[]): Counts {
  const counts = new Map<string, number>();
  for (const summary of summaries)
    for (const value of facetsOf(key, summary)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
