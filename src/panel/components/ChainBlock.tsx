/** A block of lines, drawn only while it is near the visible part of the list; else it keeps their place. */
import "./ChainBlock.css";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Block } from "../state/shown.ts";
import { ChainRow, type RowActions } from "./ChainRow.tsx";

/** How far outside the visible part rows are drawn. */
const margin = "300px 0px";

interface Props {
  readonly block: Block;
  /** Number of rows before this block, column heads included. */
  readonly before: number;
  /** Index of the selected line in this block; -1 for none. */
  readonly selected: number;
  /** Index of the line that Tab leads to; -1 for none. */
  readonly tabStop: number;
  /** Where to begin, until the browser says what is near. */
  readonly nearAtFirst: boolean;
  readonly actions: RowActions;
}

export function ChainBlock({ block, before, selected, tabStop, nearAtFirst, actions }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(nearAtFirst);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      root: current.closest(".chain-scroll"),
      rootMargin: margin,
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const holdsFocus = selected >= 0 || tabStop >= 0;
  return (
    <div ref={element} class="chain-block" role="rowgroup" style={{ "--rows": block.length }}>
      {(near || holdsFocus) &&
        block.map((line, index) => (
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
