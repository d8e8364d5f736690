/**
 * The lines of the list: rows joined into navigations, filtered, sorted, and cut into blocks of fixed size. What did
 * not change stays the same object, so that only the blocks are painted again that hold something new.
 */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Summary } from "../../core/summary.ts";
import { columnOf } from "./columns.ts";
import type { ListFilter } from "./filter.ts";
import type { ListLayout } from "./layout.ts";
import type { ChainRows, Row } from "./list.ts";
import { eachAlone, leadOf, type Members, type Navigation, navigationsIn } from "./navigations.ts";

/** Lines a block. Even, so that stripes go on from block to block; few, so that one is drawn in some milliseconds. */
export const BLOCK_SIZE = 20;

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
  readonly live: boolean;
}

export type Block = readonly Line[];

export class ShownLines {
  readonly #rows: ChainRows;
  readonly #filter: ListFilter;
  readonly #layout: ListLayout;
  readonly #unfolded = signal<ReadonlySet<string>>(new Set());
  #navigationById: ReadonlyMap<string, Navigation> = new Map();
  #lineByKey: ReadonlyMap<string, Line> = new Map();
  #blocks: readonly Block[] = [];

  constructor(rows: ChainRows, filter: ListFilter, layout: ListLayout) {
    this.#rows = rows;
    this.#filter = filter;
    this.#layout = layout;
  }

  readonly #navigations = computed(() => {
    void this.#rows.moves.value;
    const find = this.#layout.joined.value ? navigationsIn : eachAlone;
    const found = find(this.#rows.all(), this.#navigationById);
    this.#navigationById = new Map(found.map((navigation) => [navigation.members[0].id, navigation]));
    return found;
  });

  /** A navigation is shown whole when one of its chains is to be shown. */
  readonly #matching = computed(() => {
    const test = this.#filter.test.value;
    if (test === null) return { navigations: this.#navigations.value, chains: null };
    // A chain that goes on may come to match, or cease to.
    void this.#rows.changes.value;
    let chains = 0;
    const navigations = this.#navigations.value.filter(({ members }) => {
      const matching = members.filter(({ summary }) => test(summary.peek())).length;
      chains += matching;
      return matching > 0;
    });
    return { navigations, chains };
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
    const before = this.#lineByKey;
    const lines = this.#sorted.value.flatMap((navigation) =>
      linesOf(navigation, unfolded.has(navigation.members[0].id)).map((line) => unchanged(line, before)),
    );
    this.#lineByKey = new Map(lines.map((line) => [line.id, line]));
    return lines;
  });

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

  readonly #places = computed(
    () => new Map(this.lines.value.flatMap(({ rows }, index) => rows.map(({ id }) => [id, index] as const))),
  );

  /** How many chains match the filter; null when there is none. */
  readonly matching = computed(() => this.#matching.value.chains);

  /** Index of the line that stands for this chain; -1 for one that is not shown. */
  indexOf(id: string | null): number {
    return id === null ? -1 : (this.#places.value.get(id) ?? -1);
  }

  /** Ids of the chains that are shown, or whose navigation is, in order. */
  ids(): readonly string[] {
    return this.lines.value.flatMap(({ rows }) => rows.map(({ id }) => id));
  }

  /** Id of the chain that opens with this line: of a folded navigation, the one that speaks for it. */
  leadOf(line: Line): string {
    const navigation = line.fold === "folded" ? this.#navigationById.get(line.id) : undefined;
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

function lineOf(row: Row, level: Line["level"]): Line {
  return { id: row.id, summary: row.summary, rows: [row], level, fold: null, live: row.live };
}

function linesOf({ members, summary }: Navigation, unfolded: boolean): readonly Line[] {
  const [first, ...others] = members;
  const line = lineOf(first, 1);
  if (others.length === 0) return [line];
  if (!unfolded) return [{ ...line, summary, rows: members, fold: "folded" }];
  return [{ ...line, fold: "unfolded" }, ...others.map((row): Line => lineOf(row, 2))];
}

/** The line as it was, where it still says the same. */
function unchanged(line: Line, before: ReadonlyMap<string, Line>): Line {
  const held = before.get(line.id);
  const same =
    held !== undefined &&
    held.summary === line.summary &&
    held.level === line.level &&
    held.fold === line.fold;
  return same ? held : line;
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
