/** Which headers of a request are new, changed or gone against the request before it. */
import { requestHeaderSight } from "../authorization.ts";
import type { Chain, Hop } from "../chain.ts";
import type { Header } from "../event.ts";
import { requestAfter } from "./request-after.ts";
import { changeOf } from "./row.ts";

export interface HeaderChange {
  readonly change: "new" | "changed" | "gone";
  /** As it stood in the request that has it: the later one, where both do. */
  readonly name: string;
  /** Value in the request before; null where there was none. Of a name that stands more than once, all in order. */
  readonly before: string | null;
}

export interface HeaderChanges {
  /** Index of the hop whose request this one is compared with. */
  readonly against: number;
  /** By name in lower case; gone ones in the order in which they stood. */
  readonly changes: ReadonlyMap<string, HeaderChange>;
}

/** Written by the connection and not for the request: HTTP/2 and 3 have none of them, and pseudo-headers are no headers. */
const ofConnection = /^(?::|connection$|host$|keep-alive$|proxy-connection$|te$|transfer-encoding$)/;

/**
 * The request at place `index` of a chain (the number of hops: the last request) against the one sent before it.
 * What a source keeps back, or lists as planned only, is never called new or gone. null where there is nothing to
 * compare: at the first request, and where one of the two was not sent or not seen.
 */
export function headerChangesAt(index: number, chain: Chain): HeaderChanges | null {
  const before = sentBefore(index, chain);
  const last = chain.hops.at(-1);
  const after = chain.hops[index] ?? (last === undefined ? null : requestAfter(last, chain));
  if (before === null || after === null || after.fromCache || after.requestHeaders === null) return null;
  return { against: before.index, changes: compare(before, after, chain) };
}

/** What the browser or its cache answered was not sent, so the request before that one counts. */
function sentBefore(index: number, { hops }: Chain): Hop | null {
  const sent = hops.slice(0, index).findLast((hop) => hop.kind === "server" && !hop.fromCache);
  return sent === undefined || sent.requestHeaders === null ? null : sent;
}

/** By name in lower case, each with the name as it first stood and all its values. */
function grouped(headers: readonly Header[] | null): ReadonlyMap<string, Header> {
  const groups = new Map<string, Header>();
  for (const [name, value] of headers ?? []) {
    const lower = name.toLowerCase();
    const before = groups.get(lower);
    groups.set(lower, before === undefined ? [name, value] : [before[0], `${before[1]}\n${value}`]);
  }
  return groups;
}

/** What was seen of a header on one side only, where its absence on the other says nothing. */
function isUnsure(name: string): boolean {
  // Firefox 153 adds it to requests of media elements after it has reported them.
  return name === "accept-encoding";
}

const changeWords = { added: "new", changed: "changed", dropped: "gone" } as const;

function compare(before: Hop, after: Hop, { browser }: Chain): ReadonlyMap<string, HeaderChange> {
  const [from, to] = [grouped(before.requestHeaders), grouped(after.requestHeaders)];
  const changes = new Map<string, HeaderChange>();
  for (const lower of new Set([...to.keys(), ...from.keys()])) {
    if (ofConnection.test(lower)) continue;
    const isUnknown = [before, after].some((hop) => requestHeaderSight(hop, lower, browser) === "unknown");
    const [had, has] = [from.get(lower), to.get(lower)];
    const did = changeOf(had?.[1] ?? null, has?.[1] ?? null);
    if (isUnknown || did === "kept" || did === "none") continue;
    if (did !== "changed" && isUnsure(lower)) continue;
    const name = (has ?? had)?.[0] ?? lower;
    changes.set(lower, { change: changeWords[did], name, before: had?.[1] ?? null });
  }
  return changes;
}
