/** One finding for what happens several times in the same way. */
import type { Match } from "./rule.ts";

/** Matches with equal data as one that names all their hops, in the order in which they came. */
export function mergeMatches(matches: readonly Match[]): readonly Match[] {
  if (matches.length < 2) return matches;
  const merged = new Map<string, Match>();
  for (const match of matches) {
    const key = JSON.stringify(match.data);
    const before = merged.get(key);
    merged.set(key, before === undefined ? match : { ...before, hops: [...before.hops, ...match.hops] });
  }
  return [...merged.values()];
}
