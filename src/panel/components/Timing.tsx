/** Phases of one redirect, as far as they are known; a hatched bar where nothing went over the network. */
import "./Timing.css";
import type { Hop } from "../../core/chain.ts";
import type { BrowserName, Milliseconds, Timings } from "../../core/event.ts";
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

/**
 * Phases that follow one another, so that their sum is the whole. Chromium counts TLS into the connecting, as HAR has
 * it; Firefox counts it beside.
 */
function inOrder(timings: Timings, browser: BrowserName) {
  const tls = browser === "firefox" ? 0 : (timings.ssl ?? 0);
  return phases
    .map((phase) => ({ phase, ms: Math.max(0, (timings[phase] ?? 0) - (phase === "connect" ? tls : 0)) }))
    .filter(({ ms }) => ms > 0);
}

/** Chromium measures in microseconds: "0 ms" would say that there was none. */
function shortTime(ms: Milliseconds): string {
  return ms < 0.5 ? say("under_millisecond") : duration(ms);
}

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
  const known = inOrder(hop.timings, browser);
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
