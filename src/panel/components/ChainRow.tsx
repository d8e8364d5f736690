/** One chain of the list. It repaints when its own summary changes, and never because of another row. */
import "./ChainRow.css";
import type { Severity, Summary } from "../../core/summary.ts";
import type { Row } from "../state/list.ts";
import { duration, timeOfDay } from "../text/measures.ts";
import { rowName, senderWords, typeName } from "../text/row-words.ts";
import { say } from "../words.ts";
import { HopStrip } from "./HopStrip.tsx";
import { Icon } from "./Icon.tsx";
import { UrlPair } from "./UrlPair.tsx";

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  return (
    <span class={`severity severity--${severity}`} title={say(`severity_${severity}`)}>
      <Icon name={severity} />
      <span class="unseen">{say(`severity_${severity}`)}</span>
    </span>
  );
}

interface Props {
  readonly row: Row;
  /** Its place in the list, counted from the column heads, which are row 1. */
  readonly position: number;
  readonly selected: boolean;
  readonly tabStop: boolean;
  readonly onOpen: (id: string) => void;
}

export function ChainRow({ row, position, selected, tabStop, onOpen }: Props) {
  const summary = row.summary.value;
  const marks = [
    "chain-row",
    row.ordinal % 2 === 0 && "is-striped",
    row.live && "is-new",
    summary.pending && "is-pending",
    summary.speculative && "is-speculative",
  ];
  return (
    <div
      class={marks.filter(Boolean).join(" ")}
      role="row"
      aria-label={rowName(summary)}
      aria-rowindex={position}
      aria-selected={selected}
      tabIndex={tabStop ? 0 : -1}
      data-chain={row.id}
      onClick={() => onOpen(row.id)}
    >
      <Cells summary={summary} />
    </div>
  );
}

function Cells({ summary }: { readonly summary: Summary }) {
  const sender = senderWords(summary);
  return (
    <>
      <span class="cell-severity" role="gridcell">
        {summary.severity !== null && <SeverityIcon severity={summary.severity} />}
      </span>
      <span class="cell-time mono" role="gridcell">
        {timeOfDay(summary.startedAt)}
      </span>
      <span class="cell-method mono cut" role="gridcell">
        {summary.method}
      </span>
      <span class="cell-strip" role="gridcell">
        <HopStrip strip={summary.strip} />
      </span>
      <UrlPair first={summary.firstUrl} last={summary.lastUrl} pending={summary.pending} />
      <span class="cell-sender" role="gridcell" title={sender}>
        <Icon name={summary.sender} />
        <span class="cut">{sender}</span>
      </span>
      <span class="cell-type cut" role="gridcell" translate={false}>
        {typeName(summary.resourceType)}
      </span>
      <span class="cell-hops number" role="gridcell">
        {summary.hops}
      </span>
      <span class="cell-cost number" role="gridcell">
        {duration(summary.costMs)}
      </span>
    </>
  );
}
