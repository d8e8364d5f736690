/** Running the rule catalogue over a chain. */
import { causeNameOf } from "../causes/cause.ts";
import type { Chain } from "../chain.ts";
import type { Finding } from "../explanation.ts";
import type { Check, Context } from "./rule.ts";
import { CHECKS, RULE_FAILED } from "../rules/index.ts";
import type { Severity } from "../summary.ts";
import { DEFAULT_THRESHOLDS, type Thresholds } from "../settings/thresholds.ts";

const rank: Readonly<Record<Severity, number>> = { problem: 0, advice: 1, note: 2 };

/** What the rules share of a chain. */
export function contextOf(chain: Chain, thresholds: Thresholds = DEFAULT_THRESHOLDS): Context {
  return { causes: chain.hops.map((hop) => causeNameOf(hop, chain)), thresholds };
}

/**
 * Everything the rules find in a chain: worst first, then in the order of the catalogue. A rule that throws becomes
 * a finding of its own and takes nothing else with it.
 */
export function findingsOf(
  chain: Chain,
  context: Context = contextOf(chain),
  checks: readonly Check[] = CHECKS,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const check of checks) findings.push(...run(check, chain, context));
  return findings.length < 2 ? findings : findings.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
}

function run(check: Check, chain: Chain, context: Context): readonly Finding[] {
  try {
    return check
      .check(chain, context)
      .map((match) => ({ rule: check.id, severity: check.severity, hops: match.hops, data: match.data }));
  } catch {
    return [{ rule: RULE_FAILED, severity: "note", hops: [], data: { failed: check.id } }];
  }
}
