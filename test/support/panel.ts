/** The Redirects panel of a test: what it shows, and what the background has recorded behind it. */
import { documentOf, type ChainEntry } from "../../src/core/document/document.ts";
import type { CaptureEvent } from "../../src/core/event.ts";
import { foldChain } from "../../src/core/fold/fold-events.ts";
import { type Known, withKnown } from "../../src/core/seen/known.ts";
import { shortUrl } from "../../src/core/lines/summarise.ts";
import type { Summary } from "../../src/core/summary.ts";
import type { Driver } from "./browsers/driver.ts";
import type { ShownRow } from "./browsers/queries.ts";
import { eventually, type Patience } from "./eventually.ts";
import { readLog, type Log } from "./read-log.ts";
import { View } from "./view.ts";

export const panelTitle = "Redirects";

/** A chain in every form that matters: as listed, as exported, and the row that is seen. */
export interface Recorded {
  readonly summary: Summary;
  readonly chain: ChainEntry;
}

export class Panel extends View {
  readonly #driver: Driver;

  private constructor(driver: Driver, view: View) {
    super(view.surface);
    this.#driver = driver;
  }

  /** Opens DevTools on the inspected tab with the panel in front. */
  static async open(driver: Driver): Promise<Panel> {
    const view = new View(await driver.openPanel(panelTitle));
    // Room for list and chain side by side. Firefox takes a test's clicks only inside the browser's window.
    await driver.setDock(driver.kind === "chromium" ? "window" : "bottom");
    return Panel.in(driver, view);
  }

  /** A view that shows the panel, ready when its toolbar is there. */
  static async in(driver: Driver, view: View): Promise<Panel> {
    const panel = new Panel(driver, view);
    await eventually("the panel's toolbar", async () => (await panel.names("button")).includes("Clear"));
    return panel;
  }

  /** What the background holds: all summaries, and the events of the named chains. */
  log(chainIds: readonly string[] | "all" = []): Promise<Log> {
    return readLog(this.surface, chainIds);
  }

  /** Summaries of all chains of the tab whose first URL this is, oldest first. */
  async summaries(url: string): Promise<readonly Summary[]> {
    const { summaries } = await this.log();
    return fromUrl(url, summaries);
  }

  async chains(ids: readonly string[]): Promise<readonly ChainEntry[]> {
    const { events, known } = await this.log(ids);
    return ids.map((id) => this.#entryOf(id, events[id] ?? [], known));
  }

  #entryOf(id: string, events: readonly CaptureEvent[], known: Known): ChainEntry {
    const { kind } = this.#driver;
    const chain = foldChain(id, events, kind);
    const about = { browser: null, exportedAt: 0, dropped: 0, version: "0.0.0" };
    const entry = chain === null ? undefined : documentOf([withKnown(chain, known)], about).chains[0];
    if (entry === undefined) throw new Error(`The events of chain ${id} make no chain`);
    return entry;
  }

  /** Waits until the newest chain that begins with this URL has ended. */
  async finished(url: string, patience?: Patience): Promise<Recorded> {
    const { id } = await eventually(
      `a finished chain from ${url}`,
      async () => {
        const { summaries, state } = await this.log();
        const newest = fromUrl(url, summaries).at(-1);
        if (newest?.pending === false) return newest;
        // What a failure has to be told from.
        const last = summaries.slice(-3).map(({ firstUrl, pending }) => ({ firstUrl, pending }));
        throw new Error(`Recorded last: ${JSON.stringify({ last, state })}`);
      },
      patience,
    );
    const { summaries, events, known } = await this.log([id]);
    const summary = summaries.find((one) => one.id === id);
    if (summary === undefined) throw new Error(`The chain ${id} went away`);
    return { summary, chain: this.#entryOf(id, events[id] ?? [], known) };
  }

  /** Waits until the list shows a row for this first URL with this route. */
  async shown(url: string, route: string): Promise<ShownRow> {
    return eventually(`a row with the route "${route}" for ${url}`, async () => {
      const all = (await this.rows()).filter(({ titles }) =>
        Object.values(titles).some((title) => title.startsWith(url)),
      );
      const row = all.find(({ texts }) => Object.values(texts).includes(route));
      if (row === undefined) throw new Error(`rows: ${JSON.stringify(all.map(({ texts }) => texts))}`);
      return row;
    });
  }

  /** Waits until the list has so many rows. */
  async hasRows(count: number): Promise<void> {
    await eventually(`${count} rows`, async () => {
      const rows = await this.rows();
      if (rows.length === count) return true;
      // What a failure has to be told from.
      const { summaries, events } = await this.log("all");
      const recorded = summaries.map(({ id, firstUrl }) => ({
        id,
        firstUrl,
        events: events[id]?.map(({ kind, time }) => `${kind} ${time}`),
      }));
      const listed = rows.map(({ id, name }) => ({ id, name }));
      throw new Error(`There are: ${JSON.stringify({ listed, recorded })}`);
    });
  }

  /** Clicks the row of the newest chain that begins with this URL, once it has ended and is listed. */
  async openChain(url: string): Promise<Recorded> {
    const recorded = await this.finished(url);
    const { id } = recorded.summary;
    const index = await eventually(`a row of ${url}`, async () => {
      const at = (await this.rows()).findIndex((row) => row.id === id);
      return at < 0 ? undefined : at;
    });
    await this.clickRow(index);
    await eventually(`the chain view of ${url}`, async () =>
      (await this.names("region")).includes(`Chain ${shortUrl(url)}`),
    );
    // The region has its name before its chain has been read.
    await eventually("the answer", async () => (await this.names("region")).includes("Answer"));
    return recorded;
  }

  /** What a screen reader says of the selected row; null when none is. */
  async selectedRow(): Promise<string | null> {
    return (await this.rows()).find(({ selected }) => selected)?.name ?? null;
  }

  /** Clicks Clear and waits until nothing is listed. */
  async clear(): Promise<void> {
    await this.click("button", "Clear");
    await eventually("an empty list", async () => (await this.rows()).length === 0);
  }
}

/** Those of chains whose first URL this is, oldest first. */
function fromUrl(url: string, summaries: readonly Summary[]): readonly Summary[] {
  return summaries
    .filter(({ firstUrl }) => firstUrl === shortUrl(url))
    .toSorted((a, b) => a.startedAt - b.startedAt);
}
