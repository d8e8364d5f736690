// @vitest-environment happy-dom
/** The popup in a language that nobody speaks, in each of its states: what still reads as English has no message. */
import { cleanup, waitFor } from "@testing-library/preact";
import { afterEach, beforeAll, expect, test } from "vitest";
import { SETTINGS_KEY } from "../../src/core/settings/settings.ts";
import { lookUpIn } from "../panel/languages.ts";
import { knowTranslate, unspokenIn } from "../panel/pseudo.ts";
import { openPage } from "./open-page.ts";
import { scenes } from "./preview/scenes.ts";

// What the popup loads later is made ready once, which takes its time on a busy machine.
beforeAll(async () => {
  knowTranslate();
  await import("../../src/popup/main.tsx").catch(() => {});
  await Promise.all([
    import("../../src/core/words/explain.ts"),
    import("../../src/popup/ChainGist.tsx"),
    import("../../src/panel/read-chain.ts"),
  ]);
}, 60_000);
afterEach(() => {
  // Stops the popup's connection, as when the browser takes it down.
  dispatchEvent(new Event("pagehide"));
  cleanup();
});

const popups = Object.entries(scenes).filter(([, { page }]) => page === "popup");

test.each(popups)("%s is said", async (_, scene) => {
  await openPage(
    "src/popup/popup.html",
    () => import("../../src/popup/main.tsx"),
    (browser) => {
      browser.message = lookUpIn("pseudo");
      if (scene.settings !== undefined) browser.stored[SETTINGS_KEY] = scene.settings;
      scene.prepare?.(browser);
    },
  );
  await waitFor(() => {
    expect(document.body.textContent).toMatch(/\[/);
    expect(document.querySelector('[aria-busy="true"]')).toBeNull();
  });
  expect(unspokenIn(document.body)).toEqual([]);
});
