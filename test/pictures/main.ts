/**
 * Pictures of the built extension in real DevTools, of everything that people meet, in each theme and width:
 * npm run build && npm run pictures -- FOLDER [SCENE …] [--browser chromium|firefox]
 * Chromium's DevTools have a window of their own for it, Firefox's stand beside the page.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { withFullLog } from "../bench/full-log.ts";
import type { BrowserKind, Driver, Theme } from "../support/browsers/driver.ts";
import { launch } from "../support/browsers/launch.ts";
import type { Surface } from "../support/browsers/surface.ts";
import { builtExtension } from "../support/build-extension.ts";
import { Endings } from "../support/endings.ts";
import { Panel } from "../support/panel.ts";
import { hosts, httpOf } from "../support/site/hosts.ts";
import { startSite } from "../support/site/site.ts";
import { chainScenes, emptyScenes, manyScenes, pageScenes, type Scene } from "./scenes.ts";
import { visitAll } from "./visits.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: "string" } },
});
const [folder = "artifacts/pictures", ...only] = positionals;
const manyChains = 10_000;
const themes: readonly Theme[] = ["light", "dark"];
/** Beside a page, below a page, in a window of its own. */
const sizes = [
  [300, 640],
  [700, 640],
  [1400, 800],
] as const;
/** A popup has the width that it asks for. */
const popupSize = [380, 500] as const;

const wanted = (scenes: readonly Scene[]): readonly Scene[] =>
  scenes.filter(({ name }) => only.length === 0 || only.includes(name));

/** Runs in the document: what moves once is at its end, and painted. */
function settled(): Promise<null> {
  for (const one of document.getAnimations())
    if (one.effect?.getComputedTiming().iterations !== Infinity) one.finish();
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)));
  });
}

async function takeAll(driver: Driver, surface: Surface, scenes: readonly Scene[]): Promise<void> {
  for (const { name, bringAbout } of scenes) {
    for (const theme of themes) {
      await driver.setTheme(theme);
      for (const [width, height] of name === "popup" ? [popupSize] : sizes) {
        await surface.resize(width, height);
        await bringAbout(surface);
        await surface.run(settled);
        await surface.screenshot(path.join(folder, `${name}-${width}-${theme}-${driver.kind}.png`));
      }
    }
  }
}

/** A browser with the panel in a window of its own, on a page without redirects. */
async function withBrowser(
  kind: BrowserKind,
  extension: string,
  act: (driver: Driver, panel: Panel) => Promise<void>,
): Promise<void> {
  const endings = new Endings();
  try {
    const site = await startSite();
    endings.add(() => site.close());
    const driver = await launch(kind, { site, extension, headless: true });
    endings.add(() => driver.close());
    await driver.goto(httpOf(hosts.demo, "/arrived"));
    const panel = await Panel.open(driver);
    await driver.setDock(kind === "chromium" ? "window" : "right");
    await act(driver, panel);
  } finally {
    await endings.end();
  }
}

async function takeReal(kind: BrowserKind): Promise<void> {
  await withBrowser(kind, builtExtension(kind), async (driver, panel) => {
    await takeAll(driver, panel.surface, wanted(emptyScenes));
    const chains = await visitAll(driver, panel);
    await takeAll(driver, panel.surface, wanted(chainScenes(chains)));
    for (const { file, scene } of pageScenes) {
      if (wanted([scene]).length === 0) continue;
      const page = await driver.openExtensionPage(await file(driver, panel));
      await takeAll(driver, page, [scene]);
    }
  });
}

async function takeMany(kind: BrowserKind): Promise<void> {
  const full = withFullLog(manyChains, kind);
  try {
    await withBrowser(kind, full.folder, (driver, panel) =>
      takeAll(driver, panel.surface, wanted(manyScenes)),
    );
  } finally {
    full.remove();
  }
}

mkdirSync(folder, { recursive: true });
for (const kind of ["chromium", "firefox"] as const) {
  if (values.browser !== undefined && values.browser !== kind) continue;
  await takeReal(kind);
  if (wanted(manyScenes).length > 0) await takeMany(kind);
}
