/**
 * The model: a chain is one request with all its redirects (hops) and its outcome.
 * Its shape follows the chain document (docs/chain-document.schema.json).
 */
import type {
  BrowserName,
  ChainJoined,
  HarInitiator,
  Header,
  Milliseconds,
  SeamKind,
  Timings,
  UpgradeHint,
} from "./event.ts";
import type { Known } from "./seen/known.ts";

export type BodyFact = "sent" | "none" | "unknown";

/** One redirect, from `url` to `to`. */
export interface Hop {
  readonly index: number;
  readonly url: string;
  readonly to: string;
  /** Method sent with `url`. */
  readonly method: string;
  /** Method of the request to `to`, as that request reported it; null when no such request was seen. */
  readonly nextMethod: string | null;
  readonly body: BodyFact;
  readonly nextBody: BodyFact;
  /** null where nothing real was given: Firefox's placeholders, and reconstructed hops. */
  readonly status: number | null;
  readonly statusText: string | null;
  /** server: an answer that came over the wire or out of the HTTP cache. internal: made inside the browser. */
  readonly kind: "server" | "internal";
  /** inferred: a hidden hop, reconstructed without any report of it. */
  readonly observed: "event" | "har" | "both" | "inferred";
  readonly fromCache: boolean;
  readonly viaServiceWorker: boolean;
  readonly ip: string | null;
  /** From HAR only: webRequest's status line says HTTP/1.1 for HTTP/2 in Chromium. */
  readonly protocol: string | null;
  /** null: nothing was sent, or nothing is known. */
  readonly requestHeaders: readonly Header[] | null;
  readonly responseHeaders: readonly Header[] | null;
  readonly headersFrom: "webRequest" | "har" | "both" | null;
  readonly startedAt: Milliseconds;
  readonly durationMs: Milliseconds | null;
  readonly timings: Timings | null;
  /**
   * True where DevTools listed the hidden hop as a redirect to itself: so Chromium shows an HSTS upgrade in the middle
   * of a chain while another extension uses `extraHeaders`. Its status and headers are none, so they are not taken.
   */
  readonly listedAsSelf?: true;
  /** True where the report of the redirect before already named `to` in place of what Location asks for. */
  readonly rewritten?: true;
  /** True when header blocks were dropped to stay inside the memory limit. */
  readonly headersDropped?: true;
}

export interface ResponseOutcome {
  readonly kind: "response";
  readonly url: string;
  /** null: a page was shown, but nothing reported the status (a service worker answered). */
  readonly status: number | null;
  readonly statusText: string | null;
  readonly responseHeaders: readonly Header[] | null;
  readonly fromCache: boolean;
  readonly ip: string | null;
  readonly finishedAt: Milliseconds;
}

export interface FailureOutcome {
  readonly kind: "failure";
  readonly url: string;
  /** The browser's own error name (or, in Firefox, its localised certificate sentence). */
  readonly error: string;
  readonly finishedAt: Milliseconds;
  /** Of a 3xx that was refused: all null where unknown or where none was refused. */
  readonly status: number | null;
  readonly statusText: string | null;
  readonly responseHeaders: readonly Header[] | null;
  readonly refusedTo: string | null;
}

/**
 * An app scheme, an extension page, about:blank: nothing follows that a request would report. What is no navigation is
 * refused there instead: `refusalOf` in failure.ts tells.
 */
export interface HandedOffOutcome {
  readonly kind: "handed-off";
  readonly url: string;
}

export interface PendingOutcome {
  readonly kind: "pending";
}

export type Outcome = ResponseOutcome | FailureOutcome | HandedOffOutcome | PendingOutcome;

/** What the last request of a chain was sent with. Its answer is the outcome. */
export interface LastRequest {
  readonly headers: readonly Header[];
  readonly headersFrom: "webRequest" | "har" | "both";
}

/** When the last request of a chain began, and its phases. When it ended stands in the outcome. */
export interface LastTimes {
  readonly startedAt: Milliseconds;
  /** null where DevTools did not list it. */
  readonly timings: Timings | null;
}

/** How the chain before led to this one. */
export interface SeamBefore {
  /** Id of the chain before. */
  readonly previous: string;
  readonly kind: SeamKind;
  readonly confidence: ChainJoined["confidence"];
  readonly delayMs: Milliseconds | null;
}

export interface Chain {
  readonly id: string;
  readonly requestIds: readonly string[];
  readonly browser: BrowserName;
  readonly tabId: number;
  readonly frameId: number;
  /** webRequest's ResourceType. */
  readonly resourceType: string;
  readonly initiator: string | null;
  /** Prefetch or prerender: not something the user saw. */
  readonly speculative: boolean;
  readonly private: boolean;
  readonly startedAt: Milliseconds;
  /** Where it began, also when there is no hop. */
  readonly url: string;
  readonly method: string;
  /** False: recording began in the middle. */
  readonly complete: boolean;
  /** True: reports were lost inside the chain (the background was stopped). */
  readonly gap: boolean;
  readonly hops: readonly Hop[];
  readonly outcome: Outcome;
  /** Absent where nothing shows what it was sent with, or that it was. Chain documents leave it out. */
  readonly lastRequest?: LastRequest;
  /** Absent where nobody saw it begin. Chain documents leave it out. */
  readonly lastTimes?: LastTimes;
  /** What the frame showed instead of the answer: webNavigation's error, when the request itself succeeded. */
  readonly pageError: string | null;
  /** null: nothing is known to have led here but its initiator. */
  readonly seam: SeamBefore | null;
  /** What DevTools says began the first request; null while DevTools was closed, and in Firefox. */
  readonly calledFrom: HarInitiator | null;
  /** What Firefox said of its upgrades in this chain; absent where it said nothing. */
  readonly hints?: readonly UpgradeHint[];
  /** What was seen before and around this chain, as far as it may explain its upgrades; see known.ts. */
  readonly known?: Known;
}
