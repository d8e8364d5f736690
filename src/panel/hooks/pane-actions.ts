/** Opening and closing a chain beside the list, with the focus where a person expects it. */
import type { RefObject } from "preact";
import type { Store } from "../store.ts";
import { isOneColumn } from "./one-column.ts";

export interface PaneActions {
  /** Opens a chain; with `enter`, or where the chain view covers the list, focus goes to its answer. */
  readonly open: (id: string, enter: boolean) => void;
  readonly close: () => void;
  /** From the chain view to the chain's row; closes the chain where it covers the list. */
  readonly backToRow: () => void;
  /** To be called when the opened chain changed: its answer may be there now. */
  readonly focusAnswer: () => void;
}

/** The actions of one panel; they stay the same, so that rows need no new paint for them. */
export function paneActions(store: Store, panes: RefObject<HTMLElement | null>): PaneActions {
  let answerWanted = false;

  const focusAnswer = (): void => {
    if (!answerWanted || (store.opened.chain.peek()?.read ?? null) === null) return;
    const answer = panes.current?.querySelector<HTMLElement>('[data-focus="answer"]') ?? null;
    // Read, and not drawn yet: it is asked for again when it is.
    if (answer === null) return;
    answerWanted = false;
    answer.focus();
  };
  const focusRow = (): void => {
    panes.current?.querySelector<HTMLElement>('[data-chain][aria-selected="true"]')?.focus();
  };
  const close = (): void => {
    store.opened.close();
    // The row can take the focus once the list is no longer covered.
    requestAnimationFrame(focusRow);
  };
  return {
    open(id, enter) {
      store.select(id);
      answerWanted = enter || isOneColumn(panes.current);
      if (store.opened.chain.peek()?.id === id) focusAnswer();
      else store.opened.open(id);
    },
    close,
    backToRow: () => (isOneColumn(panes.current) ? close() : focusRow()),
    focusAnswer,
  };
}
