/** Parameters of a query compared by name and occurrence: moving one about is no change of its value. */
import { type Piece, putPiece, stayed } from "./pieces.ts";

export interface ParameterRow {
  readonly name: string;
  /** null: not there. "" is an empty value, or none. */
  readonly before: string | null;
  readonly after: string | null;
  /** "removed" where there is no `after`. */
  readonly change: Piece["change"];
}

interface Parameter {
  /** As it stands, "name=value". */
  readonly text: string;
  readonly name: string;
  /** From the "=" on. */
  readonly rest: string;
  /** The name, and which one of that name it is. */
  readonly key: string;
}

type ByKey = ReadonlyMap<string, Parameter>;

interface Queries {
  readonly from: readonly Parameter[];
  readonly to: readonly Parameter[];
  readonly known: ByKey;
  readonly kept: ByKey;
  /** Keys of those that stand in another order among the ones that both queries have. */
  readonly moved: ReadonlySet<string>;
}

/** `query` with its first character, "?" or "#". */
function parametersOf(query: string): readonly Parameter[] {
  const seen = new Map<string, number>();
  return query
    .slice(1)
    .split("&")
    .map((text) => {
      const equals = text.indexOf("=");
      const name = equals < 0 ? text : text.slice(0, equals);
      const nth = seen.get(name) ?? 0;
      seen.set(name, nth + 1);
      return { text, name, rest: text.slice(name.length), key: `${nth} ${name}` };
    });
}

function byKey(parameters: readonly Parameter[]): ByKey {
  return new Map(parameters.map((parameter) => [parameter.key, parameter]));
}

/** Keys of the parameters that the other query has too. */
function sharedKeys(parameters: readonly Parameter[], others: ByKey): readonly string[] {
  return parameters.filter(({ key, text }) => text !== "" && others.has(key)).map(({ key }) => key);
}

function queriesOf(before: string, after: string): Queries {
  const [from, to] = [parametersOf(before), parametersOf(after)];
  const [known, kept] = [byKey(from), byKey(to)];
  const order = sharedKeys(to, known);
  const moved = new Set(order);
  for (const [, place] of stayed(sharedKeys(from, kept), order)) moved.delete(order[place] ?? "");
  return { from, to, known, kept, moved };
}

/** The later query in pieces; what fell away stands behind what it stood behind. Both begin with "?" or "#". */
export function comparedQueries(before: string, after: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const queries = queriesOf(before, after);
  const gone = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const { key, text } of queries.from) {
    if (queries.kept.has(key)) anchor = key;
    else if (text !== "") {
      const behind = gone.get(anchor) ?? [];
      behind.push(text);
      gone.set(anchor, behind);
    }
  }
  putPiece(pieces, after.slice(0, 1), "same");
  for (const text of gone.get(null) ?? []) putPiece(pieces, `${text}&`, "removed");
  for (const [index, parameter] of queries.to.entries()) {
    putParameter(pieces, parameter, queries, index === 0 ? "" : "&");
    for (const text of gone.get(parameter.key) ?? []) putPiece(pieces, `&${text}`, "removed");
  }
  return pieces;
}

function putParameter(
  pieces: Piece[],
  { text, name, rest, key }: Parameter,
  { known, moved }: Queries,
  separator: string,
): void {
  const before = known.get(key);
  if (before === undefined) {
    putPiece(pieces, separator + text, "added");
    return;
  }
  const stays = moved.has(key) ? "moved" : "same";
  putPiece(pieces, separator, "same");
  if (before.rest === rest) putPiece(pieces, text, stays);
  else if (rest.length > 1 && before.rest !== "") {
    putPiece(pieces, `${name}=`, stays);
    putPiece(pieces, rest.slice(1), "changed");
    // There is no value to mark.
  } else putPiece(pieces, text, "changed");
}

/** A row for each parameter of the later query, in its order, then for those that fell away. */
export function parameterRows(before: string, after: string): readonly ParameterRow[] {
  const { from, to, known, kept, moved } = queriesOf(before, after);
  const gone = from.filter(({ key }) => !kept.has(key));
  return [...to, ...gone]
    .filter(({ text }) => text !== "")
    .map(({ key, name }) => {
      const [had, has] = [known.get(key), kept.get(key)];
      const order = moved.has(key) ? "moved" : "same";
      return { name, before: valueOf(had), after: valueOf(has), change: valueChange(had, has) ?? order };
    });
}

function valueOf(parameter: Parameter | undefined): string | null {
  return parameter?.rest.slice(1) ?? null;
}

/** null where the parameter is the same in both. */
function valueChange(had: Parameter | undefined, has: Parameter | undefined): Piece["change"] | null {
  if (had === undefined) return "added";
  if (has === undefined) return "removed";
  return had.rest === has.rest ? null : "changed";
}
