/** What is set for each tab, what it lost to the limits, and whether it was closed. Kept with the log. */
import { dropOldest } from "../core/bounded.ts";
import type { CaptureEvent, RequestEvent } from "../core/event.ts";
import type { TabRecord } from "./stored.ts";

/** Requests to ignore that are remembered; what never ends would fill memory otherwise. */
const maxIgnored = 5_000;

export class TabStates {
  readonly #tabs: Map<number, TabRecord>;
  /** Requests that began while paused, or were cleared while open: nothing of them is recorded any more. */
  readonly #ignored = new Set<string>();

  constructor(stored: Readonly<Record<string, TabRecord>> = {}) {
    this.#tabs = new Map(Object.entries(stored).map(([tabId, record]) => [Number(tabId), record]));
  }

  toJSON(): Readonly<Record<string, TabRecord>> {
    return Object.fromEntries(this.#tabs);
  }

  isRecording(tabId: number): boolean {
    return this.#tabs.get(tabId)?.paused !== true;
  }

  setRecording(tabId: number, on: boolean): void {
    this.#change(tabId, { paused: !on });
  }

  /** undefined: as the settings say. */
  keepLog(tabId: number): boolean | undefined {
    return this.#tabs.get(tabId)?.keepLog;
  }

  setKeepLog(tabId: number, on: boolean): void {
    this.#change(tabId, { keepLog: on });
  }

  dropped(tabId: number): number {
    return this.#tabs.get(tabId)?.dropped ?? 0;
  }

  /** A chain of the tab was lost to the limits. */
  drop(tabId: number): void {
    this.#change(tabId, { dropped: this.dropped(tabId) + 1 });
  }

  forgetDropped(tabId: number): void {
    this.#change(tabId, { dropped: 0 });
  }

  close(tabId: number, at: number): void {
    this.#tabs.set(tabId, { closedAt: at });
  }

  forget(tabId: number): void {
    this.#tabs.delete(tabId);
  }

  isClosed(tabId: number): boolean {
    return this.#tabs.get(tabId)?.closedAt !== undefined;
  }

  closedBefore(time: number): readonly number[] {
    return [...this.#tabs].flatMap(([tabId, { closedAt }]) => ((closedAt ?? Infinity) < time ? [tabId] : []));
  }

  /** Nothing more of this request is to be recorded. */
  ignore(requestId: string): void {
    this.#ignored.add(requestId);
    dropOldest(this.#ignored, maxIgnored);
  }

  /** @param isKnown whether the log holds the event's request: what began before a pause is recorded to its end. */
  admits(event: CaptureEvent, isKnown: (event: RequestEvent) => boolean): boolean {
    if (event.kind === "har-entry-seen") return this.isRecording(event.tabId);
    if (!("requestId" in event)) return true;
    const { requestId, kind } = event;
    if (!this.#ignored.has(requestId)) {
      if (this.isRecording(event.tabId) || isKnown(event)) return true;
      this.ignore(requestId);
    }
    if (kind === "response-seen" || kind === "request-failed") this.#ignored.delete(requestId);
    return false;
  }

  #change(tabId: number, change: TabRecord): void {
    this.#tabs.set(tabId, { ...this.#tabs.get(tabId), ...change });
  }
}
