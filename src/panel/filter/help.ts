/** The grammar of the filter as a table: for the list of keys, and for whoever wants to tell it. */
import { FILTER_KEYS, type FilterKey } from "../../core/filter/term.ts";
import type { WordKey } from "../words.ts";
import { keyWords } from "./filter-words.ts";

export interface FilterHelp {
  /** As it is typed; the same in every language. */
  readonly term: string;
  /** A whole term that could be typed. */
  readonly example: string;
  readonly does: WordKey;
}

const examples: Readonly<Record<FilterKey, string>> = {
  status: "status:3xx",
  cause: "cause:hsts",
  has: "has:loop",
  domain: "domain:shop.dev",
  method: "method:post",
  type: "type:fetch",
  sender: "sender:nginx",
  hops: "hops:>2",
  time: "time:>100ms",
};

export const filterHelp: readonly FilterHelp[] = [
  { term: "…", example: "cart", does: "filter_help_text" },
  ...FILTER_KEYS.map((key) => ({ term: `${key}:`, example: examples[key], does: keyWords[key] })),
  { term: "-", example: "-domain:cdn.shop.dev", does: "filter_help_not" },
  { term: ",", example: "status:301,308", does: "filter_help_list" },
  { term: '"…"', example: '"became GET"', does: "filter_help_quotes" },
];
