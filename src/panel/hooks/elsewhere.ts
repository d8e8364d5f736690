/** Tells when a person turns to something else than an open menu: with the pointer, the focus, or in another window. */
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/**
 * Calls `onElsewhere`, which stays the same, while `open`.
 * Not by `focusout`: Chromium reports it also of an item that is taken away for others in the same menu.
 */
export function useElsewhere(
  box: RefObject<HTMLElement | null>,
  open: boolean,
  onElsewhere: () => void,
): void {
  useEffect(() => {
    if (!open) return undefined;
    const leave = ({ target }: Event): void => {
      const { current } = box;
      // Taken away for another menu in the same place, which has the focus now: that one is not to be closed.
      if (current === null) return;
      if (!(target instanceof Node) || !current.contains(target)) onElsewhere();
    };
    addEventListener("pointerdown", leave, { capture: true });
    addEventListener("focusin", leave);
    addEventListener("blur", onElsewhere);
    return () => {
      removeEventListener("pointerdown", leave, { capture: true });
      removeEventListener("focusin", leave);
      removeEventListener("blur", onElsewhere);
    };
  }, [open, onElsewhere]);
}
