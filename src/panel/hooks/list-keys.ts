/** Keys of the list: move and select, fold, open, close, search by typing. */
import type { RefObject } from "preact";
import { useCallback, useEffect, useRef } from "preact/hooks";
import { usePanel } from "../context.ts";
import type { Line } from "../state/shown.ts";
import { isOneColumn } from "./one-column.ts";
import { TypedSearch } from "./typed-search.ts";

/** The chain view follows the selection after this long, so that a held arrow key does not open every chain. */
const followAfter = 80;

interface Actions {
  readonly onOpen: (id: string, enter: boolean) => void;
  readonly onClose: () => void;
}

/** Index to go to by key, from `index` of `count` lines with `page` lines in view; null for other keys. */
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

/** Id of the line whose row has the focus. */
function focusedRow(target: EventTarget | null): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-chain]") : null;
  return row?.dataset["chain"] ?? null;
}

function isInHeads(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="columnheader"]') !== null;
}

export function useListKeys(scroll: RefObject<HTMLElement | null>, { onOpen, onClose }: Actions) {
  const { store } = usePanel();
  const { lines: shown } = store;
  const following = useRef<ReturnType<typeof setTimeout>>(undefined);
  const focusWanted = useRef(false);
  const typed = useRef(new TypedSearch());
  useEffect(() => () => clearTimeout(following.current), []);

  /** After the selection moved by key: the row exists by now, whatever block it is in. */
  const focusSelected = useCallback(() => {
    const line = shown.lines.peek()[shown.indexOf(store.selectedId.peek())];
    if (!focusWanted.current || line === undefined) return;
    focusWanted.current = false;
    const row = rowElement(scroll.current, line.id);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }, [store, scroll]);

  /** Selects the line; the chain view follows, unless only an open one is to. */
  const moveTo = (line: Line | undefined, follows = true): void => {
    if (line === undefined) return;
    const id = shown.leadOf(line);
    focusWanted.current = true;
    if (store.selectedId.peek() === id) focusSelected();
    else store.select(id);
    clearTimeout(following.current);
    // In one column the chain view would cover the list under the keys.
    if (follows && !isOneColumn(scroll.current))
      following.current = setTimeout(() => onOpen(id, false), followAfter);
  };

  const rowsInView = (line: Line | undefined): number => {
    const height = rowElement(scroll.current, line?.id ?? "")?.offsetHeight ?? 0;
    return Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / (height || 24)) - 1);
  };

  /** → unfolds a navigation, then goes to the answer. */
  const enter = (line: Line | undefined, key: string): void => {
    clearTimeout(following.current);
    if (line === undefined) return;
    if (key === "ArrowRight" && line.fold === "folded") {
      const before = shown.indexOf(line.id);
      if (store.selectedId.peek() === null) store.select(line.id);
      shown.fold(line.id, false);
      // The chain that spoke for the navigation may have a line of its own now.
      focusWanted.current = shown.indexOf(store.selectedId.peek()) !== before;
    } else onOpen(shown.leadOf(line), true);
  };

  /** ← goes up to the navigation, folds it, then closes the chain. */
  const leave = (line: Line | undefined, index: number): void => {
    clearTimeout(following.current);
    if (line?.level === 2) moveTo(shown.lines.peek().findLast(({ level }, at) => at < index && level === 1));
    else if (line?.fold === "unfolded") shown.fold(line.id, true);
    else onClose();
  };

  /** Takes the line off the list; the one that then stands in its place is selected. */
  const dismiss = (line: Line | undefined, index: number): void => {
    if (line === undefined) return;
    clearTimeout(following.current);
    const openedId = store.opened.chain.peek()?.id;
    const isOpen = line.rows.some(({ id }) => id === openedId);
    store.rows.dismiss(line.rows.map(({ id }) => id));
    const { length } = shown.lines.peek();
    const next = shown.lines.peek()[Math.min(index, length - 1)];
    if (next === undefined) store.select(null);
    else moveTo(next, openedId !== undefined);
    if (isOpen && (next === undefined || isOneColumn(scroll.current))) onClose();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // The heads have keys of their own; from there, down leads into the list.
    if (isInHeads(event.target) && event.key !== "ArrowDown") return;
    const lines = shown.lines.peek();
    const selected = shown.indexOf(store.selectedId.peek());
    const focused = shown.indexOf(focusedRow(event.target));
    const index = selected >= 0 ? selected : focused;
    const line = lines[index];
    // The first arrow key selects the row that has the tab stop, instead of skipping it.
    const to =
      selected < 0 && event.key === "ArrowDown"
        ? index
        : indexByKey(event.key, index, lines.length, rowsInView(line));
    if (to !== null) moveTo(lines[Math.max(0, Math.min(to, lines.length - 1))]);
    else if (event.key === "Enter" || event.key === " " || event.key === "ArrowRight") enter(line, event.key);
    else if (event.key === "ArrowLeft") leave(line, index);
    else if (event.key === "Delete") dismiss(line, index);
    else if (TypedSearch.takes(event)) moveTo(typed.current.find(event, lines, index));
    else return;
    event.preventDefault();
  };

  return { onKeyDown, focusSelected };
}
