/** A query, understood: its terms, and what is wrong with each. */
import { nearest } from "./nearest.ts";
import { numberTest, statusTest } from "./numbers.ts";
import { scan, type ScannedTerm, type ScannedValue } from "./scan.ts";
import type { FilterKey, Problem, Term } from "./term.ts";
import { entriesOf, idsMeant, type NamedKey } from "./vocabulary.ts";

/**
 * The terms of a query. Every text is one; what it gets wrong is told with the term.
 * @param typing the query ends where somebody types: its last term may be the beginning of what is meant.
 */
export function parseFilter(query: string, typing = false): readonly Term[] {
  return scan(query).map((scanned) => {
    const open = typing && scanned.to === query.length && !query.endsWith('"');
    const { key, negated, values, from, to } = scanned;
    const problem = scanned.problem ?? firstProblem(scanned, open);
    return { key, negated, values: values.map(({ text }) => text), open, problem, from, to };
  });
}

/** Whether the term has a problem that will not go away by typing on: "hops:>" may become "hops:>2". */
export function isWrong({ open, problem }: Term): boolean {
  if (problem === null || !open) return problem !== null;
  if (problem.kind === "no-value" || problem.kind === "open-quote") return false;
  return problem.kind !== "no-number" || !/^[<>=]{0,2}[\d.]*(?:m|ms|s)?$/i.test(problem.word);
}

function firstProblem({ key, values }: ScannedTerm, open: boolean): Problem | null {
  if (key === "text") return null;
  for (const [at, value] of values.entries()) {
    const problem = problemOf(key, value, open && at === values.length - 1);
    if (problem !== null) return problem;
  }
  return null;
}

function problemOf(key: FilterKey, { text, from, to }: ScannedValue, open: boolean): Problem | null {
  switch (key) {
    case "cause":
    case "has":
    case "type":
    case "sender":
      if (idsMeant(key, text, open).size > 0) return null;
      return { kind: "unknown-value", key, word: text, nearest: nearestName(key, text), from, to };
    case "status":
      return statusTest(text, open) === null ? { kind: "no-number", key, word: text, from, to } : null;
    case "hops":
    case "time":
      return numberTest(text) === null ? { kind: "no-number", key, word: text, from, to } : null;
    case "domain":
    case "method":
      return null;
    default:
      key satisfies never;
      return null;
  }
}

function nearestName(key: NamedKey, word: string): string | null {
  return nearest(
    word.toLowerCase(),
    entriesOf(key).flatMap(({ names }) => names),
  );
}
