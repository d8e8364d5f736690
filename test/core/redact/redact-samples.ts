/** Chain documents for the redaction tests. */
import type { ChainDocument, ChainEntry } from "../../../src/core/document/document.ts";
import { redact } from "../../../src/core/redact/redact.ts";

export type HopEntry = ChainEntry["hops"][number];

const time = "2026-11-21T20:00:00.000Z";

export function hop(facts: Partial<HopEntry>): HopEntry {
  return {
    index: 0,
    url: "https://shop.example/",
    to: "https://shop.example/next",
    method: "GET",
    nextMethod: "GET",
    body: "none",
    nextBody: "none",
    status: 302,
    statusText: "Found",
    kind: "server",
    observed: "event",
    fromCache: false,
    viaServiceWorker: false,
    ip: "192.0.2.7",
    protocol: "h2",
    requestHeaders: null,
    responseHeaders: null,
    headersFrom: "webRequest",
    withheld: ["Cookie"],
    startedAt: time,
    durationMs: 12.5,
    timings: null,
    cause: null,
    ...facts,
  };
}

export function chain(facts: Partial<ChainEntry>): ChainEntry {
  return {
    id: "c1",
    requestIds: ["41"],
    tabId: 1,
    frameId: 0,
    resourceType: "main_frame",
    initiator: null,
    speculative: false,
    startedAt: time,
    complete: true,
    hops: [],
    outcome: { kind: "pending" },
    findings: [],
    ...facts,
  };
}

export function documentWith(...chains: readonly ChainEntry[]): ChainDocument {
  return {
    format: "hopscope",
    version: 1,
    generator: { name: "hopscope", version: "1.0.0" },
    browser: { name: "chromium", version: "156.0.8078.79" },
    exportedAt: time,
    redacted: false,
    dropped: 0,
    navigations: [{ id: "nc1", tabId: 1, frameId: 0, chains: ["c1"], seams: [] }],
    chains,
  };
}

export function documentOfHops(...hops: readonly HopEntry[]): ChainDocument {
  return documentWith(chain({ hops: hops.map((entry, index) => ({ ...entry, index })) }));
}

/** The URL as it leaves in an export with nothing else in it. */
export function redactedUrl(url: string): string | undefined {
  return redact(documentOfHops(hop({ url }))).document.chains[0]?.hops[0]?.url;
}
