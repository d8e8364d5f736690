/** Chains for tests: hand-made ones and recorded ones. */
import type { Chain, FailureOutcome, Hop, Outcome, ResponseOutcome } from "../../../src/core/chain.ts";
import { informedChainsOf } from "../../../src/core/seen/informed.ts";
import { imitated } from "../../support/imitated.ts";
import { trace, traceFolders } from "../../support/traces.ts";

const plainHop: Hop = {
  index: 0,
  url: "https://a.test/",
  to: "https://b.test/",
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
  ip: "192.0.2.1",
  protocol: null,
  requestHeaders: [],
  responseHeaders: [["Location", "https://b.test/"]],
  headersFrom: "webRequest",
  startedAt: 1_000,
  durationMs: 10,
  timings: null,
};

const answer: ResponseOutcome = {
  kind: "response",
  url: "https://b.test/",
  status: 200,
  statusText: "OK",
  responseHeaders: [],
  fromCache: false,
  ip: "192.0.2.1",
  finishedAt: 2_000,
};

/** A chain of the given hops, each one a plain 302 of a server but for what is named. */
export function chainWith(hops: readonly Partial<Hop>[], rest: Partial<Chain> = {}): Chain {
  return {
    id: "1",
    requestIds: ["1"],
    browser: "chromium",
    tabId: 1,
    frameId: 0,
    resourceType: "main_frame",
    initiator: null,
    speculative: false,
    private: false,
    startedAt: 1_000,
    url: hops[0]?.url ?? plainHop.url,
    method: "GET",
    complete: true,
    gap: false,
    hops: hops.map((hop, index) => ({ ...plainHop, index, ...hop })),
    outcome: answer,
    pageError: null,
    seam: null,
    calledFrom: null,
    ...rest,
  };
}

export function answered(change: Partial<ResponseOutcome>): Outcome {
  return { ...answer, ...change };
}

export function failed(error: string, change: Partial<FailureOutcome> = {}): Outcome {
  const nothing = { status: null, statusText: null, responseHeaders: null, refusedTo: null };
  return { kind: "failure", url: "https://b.test/", error, finishedAt: 2_000, ...nothing, ...change };
}

/** What Chromium reports of an internal hop. */
export function internal(reason: string | null, change: Partial<Hop> = {}): Partial<Hop> {
  const responseHeaders: Hop["responseHeaders"] =
    reason === null
      ? [["Location", "https://a.test/"]]
      : [
          ["Location", "https://a.test/"],
          ["Non-Authoritative-Reason", reason],
        ];
  return {
    kind: "internal",
    url: "http://a.test/",
    to: "https://a.test/",
    status: 307,
    statusText: "Internal Redirect",
    ip: null,
    requestHeaders: null,
    responseHeaders,
    ...change,
  };
}

/** A hop that nobody reported. */
export function hidden(change: Partial<Hop> = {}): Partial<Hop> {
  return internal(null, {
    observed: "inferred",
    status: null,
    statusText: null,
    responseHeaders: null,
    ...change,
  });
}

/** The chains of a trace, named as "chromium/f.ab"; of an imitated one, as "imitated/vault-standby". */
export function recorded(name: string): readonly Chain[] {
  if (name.startsWith("imitated/")) {
    const { browser, events } = imitated(name.slice("imitated/".length));
    return informedChainsOf(events, browser);
  }
  const folder = traceFolders.find((candidate) => name.startsWith(`${candidate}/`));
  if (folder === undefined) throw new Error(`${name} is in no folder of test/traces`);
  const { browser, events } = trace(folder, name.slice(folder.length + 1));
  return informedChainsOf(events, browser);
}
