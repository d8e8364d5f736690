/** Every word of the interface comes through here, out of _locales. Core's prose (verdicts, rules) stays English. */
import type messages from "../../_locales/en/messages.json";

type Key = Extract<keyof typeof messages, `panel_${string}`>;
/** A message that stands alone. */
export type WordKey = Key extends `panel_${infer Name}` ? Name : never;
/** A message with a form for one and a form for other numbers. */
export type CountKey = WordKey extends infer Name ? (Name extends `${infer Base}_one` ? Base : never) : never;

type LookUp = (key: string, substitutions: string[]) => string;

let lookUp: LookUp = (key) => key;
let plural = new Intl.PluralRules("en");
let numbers = new Intl.NumberFormat("en");

/** Says where words come from: browser.i18n in the extension, the English file in tests. Before the first paint. */
export function speakWith(words: LookUp, language: string): void {
  lookUp = words;
  plural = new Intl.PluralRules(language);
  numbers = new Intl.NumberFormat(language);
}

/** The words of that key, with $1, $2 … replaced by `values`. */
export function say(key: WordKey, ...values: readonly (string | number)[]): string {
  return lookUp(
    `panel_${key}`,
    values.map((value) => (typeof value === "number" ? numbers.format(value) : value)),
  );
}

/** "1 chain", "2,000 chains": the form for that number, in which the number itself is $1. */
export function sayCount(key: CountKey, count: number): string {
  const form = plural.select(count) === "one" ? "one" : "other";
  return lookUp(`panel_${key}_${form}`, [numbers.format(count)]);
}
