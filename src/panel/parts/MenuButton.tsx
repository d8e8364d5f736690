/** A button with a menu under it, which closes when something in it was picked or a person turns to something else. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useCallback, useRef } from "preact/hooks";
import { useElsewhere } from "../hooks/elsewhere.ts";
import { Icon, type IconName } from "./Icon.tsx";

interface Props {
  /** What the menu is called; the button too, unless it has text of its own. */
  readonly label: string;
  readonly icon: IconName;
  readonly text?: string;
  /** For the place where it stands: when it is shown. */
  readonly class?: string;
  /** The menu. `close` shuts it and gives the focus back to the button. */
  readonly children: (close: () => void) => ComponentChildren;
}

export function MenuButton({ label, icon, text, class: place = "", children }: Props) {
  const open = useSignal(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    open.value = false;
    button.current?.focus();
  };
  const leave = useCallback(() => {
    open.value = false;
  }, []);
  useElsewhere(box, open.value, leave);
  return (
    <div class={`menu-box ${place}`} ref={box}>
      <button
        type="button"
        ref={button}
        class={text === undefined ? "icon-button" : "check-button"}
        aria-label={text === undefined ? label : undefined}
        title={text === undefined ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <Icon name={icon} />
        {text}
      </button>
      {open.value && children(close)}
    </div>
  );
}
