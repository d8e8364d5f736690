/** Which headers of a request or an answer are new, changed or gone against the one before it. */
import { requestHeaderSight } from "../facts/authorization.ts";
import type { Chain, Hop } from "../chain.ts";
import type { Header } from "../event.ts";
import { withheldFromResponse } from "../facts/withheld.ts";
import { requestAfter } from "./request-after.ts";
import { changeOf } from "./row.ts";

export interface HeaderChange {
  readonly change: "new" | "changed" | "gone";
  /** As it stood in the later of the two that has it. */
  readonly name: string;
  /** Value in the one before; null where there was none. Of a name that stands more than once, all in order. */
  readonly before: string | null;
}

export interface HeaderChanges {
  /** Index of the hop whose request or answer this one is compared with. */
  readonly against: number;
  /** By name in lower case; gone ones in the order in which they stood. */
  readonly changes: ReadonlyMap<string, HeaderChange>;
}

/** The headers of one side. */
interface Side {
  readonly headers: readonly Header[];
  /** True where the header (lower case) may have been there without being seen. */
  readonly isUnknown: (name: string) => boolean;
}

/** Written by the connection and not for the request: HTTP/2 and 3 have none of them, and pseudo-headers are no headers. */
const ofConnection = /^(?::|connection$|host$|keep-alive$|proxy-connection$|te$|transfer-encoding$)/;

/**
 * The request at place `index` of a chain (the number of hops: the last request) against the one sent before it.
 * What a source keeps back, or lists as planned only, is never called new or gone. null where there is nothing to
 * compare: at the first request, and where one of the two was not sent or not seen.
 */
export function requestChangesAt(index: number, chain: Chain): HeaderChanges | null {
  const before = chain.hops.slice(0, index).findLast((hop) => hop.kind === "server" && !hop.fromCache);
  const last = chain.hops.at(-1);
  const after = chain.hops[index] ?? (last === undefined ? null : requestAfter(last, chain));
  if (before === undefined || after === null || after.fromCache) return null;
  const [from, to] = [requestSide(before, chain), requestSide(after, chain)];
  return from === null || to === null ? null : { against: before.index, changes: compare(from, to) };
}

/**
 * The answer at place `index` of a chain (the number of hops: the last answer) against the last one that a server
 * gave before it, over the wire or out of the cache; its date apart, which always differs. What a source keeps back
 * is never called new or gone. null where there is nothing to compare: at the first answer, where the browser or an
 * extension answered, and where one of the two was not seen.
 */
export function responseChangesAt(index: number, chain: Chain): HeaderChanges | null {
  const before = chain.hops.slice(0, index).findLast((hop) => hop.kind === "server");
  if (before === undefined) return null;
  const [from, to] = [hopAnswer(before, chain), answerAt(index, chain)];
  return from === null || to === null ? null : { against: before.index, changes: compare(from, to) };
}

function requestSide(hop: Hop, { browser }: Chain): Side | null {
  const { requestHeaders: headers } = hop;
  if (headers === null) return null;
  const isUnknown = (name: string): boolean =>
    // Firefox 153 adds it to requests of media elements after it has reported them.
    name === "accept-encoding" || requestHeaderSight(hop, name, browser) === "unknown";
  return { headers, isUnknown: (name) => !has(headers, name) && isUnknown(name) };
}

function hopAnswer(hop: Hop, { browser }: Chain): Side | null {
  const { responseHeaders: headers, headersDropped } = hop;
  if (hop.kind !== "server" || headers === null) return null;
  const withheld = new Set(withheldFromResponse(hop, browser).map((name) => name.toLowerCase()));
  return {
    headers: headers.filter(([name]) => name.toLowerCase() !== "date"),
    isUnknown: (name) => !has(headers, name) && (headersDropped === true || withheld.has(name)),
  };
}

function answerAt(index: number, chain: Chain): Side | null {
  const hop = chain.hops[index];
  if (hop !== undefined) return hopAnswer(hop, chain);
  const { outcome, browser } = chain;
  if (outcome.kind !== "response" && outcome.kind !== "failure") return null;
  const { responseHeaders: headers } = outcome;
  if (headers === null) return null;
  return {
    headers: headers.filter(([name]) => name.toLowerCase() !== "date"),
    isUnknown: (name) => browser === "chromium" && name === "set-cookie" && !has(headers, name),
  };
}

function has(headers: readonly Header[], lower: string): boolean {
  return headers.some(([name]) => name.toLowerCase() === lower);
}

/** By name in lower case, each with the name as it first stood and all its values. */
function grouped(headers: readonly Header[]): ReadonlyMap<string, Header> {
  const groups = new Map<string, Header>();
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    const before = groups.get(lower);
    groups.set(lower, before === undefined ? [name, value] : [before[0], `${before[1]}\n${value}`]);
  }
  return groups;
}

const changeWords = { added: "new", changed: "changed", dropped: "gone" } as const;

function compare(before: Side, after: Side): ReadonlyMap<string, HeaderChange> {
  const [from, to] = [grouped(before.headers), grouped(after.headers)];
  const changes = new Map<string, HeaderChange>();
  for (const lower of new Set([...to.keys(), ...from.keys()])) {
    if (ofConnection.test(lower) || before.isUnknown(lower) || after.isUnknown(lower)) continue;
    const [had, now] = [from.get(lower), to.get(lower)];
    const did = changeOf(had?.[1] ?? null, now?.[1] ?? null);
    if (did === "kept" || did === "none") continue;
    const name = (now ?? had)?.[0] ?? lower;
    changes.set(lower, { change: changeWords[did], name, before: had?.[1] ?? null });
  }
  return changes;
}
