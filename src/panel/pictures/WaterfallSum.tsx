/** What redirects cost, in one sentence and a bar of two parts. */
import { ranIntoLimit } from "../../core/facts/failure.ts";
import type { TimeSpent } from "../../core/time/time-spent.ts";
import { shortTime } from "../text/measures.ts";
import { say } from "../words.ts";

/** Less is nothing that anybody waits for. */
const noticed = 0.5;

function costWords({ steps, redirectsMs, insideMs, endMs }: TimeSpent): string {
  const pending = steps.at(-1)?.chain.outcome.kind === "pending";
  if (steps.length === 1) return say("waterfall_no_redirects");
  if (steps[0]?.ms === null && steps[0].hop !== null)
    return say("waterfall_at_least", shortTime(redirectsMs));
  if (pending) return say("waterfall_so_far", shortTime(redirectsMs));
  if (redirectsMs < noticed && insideMs > 0) return say("waterfall_inside_only");
  return say("waterfall_cost", shortTime(redirectsMs), shortTime(endMs));
}

function lastWords({ steps, lastMs }: TimeSpent): string {
  const chain = steps.at(-1)?.chain;
  if (chain === undefined) return "";
  if (ranIntoLimit(chain)) return say("waterfall_gave_up");
  switch (chain.outcome.kind) {
    case "pending":
      return say("waterfall_last_pending");
    case "handed-off":
      return say("waterfall_last_handed_off");
    case "failure":
      return say("waterfall_last_failed", shortTime(lastMs ?? 0));
    case "response":
      return say("waterfall_last", shortTime(lastMs ?? 0));
    default:
      chain.outcome satisfies never;
      return "";
  }
}

function CostBar({ redirectsMs, insideMs, lastMs }: TimeSpent) {
  return (
    <div class="cost-bar" aria-hidden="true">
      <i class="cost-bar-redirects" style={{ flexGrow: redirectsMs }} />
      <i class="step-bar--inside" style={{ flexGrow: insideMs }} />
      <i class="cost-bar-last" style={{ flexGrow: lastMs ?? 0 }} />
    </div>
  );
}

/** What the time went to beside the redirects themselves. */
function otherWords({ pagesMs, waitMs, insideMs }: TimeSpent): readonly string[] {
  const onTheWay = pagesMs + waitMs >= noticed;
  return [
    ...(onTheWay ? [say("waterfall_on_the_way", shortTime(pagesMs), shortTime(waitMs))] : []),
    ...(insideMs >= noticed ? [say("waterfall_inside", shortTime(insideMs))] : []),
  ];
}

interface Props {
  /** null while it is read. */
  readonly spent: TimeSpent | null;
  /** Chains before or after a pause are left out. */
  readonly apart: boolean;
}

export function WaterfallSum({ spent, apart }: Props) {
  return (
    <header class="waterfall-sum">
      <h2 class="title" tabIndex={-1} data-focus="answer">
        {spent === null ? say("loading") : costWords(spent)}
      </h2>
      {spent !== null && (
        <>
          <p>{[...otherWords(spent), lastWords(spent)].join(" ")}</p>
          <CostBar {...spent} />
        </>
      )}
      {apart && <p class="quiet">{say("waterfall_apart")}</p>}
    </header>
  );
}
