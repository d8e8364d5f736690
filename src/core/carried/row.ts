/** A row of the table "what it did to the request", and how the request before and after are compared. */
import { requestHeaderSight } from "../facts/authorization.ts";
import type { Chain, Hop } from "../chain.ts";
import type { Reference } from "../explanation.ts";
import { headerValue } from "../headers.ts";
import { clip } from "../text.ts";

/** none: the next request goes without, and so did this one. not observable: a source that never shows it. */
export type Did = "kept" | "dropped" | "changed" | "added" | "none" | "not observable";

/** What has to happen, in one sentence. */
export interface Must {
  readonly words: string;
  /** null where no standard covers it. */
  readonly reference: Reference | null;
}

export interface CarriedRow {
  readonly id: string;
  /** "method", "body", or the name of a header or of a cookie. */
  readonly what: string;
  readonly must: Must;
  readonly did: Did;
  /** Values before and after, clipped and not redacted: for the panel only. */
  readonly detail: string;
  /** null where the standard leaves it open, or where it was not seen. */
  readonly agrees: boolean | null;
}

/** A redirect, with the request that followed it as far as that was seen. */
export interface Passage {
  readonly chain: Chain;
  readonly hop: Hop;
  /** In the form of a hop, also where no hop follows; null where nothing is known of it. */
  readonly next: Hop | null;
}

/** What became of one request header. */
export interface Fate {
  readonly did: Did;
  readonly before: string | null;
  readonly after: string | null;
}

const longest = 120;

/** What became of the header (lower case): absent is "dropped" only where its source would have shown it. */
export function fateOf(name: string, { chain, hop, next }: Passage): Fate {
  const before = headerValue(hop.requestHeaders, name);
  const after = next === null ? null : headerValue(next.requestHeaders, name);
  const seenBefore = requestHeaderSight(hop, name, chain.browser);
  const seenAfter = next === null ? "unknown" : requestHeaderSight(next, name, chain.browser);
  const did =
    seenBefore === "unknown" || seenAfter === "unknown" ? "not observable" : changeOf(before, after);
  return { did, before, after };
}

/** What happened to a value: null stands for none. */
export function changeOf(before: string | null, after: string | null): Exclude<Did, "not observable"> {
  if (before === after) return before === null ? "none" : "kept";
  if (before === null) return "added";
  return after === null ? "dropped" : "changed";
}

/** "before → after", or the one value there is. */
export function detailOf(before: string | null, after: string | null): string {
  if (before === after || after === null) return clip(before ?? "", longest);
  return before === null ? clip(after, longest) : `${clip(before, longest)} → ${clip(after, longest)}`;
}

/** The same of a header; where only one side was seen, it says which. */
export function fateDetail({ did, before, after }: Fate): string {
  const detail = detailOf(before, after);
  if (did !== "not observable" || (before === null) === (after === null)) return detail;
  return before === null ? `after: ${detail}` : `before: ${detail}`;
}

/** True where the header was seen before or after. */
export function wasSeen({ before, after }: Fate): boolean {
  return before !== null || after !== null;
}
