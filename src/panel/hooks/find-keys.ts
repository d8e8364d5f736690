/** Keys that lead to the field that finds something in the view, from anywhere in it. */
import type { Host } from "../host.ts";

interface Finding {
  readonly host: Host;
  /** null while there is none. */
  readonly field: () => HTMLInputElement | null;
  /** Takes away what covers the field; false when nothing does. */
  readonly uncover?: () => boolean;
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select") !== null;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("dialog") !== null;
}

/** False when the field is out of sight: another view is shown, or something covers it. */
function focus(input: HTMLInputElement | null): boolean {
  input?.focus();
  if (input === null || document.activeElement !== input) return false;
  input.setSelectionRange(input.value.length, input.value.length);
  return true;
}

/** Listens until the returned function is called. */
export function handleFindKeys({ host, field, uncover }: Finding): () => void {
  // In Firefox, and in a tab, Ctrl+F belongs to the browser.
  const asNetworkPanel = host.browser === "chromium" && !host.poppedOut;
  const find = (event: KeyboardEvent): boolean => {
    if (isInDialog(event.target)) return false;
    if (!focus(field())) {
      if (uncover?.() !== true) return false;
      requestAnimationFrame(() => focus(field()));
    }
    event.preventDefault();
    return true;
  };
  const onSlash = (event: KeyboardEvent): void => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!event.defaultPrevented && !isWriting(event.target)) find(event);
  };
  // Before DevTools hears of it, whose own search would take the focus.
  const onFind = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== "f" || event.altKey || event.shiftKey) return;
    if (asNetworkPanel && (event.ctrlKey || event.metaKey) && find(event)) event.stopImmediatePropagation();
  };
  document.addEventListener("keydown", onSlash);
  window.addEventListener("keydown", onFind, { capture: true });
  return () => {
    document.removeEventListener("keydown", onSlash);
    window.removeEventListener("keydown", onFind, { capture: true });
  };
}
