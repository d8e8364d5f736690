/** A strip of tabs: one tab stop. Those that do not fit go into a menu, as in the host's own strips. */
import { type Signal, useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useFitting } from "../hooks/fitting.ts";
import { Menu, MenuChoice } from "./Menu.tsx";
import { MenuButton } from "./MenuButton.tsx";

interface Props<Name extends string> {
  readonly names: readonly Name[];
  readonly shown: Signal<Name>;
  /** What the strip as a whole is called. */
  readonly label: string;
  /** What the menu of the tabs is called that have no place in it. */
  readonly more: string;
  readonly words: (name: Name) => string;
  /** Id of a tab: this and its name. */
  readonly tabId: string;
  /** Id of what a tab shows. */
  readonly panelId: (name: Name) => string;
}

/** Places in the strip that keys lead to, from place `index`. */
function placesFrom(index: number, count: number): Readonly<Record<string, number>> {
  return { ArrowRight: (index + 1) % count, ArrowLeft: index - 1, Home: 0, End: -1 };
}

export function TabStrip<Name extends string>(props: Props<Name>) {
  const { names, shown, label, more, words, tabId, panelId } = props;
  const current = shown.value;
  const room = useRef<HTMLDivElement>(null);
  const focusWanted = useSignal(false);
  const fits = useFitting(room, '[role="tab"]', names.indexOf(current));
  const away = names.filter((_, index) => fits[index] === false);
  // A tab that was away can take the focus once it has its place.
  useLayoutEffect(() => {
    if (!focusWanted.peek()) return;
    focusWanted.value = false;
    room.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }, [current]);
  const show = (name: Name): void => {
    focusWanted.value = true;
    shown.value = name;
  };
  // Arrow keys switch at once, and take the focus along.
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = placesFrom(names.indexOf(current), names.length)[event.key];
    const to = place === undefined ? undefined : names.at(place);
    if (to === undefined) return;
    event.preventDefault();
    show(to);
  };
  return (
    <div class="tabs-room" ref={room}>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {names.map((name, index) => (
          <button
            key={name}
            type="button"
            class={fits[index] === false ? "tab tab--away" : "tab"}
            role="tab"
            id={`${tabId}${name}`}
            aria-controls={panelId(name)}
            aria-selected={name === current}
            tabIndex={name === current ? 0 : -1}
            onClick={() => (shown.value = name)}
          >
            {words(name)}
          </button>
        ))}
      </div>
      {away.length > 0 && (
        <MenuButton label={more} icon="overflow">
          {(close) => (
            <Menu label={more} onClose={close}>
              {away.map((name) => (
                <MenuChoice
                  key={name}
                  checked={false}
                  onPick={() => {
                    close();
                    show(name);
                  }}
                >
                  {words(name)}
                </MenuChoice>
              ))}
            </Menu>
          )}
        </MenuButton>
      )}
    </div>
  );
}
