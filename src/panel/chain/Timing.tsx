/** Phases of one redirect, as far as they are known; a hatched bar where nothing went over the network. */
import "./Timing.css";
import type { Hop } from "../../core/chain.ts";
import type { BrowserName } from "../../core/event.ts";
import { phasesOf } from "../../core/time/phases.ts";
import { duration, shortTime } from "../text/measures.ts";
import { say } from "../words.ts";
import { Section } from "./Section.tsx";

interface Props {
  readonly hop: Hop;
  /** Nobody knows who made it, so nothing can be said of the network. */
  readonly unrecorded: boolean;
  readonly browser: BrowserName;
}

export function Timing({ hop, unrecorded, browser }: Props) {
  if (hop.kind === "internal" && !unrecorded) {
    return (
      <Section title={say("timing")}>
        <div class="phases phases--none" />
        <p class="quiet">{say("timing_internal")}</p>
      </Section>
    );
  }
  if (hop.timings === null) {
    return (
      <Section title={say("timing")}>
        <p class="quiet">{say("timing_unseen")}</p>
      </Section>
    );
  }
  const known = phasesOf(hop.timings, browser);
  if (known.length === 0) return null;
  const heading = (
    <>
      {say("timing")}
      <span class="fact-source">
        {say("timing_sum", duration(known.reduce((sum, { ms }) => sum + ms, 0)))}
      </span>
    </>
  );
  return (
    <Section title={heading}>
      <div class="phases" aria-hidden="true">
        {known.map(({ phase, ms }) => (
          <i key={phase} class={`phase--${phase}`} style={{ flexGrow: ms }} />
        ))}
      </div>
      <ul class="phase-words">
        {known.map(({ phase, ms }) => (
          <li key={phase}>
            <i class={`phase--${phase}`} />
            {say(`phase_${phase}`)} {shortTime(ms)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
