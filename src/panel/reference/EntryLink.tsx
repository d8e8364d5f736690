/** A link to another entry of the reference. It never leaves the tab, whatever button or key it is followed with. */
import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { OpenEntry } from "./open-entry.ts";

interface Props {
  readonly to: string;
  /** It is the entry that is open. */
  readonly current?: boolean;
  /** False where arrow keys lead to it. */
  readonly tabStop?: boolean;
  readonly children: ComponentChildren;
}

export function EntryLink({ to, current = false, tabStop = true, children }: Props) {
  const open = useContext(OpenEntry);
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    // The right button has its menu.
    if (event.button < 2) open(to);
  };
  return (
    <a
      href={`#${to}`}
      tabIndex={tabStop ? 0 : -1}
      aria-current={current ? "page" : undefined}
      onClick={follow}
      onAuxClick={follow}
    >
      {children}
    </a>
  );
}
