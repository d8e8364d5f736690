/** Keys that lead to the filter field from anywhere in the list and the chain. */
import type { Host } from "../host.ts";

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, dialog") !== null;
}

/** False when the field is out of sight, under an open chain. */
function focus(input: HTMLInputElement): boolean {
  input.focus();
  if (document.activeElement !== input) return false;
  input.setSelectionRange(input.value.length, input.value.length);
  return true;
}

/** Listens until the returned function is called. */
export function handleFilterKeys(input: HTMLInputElement, host: Host): () => void {
  // In Firefox, and in a tab, Ctrl+F belongs to the browser.
  const asNetworkPanel = host.browser === "chromium" && !host.poppedOut;
  const onSlash = (event: KeyboardEvent): void => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || isWriting(event.target)) return;
    if (focus(input)) event.preventDefault();
  };
  // Before DevTools hears of it, whose own search would take the focus.
  const onFind = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== "f" || event.altKey || event.shiftKey) return;
    if (!asNetworkPanel || !(event.ctrlKey || event.metaKey) || !focus(input)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  document.addEventListener("keydown", onSlash);
  window.addEventListener("keydown", onFind, { capture: true });
  return () => {
    document.removeEventListener("keydown", onSlash);
    window.removeEventListener("keydown", onFind, { capture: true });
  };
}
