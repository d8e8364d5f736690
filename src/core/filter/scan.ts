/** A query, cut into terms. Every text is a query. */
import { nearest } from "./nearest.ts";
import { FILTER_KEYS, keyNamed, type FilterKey, type Problem, type Span } from "./term.ts";

export interface ScannedValue extends Span {
  readonly text: string;
}

export interface ScannedTerm extends Span {
  readonly key: FilterKey | "text";
  readonly negated: boolean;
  readonly values: readonly ScannedValue[];
  readonly problem: Problem | null;
}

interface Read {
  readonly text: string;
  readonly to: number;
  /** Position of a quote that nothing closes. */
  readonly quote: number | null;
}

/** Terms stand between blanks; a quoted text ends at its quote. */
export function scan(query: string): readonly ScannedTerm[] {
  const terms: ScannedTerm[] = [];
  let at = 0;
  while (at < query.length) {
    if (isBlank(query, at)) at += 1;
    else {
      const term = scanTerm(query, at);
      if (term.key !== "text" || term.values[0]?.text !== "") terms.push(term);
      at = term.to;
    }
  }
  return terms;
}

function isBlank(query: string, at: number): boolean {
  return /\s/.test(query.charAt(at));
}

function scanTerm(query: string, from: number): ScannedTerm {
  const negated = query.charAt(from) === "-" && from + 1 < query.length && !isBlank(query, from + 1);
  const start = negated ? from + 1 : from;
  const name = /^[a-z][a-z-]*(?=:)/i.exec(query.slice(start, start + 40))?.[0] ?? null;
  const key = name === null ? null : keyNamed(name);
  if (name !== null && key !== null)
    return { from, negated, ...scanValues(query, start + name.length + 1, key, start) };
  const { text, to, quote } = readText(query, start, /\s/);
  const problem = quote === null ? unknownKey(query.slice(start, to), name, start) : openQuote(quote, to);
  return { from, to, key: "text", negated, values: [{ text, from: start, to }], problem };
}

/** Values between commas, each perhaps in quotes. Empty ones do not count. */
function scanValues(
  query: string,
  at: number,
  key: FilterKey,
  from: number,
): Omit<ScannedTerm, "from" | "negated"> {
  const values: ScannedValue[] = [];
  let to = at;
  let quote: number | null = null;
  for (let start = at; ; start = to + 1) {
    const read = readText(query, start, /[\s,]/);
    // What follows a closed quote without a blank belongs to the value.
    const rest = read.quote === null ? readBare(query, read.to, /[\s,]/) : "";
    to = read.to + rest.length;
    quote = read.quote;
    if (read.text + rest !== "") values.push({ text: read.text + rest, from: start, to });
    if (query.charAt(to) !== ",") break;
  }
  const problem =
    quote === null
      ? values.length === 0
        ? { kind: "no-value" as const, key, from, to }
        : null
      : openQuote(quote, to);
  return { to, key, values, problem };
}

function readText(query: string, start: number, end: RegExp): Read {
  if (query.charAt(start) === '"') return readQuoted(query, start);
  const text = readBare(query, start, end);
  return { text, to: start + text.length, quote: null };
}

function readBare(query: string, start: number, end: RegExp): string {
  let to = start;
  while (to < query.length && !end.test(query.charAt(to))) to += 1;
  return query.slice(start, to);
}

/** A backslash takes the next character as it is. */
function readQuoted(query: string, start: number): Read {
  let text = "";
  for (let at = start + 1; at < query.length; at += 1) {
    const char = query.charAt(at);
    if (char === '"') return { text, to: at + 1, quote: null };
    if (char === "\\") at += 1;
    text += char === "\\" ? query.charAt(at) : char;
  }
  return { text, to: query.length, quote: start };
}

function openQuote(from: number, to: number): Problem {
  return { kind: "open-quote", from, to };
}

/** What looks like a filter that does not exist. "https://…" and "localhost:8080" do not, "stats:307" does. */
function unknownKey(text: string, name: string | null, from: number): Problem | null {
  if (name === null) return null;
  const meant = nearest(name.toLowerCase(), FILTER_KEYS);
  const [value] = /^(?:\/|\d*$)/.exec(text.slice(name.length + 1, name.length + 12)) ?? [];
  // A code or a count has three digits at most, the port of a server at work has more.
  if (value !== undefined && (meant === null || !/^\d{1,3}$/.test(value))) return null;
  return {
    kind: "unknown-key",
    word: name,
    nearest: keyNamed(meant ?? ""),
    from,
    to: from + name.length + 1,
  };
}
