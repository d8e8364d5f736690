/**
 * Messages between the background and the pages that look at it (panel, devtools page, pop-out),
 * over one runtime.Port each. Closed unions; every switch over them ends in `satisfies never`.
 * Every message is idempotent: a reconnecting page says again what it wants.
 */
import type { BrowserName, CaptureEvent, DevtoolsEvent } from "./event.ts";
import type { Known } from "./seen/known.ts";
import type { PackedSummary } from "./lines/summary-pack.ts";

/** What to record when no DevTools is open. With DevTools open, its tab is always recorded whole. */
export type RecordScope = "navigations" | "everything" | "devtools-only";

/** What the toolbar button says of the last navigation: how many redirects, only that there is a problem, or nothing. */
export type BadgeMode = "off" | "redirects" | "problems";

export interface Settings {
  readonly record: RecordScope;
  readonly keepLog: boolean;
  /** Most chains kept in the log. */
  readonly maxChains: number;
  /** Keep the HSTS headers that were seen when the browser is closed. That is browsing history. */
  readonly keepHsts: boolean;
  readonly badge: BadgeMode;
}

export const DEFAULT_SETTINGS: Settings = {
  record: "navigations",
  keepLog: true,
  maxChains: 10_000,
  keepHsts: false,
  badge: "off",
};

/** A point in the log. `epoch` changes when the background lost its log; then `seq` starts anew. */
export interface LogPosition {
  readonly epoch: string;
  readonly seq: number;
}

/** Something a person must see: what happened and where. Recording goes on. */
export interface Trouble {
  readonly code:
    | "storage-full"
    | "storage-failed"
    | "stored-log-damaged"
    | "malformed-event"
    | "capture-failed";
  /** Where, and what the browser said: completes the sentence that the panel has for the code. */
  readonly detail: string;
  /** How often since the background started. */
  readonly count: number;
}

export interface TabState {
  readonly tabId: number;
  readonly recording: boolean;
  readonly keepLog: boolean;
  /** False: the browser does not let Hopscope see requests (host permission is missing). */
  readonly permitted: boolean;
  readonly browser: BrowserName;
  /** Chains lost to the memory limit, whole log. */
  readonly dropped: number;
  readonly maxChains: number;
  readonly troubles: readonly Trouble[];
}

/** Page to background. */
export type Request =
  /** The devtools page says that DevTools is open on this tab: record all its requests. */
  | { readonly kind: "watch"; readonly tabId: number }
  /** A panel wants to show this tab: first what changed after `since` (null: all), then live. Implies watch. */
  | { readonly kind: "follow"; readonly tabId: number; readonly since: LogPosition | null }
  /** Answered by `events`, one message per chain, then `events-end`. Unknown ids are left out. */
  | { readonly kind: "get-events"; readonly ask: number; readonly chainIds: readonly string[] }
  /** What the page made of unread chains, once a notice. Void for chains that have changed since. */
  | { readonly kind: "summarised"; readonly summaries: readonly PackedSummary[] }
  /** From the devtools page: what DevTools listed of this tab. */
  | { readonly kind: "listed"; readonly events: readonly DevtoolsEvent[] }
  | { readonly kind: "clear" }
  | { readonly kind: "set-recording"; readonly on: boolean }
  | { readonly kind: "set-keep-log"; readonly on: boolean }
  | { readonly kind: "reload"; readonly bypassCache: boolean }
  /** Sent every 20 s to keep the background awake while somebody looks. */
  | { readonly kind: "ping" };

/** A chain that no page has summarised since it last changed, at `seq`. */
export interface ChainEvents {
  readonly id: string;
  readonly seq: number;
  readonly events: readonly CaptureEvent[];
}

/** Background to page. A page that follows is told the state first: to read events it must know the browser. */
export type Notice =
  | {
      readonly kind: "changed";
      /** Where the page is once it has heard all of the answer or change. */
      readonly position: LogPosition;
      /** True: forget every summary held before (first answer, lost epoch, cleared). */
      readonly reset: boolean;
      /** Chains as a page summarised them at their present `seq`. */
      readonly summaries: readonly PackedSummary[];
      /** The others: to be folded, listed, and answered with `summarised`. Each list is in order of `seq`. */
      readonly unread: readonly ChainEvents[];
      readonly removed: readonly string[];
      /** True: another notice goes on with the same answer or change, and tells of chains that changed before these. */
      readonly more: boolean;
    }
  | { readonly kind: "state"; readonly state: TabState }
  /** What answers said of upgrades to come: first all that is known, then what is new. */
  | { readonly kind: "known"; readonly known: Known }
  | {
      readonly kind: "events";
      readonly ask: number;
      readonly chainId: string;
      readonly events: readonly CaptureEvent[];
    }
  | { readonly kind: "events-end"; readonly ask: number };

/** One end of a connection. Tests use a linked pair in memory; the extension uses a runtime.Port. */
export interface Link<Out, In> {
  send(message: Out): void;
  onMessage(listener: (message: In) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}

/** Name a page gives its port: the role, for diagnostics only. */
export type PortName = "devtools" | "panel" | "popup";
