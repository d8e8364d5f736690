/** Recorded chains as a table for the terminal. */
import { stripText } from "../../src/core/lines/strip-parts.ts";
import type { Summary } from "../../src/core/summary.ts";

const urlWidth = 46;

/** Keeps both ends: the host and what is special about the path. */
function shortened(text: string, width: number): string {
  if (text.length <= width) return text;
  const tail = Math.floor(width / 3);
  return `${text.slice(0, width - tail - 1)}…${text.slice(-tail)}`;
}

// Control characters in a URL could drive the terminal.
const printable = (text: string): string => text.replaceAll(/\p{Cc}/gu, "?");

const columns: readonly (readonly [title: string, cell: (summary: Summary) => string])[] = [
  ["method", ({ method }) => method],
  ["route", ({ strip }) => stripText(strip)],
  ["from", ({ firstUrl }) => shortened(firstUrl, urlWidth)],
  ["to", ({ firstUrl, lastUrl }) => (lastUrl === firstUrl ? "" : shortened(lastUrl, urlWidth))],
  ["sent by", ({ sender, cause }) => (cause === "" || cause === sender ? sender : `${sender} · ${cause}`)],
  ["cost", ({ costMs }) => (costMs === null ? "…" : `${Math.round(costMs)} ms`)],
];

export function chainTable(summaries: readonly Summary[]): string {
  const lines = [
    columns.map(([title]) => title),
    ...summaries.map((summary) => columns.map(([, cell]) => printable(cell(summary)))),
  ];
  const widths = columns.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? "").length)));
  const rule = widths.map((width) => "─".repeat(width));
  return [lines[0] ?? [], rule, ...lines.slice(1)]
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
