/** One chain, opened: its bar with tabs, and under it what is loaded with the first chain that anybody opens. */
import "./ChainView.css";
import { useRef } from "preact/hooks";
import type { Summary } from "../../core/summary.ts";
import { actOnLine } from "../attempt.ts";
import { usePanel } from "../context.ts";
import { handleChainKeys } from "../hooks/chain-keys.ts";
import { chainTabs } from "../state/views.ts";
import { visible } from "../text/visible.ts";
import { say } from "../words.ts";
import { Failure } from "../parts/Failure.tsx";
import { HopStrip } from "../parts/HopStrip.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Part } from "../parts/Part.tsx";
import { TabStrip } from "../parts/TabStrip.tsx";

interface Props {
  /** Closes the chain view and goes back to the list. */
  readonly onClose: () => void;
  /** Goes back to the chain's row. */
  readonly onBack: () => void;
  /** Opens another chain in its place, with the focus on its answer. */
  readonly onOpen: (id: string) => void;
}

export function ChainView({ onClose, onBack, onOpen }: Props) {
  const { store, chainContent } = usePanel();
  const view = useRef<HTMLElement>(null);
  const opened = store.opened.chain.value;
  const summary = opened === null ? undefined : store.rows.get(opened.id)?.summary.value;
  if (opened === null || summary === undefined) return null;
  const Content = chainContent();
  const tab = store.views.chainTab.value;
  return (
    <section
      class="detail"
      ref={view}
      aria-label={say("chain_of", visible(summary.firstUrl))}
      onKeyDown={(event) => handleChainKeys(event, view.current, onBack)}
    >
      <DetailBar summary={summary} onClose={onClose} />
      <div
        class="detail-scroll"
        key={`${opened.id} ${tab}`}
        id="chain-part"
        role="tabpanel"
        aria-labelledby={`chain-tab-${tab}`}
      >
        {opened.failure !== undefined ? (
          <Failure part="chain" failure={opened.failure} />
        ) : opened.read === null || Content === null ? (
          <p class="detail-note">{say(opened.gone ? "chain_gone" : "loading")}</p>
        ) : (
          <Part name="chain" of={opened.read}>
            <Content read={opened.read} summary={summary} tab={tab} onOpen={onOpen} />
          </Part>
        )}
      </div>
    </section>
  );
}

function DetailBar({ summary, onClose }: { readonly summary: Summary; readonly onClose: () => void }) {
  const panel = usePanel();
  return (
    <div class="bar bar--tabs">
      <button
        type="button"
        class="icon-button"
        aria-label={say("close_chain")}
        title={say("close_chain")}
        onClick={onClose}
      >
        <span class="when-wide">
          <Icon name="close" />
        </span>
        <span class="when-narrow">
          <Icon name="back" />
        </span>
      </button>
      <TabStrip
        names={chainTabs}
        shown={panel.store.views.chainTab}
        label={say("chain_tabs")}
        more={say("more_chain_tabs")}
        words={(tab) => say(`chain_tab_${tab}`)}
        tabId="chain-tab-"
        panelId={() => "chain-part"}
      />
      <span class="detail-strip">
        <HopStrip strip={summary.strip} />
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={say("copy_text")}
        title={say("copy_text")}
        onClick={() => actOnLine(panel, "copyText", [summary.id])}
      >
        <Icon name="copy" />
      </button>
    </div>
  );
}
