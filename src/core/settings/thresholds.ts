/** Numbers from which on a rule speaks: what a person may set, and what holds when nothing is set. */
export interface Thresholds {
  /** So many redirects that each cost a round trip make a chain too long. */
  readonly longChain: number;
  /** So many that only put the address right do, too: one rule could do it. */
  readonly tidyings: number;
}

/** Google asks for three redirects at most. */
export const DEFAULT_THRESHOLDS: Thresholds = { longChain: 4, tidyings: 3 };

/** Bounds of each. One redirect is no chain; browsers give up after twenty. */
export const THRESHOLD_LIMITS = { least: 2, most: 20 } as const;

/** What tells summaries apart that were made with different thresholds: equal ones have equal stamps. No tabs in it. */
export function stampOf({ longChain, tidyings }: Thresholds): string {
  return `${longChain}.${tidyings}`;
}
