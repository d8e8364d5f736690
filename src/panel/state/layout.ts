/** How a person likes the list: sorting, columns and their widths, navigations in one line. Remembered. */
import { computed, signal } from "@preact/signals";
import { recall, remember } from "../memory.ts";
import { type Column, type ColumnName, columnOf, columns, isColumnName } from "./columns.ts";

export interface Sorting {
  readonly column: ColumnName;
  readonly descending: boolean;
}

interface Remembered {
  readonly sorting: Sorting;
  readonly hidden: readonly ColumnName[];
  readonly widths: Readonly<Partial<Record<ColumnName, number>>>;
  readonly joined: boolean;
}

/** A column wider than this leaves no room for the addresses. */
const widest = 640;
const usual: Remembered = {
  sorting: { column: "time", descending: false },
  hidden: [],
  widths: {},
  joined: true,
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function sortingOf(value: unknown): Sorting {
  if (!isRecord(value) || !isColumnName(value["column"])) return usual.sorting;
  return { column: value["column"], descending: value["descending"] === true };
}

function within(name: ColumnName, width: number): number {
  return Math.round(Math.min(Math.max(width, columnOf(name).least), widest));
}

function widthsOf(value: unknown): Remembered["widths"] {
  if (!isRecord(value)) return usual.widths;
  const widths: Partial<Record<ColumnName, number>> = {};
  for (const { name, width } of columns) {
    const kept = value[name];
    if (width !== null && typeof kept === "number" && Number.isFinite(kept))
      widths[name] = within(name, kept);
  }
  return widths;
}

/** What was remembered, with what is usual for all that makes no sense. */
function remembered(): Remembered {
  let kept: unknown;
  try {
    kept = JSON.parse(recall("list") ?? "null");
  } catch {
    return usual;
  }
  if (!isRecord(kept)) return usual;
  const hidden = Array.isArray(kept["hidden"]) ? kept["hidden"].filter(isColumnName) : [];
  return {
    sorting: sortingOf(kept["sorting"]),
    hidden: hidden.filter((name) => columnOf(name).canHide),
    widths: widthsOf(kept["widths"]),
    joined: kept["joined"] !== false,
  };
}

export class ListLayout {
  readonly #kept = signal(remembered());

  readonly sorting = computed(() => this.#kept.value.sorting);
  readonly hidden = computed(() => this.#kept.value.hidden);
  /** True when chains that a seam joins share a line. */
  readonly joined = computed(() => this.#kept.value.joined);
  /** Oldest first is the order in which chains come: then the list can stick to its end. */
  readonly inOrderOfTime = computed(() => {
    const { column, descending } = this.sorting.value;
    return column === "time" && !descending;
  });
  /** Value of grid-template-columns for a list with room for all columns. */
  readonly template = computed(() => this.#templateOf(columns));
  /** The same for one that is a little narrower. */
  readonly narrowerTemplate = computed(() => this.#templateOf(columns.filter(({ goesFirst }) => !goesFirst)));

  #templateOf(some: readonly Column[]): string {
    const { hidden, widths } = this.#kept.value;
    return some
      .filter(({ name }) => !hidden.includes(name))
      .map(({ name, width, least, usual: fluid }) => {
        const chosen = widths[name];
        // What was chosen in a wide panel gives way in a narrow one, so that no column is pushed out of it.
        if (chosen !== undefined) return `minmax(${least}px, ${chosen}px)`;
        // The addresses pay for columns that somebody made wider.
        if (width === null && Object.keys(widths).length > 0) return `minmax(${least}px, 1fr)`;
        return fluid ?? (width === null ? "1fr" : `${width}px`);
      })
      .join(" ");
  }

  /** Sorts by the column; once more turns the order round. */
  sortBy(column: ColumnName): void {
    const { sorting } = this;
    const again = sorting.peek().column === column;
    const descending = again ? !sorting.peek().descending : columnOf(column).greatestFirst;
    this.#keep({ sorting: { column, descending } });
  }

  setDescending(descending: boolean): void {
    this.#keep({ sorting: { ...this.sorting.peek(), descending } });
  }

  show(column: ColumnName, on: boolean): void {
    const others = this.hidden.peek().filter((name) => name !== column);
    this.#keep({ hidden: on ? others : [...others, column] });
  }

  join(on: boolean): void {
    this.#keep({ joined: on });
  }

  widthOf(column: ColumnName): number {
    return this.#kept.peek().widths[column] ?? columnOf(column).width ?? 0;
  }

  /** `null` gives the column its usual width again. */
  resize(column: ColumnName, width: number | null): void {
    const { [column]: _, ...others } = this.#kept.peek().widths;
    this.#keep({ widths: width === null ? others : { ...others, [column]: within(column, width) } });
  }

  reset(): void {
    this.#keep(usual);
  }

  #keep(change: Partial<Remembered>): void {
    this.#kept.value = { ...this.#kept.peek(), ...change };
    remember("list", JSON.stringify(this.#kept.peek()));
  }
}
