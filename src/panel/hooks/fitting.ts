/** Watches which things of a row fit into it, at every width, zoom and language. */
import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { fitting } from "../text/row-fit.ts";

/** Width of the button of the menu for the rest, in CSS pixels: .icon-button. */
const moreWidth = 28;

/** One answer for each element in `room` that `selector` finds; the one at `current` always fits. */
export function useFitting(
  room: RefObject<HTMLElement | null>,
  selector: string,
  current: number,
): readonly boolean[] {
  const [fits, setFits] = useState<readonly boolean[]>([]);
  useLayoutEffect(() => {
    const row = room.current;
    if (row === null) return undefined;
    const measure = (): void => {
      const widths = [...row.querySelectorAll<HTMLElement>(selector)].map(({ offsetWidth }) => offsetWidth);
      const now = fitting(widths, row.clientWidth, current, moreWidth);
      setFits((before) => (now.every((fit, index) => fit === before[index]) ? before : now));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(row);
    return () => sizes.disconnect();
  }, [current, selector]);
  return fits;
}
