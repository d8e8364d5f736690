/** What somebody who sees chains for the first time may want to know. Shown until it is dismissed, or a chain was opened. */
import { useSignal, useSignalEffect } from "@preact/signals";
import { usePanel } from "../context.ts";
import { recall, remember } from "../memory.ts";
import { say } from "../words.ts";
import { Banner } from "./Banner.tsx";

const setSeen = (): void => remember("hint-seen", "yes");

export function FirstRunHint() {
  const { store } = usePanel();
  const shown = useSignal(recall("hint-seen") === null);
  useSignalEffect(() => {
    // It stays until it is dismissed, so that nothing jumps under the pointer, and does not come again.
    if (store.opened.chain.value !== null) setSeen();
  });
  if (!shown.value || store.rows.totals.value.chains === 0) return null;
  const dismiss = (): void => {
    setSeen();
    shown.value = false;
  };
  return (
    <Banner icon="note" tone="hint" onDismiss={dismiss}>
      <p>
        <b>{say("hint")}</b> {say("hint_do")} <span class="only-wide">{say("hint_more")}</span>
      </p>
    </Banner>
  );
}
