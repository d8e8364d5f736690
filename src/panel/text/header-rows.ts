/** A list of headers in rows, with what differs from the list before. */
import type { HeaderChanges } from "../../core/carried/header-changes.ts";
import type { Header } from "../../core/event.ts";

export interface HeaderRow {
  readonly name: string;
  readonly value: string;
  readonly change: "same" | "new" | "changed" | "gone";
  /** The earlier values of a name that changed; with its last row where it stands more than once. */
  readonly was: readonly string[];
}

/** Values of one name stand in lines. */
function valuesOf(before: string | null): readonly string[] {
  return before?.split("\n") ?? [];
}

/** The headers as they stand, then those that are gone. */
export function headerRows(headers: readonly Header[], compared: HeaderChanges | null): readonly HeaderRow[] {
  const changes = compared?.changes ?? new Map();
  const lastPlaces = new Map(headers.map(([name], index) => [name.toLowerCase(), index]));
  const rows = headers.map(([name, value], index): HeaderRow => {
    const lower = name.toLowerCase();
    const change = changes.get(lower);
    if (change === undefined) return { name, value, change: "same", was: [] };
    const isLast = lastPlaces.get(lower) === index;
    return {
      name,
      value,
      change: change.change,
      was: change.change === "changed" && isLast ? valuesOf(change.before) : [],
    };
  });
  const gone = [...changes.values()]
    .filter(({ change }) => change === "gone")
    .flatMap(({ name, before }) =>
      valuesOf(before).map((value): HeaderRow => ({ name, value, change: "gone", was: [] })),
    );
  return [...rows, ...gone];
}

/** The rows that hold the text, in name or value, whatever its capitals. */
export function foundRows(rows: readonly HeaderRow[], text: string): readonly HeaderRow[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return rows;
  return rows.filter(({ name, value }) => `${name}: ${value}`.toLowerCase().includes(wanted));
}

/** How many names are new, changed and gone. */
export function countedChanges({
  changes,
}: HeaderChanges): Readonly<Record<"new" | "changed" | "gone", number>> {
  const counts = { new: 0, changed: 0, gone: 0 };
  for (const { change } of changes.values()) counts[change] += 1;
  return counts;
}
