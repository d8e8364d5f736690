/** What DevTools listed, in the state of a request; and the state of a request that only DevTools knows. */
import type { BrowserName, HarEntrySeen } from "../event.ts";
import { advance, beginFold, type Fold } from "./fold.ts";
import { entryTarget, requestTypeOf } from "../har/har-join.ts";

/** DevTools entries: all that belong to the chain, in place of those it had. */
export function withHar(fold: Fold, har: readonly HarEntrySeen[]): Fold {
  if (har.length === fold.har.length && har.every((entry, at) => entry === fold.har[at])) return fold;
  const [first] = har;
  // What a service worker fetches belongs to no tab; DevTools tells for which it works.
  const { request } = fold;
  const placed = request.tabId < 0 && first !== undefined ? { ...request, tabId: first.tabId } : request;
  return { ...fold, request: placed, har };
}

/**
 * A chain that only DevTools knows: a page's service worker answered, or passed on, what the page asked for, and
 * webRequest tells nothing of it. null for an empty list.
 */
export function foldOfHar(id: string, entries: readonly HarEntrySeen[], browser: BrowserName): Fold | null {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return null;
  const target = last.method === "OPTIONS" ? null : entryTarget(last);
  const seen = {
    kind: "request-seen",
    requestId: "",
    time: target === null ? last.time : last.time + last.durationMs,
    url: target ?? last.url,
    // Of a target that nothing was listed of, the method is not known.
    method: target === null ? last.method : "",
    type: requestTypeOf(first, browser),
    tabId: first.tabId,
    frameId: first.type === "document" ? 0 : -1,
    hasBody: last.hasBody,
    ...(first.private === true && { private: true as const }),
  } as const;
  const fold = advance(beginFold(id, seen, browser), seen);
  return { ...fold, request: { ...fold.request, startedAt: first.time }, har: entries };
}
