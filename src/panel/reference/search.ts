/**
 * Search through the reference. Here and not in core, because core imports nothing but core. The documents are core's.
 */
import MiniSearch, { type SearchResult } from "minisearch";
import { reference } from "../../core/knowledge/reference/index.ts";
import { type SearchDocument, searchDocuments } from "../../core/knowledge/reference/search.ts";
import type { Catalogue, Entry } from "../../core/knowledge/reference/select.ts";
import { passageOf, processTerm, tokenize } from "./found.ts";

export interface Hit {
  readonly entry: Entry;
  readonly score: number;
  /** Words of the entry that answer to the query. */
  readonly terms: ReadonlySet<string>;
}

type Search = (query: string) => readonly Hit[];

/** More than this nobody reads in a narrow column. */
const mostHits = 20;
/** What is worth less than this share of the best hit happens to hold a word, and no more. */
const leastShare = 0.04;

const hasDigit = (term: string): boolean => /\d/.test(term);

function phraseOf(text: string): string {
  return tokenize(text)
    .flatMap((term) => processTerm(term) ?? [])
    .join(" ");
}

function holds(whole: string, part: string): boolean {
  return ` ${whole} `.includes(` ${part} `);
}

/**
 * How much more a hit is worth for the phrases that people type: its name, those that its entry names outright, and
 * those that hold the query or are held by it.
 */
function phraseBoost(query: string, phrases: readonly string[]): number {
  if (query === phrases[0]) return 8;
  if (phrases.includes(query)) return 4;
  const near = phrases.some(
    (phrase) => holds(phrase, query) || (phrase.includes(" ") && holds(query, phrase)),
  );
  return near ? 2 : 1;
}

/** The phrases that an entry names outright: its name (of a code its number), its title, what people type. */
function phrasesOf({ id, title, searched }: SearchDocument): readonly string[] {
  const [, code] = /^code-(\d+)$/.exec(id) ?? [];
  return [code ?? title, title, ...searched.split("\n")].map(phraseOf);
}

/** Builds an index over a catalogue. */
function searchOf(catalogue: Catalogue): Search {
  const index = new MiniSearch<SearchDocument>({
    fields: ["title", "searched", "summary", "headings", "body"],
    tokenize,
    processTerm,
    searchOptions: {
      boost: { searched: 8, title: 4, summary: 2, headings: 1.5, body: 0.6 },
      // A status code is itself or another code: never begun, never misspelt.
      prefix: (term) => term.length > 1 && !hasDigit(term),
      fuzzy: (term) => (term.length > 4 && !hasDigit(term) ? 0.2 : false),
      weights: { prefix: 0.4, fuzzy: 0.25 },
    },
  });
  const documents = searchDocuments(catalogue);
  index.addAll(documents);
  const phrases = new Map(documents.map((document) => [document.id, phrasesOf(document)]));

  return (query) => {
    const asked = phraseOf(query);
    if (asked === "") return [];
    const worth = ({ id, score }: SearchResult): number =>
      score * phraseBoost(asked, phrases.get(String(id)) ?? []);
    return index
      .search(query)
      .flatMap((result) => {
        const entry = catalogue.byId.get(String(result.id));
        return entry === undefined ? [] : { entry, score: worth(result), terms: new Set(result.terms) };
      })
      .toSorted((a, b) => b.score - a.score)
      .slice(0, mostHits)
      .filter(({ score }, _, [best]) => score >= leastShare * (best?.score ?? 0));
  };
}

let built: Search | null = null;

/** Entries that answer the query, best first. The index is built when the first query comes. */
export const searchReference: Search = (query) => {
  built ??= searchOf(reference);
  return built(query);
};

const passages = new Map<string, readonly string[]>();

/** What the entry says of the words that were found in it. */
export function passageFor({ entry, terms }: Hit): string {
  if (passages.size === 0)
    for (const { id, summary, body } of searchDocuments(reference))
      passages.set(
        id,
        [summary, ...body.split("\n")].filter((passage) => passage !== ""),
      );
  return passageOf(passages.get(entry.id) ?? [], terms);
}
