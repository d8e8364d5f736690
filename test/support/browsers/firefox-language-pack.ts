/**
 * A language pack without a word in it. Firefox speaks to extensions in a language only when it has been installed; with
 * this one it has, and its own interface stays English.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** @returns the folder of the pack, ready to be installed. */
export function writeLanguagePack(profile: string, language: string): string {
  const folder = path.join(profile, `language-${language}`);
  const id = `langpack-${language}@hopscope.test`;
  const manifest = {
    manifest_version: 2,
    name: `Language: ${language}`,
    version: "1.0",
    browser_specific_settings: { gecko: { id } },
    langpack_id: language,
    languages: { [language]: { version: "20260101000000", chrome_resources: {} } },
    sources: { browser: { base_path: "browser/" } },
  };
  mkdirSync(folder);
  writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}
