/**
 * The one way by which words of the interface come out of _locales, for every page of the extension. Each page has its
 * part, which is the prefix of its keys: the panel says `panel_…`. Core's prose (verdicts, rules) stays English.
 */
import type messages from "../_locales/en/messages.json";

/** Prefixes of keys: a page, or a family of pages, each. */
export type Part = "panel" | "popup" | "options" | "permission" | "extensions";

type KeyOf<P extends Part> = Extract<keyof typeof messages, `${P}_${string}`>;
/** A message of that part that stands alone, without the prefix. */
export type WordKeyOf<P extends Part> = KeyOf<P> extends `${P}_${infer Name}` ? Name : never;
/** A message with a form for one and a form for other numbers; a language may need more forms than these of English. */
export type CountKeyOf<P extends Part> =
  WordKeyOf<P> extends infer Name ? (Name extends `${infer Base}_one` ? Base : never) : never;

/** What a page says things with. */
interface Voice<P extends Part> {
  /** The words of that key, with $1, $2 … replaced by `values`. */
  say(this: void, key: WordKeyOf<P>, ...values: readonly (string | number)[]): string;
  /** "1 chain", "2,000 chains": the form for that number, in which the number itself is $1, and `values` follow. */
  sayCount(this: void, key: CountKeyOf<P>, count: number, ...values: readonly (string | number)[]): string;
}

type LookUp = (key: string, substitutions: string[]) => string;

/** Messages as they were looked up, cut at their places for values: asking the browser takes longer than all the rest. */
const asked = new Map<string, readonly string[]>();
/** Each place stands for itself. */
const places = Array.from({ length: 9 }, (_, at) => `$${at + 1}`);

let lookUp: LookUp = (key) => key;
let spoken = "en";

/**
 * Says where words come from: browser.i18n in the extension, a file of _locales in tests. Before the first paint.
 * @param language that of the words, which is not always that of the browser.
 */
export function speakWith(source: LookUp, language: string): void {
  lookUp = source;
  spoken = language;
  asked.clear();
}

/** The language of the words, for a `lang` inside of English prose. */
export function interfaceLanguage(): string {
  return spoken;
}

/** Something of Intl in the language of the words, made when it is first asked for. */
export function inLanguage<T>(make: (language: string) => T): () => T {
  let made: { readonly language: string; readonly format: T } | undefined;
  return () => {
    if (made?.language !== spoken) made = { language: spoken, format: make(spoken) };
    return made.format;
  };
}

const plural = inLanguage((language) => new Intl.PluralRules(language));
const numbers = inLanguage((language) => new Intl.NumberFormat(language));

function inDigits(value: string | number): string {
  return typeof value === "number" ? numbers().format(value) : value;
}

function words(key: string, values: readonly (string | number)[]): string {
  let parts = asked.get(key);
  if (parts === undefined) asked.set(key, (parts = lookUp(key, places).split(/\$([1-9])/)));
  // Every other part is the number of a place.
  return parts.map((part, at) => (at % 2 === 0 ? part : inDigits(values[Number(part) - 1] ?? ""))).join("");
}

/** The words that a page's HTML asks for, by their whole key. Nobody but a test can say whether there are such. */
export function wordsNamed(key: string): string {
  return words(key, []);
}

/** The words of one part of the interface. */
export function voiceOf<P extends Part>(part: P): Voice<P> {
  return {
    say: (key, ...values) => words(`${part}_${key}`, values),
    sayCount(key: string, count, ...values) {
      const form = plural().select(count);
      return words(`${part}_${key}_${form}`, [count, ...values]);
    },
  };
}
