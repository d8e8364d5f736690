/** Findings of a chain, one line each: it opens to why it matters, what to do, and where to read more, and leads to its redirects. */
import "./Findings.css";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { ShownFinding } from "../../core/explanation.ts";
import type { Jumps } from "../hooks/jumps.ts";
import { positions } from "../text/measures.ts";
import { say, sayCount } from "../words.ts";
import { SeverityIcon } from "../parts/SeverityIcon.tsx";
import { Prose } from "../parts/Prose.tsx";
import { References } from "../parts/References.tsx";

const shownAtFirst = 5;
/** So many redirects have a link each; more are one link, to the first of them. */
const mostLinks = 3;

interface LinksProps {
  readonly hops: readonly number[];
  readonly jumps: Jumps;
}

function HopLinks({ hops, jumps }: LinksProps) {
  const sorted = hops.toSorted((a, b) => a - b);
  const links = sorted.length <= mostLinks ? sorted.map((hop) => [hop]) : [sorted];
  return (
    <span class="finding-hops">
      {links.map((link) => {
        const words = say(link.length === 1 ? "hop" : "hops", positions(link));
        return (
          <button
            key={words}
            type="button"
            class="link"
            title={say("hop_go", words)}
            onClick={() => jumps.toHop(link[0] ?? 0)}
          >
            {words}
          </button>
        );
      })}
    </span>
  );
}

interface LineProps {
  readonly finding: ShownFinding;
  readonly index: number;
  readonly jumps: Jumps;
}

function FindingLine({ finding, index, jumps }: LineProps) {
  const summary = useRef<HTMLElement>(null);
  const wanted = jumps.finding.value?.index === index;
  useEffect(() => {
    if (!wanted) return;
    summary.current?.focus();
    jumps.arrived();
  }, [wanted]);
  return (
    <li>
      <details class="finding">
        <summary ref={summary}>
          <SeverityIcon severity={finding.severity} />
          <span class="finding-saw">
            <Prose text={finding.saw} />
          </span>
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
      {/* Beside the line and not in it: it is a button itself. */}
      {finding.hops.length > 0 && <HopLinks hops={finding.hops} jumps={jumps} />}
    </li>
  );
}

interface Props {
  readonly findings: readonly ShownFinding[];
  readonly jumps: Jumps;
}

export function Findings({ findings, jumps }: Props) {
  const all = useSignal(false);
  const wanted = jumps.finding.value;
  useEffect(() => {
    if (wanted !== null && wanted.index >= shownAtFirst) all.value = true;
  }, [wanted]);
  if (findings.length === 0) return null;
  const shown = all.value ? findings : findings.slice(0, shownAtFirst);
  return (
    <ul class="findings" aria-label={say("findings")}>
      {shown.map((finding, index) => (
        // A rule may match a chain twice; findings keep their order.
        <FindingLine key={`${finding.rule} ${index}`} finding={finding} index={index} jumps={jumps} />
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
