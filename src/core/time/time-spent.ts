/**
 * Where the time of a navigation went, step by step. This is the one definition of what redirects cost, for the list,
 * the route, the findings and the waterfall:
 *
 * Redirects cost the time from the start of the first request to the start of the request that counts, which is the last
 * one. Requests on the way, the pages they led to and the waiting at seams are all in it. Redirects that the browser
 * made inside itself are not: nobody was asked, so their time is told apart (`insideMs`).
 *
 * Cost, time inside and the last request add up to the whole. joined-cost.ts tells the same from summaries.
 */
import type { Chain, Hop } from "../chain.ts";
import type { Milliseconds, Timings } from "../event.ts";
import { stepStarts, type TimedRequest, timedRequests } from "./step-times.ts";
import { isUnrecorded } from "../facts/unrecorded.ts";

export interface Step {
  /** A redirect, what leads from one chain to the next, or the last request of a chain. */
  readonly kind: "hop" | "seam" | "request";
  /** The chain it belongs to; of a seam, the later one. */
  readonly chain: Chain;
  /** The redirect; null for a seam and for a last request. */
  readonly hop: Hop | null;
  /** Made inside the browser: its time is no network time. */
  readonly inside: boolean;
  /** From the start of the first step. */
  readonly from: Milliseconds;
  /** How long it took; null while it is under way, where no request was made (an app was opened), or nobody saw it begin. */
  readonly ms: Milliseconds | null;
  /** From its start to that of the next step; of the last one, what it took. */
  readonly spanMs: Milliseconds;
  readonly timings: Timings | null;
}

export interface TimeSpent {
  /** In order. Only a page that a seam led away from may still be on its way when the next step begins. */
  readonly steps: readonly Step[];
  /** What redirects cost, as defined above. */
  readonly redirectsMs: Milliseconds;
  /** Of that, pages on the way to the last one. */
  readonly pagesMs: Milliseconds;
  /** Of that, waiting where one chain led to the next. */
  readonly waitMs: Milliseconds;
  /** Spent on redirects that the browser made inside itself. */
  readonly insideMs: Milliseconds;
  /** What the request that counts took; null while it is under way, and where there is none. */
  readonly lastMs: Milliseconds | null;
  /** Where the last bar ends, from the start of the first. */
  readonly endMs: Milliseconds;
}

/**
 * @param chains of one navigation, in order, each joined to the one before.
 * @returns times in milliseconds. Total: whatever the chains hold, nothing is negative, and nothing is NaN.
 */
export function timeSpent(chains: readonly Chain[]): TimeSpent {
  const requests = chains.flatMap(timedRequests);
  const starts = stepStarts(requests);
  const steps = requests.flatMap((request, index) =>
    stepsOf(request, starts[index] ?? 0, starts[index + 1] ?? null, requests[index + 1]?.chain ?? null),
  );
  const spans = (counts: (step: Step) => boolean): Milliseconds =>
    steps.reduce((sum, step) => sum + (counts(step) ? step.spanMs : 0), 0);
  const insideMs = spans(({ inside }) => inside);
  return {
    steps,
    redirectsMs: Math.max(0, (starts.at(-1) ?? 0) - insideMs),
    pagesMs: spans((step) => step.kind === "request" && step !== steps.at(-1)),
    waitMs: spans(({ kind }) => kind === "seam"),
    insideMs,
    lastMs: requests.at(-1)?.ms ?? null,
    endMs: steps.reduce((end, { from, ms }) => Math.max(end, from + (ms ?? 0)), 0),
  };
}

/** One step, and the seam behind it where another chain follows. */
function stepsOf(
  { chain, hop, ms, unseen, timings }: TimedRequest,
  from: Milliseconds,
  next: Milliseconds | null,
  nextChain: Chain | null,
): readonly Step[] {
  if (hop !== null) {
    const spanMs = (next ?? from) - from;
    const inside = hop.kind === "internal" && !isUnrecorded(hop, chain);
    // Inside the browser nothing answers: such a redirect lasts until the next request begins.
    const took = unseen ? null : Math.min(inside ? spanMs : (ms ?? spanMs), spanMs);
    return [{ kind: "hop", chain, hop, inside, from, ms: took, spanMs, timings }];
  }
  const request = { kind: "request", chain, hop, inside: false, from, ms, timings } as const;
  if (next === null || nextChain === null) return [{ ...request, spanMs: ms ?? 0 }];
  const seamFrom = Math.min(from + (ms ?? next - from), next);
  const waited = next - seamFrom;
  return [
    { ...request, spanMs: seamFrom - from },
    { ...request, kind: "seam", chain: nextChain, from: seamFrom, ms: waited, spanMs: waited, timings: null },
  ];
}
