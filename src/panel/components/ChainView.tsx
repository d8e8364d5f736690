/** One chain, opened: the answer, the findings, the route. */
import "./ChainView.css";
import { useRef } from "preact/hooks";
import type { Chain } from "../../core/chain.ts";
import { ranIntoLimit } from "../../core/failure.ts";
import type { Summary } from "../../core/summary.ts";
import { usePanel } from "../context.ts";
import { handleChainKeys } from "../hooks/chain-keys.ts";
import { copyAsText } from "../hooks/panel-keys.ts";
import type { OpenedChain } from "../state/opened.ts";
import { duration } from "../text/measures.ts";
import { typeName } from "../text/row-words.ts";
import { visible } from "../text/visible.ts";
import { say, sayCount } from "../words.ts";
import { Answer } from "./Answer.tsx";
import { Findings } from "./Findings.tsx";
import { HopStrip } from "./HopStrip.tsx";
import { Icon } from "./Icon.tsx";
import { Route } from "./Route.tsx";

interface Props {
  /** Closes the chain view and goes back to the list. */
  readonly onClose: () => void;
  /** Goes back to the chain's row. */
  readonly onBack: () => void;
}

export function ChainView({ onClose, onBack }: Props) {
  const { store } = usePanel();
  const view = useRef<HTMLElement>(null);
  const opened = store.opened.chain.value;
  const summary = opened === null ? undefined : store.rows.get(opened.id)?.summary.value;
  if (opened === null || summary === undefined) return null;
  return (
    <section
      class="detail"
      ref={view}
      aria-label={say("chain_of", visible(summary.firstUrl))}
      onKeyDown={(event) => handleChainKeys(event, view.current, onBack)}
    >
      <DetailBar summary={summary} onClose={onClose} />
      <div class="detail-scroll" key={opened.id}>
        <Content opened={opened} summary={summary} />
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
      <span class="detail-strip">
        <HopStrip strip={summary.strip} />
      </span>
      <span class="spring" />
      <button
        type="button"
        class="icon-button"
        aria-label={say("copy_text")}
        title={say("copy_text")}
        onClick={() => void copyAsText(panel, summary.id)}
      >
        <Icon name="copy" />
      </button>
    </div>
  );
}

/** "2 redirects · 41 ms before the last request · document" */
function routeFacts(chain: Chain, summary: Summary): string {
  return [
    sayCount("redirects", chain.hops.length),
    summary.costMs === null ? "" : say("cost_before", duration(summary.costMs)),
    typeName(chain.resourceType),
    chain.speculative ? say("speculative_long") : "",
    chain.private ? say("private") : "",
  ]
    .filter((fact) => fact !== "")
    .join(" · ");
}

function Content({ opened, summary }: { readonly opened: OpenedChain; readonly summary: Summary }) {
  const { read, gone } = opened;
  if (read === null) return <p class="detail-note">{gone ? say("chain_gone") : say("loading")}</p>;
  const { chain, explanation } = read;
  return (
    <>
      <Answer explanation={explanation} looping={ranIntoLimit(chain)} />
      <Findings findings={explanation.findings} />
      <h3 class="detail-heading">
        {say("route")} <span class="quiet">{routeFacts(chain, summary)}</span>
      </h3>
      <Route chain={chain} explanation={explanation} method={summary.method} />
    </>
  );
}
