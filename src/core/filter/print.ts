/** Terms as they are written: printed and parsed again, they are the same. */
import { scan } from "./scan.ts";
import type { Term } from "./term.ts";

export type WrittenTerm = Pick<Term, "key" | "negated" | "values">;

export function printFilter(terms: readonly WrittenTerm[]): string {
  return terms.map((term) => printTerm(term)).join(" ");
}

export function printTerm({ key, negated, values }: WrittenTerm): string {
  const sign = negated ? "-" : "";
  if (key === "text") return sign + printText(values[0] ?? "", negated);
  return `${sign}${key}:${values.map(printValue).join(",")}`;
}

function printValue(value: string): string {
  return /[\s,"\\]/.test(value) ? quoted(value) : value;
}

/** In quotes only where it would mean something else without them. */
function printText(text: string, negated: boolean): string {
  const bare = (negated ? "-" : "") + text;
  const [term, ...more] = scan(bare);
  const same =
    more.length === 0 &&
    term?.key === "text" &&
    term.negated === negated &&
    term.values[0]?.text === text &&
    term.problem?.kind !== "open-quote";
  return same ? text : quoted(text);
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
