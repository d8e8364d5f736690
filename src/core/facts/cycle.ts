/** The smallest cycle of a chain that ran into the browser's limit. */
import type { Chain } from "../chain.ts";
import { ranIntoLimit } from "./failure.ts";
import { withoutFragment } from "../url/url.ts";

export interface Cycle {
  /** Redirects in one round. */
  readonly length: number;
  /** Full rounds at the end of the chain; at least 2. */
  readonly rounds: number;
  /** Index of the hop with which the rounds begin. */
  readonly from: number;
}

/**
 * What repeats at the end of the chain: the same requests (method and URL), or, where a query changes from round to
 * round, the same paths in turn. null when nothing repeats. A repetition alone is no loop: cookies make short ones
 * end well.
 */
export function cycleOf(chain: Chain): Cycle | null {
  const exact = smallestCycle(chain, withoutFragment);
  if (exact !== null) return exact;
  const byPath = smallestCycle(chain, withoutQuery);
  // One path with a query that changes each time may be counting towards an end.
  return byPath === null || byPath.length === 1 ? null : byPath;
}

/** True where rounds repeat until the browser gives up. Its limit is reached by twenty different URLs as well. */
export function isLoop(chain: Chain): boolean {
  return ranIntoLimit(chain) && cycleOf(chain) !== null;
}

function withoutQuery(url: string): string {
  return withoutFragment(url).split("?", 1)[0] ?? "";
}

function smallestCycle(chain: Chain, identify: (url: string) => string): Cycle | null {
  const requests = chain.hops.map((hop) => `${hop.method} ${identify(hop.url)}`);
  for (let length = 1; length * 2 <= requests.length; length += 1) {
    let from = requests.length - length;
    while (from > 0 && requests[from - 1] === requests[from - 1 + length]) from -= 1;
    const rounds = Math.floor((requests.length - from) / length);
    if (rounds >= 2) return { length, rounds, from: requests.length - rounds * length };
  }
  return null;
}
