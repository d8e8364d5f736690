/** The panel: bars, list, chain view, sums. */
import "./base.css";
import "./App.css";
import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { usePanel } from "../context.ts";
import { handlePanelKeys } from "../hooks/panel-keys.ts";
import { paneActions } from "../hooks/pane-actions.ts";
import { Banners } from "./Banners.tsx";
import { ChainList } from "./ChainList.tsx";
import { ChainView } from "./ChainView.tsx";
import { EmptyState } from "./EmptyState.tsx";
import { LiveRegion } from "./LiveRegion.tsx";
import { Splitter } from "./Splitter.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { ViewBar } from "./ViewBar.tsx";

export function App({ message }: { readonly message: ReadonlySignal<string> }) {
  const panel = usePanel();
  const { store } = panel;
  const panes = useRef<HTMLDivElement>(null);
  const opened = store.opened.chain.value !== null;
  const empty = store.rows.totals.value.chains === 0;

  useEffect(() => handlePanelKeys(panel), [panel]);

  const { open, close, backToRow, focusAnswer } = useMemo(() => paneActions(store, panes), [store]);
  useEffect(focusAnswer, [store.opened.chain.value]);

  return (
    <div class="app">
      <header>
        <ViewBar />
        <Toolbar />
        <Banners />
      </header>
      <main class="view">
        <div
          class={opened ? "panes panes--split" : "panes"}
          id="view"
          role="tabpanel"
          aria-labelledby="tab-chains"
          ref={panes}
        >
          {empty ? <EmptyState /> : <ChainList onOpen={open} onClose={close} />}
          {opened && (
            <>
              <Splitter pane={panes} />
              <ChainView onClose={close} onBack={backToRow} />
            </>
          )}
        </div>
      </main>
      <StatusBar message={message} />
      <LiveRegion message={message} />
    </div>
  );
}
