/** Which of the words somebody probably meant. */

/** The word of `words` that `typed` differs from least, by two letters at most and by less than half; null otherwise. */
export function nearest(typed: string, words: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.min(3, typed.length / 2 + 0.5);
  for (const word of words) {
    if (Math.abs(word.length - typed.length) >= least) continue;
    const steps = distance(typed, word);
    if (steps < least) [best, least] = [word, steps];
  }
  return best;
}

/** Letters to add, leave out, replace or swap with their neighbour. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
