/** What a chain can be or have that is no rule, as `has:` asks for it. */
import { CHECKS } from "../rules/index.ts";
import type { Severity, Summary } from "../summary.ts";

const severities: ReadonlyMap<string, Severity> = new Map(CHECKS.map(({ id, severity }) => [id, severity]));

function found({ severity, facts }: Summary, asked: Severity): boolean {
  return severity === asked || facts.findings.some((rule) => severities.get(rule) === asked);
}

const tests = {
  finding: ({ facts }) => facts.findings.length > 0,
  problem: (summary) => found(summary, "problem"),
  advice: (summary) => found(summary, "advice"),
  note: (summary) => found(summary, "note"),
  internal: ({ facts }) => facts.senders.some((sender) => sender === "browser" || sender === "extension"),
  pending: ({ pending }) => pending,
  failure: ({ failed }) => failed,
  gap: ({ gap }) => gap,
  seam: ({ after }) => after !== null,
  speculative: ({ speculative }) => speculative,
} satisfies Record<string, (summary: Summary) => boolean>;

const entries = Object.entries<(summary: Summary) => boolean>(tests);

/** The most usual first. */
export const CHAIN_STATES: readonly string[] = entries.map(([state]) => state);

export function chainStates(summary: Summary): readonly string[] {
  return entries.filter(([, test]) => test(summary)).map(([state]) => state);
}

/** Tests of the states among these ids. */
export function stateTests(ids: ReadonlySet<string>): readonly ((summary: Summary) => boolean)[] {
  return entries.filter(([state]) => ids.has(state)).map(([, test]) => test);
}
