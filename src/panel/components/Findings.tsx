/** Findings of a chain, one line each; a line opens to why it matters, what to do, and where to read more. */
import "./Findings.css";
import { useSignal } from "@preact/signals";
import type { ShownFinding } from "../../core/explanation.ts";
import { positions } from "../text/measures.ts";
import { say, sayCount } from "../words.ts";
import { SeverityIcon } from "./ChainRow.tsx";
import { Prose } from "./Prose.tsx";
import { References } from "./References.tsx";

const shownAtFirst = 5;

function FindingLine({ finding }: { readonly finding: ShownFinding }) {
  return (
    <li>
      <details class="finding">
        <summary>
          <SeverityIcon severity={finding.severity} />
          <span class="finding-saw">
            <Prose text={finding.saw} />
          </span>
          {finding.hops.length > 0 && (
            <span class="finding-hops">
              {say(finding.hops.length === 1 ? "hop" : "hops", positions(finding.hops))}
            </span>
          )}
        </summary>
        <dl>
          <dt>{say("finding_why")}</dt>
          <dd>
            <Prose text={finding.why} />
          </dd>
          <dt>{say("finding_fix")}</dt>
          <dd>
            <Prose text={finding.fix} />
          </dd>
        </dl>
        <References references={finding.references} />
      </details>
    </li>
  );
}

export function Findings({ findings }: { readonly findings: readonly ShownFinding[] }) {
  const all = useSignal(false);
  if (findings.length === 0) return null;
  const shown = all.value ? findings : findings.slice(0, shownAtFirst);
  return (
    <ul class="findings" aria-label={say("findings")}>
      {shown.map((finding, index) => (
        // A rule may match a chain twice; findings keep their order.
        <FindingLine key={`${finding.rule} ${index}`} finding={finding} />
      ))}
      {shown.length < findings.length && (
        <li class="findings-more">
          <button type="button" class="link" onClick={() => (all.value = true)}>
            {sayCount("findings_more", findings.length - shown.length)}
          </button>
        </li>
      )}
    </ul>
  );
}
