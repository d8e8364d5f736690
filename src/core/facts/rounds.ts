/** The rounds of a loop side by side: what stays the same, and what changes. */
import type { Chain, Hop } from "../chain.ts";
import { cookiesSent, cookiesSet } from "./cookies.ts";
import { type Cycle, cycleOf } from "./cycle.ts";
import { headerValue } from "../headers.ts";
import { withoutFragment } from "../url/url.ts";

/** What is compared of one redirect in each round. */
export type RoundFact = "url" | "status" | "cookies sent" | "cookies set" | "location" | "server" | "address";

export interface RoundColumn {
  readonly fact: RoundFact;
  /** Place of the redirect within a round, from 1. */
  readonly step: number;
  /** One for each row; null: not observable. */
  readonly values: readonly (string | null)[];
}

/** Cookies of one redirect that are the same in every round that shows any. */
export interface RoundCookies {
  readonly fact: Extract<RoundFact, "cookies sent" | "cookies set">;
  /** Place of the redirect within a round, from 1. */
  readonly step: number;
  /** Joined by commas; "" where none is sent. */
  readonly names: string;
  /** They are set to another value each time: the server begins anew, because none came back. */
  readonly renewed: boolean;
  /** False where they are not observable in some of the rounds shown. */
  readonly everywhere: boolean;
}

export interface RoundTable {
  /** Numbers of the rounds shown: 1, 2, 3 and the last. */
  readonly rows: readonly number[];
  /** Facts that differ between these rounds; empty when each round is the same. */
  readonly columns: readonly RoundColumn[];
  /** What cookies do alike in these rounds; empty where no redirect sets or carries any. */
  readonly cookies: readonly RoundCookies[];
  /** True where some of these rounds do not show which cookies were sent: they may differ unseen. */
  readonly hidesCookies: boolean;
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
  const cookies: RoundCookies[] = [];
  let hidesCookies = false;
  for (let step = 1; step <= (cycle?.length ?? 0); step += 1) {
    const hops = rows.flatMap((row) => rounds[row - 1]?.[step - 1] ?? []);
    for (const fact of facts) {
      const values = hops.map((hop) => valueOf(hop, fact, chain));
      const different = new Set(values.filter((value) => value !== null));
      const [value] = different;
      hidesCookies ||= fact === "cookies sent" && values.includes(null);
      if (different.size > 1) columns.push({ fact, step, values });
      else if (value !== undefined && (fact === "cookies sent" || fact === "cookies set"))
        cookies.push({
          fact,
          step,
          names: value,
          renewed: fact === "cookies set" && isRenewed(hops),
          everywhere: !values.includes(null),
        });
    }
  }
  return {
    rows,
    columns,
    cookies: cookies.some(({ names }) => names !== "") ? cookies : [],
    hidesCookies,
  };
}

/** No two rounds that show what they set set the same; a lifetime that moves with the clock is no other value. */
function isRenewed(hops: readonly Hop[]): boolean {
  const set = hops
    .map(({ responseHeaders }) => cookiesSet(responseHeaders))
    .filter((cookies) => cookies.length > 0)
    .map((cookies) => cookies.map(({ name, value }) => `${name}=${value}`).join("; "));
  return set.length > 1 && new Set(set).size === set.length;
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
