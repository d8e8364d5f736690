/**
 * Reads a chain document back. Facts are taken; verdicts (causes, findings, how sure a seam is), and what follows from
 * the facts, are left behind, to be computed anew. The caller has checked the document against docs/chain-document.schema.json.
 */
import type { Chain, Hop, Outcome, SeamBefore } from "../chain.ts";
import { type ChainDocument, type ChainEntry, DOCUMENT_VERSION, type NavigationEntry } from "./document.ts";
import type { BrowserName, Milliseconds, Timings } from "../event.ts";
import { headerValue } from "../headers.ts";
import { informed } from "../seen/informed.ts";
import { refreshOf } from "../seams/refresh.ts";
import { isSchemeUpgrade, sameTarget } from "../url/url.ts";

/**
 * What is wrong with the document's head, or null: not a chain document, or of a version that this reader does not
 * know. Checked before the schema, so that a newer document gets this answer and not a list of fields.
 */
export function headProblem(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== "hopscope") {
    return 'not a chain document: "format" is not "hopscope"';
  }
  const version = "version" in value ? value.version : undefined;
  if (version === DOCUMENT_VERSION) return null;
  return typeof version === "number" && version > DOCUMENT_VERSION
    ? `written by a newer Hopscope: version ${version}, and this one reads version ${DOCUMENT_VERSION}`
    : `"version" is ${JSON.stringify(version)}, and this Hopscope reads version ${DOCUMENT_VERSION}`;
}

/** The chains of a valid document, as facts. */
export function chainsOfDocument(document: ChainDocument): readonly Chain[] {
  const browser = document.browser?.name ?? "other";
  const chains = document.chains.map((entry) => chainOfEntry(entry, browser));
  const byId = new Map(chains.map((chain) => [chain.id, chain]));
  const seams = new Map(document.navigations.flatMap((navigation) => [...seamsOf(navigation)]));
  return informed(chains).map((chain) => {
    const seam = seams.get(chain.id);
    const before = seam === undefined ? undefined : byId.get(seam.previous);
    return seam === undefined || before === undefined
      ? chain
      : { ...chain, seam: judged(seam, before, chain) };
  });
}

/** Chain id and the seam before it. */
function* seamsOf({ chains, seams }: NavigationEntry): Iterable<readonly [string, SeamBefore]> {
  for (const [at, seam] of seams.entries()) {
    const [previous, id] = [chains[at], chains[at + 1]];
    if (previous !== undefined && id !== undefined) yield [id, { ...seam, previous, confidence: "possible" }];
  }
}

/** How sure the seam is goes by what the document itself shows of it, and a file proves nothing for certain. */
function judged(seam: SeamBefore, before: Chain, chain: Chain): SeamBefore {
  return shows(seam, before, chain) ? { ...seam, confidence: "likely" } : seam;
}

function shows({ kind }: SeamBefore, { url, hops, outcome }: Chain, chain: Chain): boolean {
  if (outcome.kind === "failure") {
    if (kind === "upgrade-fallback") return isSchemeUpgrade(chain.url, outcome.url);
    // Of a loop it is the URL that sent the last redirect.
    if (kind === "error-reload")
      return [outcome.url, hops.at(-1)?.url ?? ""].some((shown) => sameTarget(chain.url, shown));
    if (kind === "service-worker") return sameTarget(chain.url, outcome.url);
    return kind === "critical-ch-restart" && sameTarget(chain.url, url);
  }
  if (kind !== "refresh-header" || outcome.kind !== "response") return false;
  const content = headerValue(outcome.responseHeaders, "refresh");
  const refresh = content === null ? null : refreshOf(content, outcome.url);
  return refresh !== null && sameTarget(refresh.url, chain.url);
}

function timeOf(iso: string): Milliseconds {
  return Date.parse(iso);
}

function chainOfEntry(entry: ChainEntry, browser: BrowserName): Chain {
  const hops = entry.hops.map(hopOfEntry);
  const outcome = outcomeOfEntry(entry.outcome);
  return {
    id: entry.id,
    requestIds: entry.requestIds,
    browser,
    tabId: entry.tabId ?? -1,
    frameId: entry.frameId ?? -1,
    resourceType: entry.resourceType,
    initiator: entry.initiator,
    speculative: entry.speculative,
    private: false,
    startedAt: timeOf(entry.startedAt),
    url: hops[0]?.url ?? (outcome.kind === "pending" ? "" : outcome.url),
    method: hops[0]?.method ?? "GET",
    complete: entry.complete,
    gap: false,
    hops,
    outcome,
    pageError: null,
    seam: null,
    calledFrom: null,
  };
}

// Field by field: whatever else stands in a file is left there.

function hopOfEntry(entry: ChainEntry["hops"][number], index: number): Hop {
  const { url, to, method, nextMethod, body, nextBody, status, statusText, kind, observed } = entry;
  const { fromCache, viaServiceWorker, ip, protocol, requestHeaders, responseHeaders, headersFrom } = entry;
  return {
    index,
    url,
    to,
    method,
    nextMethod,
    body,
    nextBody,
    status,
    statusText,
    kind,
    observed,
    fromCache,
    viaServiceWorker,
    ip,
    protocol,
    requestHeaders,
    responseHeaders,
    headersFrom,
    startedAt: timeOf(entry.startedAt),
    durationMs: entry.durationMs,
    timings: timingsOf(entry.timings),
  };
}

function timingsOf(timings: Timings | null): Timings | null {
  if (timings === null) return null;
  const { blocked, dns, connect, ssl, send, wait, receive } = timings;
  return { blocked, dns, connect, ssl, send, wait, receive };
}

function outcomeOfEntry(entry: ChainEntry["outcome"]): Outcome {
  switch (entry.kind) {
    case "response": {
      const { kind, url, status, statusText, responseHeaders, fromCache, ip } = entry;
      const finishedAt = timeOf(entry.finishedAt);
      return { kind, url, status, statusText, responseHeaders, fromCache, ip, finishedAt };
    }
    case "failure": {
      const { kind, url, error, status, statusText, responseHeaders, refusedTo } = entry;
      const finishedAt = timeOf(entry.finishedAt);
      return { kind, url, error, finishedAt, status, statusText, responseHeaders, refusedTo };
    }
    case "handed-off":
      return { kind: entry.kind, url: entry.url };
    case "pending":
      return { kind: entry.kind };
    default:
      return entry satisfies never;
  }
}
