/** Opens one of the extension's own pages in the document of a test: its HTML, and its script on a browser in memory. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { vi } from "vitest";
import english from "../../_locales/en/messages.json";
import { FakeBrowser } from "./fake-browser.ts";

const held = vi.hoisted((): { browser: FakeBrowser | null } => ({ browser: null }));

vi.mock("webextension-polyfill", () => ({
  get default() {
    return held.browser?.api;
  },
}));
// Set by the build otherwise.
Object.assign(globalThis, { __HOST__: "chromium" });

const texts: Readonly<Record<string, { readonly message: string } | undefined>> = english;

/** Words as browser.i18n gives them; a key that there is not is a mistake. */
export function englishWords(key: string, values: readonly string[]): string {
  const message = texts[key]?.message;
  if (message === undefined) throw new Error(`No message ${key}`);
  return message.replaceAll(/\$(\d)/g, (_, number: string) => values[Number(number) - 1] ?? "");
}

/** The body of a page's HTML, put into the document; nothing that its head names is loaded. */
function showBody(file: string): void {
  const html = readFileSync(path.resolve(file), "utf8");
  const parsed = new DOMParser().parseFromString(html.slice(html.indexOf("<body")), "text/html");
  document.body.replaceChildren(...parsed.body.childNodes);
}

/**
 * @param html file of the page
 * @param load imports its script; each time anew, as when a page is opened
 */
export async function openPage(
  html: string,
  load: () => Promise<unknown>,
  prepare: (browser: FakeBrowser) => void = () => {},
): Promise<FakeBrowser> {
  const browser = new FakeBrowser();
  browser.message = englishWords;
  prepare(browser);
  held.browser = browser;
  showBody(html);
  vi.resetModules();
  await load();
  return browser;
}
