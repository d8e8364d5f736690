/** The files of _locales, read. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export interface Message {
  readonly message: string;
  readonly description?: string;
}

export interface Locale {
  /** Name of its folder: en, de, pt_BR. */
  readonly name: string;
  /** In the order of the file. */
  readonly messages: ReadonlyMap<string, Message>;
}

export const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = path.join(root, "_locales");

function isMessage(value: unknown): value is Message {
  return (
    typeof value === "object" && value !== null && "message" in value && typeof value.message === "string"
  );
}

function read(name: string): Locale {
  const content: unknown = JSON.parse(readFileSync(path.join(folder, name, "messages.json"), "utf8"));
  const messages = new Map<string, Message>();
  for (const [key, value] of Object.entries(content ?? {})) {
    if (!isMessage(value)) throw new Error(`_locales/${name}: ${key} has no message`);
    messages.set(key, value);
  }
  return { name, messages };
}

export const locales: readonly Locale[] = readdirSync(folder).map(read);

const found = locales.find(({ name }) => name === "en");
if (found === undefined) throw new Error("There is no English");
export const english = found;
export const translations: readonly Locale[] = locales.filter((locale) => locale !== english);

/** What is counted has a form for one. */
const counted = new Set(
  [...english.messages.keys()].flatMap((key) => (key.endsWith("_one") ? [key.slice(0, -"_one".length)] : [])),
);

/** "panel_chains_one" → "panel_chains", "one"; a message that stands alone has no form. */
export function formOf(key: string): readonly [base: string, form: string | null] {
  const [, base, form] = /^(.+)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
  return base === undefined || form === undefined || !counted.has(base) ? [key, null] : [base, form];
}

/** Plural forms that a language tells apart, such as "one" and "other" in English and German. */
export function formsIn(locale: Locale): readonly string[] {
  const language = locale.messages.get("language")?.message ?? "";
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
}
