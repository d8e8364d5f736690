/** Lists the keys over everything when somebody asks, and gives the focus back where it was. */
import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { usePanel } from "../context.ts";
import type { HelpProps } from "../help/Help.tsx";
import { focusAgain } from "../hooks/focus-again.ts";
import { handleHelpKey } from "../hooks/help-key.ts";
import { say } from "../words.ts";

export function HelpLayer() {
  const { store, loadHelp, tell } = usePanel();
  const { help } = store.views;
  const loaded = useSignal<{ readonly Help: ComponentType<HelpProps> } | null>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => handleHelpKey(() => store.views.showHelp()), [store]);
  useEffect(() => {
    if (!help.value) return;
    if (loaded.peek() !== null) return;
    loadHelp().then(
      (Help) => (loaded.value = { Help }),
      () => {
        help.value = false;
        tell(say("view_failed"));
      },
    );
  }, [help.value]);
  // Before anything of the dialog is drawn, which takes the focus at once when it is loaded already.
  if (help.value) before.current ??= document.activeElement;
  useLayoutEffect(() => {
    if (help.value || before.current === null) return;
    // The dialog is gone by now: while it is open, nothing under it can take the focus.
    focusAgain(before.current);
    before.current = null;
  }, [help.value]);
  if (!help.value || loaded.value === null) return null;
  const { Help } = loaded.value;
  const close = (): void => {
    help.value = false;
  };
  return <Help onClose={close} />;
}
