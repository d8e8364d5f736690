/** What a page load costs with Hopscope installed, against extensions that do nothing on the same events. */
import { type Browser, launch, type Page } from "puppeteer-core";
import { showPanel } from "../support/browsers/devtools-front-end.ts";
import { findBrowser } from "../support/browsers/find-browser.ts";
import { eventually } from "../support/eventually.ts";
import { type Candidate, Candidates } from "./candidates.ts";
import { startPageServer } from "./page-server.ts";
import { atMost, noted, ratio, type Result } from "./report.ts";
import { median } from "./statistics.ts";

const subresources = 500;
const warmUps = 3;

type Setting = "closed" | "open" | "other tab";

class Contestant {
  readonly #browser: Browser;
  readonly #page: Page;
  #loads = 0;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
  }

  static async start(candidate: Candidate, setting: Setting): Promise<Contestant> {
    const browser = await launch({
      executablePath: findBrowser("chromium"),
      pipe: true,
      enableExtensions: true,
      devtools: setting !== "closed",
      headless: true,
      args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-component-update"],
    });
    const id = await browser.installExtension(candidate.folder);
    const [first] = await browser.pages();
    const page = first ?? (await browser.newPage());
    if (setting !== "closed") await openPanel(browser, id);
    return new Contestant(browser, setting === "other tab" ? await openOther(browser) : page);
  }

  /** Milliseconds from the navigation's start to the end of the load event. */
  async load(origin: string): Promise<number> {
    this.#loads += 1;
    await this.#page.bringToFront();
    await this.#page.goto(`${origin}/?${this.#loads}`, { waitUntil: "load" });
    return eventually("the end of the load event", () =>
      this.#page.evaluate(() => {
        const [entry] = performance.getEntriesByType("navigation");
        return entry instanceof PerformanceNavigationTiming && entry.loadEventEnd > 0
          ? entry.loadEventEnd
          : undefined;
      }),
    );
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}

async function openPanel(browser: Browser, id: string): Promise<void> {
  const target = await eventually("DevTools", () =>
    browser.targets().find((one) => one.url().startsWith("devtools://")),
  );
  const devtools = await target.asPage();
  await eventually("the DevTools front-end", () =>
    devtools.evaluate("typeof globalThis.InspectorFrontendAPI === 'object'"),
  );
  await showPanel(devtools, `chrome-extension://${id}/`, "Redirects");
}

/** A tab without DevTools, beside the one that has them. */
async function openOther(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  const target = await eventually(
    "the second DevTools",
    () => browser.targets().filter((one) => one.url().startsWith("devtools://"))[1],
  );
  const devtools = await target.asPage();
  await devtools.evaluate("InspectorFrontendHost.closeWindow()").catch(() => undefined);
  await eventually(
    "the second DevTools to close",
    () => browser.targets().filter((one) => one.url().startsWith("devtools://")).length === 1,
  );
  return page;
}

/** Median load time of each candidate, and the median of the per-round ratios to the first. */
async function compare(candidates: readonly Candidate[], setting: Setting, rounds: number, origin: string) {
  const contestants: Contestant[] = [];
  try {
    for (const candidate of candidates) contestants.push(await Contestant.start(candidate, setting));
    const times: number[][] = contestants.map(() => []);
    for (let round = -warmUps; round < rounds; round += 1) {
      // Every round begins with another candidate, so that none always comes first.
      for (let turn = 0; turn < contestants.length; turn += 1) {
        const at = (turn + round + warmUps) % contestants.length;
        const time = (await contestants[at]?.load(origin)) ?? Number.NaN;
        if (round >= 0) times[at]?.push(time);
      }
    }
    return candidates.map(({ name }, at) => ({
      name,
      time: median(times[at] ?? []),
      against: (base: number) =>
        median((times[at] ?? []).map((time, round) => time / (times[base]?.[round] ?? Number.NaN))),
    }));
  } finally {
    for (const contestant of contestants) await contestant.close();
  }
}

const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;

export async function benchPage(rounds: number): Promise<readonly Result[]> {
  const candidates = new Candidates();
  const server = await startPageServer(subresources);
  const results: Result[] = [];
  const settings = [
    { setting: "closed", base: candidates.listeners, limit: 1.03 },
    { setting: "open", base: candidates.watching, limit: 1.05 },
    { setting: "other tab", base: candidates.watching, limit: 1.03 },
  ] as const;
  try {
    for (const { setting, base, limit } of settings) {
      const lineUp = [candidates.empty, base, candidates.hopscope];
      const measured = await compare(lineUp, setting, rounds, server.origin);
      for (const { name, time } of measured)
        results.push(noted(`DevTools ${setting}: ${name}, median load`, milliseconds(time)));
      const [, second, third] = measured;
      if (second === undefined || third === undefined) throw new Error("three candidates were measured");
      results.push(
        noted(`DevTools ${setting}: ${base.name} against empty extension`, ratio(second.against(0))),
      );
      results.push(
        atMost(`DevTools ${setting}: Hopscope against ${base.name}`, third.against(1), limit, ratio),
      );
    }
  } finally {
    server.close();
    candidates.remove();
  }
  return results;
}
