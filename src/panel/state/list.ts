/** The chains of the tab, each as a row whose summary is replaced when it changes. In what order they are shown is said elsewhere. */
import { batch, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Summary } from "../../core/summary.ts";
import { Followers } from "./followers.ts";

/**
 * More rows than these at once, or some so soon after others, are a page's load: nobody can follow each, and to show
 * them come paints the list again when the sign goes, which costs the page.
 */
const fewRows = 6;
const soon = 1000;
/** How long a row bears the sign that it has just come; the same number stands in ChainRow.css. */
const bearsSign = 900;

export interface Row {
  readonly id: string;
  /** Place in the order of arrival since the list was last reset. Never changes. */
  readonly ordinal: number;
  /** Until when it bears the sign that it has just come, by performance.now(): one of few that came while somebody looked. */
  readonly newUntil: number;
  readonly summary: ReadonlySignal<Summary>;
}

export interface Totals {
  readonly chains: number;
  readonly problems: number;
  readonly redirects: number;
  readonly pending: number;
}

interface HeldRow extends Row {
  readonly summary: Signal<Summary>;
}

export const nothing: Totals = { chains: 0, problems: 0, redirects: 0, pending: 0 };

/** @param sign 1: with the summary, -1: without it. */
export function counted(totals: Totals, summary: Summary, sign: 1 | -1): Totals {
  return {
    chains: totals.chains + sign,
    problems: totals.problems + (summary.severity === "problem" ? sign : 0),
    redirects: totals.redirects + sign * summary.hops,
    pending: totals.pending + (summary.pending ? sign : 0),
  };
}

/** True when the change can move the row: by its time, or into another navigation. */
function movesRow(before: Summary, now: Summary): boolean {
  return before.startedAt !== now.startedAt || before.after !== now.after;
}

export class ChainRows {
  readonly #byId = new Map<string, HeldRow>();
  /** In the order they came. */
  #rows: HeldRow[] = [];
  readonly #totals = signal<Totals>(nothing);
  readonly #followers = new Followers();
  /** Count changes: the rows themselves are never copied, however many come at once. */
  readonly #moves = signal(0);
  readonly #changes = signal(0);
  /** Chains that somebody removed from the list: neither what more comes of them nor a log told anew brings them back. */
  readonly #dismissed = new Set<string>();
  /** What is known of those that the log still holds. */
  readonly #aside = new Map<string, Summary>();
  readonly #setAside = signal(0);
  #breaks = 0;
  #removals = 0;
  #next = 0;
  /** When rows came last, in milliseconds on the clock of `put`. */
  #cameAt = -Infinity;

  get totals(): ReadonlySignal<Totals> {
    return this.#totals;
  }

  /** How many chains somebody removed from the list that can be listed again. */
  get setAside(): ReadonlySignal<number> {
    return this.#setAside;
  }

  /** Changes whenever a row comes, goes, or moves in time or between navigations. */
  get moves(): ReadonlySignal<number> {
    return this.#moves;
  }

  /** Changes whenever anything changes that is shown of any row. */
  get changes(): ReadonlySignal<number> {
    return this.#changes;
  }

  /** Changes when rows move or all go, and not when some come or go: what was made of the others then still holds. */
  get breaks(): number {
    return this.#breaks;
  }

  /** Changes whenever rows go. */
  get removals(): number {
    return this.#removals;
  }

  /** How many rows have come since the last reset. */
  get arrived(): number {
    return this.#next;
  }

  get(id: string): Row | undefined {
    return this.#byId.get(id);
  }

  /** Ids of the chains that this one led to across a seam, in the order they came. */
  after(id: string): readonly string[] {
    return this.#followers.of(id);
  }

  /** All rows, in the order they came. Subscribes to nothing. */
  all(): readonly Row[] {
    return [...this.#rows];
  }

  /** Rows of this ordinal and above, in the order they came. Subscribes to nothing. */
  since(ordinal: number): readonly Row[] {
    return this.#rows.slice(this.#rows.findLastIndex((row) => row.ordinal < ordinal) + 1);
  }

  reset(): void {
    this.#byId.clear();
    this.#rows = [];
    this.#next = 0;
    this.#breaks += 1;
    this.#aside.clear();
    batch(() => {
      this.#setAside.value = 0;
      this.#totals.value = nothing;
      this.#followers.reset();
      this.#note(true);
    });
  }

  /** Takes in new and changed summaries, none older than what is listed; returns those that are new. */
  put(summaries: readonly Summary[], live: boolean, now = performance.now()): readonly Row[] {
    const added: Row[] = [];
    const shownComing = live && summaries.length <= fewRows && now - this.#cameAt > soon;
    const newUntil = shownComing ? now + bearsSign : 0;
    batch(() => {
      let totals = this.#totals.value;
      const { breaks } = this;
      for (const summary of summaries) {
        const held = this.#byId.get(summary.id);
        const known = held?.summary.peek() ?? this.#aside.get(summary.id);
        if (known !== undefined && known.seq > summary.seq) continue;
        if (this.#dismissed.has(summary.id)) {
          this.#aside.set(summary.id, summary);
          continue;
        }
        totals = counted(totals, summary, 1);
        this.#followers.change(held?.summary.peek() ?? null, summary);
        if (held === undefined) {
          const row = { id: summary.id, ordinal: this.#next, newUntil, summary: signal(summary) };
          this.#next += 1;
          this.#byId.set(row.id, row);
          this.#rows.push(row);
          added.push(row);
        } else {
          totals = counted(totals, held.summary.value, -1);
          if (movesRow(held.summary.value, summary)) this.#breaks += 1;
          held.summary.value = summary;
        }
      }
      this.#totals.value = totals;
      this.#setAside.value = this.#aside.size;
      if (added.length > 0) this.#cameAt = now;
      if (summaries.length > 0) this.#note(breaks !== this.breaks || added.length > 0);
    });
    return added;
  }

  /** Takes rows off the list until they are asked back, for as long as it is looked at; they stay recorded. */
  dismiss(ids: readonly string[]): void {
    const summaries = ids.flatMap((id) => this.#byId.get(id)?.summary.peek() ?? []);
    batch(() => {
      this.remove(ids);
      for (const id of ids) this.#dismissed.add(id);
      for (const summary of summaries) this.#aside.set(summary.id, summary);
      this.#setAside.value = this.#aside.size;
    });
  }

  /** Lists again what was dismissed. */
  takeBack(): void {
    const summaries = [...this.#aside.values()];
    this.#dismissed.clear();
    this.#aside.clear();
    // They stand among those that came after them.
    this.#breaks += 1;
    this.put(summaries, false);
  }

  remove(ids: readonly string[]): void {
    const gone = new Set<Row>();
    batch(() => {
      for (const id of ids) {
        if (this.#aside.delete(id)) this.#setAside.value = this.#aside.size;
        const row = this.#byId.get(id);
        if (row === undefined) continue;
        gone.add(row);
        this.#byId.delete(id);
        this.#totals.value = counted(this.#totals.value, row.summary.value, -1);
        this.#followers.change(row.summary.peek(), null);
      }
      if (gone.size === 0) return;
      this.#rows = this.#rows.filter((row) => !gone.has(row));
      this.#removals += 1;
      this.#note(true);
    });
  }

  #note(moved: boolean): void {
    this.#changes.value += 1;
    if (moved) this.#moves.value += 1;
  }
}
