/** A redirect on the route: its token on the rail, and a card that opens. */
import "./Leg.css";
import { useEffect, useRef } from "preact/hooks";
import type { Chain, Hop } from "../../core/chain.ts";
import type { Milliseconds } from "../../core/event.ts";
import type { HopExplanation, ShownFinding } from "../../core/explanation.ts";
import type { Step } from "../../core/time/time-spent.ts";
import { hopToken } from "../../core/lines/strip.ts";
import type { Jumps } from "../hooks/jumps.ts";
import { shortTime } from "../text/measures.ts";
import { say } from "../words.ts";
import { Confidence } from "../parts/Confidence.tsx";
import { Facts } from "../parts/Facts.tsx";
import { HopToken } from "../parts/HopStrip.tsx";
import { Icon } from "../parts/Icon.tsx";
import { LegDetails } from "./LegDetails.tsx";
import { LegFindings } from "./LegFindings.tsx";
import { LegTags } from "./LegTags.tsx";
import { Prose } from "../parts/Prose.tsx";

interface Props {
  readonly chain: Chain;
  readonly hop: Hop;
  readonly explained: HopExplanation;
  /** When it was, as the waterfall has it. */
  readonly step: Step | undefined;
  /** All of the chain. */
  readonly findings: readonly ShownFinding[];
  readonly jumps: Jumps;
  readonly open: boolean;
  /** `all`: every leg of the chain. */
  readonly onToggle: (open: boolean, all: boolean) => void;
}

function prose(text: string) {
  return text === "" ? null : <Prose text={text} />;
}

/** Code and phrase · permanence · method and body · where it ran. */
function Meta({ codeName, permanence, methodAndBody, wire }: HopExplanation) {
  const lasts = permanence === null ? null : say(`permanence_${permanence}`);
  return <Facts facts={[prose(codeName), lasts, prose(methodAndBody), prose(wire)]} />;
}

/** Whose time it is stands there where it is not that of a server. */
function LegTime({ inside, ms }: { readonly inside: boolean; readonly ms: Milliseconds | null }) {
  const words = ms === null ? "" : shortTime(ms);
  return (
    <span class="leg-time" title={say(inside ? "leg_time_inside" : "leg_time")}>
      {inside && words !== "" ? say("time_inside", words) : words}
    </span>
  );
}

export function Leg({ chain, hop, explained, step, findings, jumps, open, onToggle }: Props) {
  const head = useRef<HTMLButtonElement>(null);
  const wanted = jumps.hop.value?.index === hop.index;
  useEffect(() => {
    if (!wanted) return;
    head.current?.focus();
    jumps.arrived();
  }, [wanted]);
  const details = `leg-${hop.index}`;
  return (
    <li class={`leg leg--${explained.sender}`}>
      <span class="leg-token">
        <HopToken token={hopToken(hop, chain)} />
      </span>
      <div class="card">
        <h3>
          <button
            type="button"
            class="leg-head"
            ref={head}
            data-leg={hop.index}
            aria-expanded={open}
            aria-controls={details}
            onClick={(event) => onToggle(!open, event.altKey)}
          >
            <Icon name="chevron" small />
            <span>
              <span class="leg-headline">
                <Prose text={explained.headline} />
                <Confidence degree={explained.cause?.confidence ?? null} />
              </span>
              <span class="leg-meta">
                <Meta {...explained} />
              </span>
              {hop.observed === "inferred" && <span class="leg-meta">{say("leg_inferred")}</span>}
              {hop.observed === "har" && <span class="leg-meta">{say("leg_listed")}</span>}
            </span>
            <LegTime inside={step?.inside === true} ms={step?.ms ?? null} />
          </button>
        </h3>
        <LegTags chain={chain} hop={hop} />
        <LegFindings findings={findings} hop={hop.index} of={chain.hops.length} jumps={jumps} />
        <div id={details}>{open && <LegDetails chain={chain} hop={hop} explained={explained} />}</div>
      </div>
    </li>
  );
}
