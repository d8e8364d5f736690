/** A filter as data: terms, all of which a chain must meet. */

export const FILTER_KEYS = [
  "status",
  "cause",
  "has",
  "domain",
  "method",
  "type",
  "sender",
  "hops",
  "time",
] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** Other names that people try. */
const otherNames: Readonly<Record<string, FilterKey>> = {
  code: "status",
  is: "has",
  host: "domain",
  from: "sender",
  cost: "time",
};

/** The key of that name, in whatever case; null where there is none. */
export function keyNamed(name: string): FilterKey | null {
  const lower = name.toLowerCase();
  return (
    FILTER_KEYS.find((key) => key === lower) ??
    (Object.hasOwn(otherNames, lower) ? otherNames[lower] : null) ??
    null
  );
}

/** A range of characters of the query, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is wrong with a term, and where. `nearest`: what was probably meant. */
export type Problem = Span &
  (
    | { readonly kind: "unknown-key"; readonly word: string; readonly nearest: FilterKey | null }
    | { readonly kind: "no-value"; readonly key: FilterKey }
    | {
        readonly kind: "unknown-value";
        readonly key: FilterKey;
        readonly word: string;
        readonly nearest: string | null;
      }
    | { readonly kind: "no-number"; readonly key: FilterKey; readonly word: string }
    | { readonly kind: "open-quote" }
  );

export interface Term extends Span {
  /** "text": no key; the chain's words are searched. */
  readonly key: FilterKey | "text";
  readonly negated: boolean;
  /** Any of them will do. Text has exactly one. */
  readonly values: readonly string[];
  /** Still being typed: what it begins is meant, too. */
  readonly open: boolean;
  /** A term with a problem is left out of the filter. */
  readonly problem: Problem | null;
}

/** Whether the term takes part in the filter. */
export function applies({ problem }: Term): boolean {
  return problem === null || problem.kind === "open-quote";
}
