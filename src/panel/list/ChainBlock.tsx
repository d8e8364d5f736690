/** A block of lines. What stays the same of it is not painted again when others change. */
import "./ChainBlock.css";
import type { Block } from "../state/shown.ts";
import { ChainRow, type RowActions } from "./ChainRow.tsx";

interface Props {
  readonly block: Block;
  /** Number of rows before this block, column heads included. */
  readonly before: number;
  /** Index of the selected line in this block; -1 for none. */
  readonly selected: number;
  /** Index of the line that Tab leads to; -1 for none. */
  readonly tabStop: number;
  readonly actions: RowActions;
}

export function ChainBlock({ block, before, selected, tabStop, actions }: Props) {
  return (
    <div class="chain-block" role="rowgroup" style={{ "--rows": block.length }}>
      {block.map((line, index) => (
        <ChainRow
          key={line.id}
          line={line}
          position={before + index + 1}
          selected={index === selected}
          tabStop={index === tabStop}
          actions={actions}
        />
      ))}
    </div>
  );
}

/** Keeps the place of lines that are not drawn. */
export function Gap({ lines }: { readonly lines: number }) {
  return <div class="chain-gap" role="presentation" style={{ "--rows": lines }} />;
}
