/** Keeps a growing list at its end for as long as its reader is there, and else counts what came below. */
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/** Nearer to the end than this counts as being there: zoom makes positions fractional. */
const slack = 4;

export interface StickyEnd {
  /** Rows that came since the reader left the end. */
  readonly unseen: number;
  readonly toEnd: () => void;
}

export function useStickyEnd(scroll: RefObject<HTMLElement | null>, count: number): StickyEnd {
  const atEnd = useRef(true);
  const seen = useRef(count);
  const frame = useRef<number | null>(null);
  const [unseen, setUnseen] = useState(0);

  const toEnd = (): void => {
    atEnd.current = true;
    // Once a frame, when layout is due anyway: rows come faster than that, and asking for a height lays out at once.
    frame.current ??= requestAnimationFrame(() => {
      frame.current = null;
      const { current } = scroll;
      if (current !== null) current.scrollTop = current.scrollHeight;
    });
  };

  useEffect(() => {
    const { current } = scroll;
    if (current === null) return undefined;
    const onScroll = (): void => {
      atEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight <= slack;
      if (atEnd.current) setUnseen(0);
    };
    // A change of size moves the end without a scroll event.
    const sizes = new ResizeObserver(() => {
      if (atEnd.current) toEnd();
    });
    current.addEventListener("scroll", onScroll, { passive: true });
    sizes.observe(current);
    return () => {
      current.removeEventListener("scroll", onScroll);
      sizes.disconnect();
      if (frame.current !== null) cancelAnimationFrame(frame.current);
    };
  }, []);

  useLayoutEffect(() => {
    const more = count - seen.current;
    seen.current = count;
    if (atEnd.current) toEnd();
    else if (more > 0) setUnseen((number) => number + more);
    if (count === 0) setUnseen(0);
  }, [count]);

  return { unseen, toEnd };
}
