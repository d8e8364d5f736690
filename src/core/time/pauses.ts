/** Where a person may have paused between joined chains. The time before a pause is nobody's cost. */
import type { Chain, SeamBefore } from "../chain.ts";
import type { Milliseconds } from "../event.ts";

/** A page that was there longer than this before a script left it was looked at: it was no step on the way. */
const lookedAt: Milliseconds = 5000;

/**
 * Could a person have been looking at the page before? A window that opens, a reload, and a script that leaves a page
 * after a while are often a person's own doing.
 */
export function isPause({ kind, delayMs }: SeamBefore): boolean {
  if (kind === "popup" || kind === "reload") return true;
  return (kind === "script" || kind === "client-unknown") && (delayMs ?? 0) > lookedAt;
}

/**
 * The part of joined chains around one of them that a person waited for in one go.
 * @param chains in order, each joined to the one before.
 * @param id of the chain that the part is to hold.
 * @returns the part, in order; empty where no chain has that id.
 */
export function withoutPauses(chains: readonly Chain[], id: string): readonly Chain[] {
  const at = chains.findIndex((chain) => chain.id === id);
  const begins = (index: number): boolean => isApart(chains[index - 1], chains[index]);
  let [from, to] = [at, at + 1];
  while (from > 0 && !begins(from)) from -= 1;
  while (to < chains.length && !begins(to)) to += 1;
  return at < 0 ? [] : chains.slice(from, to);
}

function isApart(before: Chain | undefined, chain: Chain | undefined): boolean {
  const seam = chain?.seam ?? null;
  return before === undefined || seam === null || seam.previous !== before.id || isPause(seam);
}
