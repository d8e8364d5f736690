/** Rows joined into navigations: chains that lead from one to the next across seams are one line of the list. */
import { computed, type ReadonlySignal } from "@preact/signals";
import { joinSummaries, leadingSummary } from "../../core/lines/join-summaries.ts";
import { isReloadToken } from "../../core/seams/seam-token.ts";
import type { Summary } from "../../core/summary.ts";
import type { Row } from "./list.ts";

export type Members = readonly [Row, ...Row[]];

/** One chain, or several that a seam joins. */
export interface Navigation {
  /** In the order in which they led to one another. */
  readonly members: Members;
  /** What one line shows of all of them. */
  readonly summary: ReadonlySignal<Summary>;
}

export function navigationOf(members: Members): Navigation {
  const [first, ...others] = members;
  if (others.length === 0) return { members, summary: first.summary };
  return {
    members,
    summary: computed(() =>
      joinSummaries([first.summary.value, ...others.map(({ summary }) => summary.value)]),
    ),
  };
}

/** Id of the chain that speaks for the navigation: what opens when its line is opened. */
export function leadOf({ members: [first, ...others] }: Navigation): string {
  if (others.length === 0) return first.id;
  return leadingSummary([first.summary.peek(), ...others.map(({ summary }) => summary.peek())]).id;
}

function sameMembers(a: Members, b: Members): boolean {
  return a.length === b.length && a.every((row, index) => row === b[index]);
}

/** Oldest first; of two that began in the same moment, the one that was told first. */
export function byStart(a: Row, b: Row): number {
  return a.summary.peek().startedAt - b.summary.peek().startedAt || a.ordinal - b.ordinal;
}

/** The chain that this one goes on from, in one line with it; null for one that begins a line. */
export function goesOnFrom({ id, after, strip: [sign] }: Summary): string | null {
  const reloads = sign !== undefined && "shape" in sign && isReloadToken(sign);
  return reloads || after === id ? null : after;
}

/** Each row by itself, oldest first. Those of `before` that are the same stay the same objects. */
export function eachAlone(
  rows: readonly Row[],
  before: ReadonlyMap<string, Navigation>,
): readonly Navigation[] {
  return rows.toSorted(byStart).map((row) => {
    const held = before.get(row.id);
    return held !== undefined && sameMembers(held.members, [row]) ? held : navigationOf([row]);
  });
}

/**
 * The navigations among these rows, oldest first. They are grouped as the chain document groups them, where a chain
 * that led to several goes on with the first and the others begin anew; but a reload begins a line of its own, because
 * who reloads looks for what comes now. Those of `before` that are the same stay the same objects.
 * @param before navigations by the id of a chain in them
 */
export function navigationsIn(
  rows: readonly Row[],
  before: ReadonlyMap<string, Navigation>,
): readonly Navigation[] {
  const ordered = rows.toSorted(byStart);
  const byId = new Map(ordered.map((row) => [row.id, row]));
  const next = new Map<string, Row>();
  const later = new Set<string>();
  for (const row of ordered) {
    const after = goesOnFrom(row.summary.peek());
    if (after === null || !byId.has(after) || next.has(after)) continue;
    next.set(after, row);
    later.add(row.id);
  }
  const taken = new Set<string>();
  const take = (first: Row): Navigation => {
    const members: [Row, ...Row[]] = [first];
    taken.add(first.id);
    for (let row = next.get(first.id); row !== undefined && !taken.has(row.id); row = next.get(row.id)) {
      taken.add(row.id);
      members.push(row);
    }
    const held = before.get(first.id);
    return held !== undefined && sameMembers(held.members, members) ? held : navigationOf(members);
  };
  const found = ordered.filter(({ id }) => !later.has(id)).map(take);
  if (taken.size === ordered.length) return found;
  // Chains that name each other as what came before have no first one: each then stands where the first of them is met.
  for (const row of ordered) if (!taken.has(row.id)) found.push(take(row));
  return found.toSorted((a, b) => byStart(a.members[0], b.members[0]));
}
