/** Keys of the list: move and select, open, close. */
import type { RefObject } from "preact";
import { useCallback, useEffect, useRef } from "preact/hooks";
import { usePanel } from "../context.ts";
import { isOneColumn } from "./one-column.ts";

/** The chain view follows the selection after this long, so that a held arrow key does not open every chain. */
const followAfter = 80;

interface Actions {
  readonly onOpen: (id: string, enter: boolean) => void;
  readonly onClose: () => void;
}

/** Index to go to by key, from `index` of `count` rows with `page` rows in view; null for other keys. */
function indexByKey(key: string, index: number, count: number, page: number): number | null {
  switch (key) {
    case "ArrowDown":
      return index + 1;
    case "ArrowUp":
      return index < 0 ? count - 1 : index - 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    case "PageDown":
      return index + page;
    case "PageUp":
      return index - page;
    default:
      return null;
  }
}

function rowElement(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-chain="${CSS.escape(id)}"]`) ?? null;
}

/** Id of the chain whose row has the focus. */
function focusedRow(target: EventTarget | null): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-chain]") : null;
  return row?.dataset["chain"] ?? null;
}

export function useListKeys(scroll: RefObject<HTMLElement | null>, { onOpen, onClose }: Actions) {
  const { store } = usePanel();
  const following = useRef<ReturnType<typeof setTimeout>>(undefined);
  const focusWanted = useRef(false);
  useEffect(() => () => clearTimeout(following.current), []);

  /** After the selection moved by key: the row exists by now, whatever block it is in. */
  const focusSelected = useCallback(() => {
    const id = store.selectedId.peek();
    if (!focusWanted.current || id === null) return;
    focusWanted.current = false;
    const row = rowElement(scroll.current, id);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }, [store, scroll]);

  const moveTo = (index: number): void => {
    const rows = store.rows.all();
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))];
    if (row === undefined) return;
    focusWanted.current = true;
    if (store.selectedId.peek() === row.id) focusSelected();
    else store.select(row.id);
    clearTimeout(following.current);
    // In one column the chain view would cover the list under the keys.
    if (!isOneColumn(scroll.current))
      following.current = setTimeout(() => onOpen(row.id, false), followAfter);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = store.rows.all();
    const focused = focusedRow(event.target);
    const selected = store.selectedId.peek();
    const index = rows.findIndex((row) => row.id === (selected ?? focused));
    const sample = rowElement(scroll.current, rows[index]?.id ?? "");
    const page = Math.max(
      1,
      Math.floor((scroll.current?.clientHeight ?? 0) / (sample?.offsetHeight || 24)) - 1,
    );
    // The first arrow key selects the row that has the tab stop, instead of skipping it.
    const to =
      selected === null && event.key === "ArrowDown"
        ? index
        : indexByKey(event.key, index, rows.length, page);
    if (to !== null) {
      moveTo(to);
    } else if (event.key === "Enter" || event.key === " " || event.key === "ArrowRight") {
      const id = selected ?? focused;
      clearTimeout(following.current);
      if (id !== null) onOpen(id, true);
    } else if (event.key === "ArrowLeft") {
      clearTimeout(following.current);
      onClose();
    } else return;
    event.preventDefault();
  };

  return { onKeyDown, focusSelected };
}
