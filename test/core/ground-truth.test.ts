/**
 * The server's own log against the chains: every redirect that a server really sent, and that the browser reported,
 * is exactly one hop; and no hop claims a server that was never asked.
 */
import { describe, expect, test } from "vitest";
import type { Chain } from "../../src/core/chain.ts";
import { chainsOf } from "../../src/core/fold/recording.ts";
import { withoutFragment } from "../../src/core/url/url.ts";
import { scenariosOf, trace, traceFile, type TraceFolder, traceFolders } from "../support/traces.ts";

interface ServerLine {
  readonly method: string;
  readonly scheme: string;
  readonly host: string;
  readonly url: string;
}

/** The recording server's own rule: which of its URLs answer with a redirect to somewhere. */
function isRedirecting(line: ServerLine): boolean {
  const url = new URL(line.url, "http://x");
  const status = Number(url.searchParams.get("s") ?? 302);
  if (line.method === "OPTIONS") return false;
  if (url.pathname === "/chain") return url.searchParams.get("n") !== "0";
  if (url.pathname === "/critical") return url.searchParams.has("to");
  if (url.pathname === "/r") return [301, 302, 303, 307, 308].includes(status) && url.searchParams.has("to");
  return url.pathname === "/loop";
}

function counted(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** A WebSocket is opened by an http request, as which the server logs it. */
function keyOf(method: string, url: string): string {
  return `${method} ${withoutFragment(url).replace(/^ws/, "http")}`;
}

function* followed(chains: readonly Chain[]): Iterable<string> {
  for (const chain of chains) {
    // What a page prefetched is not asked of the server again: the later navigation reports the same answers.
    if (chain.speculative) continue;
    for (const hop of chain.hops) {
      if (hop.kind === "server" && !hop.fromCache && !hop.viaServiceWorker) yield keyOf(hop.method, hop.url);
    }
  }
}

/** Requests that were begun and ended at the URL that redirects: refused, or not followed. */
function* unfollowed(chains: readonly Chain[]): Iterable<string> {
  for (const { hops, method, outcome } of chains) {
    const last = hops.at(-1);
    const begun = last === undefined || last.nextMethod !== null;
    if (begun && (outcome.kind === "response" || outcome.kind === "failure")) {
      yield keyOf(last?.nextMethod ?? method, outcome.url);
    }
  }
}

function serverLines(from: TraceFolder, scenario: string): readonly ServerLine[] {
  const { server } = traceFile(from, scenario);
  return Array.isArray(server) ? server : [];
}

function serverUrl(line: ServerLine): string {
  return new URL(`${line.scheme.replace("ws", "http")}://${line.host}${line.url}`).href;
}

describe.each(traceFolders)("%s", (from) => {
  test("a redirect of the server is one hop, or one refusal that the browser reported as such", () => {
    const wrong: string[] = [];
    let redirects = 0;
    for (const scenario of scenariosOf(from)) {
      const { browser, events } = trace(from, scenario);
      const chains = chainsOf(events, browser);
      const hops = counted(followed(chains));
      const ends = counted(unfollowed(chains));
      const reported = new Set(
        events.flatMap((event) => ("requestId" in event ? [keyOf(event.method, event.url)] : [])),
      );
      const answers = new Set(
        events.flatMap((event) => (event.kind === "headers-seen" ? [keyOf(event.method, event.url)] : [])),
      );
      const sent = counted(
        serverLines(from, scenario)
          .filter(isRedirecting)
          .map((line) => keyOf(line.method, serverUrl(line))),
      );
      for (const [key, times] of sent) {
        if (!reported.has(key)) continue;
        redirects += times;
        const found = (hops.get(key) ?? 0) + (ends.get(key) ?? 0);
        // Where Chromium names only an error, without any answer, the 3xx itself is not observable.
        const hidden = !answers.has(key);
        const viaWorker = chains.some((chain) =>
          chain.hops.some((hop) => hop.viaServiceWorker && keyOf(hop.method, hop.url) === key),
        );
        if (found !== times && !hidden && !viaWorker)
          wrong.push(`${scenario}: ${times} sent, ${found} found: ${key}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(redirects).toBeGreaterThan(300);
  });

  test("no hop claims a server that was not asked", () => {
    const wrong: string[] = [];
    for (const scenario of scenariosOf(from)) {
      const { browser, events } = trace(from, scenario);
      const asked = counted(serverLines(from, scenario).map((line) => keyOf(line.method, serverUrl(line))));
      for (const [key, times] of counted(followed(chainsOf(events, browser)))) {
        if ((asked.get(key) ?? 0) < times)
          wrong.push(`${scenario}: ${times} hops, ${asked.get(key) ?? 0} asked: ${key}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
