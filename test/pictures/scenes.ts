/** What is brought about before each picture. The steps run in the panel, so that they work at any width. */
import type { Driver } from "../support/browsers/driver.ts";
import type { Surface } from "../support/browsers/surface.ts";
import { eventually } from "../support/eventually.ts";
import type { Panel } from "../support/panel.ts";
import type { Chains } from "./visits.ts";

export interface Scene {
  readonly name: string;
  /** Called again for each theme and width. */
  readonly bringAbout: (surface: Surface) => Promise<void>;
}

export interface PageScene {
  readonly scene: Scene;
  /** The page of the extension that is shown. */
  readonly file: (driver: Driver, panel: Panel) => Promise<string> | string;
}

declare const chrome: {
  readonly devtools: { readonly inspectedWindow: { readonly tabId: number } };
};

const isThere = (surface: Surface, selector: string): Promise<void> =>
  eventually(selector, () => surface.run((wanted) => document.querySelector(wanted) !== null, selector)).then(
    () => undefined,
  );

async function press(surface: Surface, selector: string): Promise<void> {
  await isThere(surface, selector);
  await surface.run((wanted) => document.querySelector<HTMLElement>(wanted)?.click() ?? null, selector);
}

/**
 * Runs in the panel: where to click on a row, as people do it. In one column an open chain covers it: there this opens
 * it.
 */
function reachRow(selector: string): { x: number; y: number } | null {
  const row = document.querySelector<HTMLElement>(selector);
  if (row === null) return null;
  row.scrollIntoView({ block: "nearest" });
  const { x, y } = row.getBoundingClientRect();
  if (row.contains(document.elementFromPoint(x + 4, y + 10))) return { x: x + 4, y: y + 10 };
  row.click();
  return null;
}

async function openChain(surface: Surface, id: string): Promise<void> {
  await press(surface, "#tab-chains");
  const row = `[data-chain="${id}"]`;
  // A navigation of several chains is one line at first. The hint is seen above the list.
  await surface.run(() => {
    for (const fold of document.querySelectorAll<HTMLElement>(".fold.is-folded")) fold.click();
    document.querySelector<HTMLElement>(".banner--hint button")?.click();
    return null;
  });
  await isThere(surface, row);
  const point = await surface.run(reachRow, row);
  if (point !== null) await surface.clickAt(point.x, point.y);
  await isThere(surface, ".route, .waterfall");
}

async function openPart(surface: Surface, chain: string, part: "route" | "waterfall"): Promise<void> {
  await openChain(surface, chain);
  await press(surface, `#chain-tab-${part}`);
  await isThere(surface, `.${part}`);
}

const wait = (selector: string) => (surface: Surface) => isThere(surface, selector);

export const emptyScenes: readonly Scene[] = [{ name: "empty", bringAbout: wait(".empty") }];

export const manyScenes: readonly Scene[] = [{ name: "many", bringAbout: wait(".chain-row") }];

export const chainScenes = (chains: Chains): readonly Scene[] => [
  { name: "list", bringAbout: wait(".chain-row") },
  ...(["hsts", "known", "post", "loop", "failed"] as const).map((name) => ({
    name,
    bringAbout: (surface: Surface) => openPart(surface, chains[name], "route"),
  })),
  { name: "waterfall", bringAbout: (surface) => openPart(surface, chains.meta, "waterfall") },
  {
    name: "hstsTab",
    bringAbout: async (surface) => {
      await openChain(surface, chains.known);
      await press(surface, "#tab-hsts");
      await isThere(surface, ".hsts-answer");
    },
  },
  {
    name: "reference",
    bringAbout: async (surface) => {
      await press(surface, "#tab-reference");
      await isThere(surface, ".entry-title");
    },
  },
];

const inspectedTab = ({ surface }: Panel): Promise<number> =>
  surface.run(() => chrome.devtools.inspectedWindow.tabId);

export const pageScenes: readonly PageScene[] = [
  { scene: { name: "settings", bringAbout: wait("input") }, file: () => "options.html" },
  {
    scene: { name: "popup", bringAbout: wait("h1, h2") },
    file: async (_, panel) => `popup.html?tab=${await inspectedTab(panel)}`,
  },
];
