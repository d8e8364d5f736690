/** What a redirect changed in a URL, part by part. Works on the text as reported. */
import { comparedQueries, parameterRows } from "./parameters.ts";
import { comparedTokens, type Piece, putPiece } from "./pieces.ts";
import { isOpaque, partNames, type PartName, type UrlParts, urlPartsOf } from "./url-parts.ts";

/** One part that differs. */
export interface PartChange {
  readonly part: PartName;
  readonly before: string;
  readonly after: string;
  readonly pieces: readonly Piece[];
}

/** A line of the table of a URL: a part, or one parameter of the query. */
export interface UrlRow {
  readonly part: PartName;
  /** Name of a parameter; null where the row is about the whole part. */
  readonly name: string | null;
  /** null: not there. */
  readonly before: string | null;
  readonly after: string | null;
  readonly change: Piece["change"];
}

/** More pieces than this are one: nobody reads them, and each is an element. */
const mostPieces = 1000;

/** An IP address is one name, whatever stands between its numbers. */
const address = /^(?:[\d.]+|\[.*)$/s;

/** Labels of a host, segments of a path. "/a/" reads as "/a" and "/", so that an added slash is one token. */
function tokensOf(part: PartName, text: string): readonly string[] {
  if (text === "") return [];
  if (part === "host" && !address.test(text)) return text.match(/\.|[^.]+/g) ?? [];
  if (part === "path" && text.startsWith("/")) return text.match(/\/[^/]*/g) ?? [];
  return [text];
}

/** Parameters stand in a query, and in a fragment that has the form of one. */
function hasParameters(part: PartName, text: string): boolean {
  return part === "query" ? text !== "" : part === "fragment" && /^#[^/!?]*=/.test(text);
}

function piecesOf(part: PartName, before: string, after: string): readonly Piece[] {
  return hasParameters(part, before) && hasParameters(part, after)
    ? comparedQueries(before, after)
    : comparedTokens(tokensOf(part, before), tokensOf(part, after));
}

/** True where one of two URLs is no web address, as "mailto:" is none: then their parts have nothing in common. */
function areOfOtherKinds(from: UrlParts, to: UrlParts): boolean {
  return isOpaque(from) !== isOpaque(to);
}

/** The parts that differ, in the order of a URL; the scheme alone, where the rest cannot be compared. */
export function partChanges(before: string, after: string): readonly PartChange[] {
  const [from, to] = [urlPartsOf(before), urlPartsOf(after)];
  return partNames
    .filter((part) => from[part] !== to[part] && (part === "scheme" || !areOfOtherKinds(from, to)))
    .map((part) => ({
      part,
      before: from[part],
      after: to[part],
      pieces: piecesOf(part, from[part], to[part]),
    }));
}

/** `after` in pieces: what changed or is new against `before`, and what was removed without replacement. */
export function urlPieces(before: string | null, after: string): readonly Piece[] {
  if (before === null || before === after) return [{ text: after, change: "same" }];
  const [from, to] = [urlPartsOf(before), urlPartsOf(after)];
  if (areOfOtherKinds(from, to)) return [{ text: after, change: "changed" }];
  const pieces: Piece[] = [];
  for (const part of partNames) {
    for (const { text, change } of piecesOf(part, from[part], to[part])) putPiece(pieces, text, change);
    if (part === "scheme") putPiece(pieces, to.separator, "same");
  }
  return pieces.length > mostPieces ? [{ text: after, change: "changed" }] : pieces;
}

function changeOf(before: string | null, after: string | null): Piece["change"] {
  if (before === after) return "same";
  if (before === null) return "added";
  return after === null ? "removed" : "changed";
}

/** Of a part: its parameters, where it has any, else the whole. */
function rowsOf(part: PartName, before: string, after: string): readonly UrlRow[] {
  const isQuery = [before, after].every((text) => text === "" || hasParameters(part, text));
  const rows = isQuery ? parameterRows(before, after) : [];
  if (rows.length > 0) return rows.map((row) => ({ part, ...row }));
  const [had, has] = [before === "" ? null : before, after === "" ? null : after];
  return had === null && has === null
    ? []
    : [{ part, name: null, before: had, after: has, change: changeOf(had, has) }];
}

/** The URL in rows, beside the one before: a row for each part that either has, and one for each parameter. */
export function urlRows(before: string | null, after: string): readonly UrlRow[] {
  const to = urlPartsOf(after);
  const from = before === null ? to : urlPartsOf(before);
  const isOther = areOfOtherKinds(from, to);
  return partNames.flatMap((part) => rowsOf(part, isOther && part !== "scheme" ? "" : from[part], to[part]));
}
