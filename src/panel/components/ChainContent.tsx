/** What is said of an opened chain: the answer, the findings, the route. Loaded with the words for it. */
import type { Chain } from "../../core/chain.ts";
import { ranIntoLimit } from "../../core/failure.ts";
import type { Summary } from "../../core/summary.ts";
import type { ReadChain } from "../state/opened.ts";
import { duration } from "../text/measures.ts";
import { typeName } from "../text/row-words.ts";
import { say, sayCount } from "../words.ts";
import { Answer } from "./Answer.tsx";
import { Findings } from "./Findings.tsx";
import { Guide } from "./Guide.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { Route } from "./Route.tsx";

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

export interface ChainContentProps {
  readonly read: ReadChain;
  readonly summary: Summary;
  /** Opens another chain. */
  readonly onOpen: (id: string) => void;
}

export function ChainContent({ read, summary, onOpen }: ChainContentProps) {
  const { chain, explanation } = read;
  const at = explanation.headlineHop ?? -1;
  const [hop, explained] = [chain.hops[at], explanation.hops[at]];
  return (
    <>
      <Answer explanation={explanation} looping={ranIntoLimit(chain)}>
        {hop !== undefined && explained !== undefined && (
          <NextSteps chain={chain} hop={hop} explained={explained} />
        )}
      </Answer>
      <Findings findings={explanation.findings} />
      <h3 class="detail-heading">
        {say("route")} <span class="quiet">{routeFacts(chain, summary)}</span>
      </h3>
      <Route chain={chain} explanation={explanation} method={summary.method} onOpen={onOpen} />
      <Guide chain={chain} explanation={explanation} />
    </>
  );
}
