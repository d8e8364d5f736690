/** At a redirect, what was found of it: each leads back to the finding, which tells the rest. */
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
  readonly jumps: Jumps;
}

export function LegFindings({ findings, hop, jumps }: Props) {
  const here = findings.flatMap((finding, index) => (finding.hops.includes(hop) ? [{ finding, index }] : []));
  if (here.length === 0) return null;
  return (
    <ul class="leg-findings" aria-label={say("finding_here")}>
      {here.map(({ finding, index }) => (
        <li key={index}>
          <button type="button" title={say("finding_go")} onClick={() => jumps.toFinding(index)}>
            <SeverityIcon severity={finding.severity} />
            <span>
              <Prose text={finding.saw} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
