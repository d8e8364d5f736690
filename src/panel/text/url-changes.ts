/** What a redirect changed in a URL, part by part. Works on the text as reported: broken URLs never throw. */

export type PartName = "scheme" | "host" | "path" | "query" | "fragment";

export interface UrlParts {
  /** Without its colon. */
  readonly scheme: string;
  /** What stands between scheme and host: "://", ":", "//" or nothing. */
  readonly separator: string;
  /** User, host and port. */
  readonly host: string;
  readonly path: string;
  /** With its "?"; empty when there is none. */
  readonly query: string;
  /** With its "#"; empty when there is none. */
  readonly fragment: string;
}

export interface Piece {
  readonly text: string;
  readonly change: "same" | "changed" | "removed";
}

/** One part that differs: what fell away and what came. */
export interface PartChange {
  readonly part: PartName;
  readonly before: string;
  readonly after: string;
  readonly removed: string;
  readonly added: string;
}

/** Takes a URL apart. Of a URL without "//" everything behind the scheme is path. */
export function urlPartsOf(url: string): UrlParts {
  const match = /^(?:([a-z][a-z0-9+.-]*):)?(?:(\/\/)([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(url);
  const [, scheme, slashes = "", host = "", path = "", query = "", fragment = ""] = match ?? [];
  return {
    scheme: scheme ?? "",
    separator: (scheme === undefined ? "" : ":") + slashes,
    host,
    path,
    query,
    fragment,
  };
}

/** Where a part may be cut: labels of a host, segments of a path, parameters of a query. */
const cuts: Record<PartName, RegExp> = {
  scheme: /.+/gs,
  host: /[.:@]|[^.:@]+/g,
  path: /\/[^/]*|[^/]+/g,
  query: /[?&]|[^?&]+/g,
  fragment: /.+/gs,
};

function tokensOf(part: PartName, text: string): readonly string[] {
  // "/a/" reads as "/a" and "/", so that an added slash is one token.
  return text.match(cuts[part]) ?? [];
}

interface Trimmed {
  readonly start: string;
  readonly removed: string;
  readonly added: string;
  readonly end: string;
}

function trim(before: readonly string[], after: readonly string[]): Trimmed {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    start: after.slice(0, start).join(""),
    removed: before.slice(start, before.length - end).join(""),
    added: after.slice(start, after.length - end).join(""),
    end: after.slice(after.length - end).join(""),
  };
}

const order: readonly PartName[] = ["scheme", "host", "path", "query", "fragment"];

/** The parts that differ, in the order of a URL. */
export function partChanges(before: string, after: string): readonly PartChange[] {
  const from = urlPartsOf(before);
  const to = urlPartsOf(after);
  return order
    .filter((part) => from[part] !== to[part])
    .map((part) => {
      const { removed, added } = trim(tokensOf(part, from[part]), tokensOf(part, to[part]));
      return { part, before: from[part], after: to[part], removed, added };
    });
}

/** `after` in pieces: what changed or is new against `before`, and what was removed without replacement. */
export function urlPieces(before: string | null, after: string): readonly Piece[] {
  if (before === null || before === after) return [{ text: after, change: "same" }];
  const from = urlPartsOf(before);
  const to = urlPartsOf(after);
  const pieces: Piece[] = [];
  const put = (text: string, change: Piece["change"]): void => {
    if (text !== "") pieces.push({ text, change });
  };
  for (const part of order) {
    const { start, removed, added, end } = trim(tokensOf(part, from[part]), tokensOf(part, to[part]));
    put(start, "same");
    if (added === "") put(removed, "removed");
    else put(added, "changed");
    put(end, "same");
    if (part === "scheme") put(to.separator, "same");
  }
  return pieces;
}
