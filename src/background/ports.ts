/** The pages that look at the log: who is connected, which tabs they watch, and what reaches whom. */
import type { Known } from "../core/seen/known.ts";
import type { DevtoolsEvent } from "../core/event.ts";
import type { Link, Notice, Request, TabState } from "../core/protocol.ts";
import { Connection } from "./connection.ts";
import type { Log } from "./log.ts";
import type { Telling } from "./telling.ts";

export interface PortsOptions {
  /** The log, once it has been read back. */
  readonly log: Promise<Log>;
  stateOf(tabId: number): Promise<TabState>;
  reload(tabId: number, bypassCache: boolean): void;
  /** Takes in what a devtools page passes on. */
  record(event: DevtoolsEvent): void;
  /** What is known of upgrades, for a page that shows this tab. */
  known(tabId: number): Known;
  /** The set of watched tabs changed. */
  onWatched(): void;
  readonly telling: Pick<Telling, "soon" | "hurry">;
}

export class Ports {
  readonly #options: PortsOptions;
  readonly #connections = new Set<Connection>();

  constructor(options: PortsOptions) {
    this.#options = options;
    void options.log.then((log) =>
      log.onChange((id, tabId) => {
        for (const connection of this.#connections) connection.chainChanged(id, tabId);
      }),
    );
  }

  /** Tabs that DevTools, or a page of ours, is open on. */
  get watchedTabs(): ReadonlySet<number> {
    return new Set([...this.#connections].flatMap(({ tabId }) => tabId ?? []));
  }

  accept(link: Link<Notice, Request>): void {
    const connection = new Connection(link, this.#options);
    this.#connections.add(connection);
    link.onClose(() => {
      connection.closed();
      this.#connections.delete(connection);
      this.#options.onWatched();
    });
  }

  /** Tells pages that show this kind of window what was learned. */
  learned(known: Known, isFor: (tabId: number) => boolean): void {
    for (const connection of this.#connections) {
      if (connection.tabId !== null && isFor(connection.tabId)) connection.learned(known);
    }
  }

  /** Something that pages show of a tab, or of all, may have changed. */
  stateChanged(tabId?: number): void {
    for (const connection of this.#connections) {
      if (tabId === undefined || connection.tabId === tabId) connection.stateChanged();
    }
  }
}
