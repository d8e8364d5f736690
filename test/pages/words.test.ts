// @vitest-environment happy-dom
/** The HTML of the extension's pages has no words of its own, and asks for none that there are not. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import messages from "../../_locales/en/messages.json";

const folders = ["src/options", "src/popup"].map((folder) => path.resolve(folder));
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".html"))
    .map((name) => path.join(folder, name)),
);

test.each(files)("%s", (file) => {
  // Without what would be loaded.
  const html = readFileSync(file, "utf8").replaceAll(/<(link|script)\b[^>]*>(<\/script>)?/g, "");
  const page = new DOMParser().parseFromString(html, "text/html");
  expect(page.documentElement.textContent.trim()).toBe("");
  const keys = [...page.querySelectorAll<HTMLElement>("[data-say]")].map(({ dataset }) => dataset["say"]);
  expect(keys.filter((key) => key === undefined || !Object.hasOwn(messages, key))).toEqual([]);
  for (const attribute of ["aria-label", "title", "placeholder"])
    expect(page.querySelectorAll(`[${attribute}]`)).toHaveLength(0);
});
