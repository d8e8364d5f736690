/** The columns of the list: names, measures, and by what they sort. */
import { stripText } from "../../core/lines/strip-parts.ts";
import type { Severity, Summary } from "../../core/summary.ts";
import type { WordKey } from "../words.ts";

export type ColumnName =
  | "severity"
  | "time"
  | "method"
  | "route"
  | "urls"
  | "sender"
  | "type"
  | "hops"
  | "cost";

export interface Column {
  readonly name: ColumnName;
  readonly title: WordKey;
  /** What the title alone leaves open. */
  readonly meaning?: WordKey;
  /** Width in px; null takes what the others leave. */
  readonly width: number | null;
  /** A width in CSS that the column has until somebody gives it another one; instead of `width`, which stands for it. */
  readonly usual?: string;
  readonly least: number;
  /** Numbers stand at the end of their column. */
  readonly number: boolean;
  /** False for those without which a row says nothing. */
  readonly canHide: boolean;
  /** Where room gets scarce these go before the addresses have to be shortened. */
  readonly goesFirst?: true;
  /** A first click puts the greatest first: nobody looks for the shortest. */
  readonly greatestFirst: boolean;
  /** What the column sorts by; what is equal stays in order of time. */
  readonly key: (summary: Summary) => string | number;
}

const ranks: Readonly<Record<Severity, number>> = { problem: 3, advice: 2, note: 1 };

const usual = { number: false, canHide: true, greatestFirst: false } as const;
const numeric = { ...usual, number: true, greatestFirst: true } as const;

/** In the order in which they stand. */
export const columns: readonly Column[] = [
  {
    ...usual,
    name: "severity",
    title: "column_severity",
    width: 16,
    least: 16,
    canHide: false,
    greatestFirst: true,
    key: ({ severity }) => (severity === null ? 0 : ranks[severity]),
  },
  { ...usual, name: "time", title: "column_time", width: 62, least: 40, key: ({ startedAt }) => startedAt },
  { ...usual, name: "method", title: "column_method", width: 48, least: 36, key: ({ method }) => method },
  {
    ...usual,
    name: "route",
    title: "column_route",
    width: 200,
    // Six signs of several chains need more than a narrow list can spare: a share of the list's width.
    usual: "clamp(180px, 16cqi, 300px)",
    least: 80,
    canHide: false,
    key: ({ strip }) => stripText(strip),
  },
  {
    ...usual,
    name: "urls",
    title: "column_urls",
    width: null,
    // What people look for. Where there is little room, route and sender give way first.
    usual: "minmax(min(260px, 27cqi), 1fr)",
    least: 120,
    canHide: false,
    key: ({ firstUrl }) => firstUrl.replace(/^https?:\/\//i, ""),
  },
  {
    ...usual,
    name: "sender",
    title: "column_sender",
    width: 220,
    usual: "minmax(110px, min(220px, 18cqi))",
    least: 60,
    key: ({ sender, cause }) => `${sender} ${cause}`,
  },
  {
    ...usual,
    name: "type",
    title: "column_type",
    width: 76,
    least: 40,
    goesFirst: true,
    key: ({ resourceType }) => resourceType,
  },
  {
    ...numeric,
    name: "hops",
    title: "column_hops",
    width: 44,
    least: 36,
    goesFirst: true,
    key: ({ hops }) => hops,
  },
  {
    ...numeric,
    name: "cost",
    title: "column_cost",
    meaning: "column_cost_means",
    width: 62,
    least: 44,
    key: ({ costMs }) => costMs ?? -1,
  },
];

const byName = new Map(columns.map((column) => [column.name, column]));

export function columnOf(name: ColumnName): Column {
  const column = byName.get(name);
  if (column === undefined) throw new Error(`No column ${name}`);
  return column;
}

export function isColumnName(name: unknown): name is ColumnName {
  return columns.some((column) => column.name === name);
}
