/** Gives a page its language: that of the words which the browser chose for it out of _locales. */
import { browser } from "./browser.ts";
import { speakWith } from "./words.ts";

const lookUp = (key: string, values?: string[]): string => browser.i18n.getMessage(key, values);

/** To be called before the first paint. */
export function speak(): void {
  // Not the browser's own language: where there are no words in it, they are English.
  const language = lookUp("language");
  document.documentElement.lang = language;
  speakWith(lookUp, language);
}
