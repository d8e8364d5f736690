/** How soon the panel shows what is stored and what comes, and how smoothly 10,000 chains scroll. In Chromium. */
import { build } from "esbuild";
import { DEFAULT_SETTINGS } from "../../src/core/protocol.ts";
import { SETTINGS_KEY } from "../../src/core/settings/settings.ts";
import { ChromiumSurface } from "../support/browsers/chromium-surface.ts";
import { eventually } from "../support/eventually.ts";
import { readLog } from "../support/read-log.ts";
import { type Candidate, Candidates } from "./candidates.ts";
import { withFullLog } from "./full-log.ts";
import { type PageServer, startPageServer } from "./page-server.ts";
import { PanelBrowser } from "./panel-browser.ts";
import * as probes from "./panel-probes.ts";
import { atMost, noted, ratio, type Result, thousands } from "./report.ts";
import { median, worst } from "./statistics.ts";

const manyChains = 10_000;
const perSecond = 200;
const seconds = 10;
const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

/** A page whose first paint is measured. */
class Painted {
  readonly #browser: PanelBrowser;
  readonly #file: string;

  private constructor(browser: PanelBrowser, file: string) {
    this.#browser = browser;
    this.#file = file;
  }

  /** @param selector what has to be painted */
  static async of(browser: PanelBrowser, file: string, selector: string): Promise<Painted> {
    await browser.panel.evaluateOnNewDocument(probes.notePaint, selector);
    const page = new Painted(browser, file);
    // The first time compiles what later times find compiled.
    await page.time();
    return page;
  }

  /** Milliseconds from the navigation's start to the paint. */
  async time(): Promise<number> {
    await this.#browser.open(this.#file);
    return eventually("the first paint", () =>
      this.#browser.panel.evaluate(() => window.hopscopeBench?.painted),
    );
  }
}

async function preactPage(candidates: Candidates): Promise<Candidate> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { h, render } from "preact"; render(h("p", { class: "shown" }, "Shown"), document.body);`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    write: false,
  });
  return candidates.panel("only Preact", outputFiles[0]?.text ?? "");
}

/** Hopscope on a page, with the settings that keep everything, and the address of its panel. */
async function startHopscope(candidates: Candidates, { origin }: PageServer) {
  const browser = await PanelBrowser.start(candidates.hopscope);
  await browser.page.goto(`${origin}/picture`);
  const file = `panel.html?tab=${await browser.tabId()}`;
  const settings = { ...DEFAULT_SETTINGS, record: "everything", maxChains: manyChains };
  await browser.panel.evaluate(`chrome.storage.local.set(${JSON.stringify({ [SETTINGS_KEY]: settings })})`);
  await browser.open(file);
  return { browser, file };
}

async function listed({ panel }: PanelBrowser): Promise<number> {
  return panel.evaluate(() => Number(document.querySelector("[aria-rowcount]")?.ariaRowCount ?? 1) - 1);
}

async function benchReady(candidates: Candidates, server: PageServer, rounds: number) {
  const preact = await PanelBrowser.start(await preactPage(candidates));
  const { browser, file } = await startHopscope(candidates, server);
  try {
    const base = await Painted.of(preact, "panel.html", ".shown");
    const empty = await Painted.of(browser, file, ".empty");
    const times: { readonly base: number; readonly empty: number }[] = [];
    for (let round = 0; round < rounds; round += 1)
      times.push({ base: await base.time(), empty: await empty.time() });
    const against = median(times.map((time) => time.empty / time.base));
    return [
      noted(
        "a page that only loads Preact: first paint",
        milliseconds(median(times.map((time) => time.base))),
      ),
      noted("no chains: first paint", milliseconds(median(times.map((time) => time.empty)))),
      atMost("no chains: first paint against only Preact", against, 1.5, ratio),
    ];
  } finally {
    await preact.close();
    await browser.close();
  }
}

async function benchFull(rounds: number): Promise<readonly Result[]> {
  const full = withFullLog(manyChains);
  const browser = await PanelBrowser.start(full);
  try {
    const list = await Painted.of(browser, "panel.html?tab=1", ".chain-row");
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await list.time());
    await eventually("all chains in the list", async () => (await listed(browser)) === manyChains);
    const ready = `${thousands(manyChains)} chains: first paint of the list`;
    return [atMost(ready, median(times), 300, milliseconds), ...(await benchScrolling(browser))];
  } finally {
    await browser.close();
    full.remove();
  }
}

async function benchScrolling({ panel }: PanelBrowser): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const [how, step, frames] of [
    ["slowly", 30, 400],
    ["by the wheel", 120, 300],
    ["fast", 700, 300],
    ["by leaps", 24_000, 100],
  ] as const) {
    const times = await panel.evaluate(probes.scrollList, step, frames);
    results.push(
      atMost(`scrolling ${how}: median frame`, median(times), 17, milliseconds),
      atMost(`scrolling ${how}: longest frame`, worst(times), 50, milliseconds),
    );
  }
  return results;
}

/** For each row that was drawn: milliseconds from the browser's report of its first redirect to its paint. */
async function delaysIn({ panel }: PanelBrowser): Promise<readonly number[]> {
  const { events } = await readLog(new ChromiumSurface(panel, panel.mainFrame()), "all");
  const rows = await panel.evaluate(probes.notedRows);
  return rows.flatMap(([id, paintedAt]) => {
    const report = events[id]?.find(({ kind }) => kind === "redirect-seen");
    return report === undefined ? [] : [paintedAt - report.time];
  });
}

/** Each redirect from when the browser reported it to the paint of its row, at a steady rate. */
async function benchShown(candidates: Candidates, server: PageServer): Promise<readonly Result[]> {
  const { browser, file } = await startHopscope(candidates, server);
  try {
    await browser.open(file);
    await browser.panel.evaluate(probes.noteRows);
    const rate = await browser.page.evaluate(probes.fetchEvenly, seconds * perSecond, perSecond);
    await eventually("all redirects in the list", async () => (await listed(browser)) >= seconds * perSecond);
    const delays = await delaysIn(browser);
    return [
      noted("redirects a second", thousands(rate)),
      atMost(`a redirect shown, median of ${delays.length}`, median(delays), 100, milliseconds),
      noted("a redirect shown, slowest", milliseconds(worst(delays))),
    ];
  } finally {
    await browser.close();
  }
}

export async function benchPanel(rounds: number): Promise<readonly Result[]> {
  const candidates = new Candidates();
  const server = await startPageServer(0);
  try {
    return [
      ...(await benchReady(candidates, server, rounds)),
      ...(await benchFull(rounds)),
      ...(await benchShown(candidates, server)),
    ];
  } finally {
    server.close();
    candidates.remove();
  }
}
