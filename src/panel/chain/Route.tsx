/** The route: URLs as stations, redirects as legs between them, on one rail. */
import "./Route.css";
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Chain, Hop } from "../../core/chain.ts";
import { cycleOf } from "../../core/facts/cycle.ts";
import type { ChainExplanation } from "../../core/explanation.ts";
import { ranIntoLimit } from "../../core/facts/failure.ts";
import { timeSpent } from "../../core/time/time-spent.ts";
import { sameTarget } from "../../core/url/url.ts";
import { usePanel } from "../context.ts";
import type { Jumps } from "../hooks/jumps.ts";
import type { LegPlace } from "../state/legs.ts";
import { endOf } from "../text/chain-text.ts";
import { positions } from "../text/measures.ts";
import { say, sayCount } from "../words.ts";
import { Ending } from "./Ending.tsx";
import { Leg } from "./Leg.tsx";
import { SeamBand, SeamsAfter } from "./Seam.tsx";
import { BlankStation, Station } from "./Station.tsx";

interface Props {
  readonly chain: Chain;
  readonly explanation: ChainExplanation;
  /** Method of the request: a chain without hops does not hold it. */
  readonly method: string;
  readonly jumps: Jumps;
  /** Opens another chain. */
  readonly onOpen: (id: string) => void;
}

/** The URL that a hop's own URL is compared with: that of the hop before it. */
function urlBefore(hops: readonly Hop[], index: number): string | null {
  return hops[index - 1]?.url ?? null;
}

/** True when the hop does not begin where the one before it led: a report between them is missing. */
function isTorn(hops: readonly Hop[], index: number): boolean {
  const before = hops[index - 1];
  const hop = hops[index];
  return before !== undefined && hop !== undefined && !sameTarget(before.to, hop.url);
}

/** Hops of all rounds of a loop but the first: one line stands for them. */
function repeatedHops(
  chain: Chain,
): { readonly from: number; readonly to: number; readonly rounds: number } | null {
  if (chain.outcome.kind !== "failure") return null;
  const cycle = cycleOf(chain);
  if (cycle === null || cycle.rounds < 3) return null;
  return { from: cycle.from + cycle.length, to: chain.hops.length - 1, rounds: cycle.rounds - 1 };
}

export function Route({ chain, explanation, method, jumps, onOpen }: Props) {
  const { store } = usePanel();
  const unfolded = useSignal(false);
  const { hops } = chain;
  const repeated = unfolded.value ? null : repeatedHops(chain);
  const shown = repeated === null ? hops : hops.slice(0, repeated.from);
  const end = endOf(chain, method);
  // As the waterfall has it, so that a step has one time everywhere.
  const { steps } = useMemo(() => timeSpent([chain]), [chain]);
  const tornAnywhere = hops.some((_, index) => isTorn(hops, index));

  const placeOf = (index: number): LegPlace => ({
    chainId: chain.id,
    index,
    sender: explanation.hops[index]?.sender ?? "server",
    headline: explanation.headlineHop === index,
  });
  const toggle = (index: number, open: boolean, all: boolean): void =>
    store.legs.set(all ? hops.map((hop) => placeOf(hop.index)) : [placeOf(index)], open);

  const wanted = jumps.hop.value;
  useEffect(() => {
    if (wanted === null) return;
    toggle(wanted.index, true, false);
    if (repeated !== null && wanted.index >= repeated.from) unfolded.value = true;
  }, [wanted]);

  return (
    <ol class="route" aria-label={say("route")}>
      {chain.seam !== null && explanation.seam !== null && (
        <SeamBand seam={chain.seam} explained={explanation.seam} onOpen={onOpen} />
      )}
      {!chain.complete && <BlankStation>{say("unknown_start")}</BlankStation>}
      {shown.map((hop) => {
        const explained = explanation.hops[hop.index];
        return [
          isTorn(hops, hop.index) && <BlankStation key={`gap ${hop.index}`}>{say("gap")}</BlankStation>,
          <Station
            key={`station ${hop.index}`}
            url={hop.url}
            before={urlBefore(hops, hop.index)}
            method={hop.method}
          />,
          explained !== undefined && (
            <Leg
              key={`leg ${hop.index}`}
              chain={chain}
              hop={hop}
              explained={explained}
              step={steps[hop.index]}
              findings={explanation.findings}
              jumps={jumps}
              open={store.legs.isOpen(placeOf(hop.index))}
              onToggle={(open, all) => toggle(hop.index, open, all)}
            />
          ),
        ];
      })}
      {repeated !== null && (
        <BlankStation>
          <button type="button" class="link" onClick={() => (unfolded.value = true)}>
            {sayCount("more_rounds", repeated.rounds)}
          </button>
          {`, ${say("hops", positions([repeated.from, repeated.to]).replace(", ", "–"))}.`}
        </BlankStation>
      )}
      {chain.gap && !tornAnywhere && <BlankStation>{say("gap")}</BlankStation>}
      <Station url={end.url} before={urlBefore(hops, hops.length)} method={end.method} last>
        <Ending
          chain={chain}
          words={explanation.outcome}
          url={end.url}
          // At the limit no further request is made.
          ms={ranIntoLimit(chain) ? null : (steps.at(-1)?.ms ?? null)}
        />
      </Station>
      <SeamsAfter id={chain.id} onOpen={onOpen} />
    </ol>
  );
}
