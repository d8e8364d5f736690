/** Where a navigation went, over all its chains and tabs, in lines that can be compared. */
import type { Chain } from "../../src/core/chain.ts";
import { documentOf, type ChainEntry } from "../../src/core/document/document.ts";
import type { CaptureEvent } from "../../src/core/event.ts";
import { foldChain } from "../../src/core/fold/fold-events.ts";
import { withKnown } from "../../src/core/seen/known.ts";
import type { BrowserKind } from "../support/browsers/driver.ts";
import type { Surface } from "../support/browsers/surface.ts";
import { printEvents } from "../support/notation.ts";
import { type Log, readLog } from "../support/read-log.ts";

declare const chrome: { tabs: { query(filter: object): Promise<readonly { readonly id: number }[]> } };

/** Runs in a page of the extension. */
const allTabs = async (): Promise<readonly number[]> => (await chrome.tabs.query({})).map(({ id }) => id);

const about = { browser: null, exportedAt: 0, dropped: 0, version: "0.0.0" };

/** DevTools tells later than requests do, and webNavigation when it likes: stories are asked for until they are right. */
export const patience = { timeout: 15_000, interval: 100 };

/** What is recorded of all tabs, and told in the words of the chain document. */
export class Storyteller {
  readonly #page: Surface;
  readonly #kind: BrowserKind;

  /** @param page of the extension, in a tab: DevTools does not let the panel ask for tabs. */
  constructor(page: Surface, kind: BrowserKind) {
    this.#page = page;
    this.#kind = kind;
  }

  /** By chain. */
  async events(): Promise<ReadonlyMap<string, readonly CaptureEvent[]>> {
    const logs = await this.#logs();
    return new Map(logs.flatMap(({ events }) => Object.entries(events)));
  }

  async chains(): Promise<readonly Chain[]> {
    const logs = await this.#logs();
    return logs.flatMap(({ events, known }) =>
      Object.entries(events).flatMap(([id, list]) => {
        const chain = foldChain(id, list, this.#kind);
        return chain === null ? [] : [withKnown(chain, known)];
      }),
    );
  }

  async #logs(): Promise<readonly Log[]> {
    const logs: Log[] = [];
    for (const tabId of await this.#page.run(allTabs)) logs.push(await readLog(this.#page, "all", tabId));
    return logs;
  }

  /** As in the chain document; in order of their beginning. */
  async entries(): Promise<readonly ChainEntry[]> {
    return documentOf(await this.chains(), about).chains;
  }

  /** The newest chain that begins with this URL. */
  async chainFrom(url: string): Promise<ChainEntry> {
    const chain = (await this.entries()).findLast((one) => firstUrlOf(one) === url);
    if (chain === undefined) throw new Error(`No chain begins at ${url}`);
    return chain;
  }

  /** The newest navigation that begins with this URL, or that a chain from there belongs to; empty without one. */
  async storyFrom(url: string): Promise<readonly string[]> {
    const { told, seams } = await this.#navigationFrom(url);
    return told.flatMap((chain, index) => {
      const seam = seams[index - 1];
      return [...(seam === undefined ? [] : [`~ ${seam.kind} ${seam.confidence}`]), ...linesOf(chain)];
    });
  }

  /** What that story is made from, as recorded: what a wrong one has to be told from. */
  async reportsFrom(url: string): Promise<string> {
    const { told } = await this.#navigationFrom(url);
    const events = await this.events();
    return told.map(({ id }) => `${id}:\n${printEvents(events.get(id) ?? [])}`).join("\n");
  }

  async #navigationFrom(url: string) {
    const { chains, navigations } = documentOf(await this.chains(), about);
    const newest = chains.findLast((chain) => firstUrlOf(chain) === url);
    if (newest === undefined) return { told: [], seams: [] };
    const navigation = navigations.find(({ chains: ids }) => ids.includes(newest.id));
    const told = navigation?.chains.flatMap((id) => chains.find((chain) => chain.id === id) ?? []);
    return { told: told ?? [newest], seams: navigation?.seams ?? [] };
  }
}

const firstUrlOf = ({ hops, outcome }: ChainEntry): string | undefined =>
  hops[0]?.url ?? ("url" in outcome ? outcome.url : undefined);

/** "302 server http://a/ → http://b/ (both)": status (— where none was given), who, from, to, and the sources. */
export function linesOf({ hops, outcome }: ChainEntry): readonly string[] {
  const lines = hops.map(
    ({ status, kind, url, to, observed, viaServiceWorker }) =>
      `${status ?? "—"} ${viaServiceWorker ? "worker" : kind} ${url} → ${to} (${observed})`,
  );
  return [...lines, endOf(outcome)];
}

function endOf(outcome: ChainEntry["outcome"]): string {
  switch (outcome.kind) {
    case "response":
      return `= ${outcome.status ?? "shown"} ${outcome.url}`;
    case "failure":
      return `= ${outcome.error} ${outcome.url}`;
    case "handed-off":
      return `= handed off ${outcome.url}`;
    default:
      return "= pending";
  }
}
