/** Holds a menu at a point of the panel, as a right click asks for it, and gives the focus back where it was. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useElsewhere } from "../hooks/elsewhere.ts";
import { focusAgain } from "../hooks/focus-again.ts";
import type { Point } from "./Menu.tsx";

/** So much of the element stays in sight left of a menu that a key asked for. */
const indent = 24;

/** Where the menu of `element` is to stand: at the pointer, or under the element when a key asked for it. */
export function pointOf(event: MouseEvent, element: Element): Point {
  // A long press has a pointer, too, and no second button. A key has neither, and another place in each browser.
  const byPointer = event.button === 2 || event.ctrlKey || isTouch(event);
  if (byPointer) return { x: event.clientX, y: event.clientY };
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left + indent, y: bottom };
}

function isTouch(event: MouseEvent): boolean {
  return "pointerType" in event && (event.pointerType === "touch" || event.pointerType === "pen");
}

interface Props {
  /** To take the menu away: somebody turned to something else, or the place is no longer what it was. Stays the same. */
  readonly onClose: () => void;
  /** The menu, with `at`. `close` shuts it and gives the focus back. */
  readonly children: (close: () => void) => ComponentChildren;
}

export function PointMenu({ onClose, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // While it is drawn for the first time, what it belongs to has the focus.
  const before = useRef(document.activeElement);
  useElsewhere(box, true, onClose);
  useEffect(() => {
    // Who scrolls has turned to something else. That a list moves because it grows closes nothing.
    const onScroll = ({ target }: Event): void => {
      if (target instanceof Node && box.current?.contains(target) !== true) onClose();
    };
    const scrolling = ["wheel", "touchmove"] as const;
    for (const kind of scrolling) addEventListener(kind, onScroll, { capture: true, passive: true });
    addEventListener("resize", onClose);
    return () => {
      for (const kind of scrolling) removeEventListener(kind, onScroll, { capture: true });
      removeEventListener("resize", onClose);
    };
  }, [onClose]);
  const close = (): void => {
    onClose();
    focusAgain(before.current);
  };
  return (
    <div class="menu-place" ref={box} onContextMenu={(event) => event.preventDefault()}>
      {children(close)}
    </div>
  );
}
