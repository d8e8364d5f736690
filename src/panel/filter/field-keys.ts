/** Keys of the filter field: through the menu, to the finished terms, back to the list. */
import type { ListFilter } from "../state/filter.ts";
import type { Typing } from "./typing.ts";

/** To the row that has the list's tab stop; nowhere when nothing is listed. */
function focusList(input: HTMLElement): void {
  input.closest(".app")?.querySelector<HTMLElement>('.chain-list [data-chain][tabindex="0"]')?.focus();
}

/** Esc closes the menu, then empties the field, then leaves it. */
function escape(input: HTMLElement, typing: Typing, filter: ListFilter): void {
  if (typing.isOpen.peek()) typing.close();
  else if (filter.draft.peek() !== "" || filter.terms.peek().length > 0) filter.empty();
  else {
    input.blur();
    focusList(input);
  }
}

/** Enter takes what is active, finishes what was typed, and goes on to the list when there is nothing to do. */
function enter(input: HTMLElement, typing: Typing, filter: ListFilter): void {
  if (typing.isOpen.peek() && typing.take(typing.active.peek())) return;
  filter.typing.value = false;
  const before = filter.terms.peek();
  filter.finish();
  const closed = typing.isOpen.peek();
  typing.close();
  if (!closed && before === filter.terms.peek()) focusList(input);
}

function act(event: KeyboardEvent, input: HTMLInputElement, typing: Typing, filter: ListFilter): boolean {
  const atStart = input.selectionStart === 0 && input.selectionEnd === 0;
  const last = filter.terms.peek().at(-1);
  switch (event.key) {
    case "ArrowDown":
      typing.move(1);
      return true;
    case "ArrowUp":
      typing.move(-1);
      return true;
    case "Enter":
      enter(input, typing, filter);
      return true;
    case "Tab":
      return !event.shiftKey && typing.isOpen.peek() && typing.take(typing.active.peek());
    case "Backspace":
      if (!atStart || last === undefined) return false;
      filter.typing.value = true;
      filter.edit(last);
      return true;
    case "ArrowLeft": {
      if (!atStart || last === undefined) return false;
      const chips = input.parentElement?.querySelectorAll<HTMLElement>(".filter-words");
      chips?.[chips.length - 1]?.focus();
      return true;
    }
    default:
      return false;
  }
}

/** Listens until the returned function is called. */
export function handleFieldKey(input: HTMLInputElement, typing: Typing, filter: ListFilter): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (act(event, input, typing, filter)) event.preventDefault();
  };
  // Chromium opens the console drawer on Esc, unless a capturing listener of the panel stops it here.
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    const field = input.closest(".filter");
    if (!(event.target instanceof Node) || field?.contains(event.target) !== true) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (event.target === input) escape(input, typing, filter);
    else input.focus();
  };
  input.addEventListener("keydown", onKeyDown);
  window.addEventListener("keydown", onEscape, { capture: true });
  return () => {
    input.removeEventListener("keydown", onKeyDown);
    window.removeEventListener("keydown", onEscape, { capture: true });
  };
}
