/** Two lists of words compared: what stayed, what came, what fell away. */

export interface Piece {
  readonly text: string;
  /** changed: stands in the place of something else. moved: stood elsewhere. removed: is not part of the later text. */
  readonly change: "same" | "changed" | "added" | "moved" | "removed";
}

/** Longer lists are compared at their ends only: a page must not be able to make this slow. */
const mostCompared = 200;

/** Adds a piece; what changed in the same way side by side becomes one. */
export function putPiece(pieces: Piece[], text: string, change: Piece["change"]): void {
  const last = pieces.at(-1);
  if (text === "") return;
  if (last?.change === change) pieces[pieces.length - 1] = { text: last.text + text, change };
  else pieces.push({ text, change });
}

/** `after` in pieces. What was replaced is not among them, only what took its place. */
export function comparedTokens(before: readonly string[], after: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let [at, to] = [0, 0];
  for (const [nextAt, nextTo] of [...stayed(before, after), [before.length, after.length] as const]) {
    const removed = before.slice(at, nextAt).join("");
    const added = after.slice(to, nextTo).join("");
    if (added === "") putPiece(pieces, removed, "removed");
    else putPiece(pieces, added, removed === "" ? "added" : "changed");
    putPiece(pieces, after[nextTo] ?? "", "same");
    [at, to] = [nextAt + 1, nextTo + 1];
  }
  return pieces;
}

type Places = readonly (readonly [number, number])[];

/** Places of what both lists have in the same order, before and after. */
export function stayed(before: readonly string[], after: readonly string[]): Places {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const [from, to] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const middle = from.length * to.length <= mostCompared ** 2 ? longestCommon(from, to) : [];
  return [
    ...Array.from({ length: start }, (_, place) => [place, place] as const),
    ...middle.map(([row, column]) => [row + start, column + start] as const),
    ...Array.from(
      { length: end },
      (_, place) => [before.length - end + place, after.length - end + place] as const,
    ),
  ];
}

/** Places of a longest common subsequence. */
function longestCommon(before: readonly string[], after: readonly string[]): Places {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const lengthAt = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) pairs.push([row++, column++]);
    else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
