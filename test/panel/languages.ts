/** The interface's words in tests: a file of _locales, read as browser.i18n reads it. */
import german from "../../_locales/de/messages.json";
import english from "../../_locales/en/messages.json";
import { speakWith } from "../../src/words.ts";
import { asPseudo, asValue, pseudoLanguage } from "./pseudo.ts";

export type Language = "en" | "de" | "pseudo";

type Messages = Readonly<Record<string, { readonly message: string } | undefined>>;

const files: Readonly<Record<Language, Messages>> = { en: english, de: german, pseudo: english };

/** What browser.i18n.getMessage is in that language; `pseudo` is English made strange and long. */
export function lookUpIn(language: Language): (key: string, values?: readonly string[]) => string {
  const messages = files[language];
  const pseudo = language === "pseudo";
  return (key, values = []) => {
    const message = messages[key]?.message;
    if (message === undefined) throw new Error(`No message ${key}`);
    if (key === "language") return message;
    const text = pseudo ? asPseudo(message) : message;
    return text.replaceAll(/\$(\d)/g, (_, number: string) => {
      const value = values[Number(number) - 1] ?? "";
      return pseudo ? asValue(value) : value;
    });
  };
}

/** Says everything in that language from now on. */
export function speakIn(language: Language): void {
  speakWith(lookUpIn(language), language === "pseudo" ? pseudoLanguage : language);
}
