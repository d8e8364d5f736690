/** A finding with the words of its rule. */
import type { Finding, ShownFinding } from "../explanation.ts";
import { asWords } from "../marks.ts";
import { wordsOfRule } from "../rules/index.ts";
import { fill } from "../text.ts";

interface SaidFinding {
  readonly shown: ShownFinding;
  /** One sentence for the answer; null for rules that never are the answer. */
  readonly verdict: string | null;
}

export function sayFinding(finding: Finding): SaidFinding {
  const words = wordsOfRule(finding.rule);
  // Pages wrote some of it: their backticks are none of the words'.
  const data = Object.fromEntries(
    Object.entries(finding.data).map(([name, value]) => [
      name,
      typeof value === "string" ? asWords(value) : value,
    ]),
  );
  const values = { ...data, ...words.derive?.(data) };
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
