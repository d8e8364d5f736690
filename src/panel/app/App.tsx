/** The panel: bars, the views, sums. A view that was shown once stays as it was left. */
import "../parts/base.css";
import "./App.css";
import type { ReadonlySignal } from "@preact/signals";
import { useCallback, useEffect, useMemo, useRef } from "preact/hooks";
import { usePanel } from "../context.ts";
import { guardFocus } from "../hooks/focus-guard.ts";
import { handlePanelKeys } from "../hooks/panel-keys.ts";
import { paneActions } from "../hooks/pane-actions.ts";
import { Banners } from "./Banners.tsx";
import { ChainList } from "../list/ChainList.tsx";
import { ChainView } from "../chain/ChainView.tsx";
import { EmptyState } from "./EmptyState.tsx";
import { HelpLayer } from "./HelpLayer.tsx";
import { LaterView } from "./LaterView.tsx";
import { LiveRegion } from "./LiveRegion.tsx";
import { Part } from "../parts/Part.tsx";
import { HeadMenu } from "../list/HeadMenu.tsx";
import { RowMenu } from "../list/RowMenu.tsx";
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
  const view = store.views.shown.value;
  const inChains = view === "chains";
  const wanted = useRef(new Set<string>());
  wanted.current.add(view);

  useEffect(guardFocus, []);
  // Recording and clearing by key, out of sight of what they do, would be a trap.
  useEffect(() => (inChains ? handlePanelKeys(panel) : undefined), [panel, inChains]);

  const { open, close, backToRow, focusAnswer } = useMemo(() => paneActions(store, panes), [store]);
  const enter = useCallback((id: string) => open(id, true), [open]);
  useEffect(focusAnswer, [store.opened.chain.value]);

  return (
    <div class={opened && inChains ? "app app--open" : "app"}>
      <header>
        <ViewBar />
        {inChains && <Toolbar />}
        <Banners />
      </header>
      <main class="view">
        <div
          class={opened ? "panes panes--split" : "panes"}
          id="view-chains"
          role="tabpanel"
          aria-labelledby="tab-chains"
          hidden={!inChains}
          ref={panes}
        >
          <Part name="list">{empty ? <EmptyState /> : <ChainList onOpen={open} onClose={close} />}</Part>
          {opened && (
            <>
              <Splitter pane={panes} />
              <ChainView onClose={close} onBack={backToRow} onOpen={enter} />
            </>
          )}
        </div>
        <div class="panes" id="view-hsts" role="tabpanel" aria-labelledby="tab-hsts" hidden={view !== "hsts"}>
          {wanted.current.has("hsts") && <LaterView name="view_hsts" load={panel.loadHsts} />}
        </div>
        <div
          class="panes"
          id="view-reference"
          role="tabpanel"
          aria-labelledby="tab-reference"
          hidden={view !== "reference"}
        >
          {wanted.current.has("reference") && <LaterView name="view_reference" load={panel.loadReference} />}
        </div>
        <RowMenu onOpen={enter} />
        <HeadMenu />
      </main>
      <StatusBar message={message} />
      <LiveRegion message={message} />
      <HelpLayer />
    </div>
  );
}
