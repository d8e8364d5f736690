/** Keys of the whole panel: record and clear as in Chromium's Network panel, and copying the selected chain. */
import type { Panel } from "../context.ts";
import { say } from "../words.ts";

/** Copies verdict and route of a chain as text, and says so. */
export async function copyAsText(panel: Panel, id: string): Promise<void> {
  const summary = panel.store.rows.get(id)?.summary.peek();
  const read = await panel.store.opened.readOf(id);
  if (summary === undefined || read === null) {
    panel.tell(say("chain_gone"));
    return;
  }
  const { chainInText } = await import("../text/chain-text.ts");
  const done = await panel.host.copy(chainInText(read, summary.method));
  panel.tell(say(done ? "copied_text" : "copy_refused"));
}

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
      void copyAsText(panel, id);
    } else return;
    event.preventDefault();
  };
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}
