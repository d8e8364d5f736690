/** Navigations: chains that lead from one to the next across seams, as the chain document groups them. */
import type { Chain, SeamBefore } from "../chain.ts";

export interface Navigation {
  /** In order; one or more. */
  readonly chains: readonly Chain[];
  /** Between chains i and i + 1. */
  readonly seams: readonly Omit<SeamBefore, "previous">[];
}

/**
 * The navigations among these chains, in order of their start: every frame's chain that was more than a guess of the
 * browser, and whatever a seam joins. A chain that led to several goes on with the first; the others begin anew.
 */
export function navigationsOf(chains: readonly Chain[]): readonly Navigation[] {
  const ordered = chains.toSorted((a, b) => a.startedAt - b.startedAt);
  const byId = new Map(ordered.map((chain) => [chain.id, chain]));
  const next = new Map<string, Chain>();
  for (const chain of ordered) {
    const { seam } = chain;
    if (seam !== null && byId.has(seam.previous) && !next.has(seam.previous)) next.set(seam.previous, chain);
  }
  const later = new Set([...next.values()].map(({ id }) => id));
  return ordered
    .filter((chain) => !later.has(chain.id) && (isNavigation(chain) || next.has(chain.id)))
    .map((first) => navigationFrom(first, next));
}

function navigationFrom(first: Chain, next: ReadonlyMap<string, Chain>): Navigation {
  const chains = [first];
  const seen = new Set([first.id]);
  for (
    let chain = next.get(first.id);
    chain !== undefined && !seen.has(chain.id);
    chain = next.get(chain.id)
  ) {
    seen.add(chain.id);
    chains.push(chain);
  }
  const seams = chains.slice(1).flatMap(({ seam }) => {
    if (seam === null) return [];
    const { kind, confidence, delayMs } = seam;
    return [{ kind, confidence, delayMs }];
  });
  return { chains, seams };
}

function isNavigation({ resourceType, tabId, speculative }: Chain): boolean {
  const frame = resourceType === "main_frame" || resourceType === "sub_frame";
  return frame && tabId >= 0 && !speculative;
}
