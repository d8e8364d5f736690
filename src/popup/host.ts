/** Where the popup runs: the tab that it speaks of, and what it can ask of the browser. */
import type { ReadonlySignal } from "@preact/signals";
import type { ComponentType } from "preact";
import type { RecordScope } from "../core/protocol.ts";
import type { ReadChain } from "../panel/state/opened.ts";

export interface PopupHost {
  readonly tabId: number;
  /** The address in the tab; null where the browser keeps it back. */
  readonly tabUrl: ReadonlySignal<string | null>;
  /** What is recorded while DevTools is closed. */
  readonly record: RecordScope;
  /** Opens one of the extension's own pages in a tab, which takes the popup's place. */
  openPage(path: string): void;
  /** Puts text on the clipboard; false when the browser refused. */
  copy(text: string): Promise<boolean>;
  /** What is said of a chain that was read; null until the first was, which loads it. */
  gist(): ComponentType<{ readonly read: ReadChain }> | null;
}
