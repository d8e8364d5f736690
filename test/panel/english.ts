/** The interface's words in tests: the English file, read as browser.i18n reads it. */
import messages from "../../_locales/en/messages.json";
import { speakWith } from "../../src/words.ts";

const texts: Readonly<Record<string, { readonly message: string } | undefined>> = messages;

export function speakEnglish(): void {
  speakWith((key, values) => {
    const message = texts[key]?.message;
    if (message === undefined) throw new Error(`No message ${key}`);
    return message.replaceAll(/\$(\d)/g, (_, number: string) => values[Number(number) - 1] ?? "");
  }, "en");
}
