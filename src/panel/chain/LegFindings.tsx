/** At a redirect, what was found of it and not of all others too: each leads back to the finding above, which tells the rest. */
import "./LegFindings.css";
import type { ShownFinding } from "../../core/explanation.ts";
import type { Jumps } from "../hooks/jumps.ts";
import { say } from "../words.ts";
import { SeverityIcon } from "../parts/SeverityIcon.tsx";
import { Prose } from "../parts/Prose.tsx";

interface Props {
  readonly findings: readonly ShownFinding[];
  /** Index of the redirect. */
  readonly hop: number;
  /** Number of redirects in the chain. */
  readonly of: number;
  readonly jumps: Jumps;
}

/** What speaks of every redirect says nothing of this one that does not stand above already. */
function isOfThis({ hops }: ShownFinding, hop: number, of: number): boolean {
  return hops.includes(hop) && new Set(hops).size < of;
}

export function LegFindings({ findings, hop, of, jumps }: Props) {
  const here = findings.flatMap((finding, index) => (isOfThis(finding, hop, of) ? [{ finding, index }] : []));
  if (here.length === 0) return null;
  return (
    <ul class="leg-findings" aria-label={say("finding_here")}>
      {here.map(({ finding, index }) => (
        <li key={index}>
          <button type="button" title={say("finding_go")} onClick={() => jumps.toFinding(index)}>
            <SeverityIcon severity={finding.severity} />
            <span>
              <Prose text={finding.title} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
