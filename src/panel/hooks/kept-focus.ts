/** Keeps the focus in the list when the row that has it goes: to the row that then stands in its place. */
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Line } from "../state/shown.ts";

function idOf(target: EventTarget | null): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-chain]") : null;
  return row?.dataset["chain"] ?? null;
}

export function useKeptFocus(list: RefObject<HTMLElement | null>, lines: readonly Line[]): void {
  /** The row with the focus, and its place. Kept when the row is taken out of the page: nothing says so. */
  const focused = useRef<{ readonly id: string; readonly index: number } | null>(null);
  const current = useRef(lines);
  current.current = lines;

  useLayoutEffect(() => {
    const { current: element } = list;
    if (element === null) return undefined;
    const onFocusIn = ({ target }: FocusEvent): void => {
      const id = idOf(target);
      focused.current =
        id === null ? null : { id, index: current.current.findIndex((line) => line.id === id) };
    };
    const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
      // To another element. A row that is taken out, and a window that is left, name none.
      if (relatedTarget !== null) focused.current = null;
    };
    element.addEventListener("focusin", onFocusIn);
    element.addEventListener("focusout", onFocusOut);
    return () => {
      element.removeEventListener("focusin", onFocusIn);
      element.removeEventListener("focusout", onFocusOut);
    };
  }, []);

  useLayoutEffect(() => {
    const { current: before } = focused;
    if (before === null) return;
    const index = lines.findIndex(({ id }) => id === before.id);
    if (index >= 0) {
      focused.current = { id: before.id, index };
      return;
    }
    focused.current = null;
    const { activeElement } = document;
    if (activeElement?.isConnected === true && activeElement !== document.body) return;
    const next = lines[Math.min(before.index, lines.length - 1)];
    const row = [...(list.current?.querySelectorAll<HTMLElement>("[data-chain]") ?? [])].find(
      ({ dataset }) => dataset["chain"] === next?.id,
    );
    (row ?? list.current?.querySelector<HTMLElement>("button"))?.focus();
  }, [lines]);
}
