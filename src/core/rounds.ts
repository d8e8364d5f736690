/** The rounds of a loop side by side: what stays the same, and what changes. */
import type { Chain, Hop } from "./chain.ts";
import { cookiesSent, cookiesSet } from "./cookies.ts";
import { type Cycle, cycleOf } from "./cycle.ts";
import { headerValue } from "./headers.ts";
import { withoutFragment } from "./url.ts";

/** What is compared of one redirect in each round. */
export type RoundFact = "url" | "status" | "cookies sent" | "cookies set" | "location" | "server" | "address";

export interface RoundColumn {
  readonly fact: RoundFact;
  /** Place of the redirect within a round, from 1. */
  readonly step: number;
  /** One for each row; null: not observable. */
  readonly values: readonly (string | null)[];
}

export interface RoundTable {
  /** Numbers of the rounds shown: 1, 2, 3 and the last. */
  readonly rows: readonly number[];
  /** Facts that differ between these rounds; empty when each round is the same. */
  readonly columns: readonly RoundColumn[];
}

const facts: readonly RoundFact[] = [
  "url",
  "status",
  "cookies sent",
  "cookies set",
  "location",
  "server",
  "address",
];

/** The full rounds at the end of a chain; the first rounds of a long loop are as good as any, so they are shown. */
export function roundsOf(chain: Chain, cycle: Cycle | null = cycleOf(chain)): readonly (readonly Hop[])[] {
  if (cycle === null) return [];
  return Array.from({ length: cycle.rounds }, (_, round) => {
    const from = cycle.from + round * cycle.length;
    return chain.hops.slice(from, from + cycle.length);
  });
}

/** A table for people: round 1, 2, 3 and the last, with the facts that differ. */
export function compareRounds(chain: Chain, cycle: Cycle | null = cycleOf(chain)): RoundTable {
  const rounds = roundsOf(chain, cycle);
  const rows = [1, 2, 3, rounds.length].filter(
    (row, at, all) => row >= 1 && row <= rounds.length && all.indexOf(row) === at,
  );
  const columns: RoundColumn[] = [];
  for (let step = 1; step <= (cycle?.length ?? 0); step += 1) {
    for (const fact of facts) {
      const values = rows.map((row) => {
        const hop = rounds[row - 1]?.[step - 1];
        return hop === undefined ? null : valueOf(hop, fact, chain);
      });
      if (new Set(values.filter((value) => value !== null)).size > 1) columns.push({ fact, step, values });
    }
  }
  return { rows, columns };
}

function valueOf(hop: Hop, fact: RoundFact, chain: Chain): string | null {
  switch (fact) {
    case "url":
      return withoutFragment(hop.url);
    case "status":
      return hop.status === null ? null : String(hop.status);
    case "cookies sent": {
      const names = cookiesSent(hop, chain.browser);
      return names === null ? null : [...names].toSorted().join(", ");
    }
    case "cookies set":
      return setNames(hop);
    case "location":
      return headerValue(hop.responseHeaders, "location");
    case "server":
      return headerValue(hop.responseHeaders, "server");
    case "address":
      return hop.ip;
    default:
      return fact satisfies never;
  }
}

/** Chromium never says that an answer sets no cookie, so an empty list is then unknown. */
function setNames(hop: Hop): string | null {
  const names = cookiesSet(hop.responseHeaders).map(({ name }) => name);
  return names.length === 0 ? null : names.toSorted().join(", ");
}
