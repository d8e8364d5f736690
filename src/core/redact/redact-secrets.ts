/** The secrets of one export: a number for each, and a second look for them in places that no rule knows. */
import { decodePercent, deepestEncoding, readingsOf } from "./redact-percent.ts";
import { isPlaceholder, looksMade } from "./redact-rules.ts";
import type { Secret, SecretPlace } from "./redact-find.ts";

/** What the preview says of a hidden value. Never the value: this list may go into a report. */
export interface Hidden {
  readonly placeholder: string;
  /** Where it was found first. */
  readonly place: SecretPlace;
  /** Name of its parameter, cookie or header; "" where it has none. */
  readonly name: string;
  /** In how many places it stood. */
  readonly times: number;
}

interface Known {
  readonly placeholder: string;
  readonly place: SecretPlace;
  readonly name: string;
  times: number;
}

/** A place in a text, and the known secret that stands there. */
interface Match {
  readonly start: number;
  readonly end: number;
  readonly known: Known;
}

/** Shorter values are hidden where they stand and not looked for: "admin" or "1" would tear holes everywhere. */
const leadLength = 6;

export class Secrets {
  readonly #byValue = new Map<string, Known>();
  /** Spellings to look for, by their first characters. */
  readonly #bySpelling = new Map<string, { readonly spelling: string; readonly known: Known }[]>();
  readonly #spellings = new Set<string>();
  /** How many places were replaced so far. */
  replaced = 0;
  #next: number;

  /** Numbers begin at `first`, behind those of an export that is redacted a second time. */
  constructor(first: number) {
    this.#next = first;
  }

  /** In order of their numbers. */
  hidden(): readonly Hidden[] {
    return [...new Set(this.#byValue.values())].map((known) => ({ ...known }));
  }

  /** The text with its secrets replaced. */
  hide(text: string, secrets: readonly Secret[]): string {
    const matches: Match[] = [];
    for (const { start, end, ...about } of united(secrets)) {
      const value = text.slice(start, end);
      if (!isPlaceholder(value)) matches.push({ start, end, known: this.#learn(value, about) });
    }
    return this.#replace(text, matches);
  }

  /** The text with every known secret replaced, also percent-encoded, also cut short by an ellipsis. */
  sweep(text: string): string {
    return this.#bySpelling.size === 0 ? text : this.#replace(text, this.#find(text, 0));
  }

  #learn(value: string, about: Pick<Secret, "place" | "name" | "sure">): Known {
    const readings = readingsOf(value);
    const plain = readings.at(-1) ?? value;
    let known = this.#byValue.get(plain);
    if (known === undefined) {
      known = { placeholder: `REDACTED-${this.#next}`, place: about.place, name: about.name, times: 0 };
      this.#next += 1;
      this.#byValue.set(plain, known);
    }
    for (const reading of readings) {
      // Forms write a blank as "+".
      for (const spelling of [reading, reading.replaceAll("+", " "), reading.replaceAll(" ", "+")]) {
        if (about.sure || looksMade(spelling)) this.#lookFor(spelling, known);
      }
    }
    return known;
  }

  #lookFor(spelling: string, known: Known): void {
    const fragmentOfPlaceholder = "REDACTED-".includes(spelling.replace(/\d+$/, "") || "?");
    if (spelling.length < leadLength || this.#spellings.has(spelling) || fragmentOfPlaceholder) return;
    this.#spellings.add(spelling);
    const lead = spelling.slice(0, leadLength);
    const others = this.#bySpelling.get(lead);
    if (others === undefined) this.#bySpelling.set(lead, [{ spelling, known }]);
    else others.push({ spelling, known });
  }

  #find(text: string, depth: number): readonly Match[] {
    const matches: Match[] = [];
    for (let start = 0; start + leadLength <= text.length; start++) {
      for (const { spelling, known } of this.#bySpelling.get(text.slice(start, start + leadLength)) ?? []) {
        const end = endOf(spelling, text, start);
        if (end > start) matches.push({ start, end, known });
      }
    }
    const decoded = depth > deepestEncoding ? null : decodePercent(text);
    if (decoded === null) return matches;
    const at = (index: number): number => decoded.from[index] ?? text.length;
    const deeper = this.#find(decoded.text, depth + 1);
    return [
      ...matches,
      ...deeper.map(({ start, end, known }) => ({ start: at(start), end: at(end), known })),
    ];
  }

  #replace(text: string, matches: readonly Match[]): string {
    let result = "";
    let at = 0;
    for (const { start, end, known } of united(matches)) {
      known.times += 1;
      this.replaced += 1;
      result += text.slice(at, start) + known.placeholder;
      at = end;
    }
    return result + text.slice(at);
  }
}

/** Where `spelling`, which begins at `start`, ends: in full, or cut by an ellipsis; -1 when it is another text. */
function endOf(spelling: string, text: string, start: number): number {
  if (text.startsWith(spelling, start)) return start + spelling.length;
  const length = text.slice(start, start + spelling.length).indexOf("…");
  return length > 0 && spelling.startsWith(text.slice(start, start + length)) ? start + length : -1;
}

/** Overlapping ranges as one: no part of a secret is left standing beside another. The longest of a start names it. */
function united<Range extends { readonly start: number; readonly end: number }>(
  ranges: readonly Range[],
): readonly Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last === undefined || range.start >= last.end) result.push(range);
    else if (range.end > last.end) result.splice(-1, 1, { ...last, end: range.end });
  }
  return result;
}
