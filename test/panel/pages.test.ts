// @vitest-environment happy-dom
/** The extension's own pages in a language that nobody speaks: what still reads as English has no message. */
import { readFileSync } from "node:fs";
import { waitFor } from "@testing-library/preact";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { lookUpIn } from "./languages.ts";
import { knowTranslate, unspokenIn } from "./pseudo.ts";

const nobody = { addListener: () => {} };
/** Of the browser, as much as these pages ask for. */
const fake = vi.hoisted(() => ({ held: true, lookUp: (key: string, _values?: readonly string[]) => key }));

vi.mock("../../src/browser.ts", () => ({
  browserName: "firefox",
  browser: {
    i18n: { getMessage: (key: string, values?: readonly string[]) => fake.lookUp(key, values) },
    storage: {
      local: {
        get: () => Promise.resolve({ settings: { maxChains: -1, record: "sometimes" } }),
        set: () => Promise.resolve(),
        onChanged: nobody,
      },
    },
    permissions: {
      contains: () => Promise.resolve(fake.held),
      request: () => Promise.resolve(fake.held),
      remove: () => Promise.resolve(true),
      onAdded: nobody,
      onRemoved: nobody,
    },
    management: {
      onInstalled: nobody,
      onUninstalled: nobody,
      onEnabled: nobody,
      onDisabled: nobody,
      getAll: () =>
        Promise.resolve([
          {
            id: "rules@ads.example",
            name: "Rules for ads",
            enabled: true,
            mayDisable: true,
            type: "extension",
            permissions: ["webRequest", "webRequestBlocking"],
            hostPermissions: ["<all_urls>"],
          },
        ]),
    },
    runtime: { id: "hopscope" },
  },
}));

beforeAll(knowTranslate);
afterEach(() => {
  document.body.innerHTML = "";
  vi.resetModules();
});

/** Shows a page as the browser does: its HTML, then its script. */
async function open(page: string, script: string, query = ""): Promise<void> {
  fake.lookUp = lookUpIn("pseudo");
  history.replaceState(null, "", `/${page}.html${query}`);
  const html = readFileSync(`src/options/${page}.html`, "utf8");
  document.body.innerHTML = /<body>([^]*)<\/body>/.exec(html)?.[1] ?? "";
  await import(`../../src/options/${script}.ts`);
}

it.each([
  ["options", "main", "", true],
  ["permission", "permission", "?origin=https%3A%2F%2Fshop.dev", false],
  ["permission", "permission", "?ask=privacy", true],
  ["permission", "permission", "?ask=webRequestBlocking", false],
  ["extensions", "extensions", "?url=https%3A%2F%2Fshop.dev%2F&to=https%3A%2F%2Fads.example%2F", true],
  ["extensions", "extensions", "?url=https%3A%2F%2Fshop.dev%2F", false],
  ["extensions", "extensions", "", false],
] as const)("%s.html by %s.ts with %s is said, allowed: %s", async (page, script, query, held) => {
  fake.held = held;
  await open(page, script, query);
  await waitFor(() => expect(document.querySelector("h1")?.textContent).toMatch(/^\[/));
  await waitFor(() => expect(document.body.textContent.match(/\[/g)?.length).toBeGreaterThan(1));
  for (const button of document.querySelectorAll("button")) {
    if (button.closest("[hidden]") === null) button.click();
  }
  await waitFor(() => expect(document.querySelector("#status")?.textContent).toMatch(/^(\[.*)?$/));
  expect(unspokenIn(document.body)).toEqual([]);
});
