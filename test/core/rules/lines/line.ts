/** A line that a rule draws: a hand-made chain on one side of it. */
import type { Chain, Hop } from "../../../../src/core/chain.ts";
import type { RuleId } from "../../../../src/core/rules/index.ts";
import { chainWith } from "../chains.ts";

type Line = readonly [what: string, chain: Chain, found: boolean];

export type Lines = Readonly<Partial<Record<RuleId, readonly Line[]>>>;

export function at(url: string, to: string, more: Partial<Hop> = {}): Partial<Hop> {
  return { url, to, ...more };
}

/** A script's request of the page https://a.test. */
export function xhr(hops: readonly Partial<Hop>[], rest: Partial<Chain> = {}): Chain {
  return chainWith(hops, { resourceType: "xmlhttprequest", initiator: "https://a.test", ...rest });
}

/** A redirect on one host. */
export const same: Partial<Hop> = at("https://a.test/x", "https://a.test/y");
