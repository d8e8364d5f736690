/** One line of the list. It repaints when its own summary changes, and never because of another row. */
import "./ChainRow.css";
import type { ComponentChildren } from "preact";
import type { Summary } from "../../core/summary.ts";
import type { Line } from "../state/shown.ts";
import { duration, timeOfDay } from "../text/measures.ts";
import { rowName, senderWords, typeName } from "../text/row-words.ts";
import { visible } from "../text/visible.ts";
import { say, sayCount } from "../words.ts";
import { HopStrip } from "../parts/HopStrip.tsx";
import { Icon } from "../parts/Icon.tsx";
import { SeverityIcon } from "../parts/SeverityIcon.tsx";
import { UrlPair } from "./UrlPair.tsx";

export interface RowActions {
  readonly open: (line: Line) => void;
  /** Folds a navigation into its line, or unfolds it. */
  readonly fold: (line: Line) => void;
}

interface Props {
  readonly line: Line;
  /** Its place in the list, counted from the column heads, which are row 1. */
  readonly position: number;
  readonly selected: boolean;
  readonly tabStop: boolean;
  readonly actions: RowActions;
}

function nameOf({ fold, rows }: Line, summary: Summary): string {
  const name = rowName(summary);
  return fold === "folded" ? `${name}, ${sayCount("row_joined", rows.length)}` : name;
}

export function ChainRow({ line, position, selected, tabStop, actions }: Props) {
  const summary = line.summary.value;
  const marks = [
    "chain-row",
    // Once: a row that is drawn again, after a filter or another tab, came long ago.
    performance.now() < line.newUntil && "is-new",
    line.level === 2 && "is-follower",
    summary.pending && "is-pending",
    summary.pending && summary.resourceType === "main_frame" && "is-waited-for",
    summary.speculative && "is-speculative",
  ];
  return (
    <div
      class={marks.filter(Boolean).join(" ")}
      role="row"
      aria-label={nameOf(line, summary)}
      aria-rowindex={position}
      aria-level={line.level}
      aria-expanded={line.fold === null ? undefined : line.fold === "unfolded"}
      aria-selected={selected}
      tabIndex={tabStop ? 0 : -1}
      data-chain={line.id}
      onClick={() => actions.open(line)}
    >
      <Cells summary={summary} fold={<FoldMark line={line} onFold={actions.fold} />} />
    </div>
  );
}

interface FoldProps {
  readonly line: Line;
  readonly onFold: (line: Line) => void;
}

/** For the mouse: keys fold by arrows, and the row says its state. */
function FoldMark({ line, onFold }: FoldProps) {
  if (line.fold === null) return null;
  const title = line.fold === "folded" ? sayCount("unfold", line.rows.length) : say("fold");
  return (
    <span
      class={`fold is-${line.fold}`}
      aria-hidden="true"
      title={title}
      onClick={(event) => {
        event.stopPropagation();
        onFold(line);
      }}
    >
      <Icon name="chevron" small />
    </span>
  );
}

interface CellsProps {
  readonly summary: Summary;
  readonly fold: ComponentChildren;
}

function Cells({ summary, fold }: CellsProps) {
  const sender = senderWords(summary);
  // The mark of a guess stays where its words are cut.
  const isGuess = sender.endsWith("?");
  return (
    <>
      <span class="cell-severity" role="gridcell">
        {summary.severity !== null && <SeverityIcon severity={summary.severity} />}
      </span>
      <span class="cell-time mono" role="gridcell">
        {timeOfDay(summary.startedAt)}
      </span>
      <span class="cell-method mono cut" role="gridcell" translate={false}>
        {visible(summary.method)}
      </span>
      <span class="cell-route" role="gridcell">
        {fold}
        <HopStrip strip={summary.strip} />
      </span>
      <UrlPair first={summary.firstUrl} last={summary.lastUrl} pending={summary.pending} />
      <span class="cell-sender" role="gridcell" title={sender}>
        <Icon name={summary.sender} />
        <span class="cut">{isGuess ? sender.slice(0, -1) : sender}</span>
        {isGuess && <span class="guess">?</span>}
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
