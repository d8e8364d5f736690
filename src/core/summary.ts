/**
 * What the list shows of a chain: small (about 300 bytes), bounded whatever the page does,
 * and complete enough that a panel need not see the chain's events before it is opened.
 */
import type { Milliseconds } from "./event.ts";

/** Who made a redirect, in the one grammar of shapes that list, route and reference share. */
export type Sender = "server" | "browser" | "extension" | "cache" | "page";

export type Severity = "problem" | "advice" | "note";

export type TokenShape = Sender | "seam" | "response" | "failed" | "handed-off" | "pending" | "unknown-start";

/** One sign in the hop strip. `label` is what stands in it: "307", "200", "↑https", "loop", "mailto:", "meta". */
export interface Token {
  readonly shape: TokenShape;
  readonly label: string;
  /** The hop was reconstructed: a "?" stands behind the label. */
  readonly inferred?: true;
  /** Response tokens: 2xx are good, 4xx and 5xx are bad. */
  readonly tone?: "good" | "bad";
}

/** A token, a cycle that repeats, or tokens left out. */
export type StripPart =
  | Token
  | { readonly times: number; readonly tokens: readonly Token[] }
  | { readonly more: number };

export interface Summary {
  readonly id: string;
  /** Position in the log at which this chain last changed. */
  readonly seq: number;
  readonly tabId: number;
  readonly frameId: number;
  readonly startedAt: Milliseconds;
  readonly method: string;
  readonly resourceType: string;
  /** At most URL_LIMIT characters, shortened in the middle. */
  readonly firstUrl: string;
  readonly lastUrl: string;
  readonly strip: readonly StripPart[];
  readonly hops: number;
  readonly sender: Sender;
  /** Short cause for the list, at most 24 characters; a "?" behind a guess. */
  readonly cause: string;
  readonly severity: Severity | null;
  /** What its redirects cost, as time-spent.ts defines it; internal hops count 0. null while pending. */
  readonly costMs: Milliseconds | null;
  /** What its redirects inside the browser took; absent: nothing. */
  readonly insideMs?: Milliseconds;
  /** A person may have paused before it: what came before it is none of its cost. */
  readonly paused?: true;
  readonly pending: boolean;
  readonly failed: boolean;
  readonly gap: boolean;
  readonly speculative: boolean;
  /** Id of the chain that led to this one across a seam, which is then the strip's first sign. */
  readonly after: string | null;
  readonly facts: SummaryFacts;
}

/**
 * What a filter asks of a chain and the list does not show, or shows in part: each list has every value once, in the
 * order of the chain, and ends early where a chain has absurdly many.
 */
export interface SummaryFacts {
  /** Codes of the hops and of the answer. */
  readonly statuses: readonly number[];
  /** Hosts on the way that neither `firstUrl` nor `lastUrl` names. */
  readonly hosts: readonly string[];
  /** Who made the hops, and the step that led here. */
  readonly senders: readonly Sender[];
  /** Ids of internal causes, of what server redirects are for, and of the seam. */
  readonly causes: readonly string[];
  /** Ids of the products that probably sent the redirects. */
  readonly products: readonly string[];
  /** Ids of the rules that found something. */
  readonly findings: readonly string[];
}

/** Longest URL a summary holds, in characters. */
export const URL_LIMIT = 120;
