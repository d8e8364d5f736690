/** How fast the core folds and explains, on recorded events repeated to the wanted number. */
import type { Chain } from "../../src/core/chain.ts";
import type { BrowserName, CaptureEvent, RequestEvent } from "../../src/core/event.ts";
import { explain } from "../../src/core/words/explain.ts";
import { foldChain } from "../../src/core/fold/fold-events.ts";
import { chainsOf, Recording } from "../../src/core/fold/recording.ts";
import { summaryOf } from "../../src/core/lines/summarise.ts";
import { packSummary } from "../../src/core/lines/summary-pack.ts";
import { scenariosOf, trace } from "../support/traces.ts";
import { atLeast, atMost, noted, ratio, type Result, thousands } from "./report.ts";
import { median, timed } from "./statistics.ts";

function recordedEvents(from: "chromium" | "firefox"): readonly CaptureEvent[] {
  return scenariosOf(from).flatMap((scenario) => trace(from, scenario).events);
}

/** The same events over and over, as new requests at later times: ids and times are made unique. */
function repeated(events: readonly CaptureEvent[], count: number): readonly CaptureEvent[] {
  const requests = events.filter((event): event is RequestEvent => "requestId" in event);
  return Array.from({ length: count }, (_, at) => {
    const event = requests[at % requests.length];
    if (event === undefined) throw new Error("there are no recorded events");
    const round = Math.floor(at / requests.length);
    return { ...event, requestId: `${event.requestId}.${round}`, time: event.time + round * 1e7 };
  });
}

function foldTime(events: readonly CaptureEvent[], browser: BrowserName, times: number): number {
  return timed(times, () => {
    const recording = new Recording(browser);
    for (const event of events) recording.add(event);
  });
}

/** Median milliseconds to explain chains that nobody has looked at: nothing is remembered of them. */
function firstTime(fresh: () => readonly Chain[], rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const chains = fresh();
    const start = performance.now();
    for (const chain of chains) explain(chain);
    return performance.now() - start;
  });
  return median(times);
}

export function benchCore(): readonly Result[] {
  const results: Result[] = [];
  for (const browser of ["chromium", "firefox"] as const) {
    const events = recordedEvents(browser);
    const hundred = repeated(events, 100_000);
    const perSecond = (hundred.length / foldTime(hundred, browser, 5)) * 1000;
    results.push(atLeast(`fold, ${browser}, events/s`, perSecond, 300_000, thousands));
    const chains: readonly Chain[] = chainsOf(events, browser);
    const again = timed(25, () => chains.forEach((chain) => explain(chain)));
    results.push(atLeast(`explain, ${browser}, chains/s`, (chains.length / again) * 1000, 10_000, thousands));
    const first = (chains.length / firstTime(() => chainsOf(events, browser), 25)) * 1000;
    results.push(noted(`explain for the first time, ${browser}, chains/s`, thousands(first)));
    const summarised =
      (chains.length / timed(5, () => chains.forEach((chain, at) => summaryOf(chain, at)))) * 1000;
    results.push(noted(`summarise, ${browser}, chains/s`, thousands(summarised)));
    const recording = new Recording(browser);
    for (const event of events) recording.add(event);
    const unread = chains.map(({ id }) => ({ id, events: recording.eventsOf(id) }));
    const readUnread = (): void =>
      unread.forEach((one, at) => {
        const chain = foldChain(one.id, one.events, browser);
        if (chain !== null) packSummary(summaryOf(chain, at));
      });
    const read = (chains.length / timed(5, readUnread)) * 1000;
    // The panel reads at most 500 in one task.
    results.push(noted(`read unread, ${browser}, chains/s`, thousands(read)));
    const bytes = chains.map(
      (chain, at) => new TextEncoder().encode(packSummary(summaryOf(chain, at))).length,
    );
    results.push(atMost(`summary, ${browser}, mean bytes packed`, mean(bytes), 300, thousands));
  }
  const events = recordedEvents("chromium");
  const small = foldTime(repeated(events, 1000), "chromium", 51) / 1000;
  const large = foldTime(repeated(events, 1_000_000), "chromium", 1) / 1_000_000;
  results.push(atMost("fold, time per event, 1,000,000 against 1,000 events", large / small, 2, ratio));
  return results;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
