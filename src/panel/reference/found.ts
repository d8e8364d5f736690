/** Words of a query in a text: which they are, where they stand, and the passage that has most of them. */

/** Letters and digits; "x-redirect-by" is three words, "isn't" is one. */
const words = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

/** Words that stand in every question and tell nothing. Never a word that changes what is asked: "not", "no", "without". */
const quiet = new Set(
  "a an and are as at be between but by can did do does for from had has have how i in is it its me my of on or so than that the then there this to vs versus was what when where which why will with you your".split(
    " ",
  ),
);

export function tokenize(text: string): string[] {
  return text.toLowerCase().match(words) ?? [];
}

/** Plural and singular find each other: "codes", "code". But https is no plural of http. null for a quiet word. */
export function processTerm(term: string): string | null {
  if (quiet.has(term)) return null;
  return term !== "https" && /^\p{L}{3,}[^s\W]s$/u.test(term) ? term.slice(0, -1) : term;
}

export interface FoundWord {
  readonly from: number;
  readonly to: number;
  readonly term: string;
}

/** Where words stand that are one of the terms, in order. */
export function foundIn(text: string, terms: ReadonlySet<string>): readonly FoundWord[] {
  return [...text.matchAll(words)].flatMap(({ 0: word, index: from }) => {
    const term = processTerm(word.toLowerCase());
    return term !== null && terms.has(term) ? [{ from, to: from + word.length, term }] : [];
  });
}

/** How many of the terms the text holds. */
export function countOfTerms(text: string, terms: ReadonlySet<string>): number {
  return new Set(foundIn(text, terms).map(({ term }) => term)).size;
}

/** Longest passage that is shown: two lines of a narrow column. */
const longest = 140;
/** Letters before the first word that was found. */
const before = 40;

function cutAround(text: string, terms: ReadonlySet<string>): string {
  if (text.length <= longest) return text;
  const first = foundIn(text, terms)[0]?.from ?? 0;
  const from = first <= before ? 0 : text.indexOf(" ", first - before) + 1;
  const cut = text.slice(from, from + longest);
  const end = from + longest < text.length ? `${cut.slice(0, cut.lastIndexOf(" "))} …` : cut;
  return from > 0 ? `… ${end}` : end;
}

/**
 * What to show of an entry that was found: of its passages one with most terms, cut around them. A sentence tells more
 * than a cell of a table.
 */
export function passageOf(passages: readonly string[], terms: ReadonlySet<string>): string {
  const [best] = passages
    .map((text) => ({ text, count: countOfTerms(text, terms), shown: Math.min(text.length, longest) }))
    .toSorted((a, b) => b.count - a.count || b.shown - a.shown);
  return best === undefined ? "" : cutAround(best.text, terms);
}
