/** Chains with what was seen before them: from a list of events, and from the chains of a file. */
import type { Chain } from "../chain.ts";
import type { BrowserName, CaptureEvent, Header, Milliseconds } from "../event.ts";
import { headerValue } from "../headers.ts";
import { canonicalHost } from "../hsts/match.ts";
import type { HstsSighting } from "../hsts/sighting.ts";
import { withKnown } from "./known.ts";
import { chainsOf } from "../fold/recording.ts";
import { Sightings } from "./sightings.ts";

/** All chains of a list of events, in order of their first report. */
export function informedChainsOf(events: Iterable<CaptureEvent>, browser: BrowserName): readonly Chain[] {
  const list = [...events];
  const sightings = new Sightings(browser);
  for (const event of list) sightings.note(event);
  const { known } = sightings;
  return chainsOf(list, browser).map((chain) => withKnown(chain, known));
}

/** The chains of a file, each with what the others' answers said: all that a file can bring along. */
export function informed(chains: readonly Chain[]): readonly Chain[] {
  const hsts = chains.flatMap(({ hops, outcome }) => [
    ...hops
      .filter(({ kind }) => kind === "server")
      .flatMap((hop) => sighted(hop.url, hop.responseHeaders, hop.startedAt + (hop.durationMs ?? 0))),
    ...(outcome.kind === "response" ? sighted(outcome.url, outcome.responseHeaders, outcome.finishedAt) : []),
  ]);
  return chains.map((chain) => withKnown(chain, { hsts, upgradingPages: [] }));
}

function sighted(
  url: string,
  headers: readonly Header[] | null,
  seenAt: Milliseconds,
): readonly HstsSighting[] {
  const header = url.startsWith("https:") ? headerValue(headers, "strict-transport-security") : null;
  const host = header === null ? null : canonicalHost(url);
  return header === null || host === null ? [] : [{ host, header, seenAt }];
}
