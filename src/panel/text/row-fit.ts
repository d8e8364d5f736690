/** Which things of a row fit into it, when the rest goes into a menu. */

/**
 * One answer for each width, in their order: true where it fits. The current one always has a place, if need be that of
 * the last that would fit. `more`: width of the menu's button, which is needed only when something does not fit.
 * All in the same unit.
 */
export function fitting(
  widths: readonly number[],
  room: number,
  current: number,
  more: number,
): readonly boolean[] {
  const sum = widths.reduce((total, width) => total + width, 0);
  if (sum <= room) return widths.map(() => true);
  let left = room - more - (widths[current] ?? 0);
  let full = false;
  return widths.map((width, index) => {
    if (index === current) return true;
    left -= width;
    full ||= left < 0;
    return !full;
  });
}
