/** Phases of one redirect, as far as they are known; a hatched bar where nothing went over the network. */
import "./Timing.css";
import type { Hop } from "../../core/chain.ts";
import type { Timings } from "../../core/event.ts";
import { duration } from "../text/measures.ts";
import { say } from "../words.ts";
import { Section } from "./Section.tsx";

const phases = [
  "blocked",
  "dns",
  "connect",
  "ssl",
  "send",
  "wait",
  "receive",
] as const satisfies readonly (keyof Timings)[];

interface Props {
  readonly hop: Hop;
  /** Nobody knows who made it, so nothing can be said of the network. */
  readonly unrecorded: boolean;
}

export function Timing({ hop, unrecorded }: Props) {
  if (hop.kind === "internal" && !unrecorded) {
    return (
      <Section title={say("timing")}>
        <div class="phases phases--none" />
        <p class="quiet">{say("timing_internal")}</p>
      </Section>
    );
  }
  const { timings } = hop;
  if (timings === null) return null;
  const known = phases.map((phase) => ({ phase, ms: timings[phase] ?? 0 })).filter(({ ms }) => ms > 0);
  if (known.length === 0) return null;
  return (
    <Section title={say("timing")}>
      <div class="phases" aria-hidden="true">
        {known.map(({ phase, ms }) => (
          <i key={phase} class={`phase--${phase}`} style={{ flexGrow: ms }} />
        ))}
      </div>
      <ul class="phase-words">
        {known.map(({ phase, ms }) => (
          <li key={phase}>
            <i class={`phase--${phase}`} />
            {say(`phase_${phase}`)} {duration(ms)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
