/** Which blocks of the list are near what is in view. Only those are drawn: of 10,000 lines, some 60. */
import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { BLOCK_SIZE } from "../state/shown.ts";

/** From `first` to before `past`, counted in blocks. */
export interface Range {
  readonly first: number;
  readonly past: number;
}

/** Pixels that are drawn before and behind what is in view, so that a turn of the wheel shows no gap. */
const margin = 240;
/** A list of no more blocks than this is drawn whole. */
const shortList = 10;
/** Until the list has been measured. */
const firstGuess: Range = { first: 0, past: 6 };

function lineHeightIn(list: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(list).getPropertyValue("--row-height"));
}

/** A range of the same length that is within the list. */
function within({ first, past }: Range, count: number): Range {
  const beyond = Math.max(0, past - count);
  return { first: Math.max(0, first - beyond), past: Math.min(past, count) };
}

/**
 * @param scroll what scrolls, with the lines in its first child
 * @param count how many blocks there are
 * @param isAtEnd true when the list will be at its end by the time it is painted
 */
export function useNearBlocks(
  scroll: RefObject<HTMLElement | null>,
  count: number,
  isAtEnd: () => boolean,
): Range {
  const [near, setNear] = useState(firstGuess);
  useLayoutEffect(() => {
    const { current } = scroll;
    const list = current?.firstElementChild;
    if (current === null || !(list instanceof HTMLElement)) return undefined;
    let lineHeight = Number.NaN;
    const look = (): void => {
      const { scrollTop, clientHeight } = current;
      const block = lineHeight * BLOCK_SIZE;
      const first = Math.max(0, Math.floor((scrollTop - margin) / block));
      const past = Math.ceil((scrollTop + clientHeight + margin) / block);
      // Where nothing is laid out, there is nothing to measure.
      if (Number.isNaN(past) || clientHeight === 0) return;
      setNear((before) => (before.first === first && before.past === past ? before : { first, past }));
    };
    // Lines are higher in a narrow list.
    const measure = (): void => {
      lineHeight = lineHeightIn(list);
      look();
    };
    const sizes = new ResizeObserver(measure);
    measure();
    current.addEventListener("scroll", look, { passive: true });
    sizes.observe(current);
    return () => {
      current.removeEventListener("scroll", look);
      sizes.disconnect();
    };
  }, []);
  if (count <= shortList) return { first: 0, past: count };
  const length = near.past - near.first;
  return within(isAtEnd() ? { first: count - length, past: count } : near, count);
}
