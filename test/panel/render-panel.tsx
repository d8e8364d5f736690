/** Renders the whole panel on a background in memory, with surroundings that remember what was asked of them. */
import { signal } from "@preact/signals";
import { cleanup, render, screen, waitFor } from "@testing-library/preact";
import { exportText } from "../../src/panel/export-text.ts";
import { explain } from "../../src/core/words/explain.ts";
import { App } from "../../src/panel/app/App.tsx";
import { ChainContent } from "../../src/panel/chain/ChainContent.tsx";
import { type Panel, PanelContext } from "../../src/panel/context.ts";
import { type Host, unknownPage } from "../../src/panel/host.ts";
import { remember } from "../../src/panel/memory.ts";
import { Help } from "../../src/panel/help/Help.tsx";
import { HstsTab } from "../../src/panel/hsts/HstsTab.tsx";
import { Reference } from "../../src/panel/reference/Reference.tsx";
import * as reading from "../../src/panel/read-chain.ts";
import type { ChainReader } from "../../src/panel/state/opened.ts";
import { Store } from "../../src/panel/store.ts";
import type { FakeBackground } from "./fake-background.ts";
import { type Language, speakIn } from "./languages.ts";

export interface Surroundings {
  readonly opened: string[];
  readonly copied: string[];
  readonly sources: string[];
  readonly saved: { readonly text: string; readonly fileName: string }[];
}

/** The stores of a test, to be stopped after it. */
const stores: Store[] = [];

export function unmountPanel(): void {
  cleanup();
  for (const store of stores.splice(0)) store.stop();
  localStorage.clear();
}

interface Circumstances {
  /** True: nobody has seen the hint for newcomers. */
  readonly isFirstRun?: boolean;
  readonly explainer?: ChainReader["explain"];
}

const explained: ChainReader["explain"] = (chain, thresholds) => Promise.resolve(explain(chain, thresholds));

export function renderPanel(
  background: FakeBackground,
  change: Partial<Host> = {},
  changePanel: Partial<Panel> = {},
  language: Language = "en",
  { isFirstRun = false, explainer = explained }: Circumstances = {},
) {
  speakIn(language);
  if (!isFirstRun) remember("hint-seen", "yes");
  const surroundings: Surroundings = { opened: [], copied: [], sources: [], saved: [] };
  const store = new Store({
    tabId: 1,
    reader: { load: () => Promise.resolve(reading), explain: explainer },
    connect: background.connect,
  });
  stores.push(store);
  const message = signal("");
  const panel: Panel = {
    store,
    host: {
      browser: "chromium",
      browserVersion: signal("156.0.0.0"),
      tabId: 1,
      version: "0.4.0",
      page: signal(unknownPage),
      poppedOut: false,
      openPage: (path) => surroundings.opened.push(path),
      popOut: () => surroundings.opened.push("pop-out"),
      pageStart: () => Promise.resolve(null),
      onNavigated: () => () => {},
      openSource: (url, line, column) => surroundings.sources.push(`${url} ${line} ${column}`),
      copy(text) {
        surroundings.copied.push(text);
        return Promise.resolve(true);
      },
      save: (text, fileName) => surroundings.saved.push({ text, fileName }),
      ...change,
    },
    exportText: (chains, hideSecrets) =>
      Promise.resolve(
        exportText(chains, { browser: null, exportedAt: 0, dropped: 0, version: "0" }, hideSecrets),
      ),
    chainContent: () => ChainContent,
    loadHsts: () => Promise.resolve(HstsTab),
    loadReference: () => Promise.resolve(Reference),
    loadHelp: () => Promise.resolve(Help),
    tell: (words) => {
      message.value = words;
    },
    ...changePanel,
  };
  render(
    <PanelContext.Provider value={panel}>
      <App message={message} />
    </PanelContext.Provider>,
  );
  return { store, surroundings };
}

/** Rows of chains, without the column heads; waits until there are `count`. */
export async function chainRows(count: number): Promise<readonly HTMLElement[]> {
  await waitFor(() => {
    const found = screen.queryAllByRole("row").length - 1;
    if (found !== count) throw new Error(`${found} rows instead of ${count}`);
  });
  return screen.getAllByRole("row").slice(1);
}
