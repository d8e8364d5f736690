/** Keys of the whole panel: record and clear as in Chromium's Network panel, and copying the selected line. */
import { actOnLine } from "../attempt.ts";
import type { Panel } from "../context.ts";

/** Listens until the returned function is called. */
export function handlePanelKeys(panel: Panel): () => void {
  const { store, host } = panel;
  // Firefox gives Ctrl+L to its address bar, and an ordinary tab has shortcuts of its own.
  const asNetworkPanel = host.browser === "chromium" && !host.poppedOut;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const key = event.key.toLowerCase();
    if (asNetworkPanel && key === "e") store.setRecording(!store.recording.peek());
    else if (asNetworkPanel && key === "l") store.clear();
    else if (key === "c") {
      const id = store.selectedId.peek();
      const inList = event.target instanceof Element && event.target.closest(".chain-list") !== null;
      if (id === null || !inList || getSelection()?.isCollapsed === false) return;
      actOnLine(panel, "copyText", store.lines.idsWith(id));
    } else return;
    event.preventDefault();
  };
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}
