/** The server's own log beside the chains: what each request of a hop really carried when it arrived. */
import type { Chain, Hop } from "../../../src/core/chain.ts";
import { chainsOf } from "../../../src/core/fold/recording.ts";
import { withoutFragment } from "../../../src/core/url/url.ts";
import { trace, traceFile, type TraceFolder } from "../../support/traces.ts";

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly scheme: string;
  readonly host: string;
  readonly url: string;
  /** Names as sent. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** One redirect of which both requests arrived. */
export interface Proven {
  readonly chain: Chain;
  readonly hop: Hop;
  readonly before: Arrived;
  readonly after: Arrived;
}

export function arrivedHeader({ headers }: Arrived, name: string): string | null {
  for (const [key, value] of Object.entries(headers)) {
    if (key.toLowerCase() === name) return Array.isArray(value) ? value.join(", ") : String(value);
  }
  return null;
}

function isArrived(line: unknown): line is Arrived {
  return typeof line === "object" && line !== null && "headers" in line && "url" in line;
}

function keyOf(method: string, url: string): string {
  return `${method} ${withoutFragment(url)}`;
}

function keyOfLine({ method, scheme, host, url }: Arrived): string {
  return keyOf(method, new URL(`${scheme.replace("ws", "http")}://${host}${url}`).href);
}

/** Requests of a chain that went over the wire: the place in the chain, and the key in the log. */
function wireRequests(
  chain: Chain,
): readonly { readonly at: number; readonly key: string; readonly time: number }[] {
  const { hops, outcome } = chain;
  const sent = hops
    .filter((hop) => hop.kind === "server" && !hop.fromCache && !hop.viaServiceWorker)
    .map((hop) => ({ at: hop.index, key: keyOf(hop.method, hop.url), time: hop.startedAt }));
  const last = hops.at(-1);
  const ended = outcome.kind === "response" && !outcome.fromCache && outcome.ip !== null;
  if (last === undefined || last.nextMethod === null || !ended) return sent;
  const time = last.startedAt + (last.durationMs ?? 0);
  return [...sent, { at: hops.length, key: keyOf(last.nextMethod, outcome.url), time }];
}

/** The k-th request for a URL is the k-th line of it; where their numbers differ, none is paired. */
export function provenHops(from: TraceFolder, scenario: string): readonly Proven[] {
  const { browser, events } = trace(from, scenario);
  const chains = chainsOf(events, browser).filter(({ speculative }) => !speculative);
  const { server } = traceFile(from, scenario);
  const lines = (Array.isArray(server) ? server : []).filter(isArrived);
  const requests = chains
    .flatMap((chain) => wireRequests(chain).map((request) => ({ ...request, chain })))
    .toSorted((a, b) => a.time - b.time);
  const arrived = new Map<Chain, Map<number, Arrived>>();
  for (const key of new Set(requests.map((request) => request.key))) {
    const asked = requests.filter((request) => request.key === key);
    const answered = lines.filter((line) => keyOfLine(line) === key);
    if (asked.length !== answered.length) continue;
    for (const [order, { chain, at }] of asked.entries()) {
      const line = answered[order];
      if (line === undefined) continue;
      const places = arrived.get(chain) ?? new Map<number, Arrived>();
      arrived.set(chain, places.set(at, line));
    }
  }
  return chains.flatMap((chain) =>
    chain.hops.flatMap((hop) => {
      const before = arrived.get(chain)?.get(hop.index);
      const after = arrived.get(chain)?.get(hop.index + 1);
      return before === undefined || after === undefined ? [] : [{ chain, hop, before, after }];
    }),
  );
}
