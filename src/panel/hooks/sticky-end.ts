/** Keeps a growing list at its end for as long as its reader is there, and else counts what came meanwhile. */
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ChainRows } from "../state/list.ts";
import type { Line } from "../state/shown.ts";

/** Nearer to the end than this counts as being there: zoom makes positions fractional. */
const slack = 4;

export interface StickyEnd {
  /** Shown lines that came since the reader left the end. */
  readonly unseen: number;
  readonly toEnd: () => void;
  /** True while the list is at its end, and stays there when it grows. */
  readonly isAtEnd: () => boolean;
}

interface Options {
  readonly rows: ChainRows;
  readonly lines: readonly Line[];
  /** False while new lines may stand anywhere. */
  readonly sticks: boolean;
  /** The chain that was chosen: who reads on in its row must not lose it. */
  readonly selectedId: string | null;
}

function isEnd({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight <= slack;
}

export function useStickyEnd(
  scroll: RefObject<HTMLElement | null>,
  { rows, lines, sticks, selectedId }: Options,
): StickyEnd {
  const atEnd = useRef(true);
  /** How many rows had come when the reader was last at the end. */
  const seen = useRef(0);
  const [unseen, setUnseen] = useState(0);

  const chosen = useRef(selectedId);
  chosen.current = selectedId;

  const toEnd = (): void => {
    const { current } = scroll;
    atEnd.current = true;
    if (current !== null) current.scrollTop = current.scrollHeight;
  };
  const seeAll = (): void => {
    seen.current = rows.arrived;
    setUnseen(0);
  };

  useEffect(() => {
    const { current } = scroll;
    if (current === null || !sticks) return undefined;
    let { scrollTop: before } = current;
    const look = (): void => {
      const { scrollTop } = current;
      // Who leaves the end goes up. That more lines stand below means only that they came before this was told.
      if (scrollTop < before) atEnd.current = false;
      before = scrollTop;
      if (isEnd(current)) atEnd.current = true;
      if (atEnd.current) seeAll();
    };
    const stay = (): void => {
      if (atEnd.current) toEnd();
      else if (isEnd(current)) {
        // There is room for all of it.
        seeAll();
        atEnd.current = chosen.current === null;
      }
    };
    // What changes in size, list or lines, moves the end without a scroll event. It is followed after layout and before
    // the paint: asking for a height when rows come would lay out at once, and a frame later paint twice.
    const sizes = new ResizeObserver(stay);
    look();
    current.addEventListener("scroll", look, { passive: true });
    for (const sized of [current, current.firstElementChild]) if (sized !== null) sizes.observe(sized);
    return () => {
      current.removeEventListener("scroll", look);
      sizes.disconnect();
    };
  }, [sticks]);

  // The end is left by choosing a row, and gone to again by scrolling there.
  useLayoutEffect(() => {
    if (selectedId !== null) atEnd.current = false;
  }, [selectedId]);

  useLayoutEffect(() => {
    if (!sticks) {
      setUnseen(0);
      return;
    }
    // After a reset rows are counted anew.
    seen.current = Math.min(seen.current, rows.arrived);
    if (atEnd.current) seen.current = rows.arrived;
    else setUnseen(lines.filter(({ rows: [first] }) => first.ordinal >= seen.current).length);
  }, [lines, sticks]);

  return { unseen, toEnd, isAtEnd: () => sticks && atEnd.current };
}
