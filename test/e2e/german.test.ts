/** Hopscope in a browser that speaks German. */
import { beforeAll, describe, expect, test } from "vitest";
import german from "../../_locales/de/messages.json";
import english from "../../_locales/en/messages.json";
import { eventually } from "../support/eventually.ts";
import { hosts, httpOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { View } from "../support/view.ts";
import { violationsIn } from "./accessibility.ts";
import { browsers, useLab } from "./lab.ts";

declare const chrome: { readonly i18n: { getUILanguage(): string } };

const url = httpOf(hosts.demo, pathOf("/redirect/301", { to: "/arrived?german" }));

/** Whole texts that only English has. */
const germanTexts = new Set(Object.values(german).map(({ message }) => message));
const englishTexts = new Set(
  Object.values(english).flatMap(({ message }) => (germanTexts.has(message) ? [] : [message])),
);

describe.each(browsers)("in German %s", (kind) => {
  const lab = useLab(kind, { panel: false, language: "de" });
  let speaksGerman = false;

  beforeAll(async () => {
    const page = await lab.driver.openExtensionPage("options.html", "behind");
    speaksGerman = await page.run(() => chrome.i18n.getUILanguage().startsWith("de"));
  });

  test("the panel, its list and a chain of it are German", async (context) => {
    if (!speaksGerman) context.skip(`This ${kind} was installed without German`);
    const view = new View(await lab.driver.openPanel(german.panel_panel.message));
    await lab.driver.setDock(kind === "chromium" ? "window" : "bottom");
    await eventually("the toolbar", async () => (await view.names("button")).includes("Leeren"));
    expect(await view.surface.run(() => document.documentElement.lang)).toBe("de");
    expect(await view.names("tab")).toEqual(expect.arrayContaining(["Ketten", "Referenz"]));

    await lab.driver.goto(url);
    await eventually("a row with its end", async () =>
      (await view.rows()).some(({ name }) =>
        name.includes("301 Weiterleitung vom Server, dann 200 endgültige Antwort"),
      ),
    );
    await view.clickRow(0);
    await eventually("the answer", async () => (await view.names("region")).includes("Antwort"));
    await lab.picture("german-chain", view.surface);
    expect(await violationsIn(view.surface)).toEqual([]);
  });

  test.for([
    "options.html",
    "permission.html?origin=https://shop.example",
    "extensions.html?url=https://a.example/",
    "popup.html",
  ])("%s is German", async (address, context) => {
    if (!speaksGerman) context.skip(`This ${kind} was installed without German`);
    const surface = await lab.driver.openExtensionPage(address);
    const texts = await eventually("words", async () => {
      const found = await surface.run(() => [
        document.title,
        ...[...document.querySelectorAll("body *")].map(({ textContent }) => textContent.trim()),
      ]);
      const words = found.filter((text) => germanTexts.has(text) || englishTexts.has(text));
      return words.length > 5 ? found : undefined;
    });
    if (!speaksGerman) return;
    expect(texts.filter((text) => englishTexts.has(text))).toEqual([]);
    expect(texts.filter((text) => germanTexts.has(text)).length).toBeGreaterThan(5);
    await lab.picture(`german-${address.split(".")[0]}`, surface);
    expect(await violationsIn(surface)).toEqual([]);
  });
});
