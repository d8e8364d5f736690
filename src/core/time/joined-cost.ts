/** What redirects of a whole navigation cost, from the summaries of its chains: as time-spent.ts defines it. */
import type { Milliseconds } from "../event.ts";
import type { Summary } from "../summary.ts";

type Costs = Pick<Summary, "startedAt" | "costMs" | "insideMs" | "paused">;

/**
 * A chain that led straight on to the next counts until that one began, its page and the waiting with it. Where a person
 * may have paused in between, its redirects alone count.
 * @param chains in the order in which they led to one another.
 * @returns null while any of them is under way.
 */
export function joinedCost(chains: readonly Costs[]): Milliseconds | null {
  let sum = 0;
  for (const [index, { startedAt, costMs, insideMs = 0 }] of chains.entries()) {
    if (costMs === null) return null;
    const next = chains[index + 1];
    const straightOn = next !== undefined && next.paused !== true;
    sum += straightOn ? Math.max(costMs, next.startedAt - startedAt - insideMs) : costMs;
  }
  return sum;
}
