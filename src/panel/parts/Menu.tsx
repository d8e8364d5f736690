/** A menu under its button, or at a point of the panel: arrow keys move, Esc and Tab close. */
import "./Menu.css";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "./Icon.tsx";

/** A place in the panel, in CSS pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface MenuProps {
  readonly label: string;
  /** A line under the items. */
  readonly note?: string;
  /** The edge of the button that it shares. */
  readonly align?: "start" | "end";
  /** Where it stands when it belongs to no button. */
  readonly at?: Point;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])') ?? [])];
}

function moved(key: string, index: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return (index + 1) % count;
    case "ArrowUp":
      return (index - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** Moves a menu from where it was asked for to where all of it is inside the panel. */
function place(box: HTMLElement, { x, y }: Point): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(0, Math.min(x, clientWidth - box.offsetWidth));
  const top = y + box.offsetHeight > clientHeight ? Math.max(0, y - box.offsetHeight) : y;
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}

export function Menu({ label, note, align = "end", at, onClose, children }: MenuProps) {
  const box = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (at !== undefined && box.current !== null) place(box.current, at);
  }, [at]);
  // At once: a menu that takes the place of another one must have the focus before anything else looks for it, and a key
  // that comes before the first paint would go to the host.
  useLayoutEffect(() => {
    itemsOf(menu.current)[0]?.focus();
    // Chromium opens the console drawer on Esc, unless a capturing listener of the panel stops it here.
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.stopImmediatePropagation();
      event.preventDefault();
      onClose();
    };
    window.addEventListener("keydown", onEscape, { capture: true });
    return () => window.removeEventListener("keydown", onEscape, { capture: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const items = itemsOf(menu.current);
    const to = moved(
      event.key,
      items.findIndex((item) => item === document.activeElement),
      items.length,
    );
    if (to === null) return;
    event.preventDefault();
    items[to]?.focus();
  };
  return (
    <div class={`menu menu--${at === undefined ? align : "point"}`} ref={box}>
      <div role="menu" aria-label={label} ref={menu} onKeyDown={onKeyDown}>
        {children}
      </div>
      {note !== undefined && <p class="menu-note">{note}</p>}
    </div>
  );
}

interface ItemProps {
  readonly onPick: () => void;
  readonly children: ComponentChildren;
}

export function MenuItem({ onPick, children }: ItemProps) {
  return (
    <button type="button" class="menu-item" role="menuitem" tabIndex={-1} onClick={onPick}>
      <span />
      {children}
    </button>
  );
}

interface ChoiceProps extends ItemProps {
  /** One of several, or a switch of its own. */
  readonly role?: "menuitemradio" | "menuitemcheckbox";
  readonly checked: boolean;
  readonly disabled?: boolean;
}

export function MenuChoice({
  role = "menuitemradio",
  checked,
  disabled = false,
  onPick,
  children,
}: ChoiceProps) {
  return (
    <button
      type="button"
      class="menu-item"
      role={role}
      aria-checked={checked}
      aria-disabled={disabled}
      tabIndex={-1}
      onClick={() => {
        if (!disabled) onPick();
      }}
    >
      <span>{checked && <Icon name="check" small />}</span>
      {children}
    </button>
  );
}
