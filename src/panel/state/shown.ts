/**
 * The lines of the list: rows joined into navigations, filtered, sorted, and cut into blocks of fixed size. What did
 * not change stays the same object, so that only the blocks are painted again that hold something new.
 */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Summary } from "../../core/summary.ts";
import { columnOf } from "./columns.ts";
import type { ChainTest, ListFilter } from "./filter.ts";
import { Grouping } from "./grouping.ts";
import type { ListLayout } from "./layout.ts";
import { type ChainRows, counted, nothing, type Row, type Totals } from "./list.ts";
import { leadOf, type Members, type Navigation } from "./navigations.ts";

/** Lines a block. Even, so that stripes go on from block to block; few, so that one is drawn in some milliseconds. */
export const BLOCK_SIZE = 10;

export interface Line {
  /** Id of its first chain. */
  readonly id: string;
  /** Of its first chain, or of all of them when they are folded into this line. */
  readonly summary: ReadonlySignal<Summary>;
  /** Rows that this line stands for. */
  readonly rows: Members;
  /** 2 under the line that the navigation begins with. */
  readonly level: 1 | 2;
  /** null for a navigation of one chain, and for lines of level 2. */
  readonly fold: "folded" | "unfolded" | null;
  /** As its first row has it. */
  readonly newUntil: number;
}

interface Matching {
  readonly navigations: readonly Navigation[];
  /** Of the chains that match; null without a filter. */
  readonly totals: Totals | null;
}

type Lines = readonly Line[];
export type Block = Lines;

export class ShownLines {
  readonly #rows: ChainRows;
  readonly #filter: ListFilter;
  readonly #layout: ListLayout;
  readonly #grouping: Grouping;
  readonly #unfolded = signal<ReadonlySet<string>>(new Set());
  /** Lines of each navigation, folded and unfolded: made once. */
  readonly #made = { folded: new WeakMap<Navigation, Lines>(), unfolded: new WeakMap<Navigation, Lines>() };
  #blocks: readonly Block[] = [];

  constructor(rows: ChainRows, filter: ListFilter, layout: ListLayout) {
    this.#rows = rows;
    this.#filter = filter;
    this.#layout = layout;
    this.#grouping = new Grouping(rows);
  }

  readonly #navigations = computed(() => {
    void this.#rows.moves.value;
    return this.#grouping.navigations(this.#layout.joined.value);
  });

  readonly #test = computed(() => remembering(this.#filter.test.value));

  /** A navigation is shown whole when one of its chains is to be shown. */
  readonly #matching = computed<Matching>(() => {
    const test = this.#test.value;
    if (test === null) return { navigations: this.#navigations.value, totals: null };
    // A chain that goes on may come to match, or cease to.
    void this.#rows.changes.value;
    let totals = nothing;
    const navigations = this.#navigations.value.filter(({ members }) => {
      const before = totals;
      for (const { summary } of members)
        if (test(summary.peek())) totals = counted(totals, summary.peek(), 1);
      return totals !== before;
    });
    return { navigations, totals };
  });

  readonly #sorted = computed(() => {
    const { navigations } = this.#matching.value;
    if (this.#layout.inOrderOfTime.value) return navigations;
    const { column, descending } = this.#layout.sorting.value;
    void this.#rows.changes.value;
    return sortedBy(columnOf(column).key, descending, navigations);
  });

  /** All lines, first to last. */
  readonly lines = computed(() => {
    const unfolded = this.#unfolded.value;
    const lines: Line[] = [];
    for (const navigation of this.#sorted.value)
      lines.push(...this.#linesOf(navigation, unfolded.has(navigation.members[0].id)));
    return lines;
  });

  #linesOf(navigation: Navigation, unfolded: boolean): Lines {
    const made = unfolded ? this.#made.unfolded : this.#made.folded;
    let lines = made.get(navigation);
    if (lines === undefined) made.set(navigation, (lines = linesOf(navigation, unfolded)));
    return lines;
  }

  readonly blocks = computed(() => {
    const lines = this.lines.value;
    const blocks: Block[] = [];
    for (let at = 0; at < lines.length; at += BLOCK_SIZE) {
      const block = lines.slice(at, at + BLOCK_SIZE);
      const held = this.#blocks[blocks.length];
      const same = held?.length === block.length && held.every((line, index) => line === block[index]);
      blocks.push(same ? held : block);
    }
    this.#blocks = blocks;
    return blocks;
  });

  /** What redirects cost: of all navigations shown, as their lines say it, because a pause between chains is no cost. */
  readonly costMs = computed(() => {
    void this.#rows.changes.value;
    return this.#matching.value.navigations.reduce(
      (sum, { summary }) => sum + (summary.peek().costMs ?? 0),
      0,
    );
  });

  /** Of the chains that match the filter; null when there is none. */
  readonly matching = computed<Totals | null>(() => this.#matching.value.totals);

  /** Index of the line that stands for this chain; -1 for one that is not shown. */
  indexOf(id: string | null): number {
    const lines = this.lines.value;
    const navigation = id === null ? undefined : this.#grouping.of(id);
    if (navigation === undefined) return -1;
    const unfolded = this.#unfolded.value.has(navigation.members[0].id);
    const line = this.#linesOf(navigation, unfolded).find(({ rows }) => rows.some((row) => row.id === id));
    return line === undefined ? -1 : lines.indexOf(line);
  }

  /** Ids of the chains in the line that stands for this one; of this one alone when it is not shown. */
  idsWith(id: string): readonly [string, ...string[]] {
    const line = this.lines.peek()[this.indexOf(id)];
    if (line === undefined) return [id];
    const [first, ...others] = line.rows;
    return [first.id, ...others.map((row) => row.id)];
  }

  /** Ids of the chains that are shown, or whose navigation is, in order. */
  ids(): readonly string[] {
    return this.lines.value.flatMap(({ rows }) => rows.map(({ id }) => id));
  }

  /** Id of the chain that opens with this line: of a folded navigation, the one that speaks for it. */
  leadOf(line: Line): string {
    const navigation = line.fold === "folded" ? this.#grouping.of(line.id) : undefined;
    return navigation === undefined ? line.id : leadOf(navigation);
  }

  /** Folds the navigation that begins with this chain into one line, or unfolds it. */
  fold(id: string, folded: boolean): void {
    const unfolded = new Set(this.#unfolded.peek());
    if (folded) unfolded.delete(id);
    else unfolded.add(id);
    this.#unfolded.value = unfolded;
  }
}

/** The test, asked once about each summary: with every change in the list, all others are as they were. */
function remembering(test: ChainTest | null): ChainTest | null {
  if (test === null) return null;
  const known = new WeakMap<Summary, boolean>();
  return (summary) => {
    let matches = known.get(summary);
    if (matches === undefined) known.set(summary, (matches = test(summary)));
    return matches;
  };
}

function lineOf(row: Row, level: Line["level"]): Line {
  return { id: row.id, summary: row.summary, rows: [row], level, fold: null, newUntil: row.newUntil };
}

function linesOf({ members, summary }: Navigation, unfolded: boolean): Lines {
  const [first, ...others] = members;
  const line = lineOf(first, 1);
  if (others.length === 0) return [line];
  if (!unfolded) return [{ ...line, summary, rows: members, fold: "folded" }];
  return [{ ...line, fold: "unfolded" }, ...others.map((row): Line => lineOf(row, 2))];
}

function sortedBy(
  key: (summary: Summary) => string | number,
  descending: boolean,
  navigations: readonly Navigation[],
): readonly Navigation[] {
  const sign = descending ? -1 : 1;
  return navigations
    .map((navigation) => ({ navigation, by: key(navigation.summary.peek()) }))
    .toSorted((a, b) => (a.by === b.by ? 0 : a.by < b.by ? -sign : sign))
    .map(({ navigation }) => navigation);
}
