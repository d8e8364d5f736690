/** The panel from memory in a headless Chromium: any scene, host, theme, width and language. */
import { build } from "esbuild";
import { launch, type Page } from "puppeteer-core";
import type { BrowserKind, Theme } from "../../support/browsers/driver.ts";
import type { Language } from "../languages.ts";
import type { Scene } from "./scenes.ts";

export interface Look {
  readonly host: BrowserKind;
  readonly theme: Theme;
  readonly language: Language;
  readonly size: readonly [width: number, height: number];
}

export interface Stage {
  readonly tab: Page;
  /** Brings a scene about, and waits until it is there. */
  show(scene: Scene, look: Look): Promise<void>;
  close(): Promise<void>;
}

const html =
  "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=width=device-width>" +
  "<title>Preview</title><link rel=stylesheet href=p.css><script defer src=p.js></script>";

interface Parts {
  readonly script: string;
  readonly style: string;
}

async function bundle(): Promise<Parts> {
  const { outputFiles } = await build({
    entryPoints: ["test/panel/preview/preview.tsx"],
    outdir: "preview",
    bundle: true,
    write: false,
    jsx: "automatic",
    jsxImportSource: "preact",
    format: "iife",
    logLevel: "warning",
  });
  const part = (end: string): string => outputFiles.find((file) => file.path.endsWith(end))?.text ?? "";
  return { script: part(".js"), style: part(".css") };
}

async function serve(tab: Page, { script, style }: Parts): Promise<void> {
  const files: Readonly<Record<string, readonly [contentType: string, body: string]>> = {
    "/": ["text/html", html],
    "/p.css": ["text/css", style],
    "/p.js": ["text/javascript", script],
  };
  await tab.setRequestInterception(true);
  tab.on("request", (request) => {
    const file = files[new URL(request.url()).pathname];
    void request.respond(file === undefined ? { status: 204 } : { contentType: file[0], body: file[1] });
  });
  tab.on("pageerror", (error) => console.error(error));
}

const withRows: ReadonlySet<string> = new Set([
  "list",
  "journeys",
  "hostile",
  "trouble",
  "many",
  "urls",
  "pictures",
  "hint",
  "failure",
]);

/** Rows are counted with every chain in a row of its own. */
const unfoldAll =
  "for (const { id, fold } of store.lines.lines.peek()) if (fold !== null) store.lines.fold(id, false)";

async function arrange(tab: Page, { scene, row, entry, at, query, filter, run, next }: Scene): Promise<void> {
  await tab.waitForSelector(withRows.has(scene) ? ".chain-row" : ".empty");
  if (row !== undefined) {
    await tab.evaluate(unfoldAll);
    await tab.click(`.chain-row[aria-rowindex="${row + 1}"]`);
    await tab.waitForSelector(".route");
  }
  if (entry !== undefined) {
    await tab.click("#tab-reference");
    await tab.waitForSelector(".entry-title");
    await tab.evaluate(`store.views.openReference("${entry}")`);
    await tab.waitForSelector(`.entry-index [href="#${entry}"][aria-current]`);
  }
  if (at !== undefined) await tab.evaluate(`document.querySelector("${at}").scrollIntoView()`);
  if (query !== undefined) {
    await tab.type(".search-field", query);
    await tab.waitForSelector(".sidebar [role=status]");
  }
  if (filter !== undefined) {
    await tab.type(".filter input", filter);
    await tab.waitForSelector(".filter-menu, .filter-term");
  }
  for (const step of [run, next]) {
    if (step === undefined) continue;
    await tab.evaluate(step[0]);
    await tab.waitForSelector(step[1]);
  }
}

export async function openStage(): Promise<Stage> {
  const parts = await bundle();
  const browser = await launch({
    executablePath: process.env["HOPSCOPE_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const tab = await browser.newPage();
  await serve(tab, parts);
  return {
    tab,
    async show(scene, { host, theme, language, size: [width, height] }) {
      await tab.setViewport({ width, height });
      const asked = new URLSearchParams({ scene: scene.scene, host, theme, language });
      await tab.goto(`http://preview.test/?${asked.toString()}`);
      await arrange(tab, scene);
    },
    close: () => browser.close(),
  };
}
