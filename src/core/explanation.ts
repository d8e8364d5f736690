/** What explain() says about a chain: data, with words taken from the rule catalogue and from knowledge. */
import type { Sender, Severity } from "./summary.ts";
import type { Milliseconds } from "./event.ts";

/** "made" when certain, "probably" when likely, "may" when possible. */
export type Confidence = "certain" | "likely" | "possible";

export type InternalCauseId =
  | "hsts"
  | "https-upgrade"
  | "https-upgrade-fallback"
  | "dns-https-record"
  | "extension"
  | "critical-ch-restart"
  | "browser-throttle"
  | "csp-upgrade"
  | "mixed-content-upgrade"
  | "security-upgrade"
  | "embedder"
  | "internal-unknown";

export interface Policy {
  readonly source: "header" | "parent-header" | "preload-tld" | "preload-list" | "unknown";
  readonly host: string | null;
  readonly header: string | null;
  readonly seenAt: Milliseconds | null;
  readonly expiresAt: Milliseconds | null;
}

export interface Cause {
  /** Internal causes are a closed list; a server cause is the id of the rule that named it. */
  readonly id: InternalCauseId | (string & {});
  readonly confidence: Confidence;
  /** Facts, not conclusions: "No server IP address". */
  readonly evidence: readonly string[];
  readonly policy: Policy | null;
}

/** A place to read more. Specifications carry their section. */
export interface Reference {
  readonly title: string;
  readonly section?: string;
  readonly url: string;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Indexes of the hops it is about. */
  readonly hops: readonly number[];
  /** Values for the placeholders of the rule's words. */
  readonly data: Readonly<Record<string, string | number>>;
}

/** Evidence as shown, with the source that gave it. */
export interface Evidence {
  /** A sentence in which code is marked: see marks.ts. */
  readonly fact: string;
  readonly source:
    | "webRequest"
    | "webNavigation"
    | "DevTools"
    | "response header"
    | "built-in list"
    | "browser setting";
}

export interface HopExplanation {
  readonly index: number;
  readonly sender: Sender;
  readonly cause: Cause | null;
  /** Sender, verb and cause: "Your browser upgraded http to https: HSTS". */
  readonly headline: string;
  /** "307 Internal Redirect", "301 Moved Permanently", or "no status" where none was given. */
  readonly codeName: string;
  /** null where the code has none (300, 304, or no status). */
  readonly permanence: "permanent" | "temporary" | null;
  /** What happened to method and body, in words: "POST became GET, body dropped". */
  readonly methodAndBody: string;
  /** What the standard says of this code's method and body, one sentence. null where no code was given. */
  readonly rule: string | null;
  /** Where it ran: an IP address, marked as code, "from the browser's cache", "never on the network". */
  readonly wire: string;
  readonly evidence: readonly Evidence[];
  /** Products that probably sent it, best first; empty for what no server sent, and where nothing tells. */
  readonly products: readonly ProductExplanation[];
  /** Other causes that remain possible, when the cause is not certain. */
  readonly alternatives: readonly string[];
  readonly references: readonly Reference[];
}

export interface ProductExplanation {
  readonly product: string;
  readonly confidence: Confidence;
  /** Why this product redirects so, one sentence. */
  readonly trigger: string;
  /** What to change, verb first. */
  readonly option: string;
  readonly references: readonly Reference[];
}

export interface ShownFinding extends Finding {
  readonly title: string;
  readonly saw: string;
  readonly why: string;
  readonly fix: string;
  readonly references: readonly Reference[];
}

/** How the chain before led to this one, in words. */
export interface SeamExplanation {
  readonly confidence: Confidence;
  /** Who asked for this URL, and how: "The page before probably moved on by a meta refresh". */
  readonly headline: string;
  /** What its delay counts from; follows headline and delay: "after it had arrived". */
  readonly since: string;
  /** What to do, for a chain of which the seam is all there is to say. */
  readonly act: string;
  /** The mechanism; where it is not certain, what it was concluded from. */
  readonly why: string;
  readonly references: readonly Reference[];
}

export interface ChainExplanation {
  /** One plain sentence of at most 75 characters. */
  readonly verdict: string;
  readonly confidence: Confidence | null;
  /** What to do, beginning with a verb; says so when nothing is to be done. */
  readonly act: string;
  readonly why: string;
  readonly sender: Sender;
  /** For the list, at most 24 characters; a "?" behind a guess. */
  readonly shortCause: string;
  readonly headlineHop: number | null;
  /** null where nothing is known to have led here. */
  readonly seam: SeamExplanation | null;
  readonly hops: readonly HopExplanation[];
  /** What the outcome means: "200 OK", "too many redirects", "sent to your mail app, no request seen". */
  readonly outcome: string;
  readonly findings: readonly ShownFinding[];
  readonly severity: Severity | null;
}
