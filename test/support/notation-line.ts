/** A line of the notation, taken apart. */
import type { Header } from "../../src/core/event.ts";

export interface Line {
  readonly time: number;
  readonly words: readonly string[];
  readonly named: ReadonlyMap<string, string>;
  readonly headers: readonly Header[] | null;
}

export function numberOf(line: Line, name: string, otherwise: number): number {
  const value = line.named.get(name);
  return value === undefined ? otherwise : Number(value);
}
