/** A finding with the words of its rule. */
import type { Finding, ShownFinding } from "../explanation.ts";
import { wordsOfRule } from "../rules/index.ts";
import { fill } from "../text.ts";

interface SaidFinding {
  readonly shown: ShownFinding;
  /** One sentence for the answer; null for rules that never are the answer. */
  readonly verdict: string | null;
}

export function sayFinding(finding: Finding): SaidFinding {
  const words = wordsOfRule(finding.rule);
  const values = { ...finding.data, ...words.derive?.(finding.data) };
  return {
    shown: {
      ...finding,
      title: words.title,
      saw: fill(words.saw, values),
      why: fill(words.why, values),
      fix: fill(words.fix, values),
      references: words.references,
    },
    verdict: words.verdict === undefined ? null : fill(words.verdict, values),
  };
}
