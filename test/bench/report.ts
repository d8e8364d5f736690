/** Results as a table: what was measured, the figure, the budget, and whether it holds. */

export interface Result {
  readonly what: string;
  readonly figure: string;
  readonly budget: string;
  /** null: no budget, or only for comparison. */
  readonly holds: boolean | null;
}

export function atMost(what: string, value: number, limit: number, show: (value: number) => string): Result {
  return { what, figure: show(value), budget: `≤ ${show(limit)}`, holds: value <= limit };
}

export function atLeast(what: string, value: number, limit: number, show: (value: number) => string): Result {
  return { what, figure: show(value), budget: `≥ ${show(limit)}`, holds: value >= limit };
}

export function noted(what: string, figure: string): Result {
  return { what, figure, budget: "", holds: null };
}

export function table(results: readonly Result[]): string {
  const width = (pick: (result: Result) => string): number =>
    Math.max(...results.map((result) => pick(result).length));
  const [what, figure] = [width((result) => result.what), width((result) => result.figure)];
  return results
    .map(({ holds, ...row }) => {
      const mark = { true: "ok", false: "OVER", null: "" }[String(holds)] ?? "";
      return `${row.what.padEnd(what)}  ${row.figure.padStart(figure)}  ${row.budget}${mark === "" ? "" : `  ${mark}`}`.trimEnd();
    })
    .join("\n");
}

export const ratio = (value: number): string => `${value.toFixed(3)} ×`;
export const thousands = (value: number): string => Math.round(value).toLocaleString("en-US");
