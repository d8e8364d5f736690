/**
 * The chain document: what Hopscope exports and `npm run replay` prints.
 * Contract: docs/chain-document.schema.json. Writers write every key; null where nothing is known, never a guess.
 */
import { causeOf } from "../causes/cause.ts";
import type {
  Chain,
  FailureOutcome,
  HandedOffOutcome,
  Hop,
  Outcome,
  PendingOutcome,
  ResponseOutcome,
  SeamBefore,
} from "../chain.ts";
import type { BrowserName, Milliseconds } from "../event.ts";
import type { Cause, Finding, Policy } from "../explanation.ts";
import { findingsOf } from "../findings/findings.ts";
import { type Navigation, navigationsOf } from "../seams/navigations.ts";
import { withheldFromRequest, withheldFromResponse } from "../facts/withheld.ts";

export const DOCUMENT_VERSION = 1;

export interface DocumentAbout {
  readonly browser: { readonly name: BrowserName; readonly version: string } | null;
  readonly exportedAt: Milliseconds;
  /** Chains lost to the memory limit. */
  readonly dropped: number;
  /** Version of Hopscope. */
  readonly version: string;
}

type IsoTime = string;

interface PolicyEntry extends Omit<Policy, "seenAt" | "expiresAt"> {
  readonly seenAt: IsoTime | null;
  readonly expiresAt: IsoTime | null;
}

interface CauseEntry extends Omit<Cause, "policy"> {
  readonly policy: PolicyEntry | null;
}

interface HopEntry extends Omit<Hop, "startedAt" | "headersDropped" | "listedAsSelf" | "rewritten"> {
  readonly startedAt: IsoTime;
  readonly withheld: readonly string[];
  readonly cause: CauseEntry | null;
}

type OutcomeEntry =
  | (Omit<ResponseOutcome, "finishedAt"> & { readonly finishedAt: IsoTime })
  | (Omit<FailureOutcome, "finishedAt"> & { readonly finishedAt: IsoTime })
  | HandedOffOutcome
  | PendingOutcome;

export interface ChainEntry {
  readonly id: string;
  readonly requestIds: readonly string[];
  readonly tabId: number | null;
  readonly frameId: number | null;
  readonly resourceType: string;
  readonly initiator: string | null;
  readonly speculative: boolean;
  readonly startedAt: IsoTime;
  readonly complete: boolean;
  readonly hops: readonly HopEntry[];
  readonly outcome: OutcomeEntry;
  readonly findings: readonly Finding[];
}

/** What links chains across seams. */
export interface NavigationEntry {
  readonly id: string;
  readonly tabId: number | null;
  readonly frameId: number | null;
  readonly chains: readonly string[];
  readonly seams: readonly Omit<SeamBefore, "previous">[];
}

export interface ChainDocument {
  readonly format: "hopscope";
  readonly version: typeof DOCUMENT_VERSION;
  readonly generator: { readonly name: "hopscope"; readonly version: string };
  readonly browser: DocumentAbout["browser"];
  readonly exportedAt: IsoTime;
  readonly redacted: boolean;
  readonly dropped: number;
  readonly navigations: readonly NavigationEntry[];
  readonly chains: readonly ChainEntry[];
}

/** The largest time a date can hold (ECMAScript, "Time Values and Time Range"). */
const latest = 8.64e15;

function isoTime(time: Milliseconds): IsoTime {
  const bounded = Number.isFinite(time) ? Math.min(Math.max(time, -latest), latest) : 0;
  return new Date(bounded).toISOString();
}

function timeOrNull(time: Milliseconds | null): IsoTime | null {
  return time === null ? null : isoTime(time);
}

/** Hopscope writes a document of these chains, in order of their start. Not redacted: the caller says so to people. */
export function documentOf(chains: readonly Chain[], about: DocumentAbout): ChainDocument {
  const ordered = chains.toSorted((a, b) => a.startedAt - b.startedAt);
  return {
    format: "hopscope",
    version: DOCUMENT_VERSION,
    generator: { name: "hopscope", version: about.version },
    browser: about.browser,
    exportedAt: isoTime(about.exportedAt),
    redacted: false,
    dropped: about.dropped,
    navigations: navigationsOf(ordered).map(navigationEntry),
    chains: ordered.map(chainEntry),
  };
}

function navigationEntry({ chains, seams }: Navigation): NavigationEntry {
  const ids = chains.map(({ id }) => id);
  const [first] = chains;
  const place = first === undefined ? { tabId: null, frameId: null } : placeOf(first);
  return { id: `n${ids[0] ?? ""}`, ...place, chains: ids, seams };
}

/** Browsers say -1 where there is no tab or frame. */
function placeOf(chain: Chain): Pick<ChainEntry, "tabId" | "frameId"> {
  return { tabId: chain.tabId < 0 ? null : chain.tabId, frameId: chain.frameId < 0 ? null : chain.frameId };
}

function chainEntry(chain: Chain): ChainEntry {
  return {
    id: chain.id,
    requestIds: chain.requestIds,
    ...placeOf(chain),
    resourceType: chain.resourceType,
    initiator: chain.initiator,
    speculative: chain.speculative,
    startedAt: isoTime(chain.startedAt),
    complete: chain.complete && !chain.gap,
    hops: chain.hops.map((hop) => hopEntry(hop, chain)),
    outcome: outcomeEntry(chain.outcome),
    findings: findingsOf(chain),
  };
}

function hopEntry(hop: Hop, chain: Chain): HopEntry {
  const { startedAt, headersDropped: _marked, listedAsSelf: _listed, rewritten: _rewritten, ...facts } = hop;
  const withheld = [...withheldFromRequest(hop, chain.browser), ...withheldFromResponse(hop, chain.browser)];
  return { ...facts, withheld, startedAt: isoTime(startedAt), cause: causeEntry(causeOf(hop, chain)) };
}

function causeEntry(cause: Cause | null): CauseEntry | null {
  if (cause === null) return null;
  const { policy } = cause;
  if (policy === null) return { ...cause, policy };
  return {
    ...cause,
    policy: { ...policy, seenAt: timeOrNull(policy.seenAt), expiresAt: timeOrNull(policy.expiresAt) },
  };
}

function outcomeEntry(outcome: Outcome): OutcomeEntry {
  return "finishedAt" in outcome ? { ...outcome, finishedAt: isoTime(outcome.finishedAt) } : outcome;
}
