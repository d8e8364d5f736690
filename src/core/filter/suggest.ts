/** What could be meant by the term that is being typed, with the number of chains that each choice would leave. */
import { phraseOf } from "../knowledge/status-phrases.ts";
import type { Summary } from "../summary.ts";
import { countFacets, type FacetKey } from "./facets.ts";
import { parseFilter } from "./parse.ts";
import { printTerm } from "./print.ts";
import { scan, type ScannedTerm } from "./scan.ts";
import { FILTER_KEYS, type FilterKey } from "./term.ts";
import { filterTest } from "./test.ts";
import { type Entry, entriesOf, isNamed, NAMED_KEYS } from "./vocabulary.ts";

export interface Suggestion {
  /** The term as it is written. It is finished when it has a value. */
  readonly text: string;
  readonly key: FilterKey;
  /** null: the key alone is offered, and its values come next. */
  readonly value: string | null;
  /** English, out of the catalogues; null where they have no words for it. */
  readonly meaning: string | null;
  /** Chains that are left with it; null for a key alone. */
  readonly count: number | null;
}

export interface Suggestions {
  /** Position in the draft from which on a suggestion takes the place of what was typed. */
  readonly from: number;
  readonly list: readonly Suggestion[];
}

interface Candidate {
  readonly key: FilterKey;
  readonly value: string;
  readonly meaning: string | null;
  /** How many chains have it: for the order. */
  readonly having: number;
}

/** Lines a menu may have without being a search of its own. */
const most = 8;
/** Of what is neither cause nor finding there may be hundreds: hosts. */
const mostOfOneKey = 3;

/** What people ask of numbers. */
const numbers = {
  hops: [">1", ">2", ">5", ">=10"],
  time: [">50ms", ">100ms", ">500ms", ">1s"],
} as const;

/**
 * @param draft what stands in the field; the term at its end is the one that is typed.
 * @param summaries chains that all the rest of the filter leaves.
 */
export function suggest(draft: string, summaries: readonly Summary[]): Suggestions {
  const terms = scan(draft);
  const typed = terms.at(-1);
  if (typed === undefined || typed.to < draft.length) {
    return { from: draft.length, list: keysBeginning("", false) };
  }
  const passes = filterTest(parseFilter(draft.slice(0, typed.from)));
  const left = passes === null ? summaries : summaries.filter(passes);
  const list = typed.key === "text" ? forWord(typed, left) : forKey(typed, typed.key, left);
  return { from: typed.from, list: [...mended(draft, left), ...list] };
}

/** The last term with its faulty word replaced by the one that was probably meant; none where there is no such word. */
function mended(draft: string, left: readonly Summary[]): readonly Suggestion[] {
  const term = parseFilter(draft, true).at(-1);
  const problem = term?.problem ?? null;
  if (term === undefined || problem === null || !("nearest" in problem) || problem.nearest === null)
    return [];
  const { from, to, nearest } = problem;
  const word = problem.kind === "unknown-key" ? `${nearest}:` : nearest;
  const text = draft.slice(term.from, from) + word + draft.slice(to, term.to);
  const again = parseFilter(text)[0];
  if (again === undefined || again.key === "text") return [];
  if (again.problem?.kind === "no-value")
    return [{ text, key: again.key, value: null, meaning: null, count: null }];
  const passes = again.problem === null ? filterTest([again]) : null;
  if (passes === null) return [];
  const value = again.values.join(",");
  return [{ text, key: again.key, value, meaning: null, count: left.filter(passes).length }];
}

function keysBeginning(word: string, negated: boolean): readonly Suggestion[] {
  const sign = negated ? "-" : "";
  return FILTER_KEYS.filter((key) => key.startsWith(word)).map((key) => ({
    text: `${sign}${key}:`,
    key,
    value: null,
    meaning: null,
    count: null,
  }));
}

/** Somebody types a word: keys that begin so, and whatever is there under that name. */
function forWord(typed: ScannedTerm, left: readonly Summary[]): readonly Suggestion[] {
  const word = (typed.values[0]?.text ?? "").toLowerCase();
  // The sign alone: what to leave out is yet to be said.
  if (word === "-" && typed.to - typed.from === 1) return keysBeginning("", true);
  const keys = keysBeginning(word, typed.negated);
  if (word.length < 2) return keys;
  const found = [...NAMED_KEYS, "status" as const, "method" as const, "domain" as const].flatMap((key) =>
    ranked(candidates(key, word, left).filter(({ having }) => having > 0)).slice(0, mostOfOneKey),
  );
  return [...keys, ...counted(ranked(found).slice(0, most - keys.length), typed, [], left)];
}

function forKey(typed: ScannedTerm, key: FilterKey, left: readonly Summary[]): readonly Suggestion[] {
  const values = typed.values.map(({ text }) => text);
  const last = typed.values.at(-1);
  const word = last?.to === typed.to ? (values.pop() ?? "") : "";
  const all = key === "hops" || key === "time" ? compared(key, word) : candidates(key, word, left);
  const fresh = all.filter(({ value }) => !values.includes(value));
  // What is there; where nothing of the kind is, what there could be.
  const shown = isNamed(key) ? fresh.filter(({ having }) => having > 0) : fresh;
  return counted(ranked(shown.length === 0 ? fresh : shown).slice(0, most), typed, values, left);
}

function compared(key: "hops" | "time", word: string): readonly Candidate[] {
  return numbers[key]
    .filter((value) => value.startsWith(word))
    .map((value) => ({ key, value, meaning: null, having: 0 }));
}

/** Values of that key which the word may begin. */
function candidates(key: FacetKey, typed: string, left: readonly Summary[]): readonly Candidate[] {
  const word = typed.toLowerCase();
  const counts = countFacets(key, left);
  if (isNamed(key)) {
    return entriesOf(key)
      .filter((entry) => begins(entry, word))
      .toSorted((a, b) => Number(b.id.startsWith(word)) - Number(a.id.startsWith(word)))
      .map(({ id, meaning }) => ({ key, value: id, meaning, having: counts.get(id) ?? 0 }));
  }
  if (key === "status") return statuses(word, counts);
  const fits = key === "domain" ? partOfHost : (value: string) => value.toLowerCase().startsWith(word);
  return [...counts]
    .filter(([value]) => fits(value, word))
    .map(([value, having]) => ({ key, value, meaning: null, having }));
}

function begins({ names }: Entry, word: string): boolean {
  const name = word.replaceAll(/[\s_]+/g, "-");
  return names.some((one) => `-${one}`.includes(`-${name}`));
}

function partOfHost(host: string, word: string): boolean {
  return host.startsWith(word) || host.includes(`.${word}`);
}

/** Codes that are there, and the classes that they belong to. */
function statuses(word: string, counts: ReadonlyMap<string, number>): readonly Candidate[] {
  const key = "status";
  const classes = new Map<string, number>();
  const codes = [...counts].map(([value, having]) => {
    const name = `${value.slice(0, 1)}xx`;
    classes.set(name, (classes.get(name) ?? 0) + having);
    return { key, value, meaning: phraseOf(Number(value)), having } as const;
  });
  const whole = [...classes].map(([value, having]) => ({ key, value, meaning: null, having }) as const);
  return [...whole, ...codes].filter(({ value }) => value.startsWith(word));
}

/** What most chains have first; otherwise in the order of the catalogue. */
function ranked(list: readonly Candidate[]): readonly Candidate[] {
  return list.toSorted((a, b) => b.having - a.having);
}

/** @param before values of the term that are there already. */
function counted(
  list: readonly Candidate[],
  { negated }: ScannedTerm,
  before: readonly string[],
  left: readonly Summary[],
): readonly Suggestion[] {
  return list.flatMap(({ key, value, meaning }) => {
    const text = printTerm({ key, negated, values: [...before, value] });
    // A value before it that nobody understands stays what it is, whatever follows.
    const passes = filterTest(parseFilter(text));
    return passes === null ? [] : [{ text, key, value, meaning, count: left.filter(passes).length }];
  });
}
