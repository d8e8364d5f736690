/**
 * The chains of the list in the order they came, in blocks of fixed size. A row keeps its place and its block for as
 * long as it lives, so a change touches one row and a new chain touches one block.
 */
import { batch, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Summary } from "../../core/summary.ts";
import { Followers } from "./followers.ts";

/** Rows a block. Even, and small enough that a block is drawn in a few milliseconds. */
export const BLOCK_SIZE = 20;

/** More rows than these at once are a page's load: nobody can follow each, and to animate them costs the page. */
const fewRows = 6;

export interface Row {
  readonly id: string;
  /** Place in the order of arrival since the list was last reset. Never changes. */
  readonly ordinal: number;
  /** True for a chain that came while somebody looked, one of few. */
  readonly live: boolean;
  readonly summary: ReadonlySignal<Summary>;
}

export interface Block {
  readonly key: number;
  readonly rows: ReadonlySignal<readonly Row[]>;
}

export interface Totals {
  readonly chains: number;
  readonly problems: number;
  readonly redirects: number;
  readonly pending: number;
  readonly costMs: number;
}

interface HeldRow extends Row {
  readonly summary: Signal<Summary>;
}
interface HeldBlock extends Block {
  readonly rows: Signal<readonly HeldRow[]>;
}

const nothing: Totals = { chains: 0, problems: 0, redirects: 0, pending: 0, costMs: 0 };

function counted(totals: Totals, summary: Summary, sign: 1 | -1): Totals {
  return {
    chains: totals.chains + sign,
    problems: totals.problems + (summary.severity === "problem" ? sign : 0),
    redirects: totals.redirects + sign * summary.hops,
    pending: totals.pending + (summary.pending ? sign : 0),
    costMs: totals.costMs + sign * (summary.costMs ?? 0),
  };
}

function keyOf(row: Row): number {
  return Math.floor(row.ordinal / BLOCK_SIZE);
}

export class ChainRows {
  readonly #rows = new Map<string, HeldRow>();
  readonly #blocks = signal<readonly HeldBlock[]>([]);
  readonly #totals = signal<Totals>(nothing);
  readonly #followers = new Followers();
  #next = 0;

  get blocks(): ReadonlySignal<readonly Block[]> {
    return this.#blocks;
  }
  get totals(): ReadonlySignal<Totals> {
    return this.#totals;
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** Ids of the chains that this one led to across a seam, in the order they came. */
  after(id: string): readonly string[] {
    return this.#followers.of(id);
  }

  /** Key of the block that holds the chain's row. */
  blockOf(id: string): number | undefined {
    const row = this.#rows.get(id);
    return row === undefined ? undefined : keyOf(row);
  }

  /** All rows, oldest first. Reading it in a component subscribes to nothing but the blocks. */
  all(): readonly Row[] {
    return this.#blocks.value.flatMap((block) => block.rows.value);
  }

  reset(): void {
    this.#rows.clear();
    this.#next = 0;
    batch(() => {
      this.#blocks.value = [];
      this.#totals.value = nothing;
      this.#followers.reset();
    });
  }

  /** Takes in new and changed summaries, none older than what is listed; returns those that are new. */
  put(summaries: readonly Summary[], live: boolean): readonly Row[] {
    const added: HeldRow[] = [];
    const shownComing = live && summaries.length <= fewRows;
    batch(() => {
      let totals = this.#totals.value;
      for (const summary of summaries) {
        const held = this.#rows.get(summary.id);
        if (held !== undefined && held.summary.peek().seq > summary.seq) continue;
        totals = counted(totals, summary, 1);
        this.#followers.change(held?.summary.peek() ?? null, summary);
        if (held === undefined) {
          const row = { id: summary.id, ordinal: this.#next, live: shownComing, summary: signal(summary) };
          this.#next += 1;
          this.#rows.set(row.id, row);
          added.push(row);
        } else {
          totals = counted(totals, held.summary.value, -1);
          held.summary.value = summary;
        }
      }
      this.#totals.value = totals;
      this.#append(added);
    });
    return added;
  }

  remove(ids: readonly string[]): void {
    batch(() => {
      const emptied = new Map<number, Set<string>>();
      for (const id of ids) {
        const row = this.#rows.get(id);
        if (row === undefined) continue;
        this.#rows.delete(id);
        this.#totals.value = counted(this.#totals.value, row.summary.value, -1);
        this.#followers.change(row.summary.peek(), null);
        const key = keyOf(row);
        emptied.set(key, (emptied.get(key) ?? new Set()).add(id));
      }
      for (const block of this.#blocks.value) {
        const gone = emptied.get(block.key);
        if (gone !== undefined) block.rows.value = block.rows.value.filter((row) => !gone.has(row.id));
      }
      if (emptied.size > 0)
        this.#blocks.value = this.#blocks.value.filter((block) => block.rows.value.length > 0);
    });
  }

  #append(added: readonly HeldRow[]): void {
    const groups = new Map<number, HeldRow[]>();
    for (const row of added) {
      const key = keyOf(row);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
    const last = this.#blocks.value.at(-1);
    const blocks: HeldBlock[] = [];
    for (const [key, group] of groups) {
      if (last?.key === key) last.rows.value = [...last.rows.value, ...group];
      else blocks.push({ key, rows: signal(group) });
    }
    if (blocks.length > 0) this.#blocks.value = [...this.#blocks.value, ...blocks];
  }
}
