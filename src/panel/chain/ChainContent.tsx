/** What is said of an opened chain: answer, findings and route, or its waterfall. Loaded with the words for it. */
import type { Chain } from "../../core/chain.ts";
import { isLoop } from "../../core/facts/cycle.ts";
import type { Summary } from "../../core/summary.ts";
import { usePanel } from "../context.ts";
import { useAskedStep } from "../hooks/asked-step.ts";
import { useJumps } from "../hooks/jumps.ts";
import { Loop } from "../pictures/Loop.tsx";
import { Waterfall } from "../pictures/Waterfall.tsx";
import type { ReadChain } from "../state/opened.ts";
import type { ChainTab } from "../state/views.ts";
import { duration } from "../text/measures.ts";
import { typeName } from "../text/row-words.ts";
import { say, sayCount } from "../words.ts";
import { Answer } from "./Answer.tsx";
import { Facts } from "../parts/Facts.tsx";
import { Findings } from "./Findings.tsx";
import { Guide } from "./Guide.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { Part } from "../parts/Part.tsx";
import { Route } from "./Route.tsx";

/** Less is nothing that anybody waits for. */
const noticed = 0.5;

/** What redirects cost, and beside it what the browser's own took, which is no part of that. */
function timesOf({ costMs, insideMs = 0 }: Summary): readonly (string | null)[] {
  const inside = insideMs < noticed ? null : say("time_inside", duration(insideMs));
  if (costMs === null || (costMs < noticed && inside !== null)) return [inside];
  return [say("cost_before", duration(costMs)), inside];
}

/** "2 redirects · 41 ms before the last request · document" */
function RouteFacts({ chain, summary }: { readonly chain: Chain; readonly summary: Summary }) {
  return (
    <Facts
      facts={[
        sayCount("redirects", chain.hops.length),
        ...timesOf(summary),
        <span translate={false}>{typeName(chain.resourceType)}</span>,
        chain.speculative ? say("speculative_long") : null,
        chain.private ? say("private") : null,
      ]}
    />
  );
}

export interface ChainContentProps {
  readonly read: ReadChain;
  readonly summary: Summary;
  readonly tab: ChainTab;
  /** Opens another chain. */
  readonly onOpen: (id: string) => void;
}

export function ChainContent(props: ChainContentProps) {
  if (props.tab === "route") return <RouteContent {...props} />;
  return (
    <Part name="chain_tab_waterfall" of={props.read}>
      <Waterfall chain={props.read.chain} onOpen={props.onOpen} />
    </Part>
  );
}

function RouteContent({ read, summary, onOpen }: ChainContentProps) {
  const jumps = useJumps();
  const { chain, explanation } = read;
  useAskedStep(usePanel().store.views, jumps);
  const at = explanation.headlineHop ?? -1;
  const [hop, explained] = [chain.hops[at], explanation.hops[at]];
  return (
    <>
      <Part name="answer" of={read}>
        <Answer explanation={explanation} looping={isLoop(chain)}>
          {hop !== undefined && explained !== undefined && (
            <NextSteps chain={chain} hop={hop} explained={explained} />
          )}
        </Answer>
      </Part>
      <Part name="findings" of={read}>
        <Findings findings={explanation.findings} jumps={jumps} />
      </Part>
      <Part name="loop" of={read}>
        <Loop chain={chain} />
      </Part>
      <h3 class="detail-heading">
        {say("route")}{" "}
        <span class="quiet">
          <RouteFacts chain={chain} summary={summary} />
        </span>
      </h3>
      <Part name="route" of={read}>
        <Route
          chain={chain}
          explanation={explanation}
          method={summary.method}
          jumps={jumps}
          onOpen={onOpen}
        />
      </Part>
      <Part name="guide" of={read}>
        <Guide chain={chain} explanation={explanation} />
      </Part>
    </>
  );
}
