/** A block of rows, drawn only while it is near the visible part of the list; else it keeps their place. */
import "./ChainBlock.css";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Block } from "../state/list.ts";
import { ChainRow } from "./ChainRow.tsx";

/** How far outside the visible part rows are drawn. */
const margin = "600px 0px";

interface Props {
  readonly block: Block;
  /** Number of rows before this block, column heads included. */
  readonly before: number;
  readonly selectedId: string | null;
  readonly tabStopId: string | null;
  /** Where to begin, until the browser says what is near. */
  readonly nearAtFirst: boolean;
  readonly onOpen: (id: string) => void;
}

export function ChainBlock({ block, before, selectedId, tabStopId, nearAtFirst, onOpen }: Props) {
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
  const rows = block.rows.value;
  const holdsFocus = rows.some((row) => row.id === selectedId || row.id === tabStopId);
  return (
    <div ref={element} class="chain-block" role="rowgroup" style={{ "--rows": rows.length }}>
      {(near || holdsFocus) &&
        rows.map((row, index) => (
          <ChainRow
            key={row.id}
            row={row}
            position={before + index + 1}
            selected={row.id === selectedId}
            tabStop={row.id === tabStopId}
            onOpen={onOpen}
          />
        ))}
    </div>
  );
}
