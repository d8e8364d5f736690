/** A background that is killed, between any two reports and at any point of its writing, loses what it must and no more. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compacted, withoutHeaders } from "../../src/background/compaction.ts";
import type { Chain } from "../../src/core/chain.ts";
import { foldChain } from "../../src/core/fold/fold-events.ts";
import { chainsOf, Recording, shownOf } from "../../src/core/fold/recording.ts";
import type { CaptureEvent } from "../../src/core/event.ts";
import { scenariosOf, trace, traceFolders } from "../support/traces.ts";
import { parseEvents } from "../support/notation.ts";
import { chainsOfTab, listedIds, openLog, recordAll } from "./log-bench.ts";
import { redirected } from "./situations.ts";
import { chainOf } from "../../src/core/fold/view.ts";

const recorded = traceFolders.flatMap((from) => scenariosOf(from).map((scenario) => ({ from, scenario })));

/** Recording a gap is the one thing that a kill may change when nothing was lost. */
function byId(chains: Iterable<Chain>): readonly Chain[] {
  return [...chains].map((chain) => ({ ...chain, gap: false })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function tabsOf(events: readonly CaptureEvent[]): readonly number[] {
  return [...new Set(events.flatMap((event) => ("tabId" in event ? [event.tabId] : [])))];
}

/** What the log does not store before it has a redirect: killed there, the beginning is lost by design. */
function isStoredFromTheStart(events: readonly CaptureEvent[]): boolean {
  return events.every((event) => !("requestId" in event) || event.type === "main_frame");
}

describe("a killed background", () => {
  test("goes on with the same chains, wherever it was killed", async () => {
    const navigations = recorded.filter(({ from, scenario }) =>
      isStoredFromTheStart(trace(from, scenario).events),
    );
    expect(navigations.length).toBeGreaterThan(50);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...navigations),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
        async ({ from, scenario }, shares) => {
          const { browser, events } = trace(from, scenario);
          const cuts = shares.map((share) => Math.floor(share * events.length)).toSorted((a, b) => a - b);
          let bench = await openLog({ browser });
          let from0 = 0;
          for (const cut of [...cuts, events.length]) {
            recordAll(bench, events.slice(from0, cut));
            await bench.log.idle();
            if (cut < events.length)
              bench = await openLog({ browser, store: bench.store.survivor(), clock: bench.clock });
            from0 = cut;
          }
          const found = await Promise.all(
            tabsOf(events).map((tabId) => chainsOfTab(bench.log, tabId, browser)),
          );
          expect(byId(found.flat())).toEqual(byId(chainsOf(events, browser)));
          expect(bench.troubles.list()).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("in the middle of a write leaves a log that the next one can read", async () => {
    const events = [1, 2, 3].flatMap((id) => redirected(id, id * 2_000));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(12), { minLength: 1, maxLength: 6 }), async (turns) => {
        let bench = await openLog();
        for (const [at, event] of events.entries()) {
          recordAll(bench, [event]);
          for (let turn = 0; turn < (turns[at % turns.length] ?? 0); turn += 1) await Promise.resolve();
          if (at % 5 === 4) bench = await openLog({ store: bench.store.survivor(), clock: bench.clock });
        }
        await bench.log.idle();
        expect(bench.troubles.list()).toEqual([]);
        const chains = await chainsOfTab(bench.log, 1);
        expect(chains.length).toBeGreaterThan(0);
        for (const { hops } of chains) expect(hops.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });

  test("reads only the events of open chains when it wakes, and those of others when they are asked for", async () => {
    const bench = await openLog();
    for (let id = 1; id <= 40; id += 1) recordAll(bench, redirected(id, id * 20_000));
    recordAll(bench, redirected(99, 900_000).slice(0, 4));
    bench.clock.pass(60_000);
    await bench.log.idle();
    const store = bench.store.survivor();
    const { log } = await openLog({ store, clock: bench.clock });
    expect(store.reads.flat().filter((key) => key.startsWith("events."))).toEqual(["events.40"]);
    expect(log.changedSince(1, -1)).toHaveLength(41);
    expect((await chainsOfTab(log, 1)).every(({ hops }) => hops.length === 1)).toBe(true);
  });
});

describe("what a new background finds", () => {
  const minute = 60_000;

  test("a straggler does not take a stored chain's place", async () => {
    const bench = await openLog();
    const events = parseEvents(`
      1000 #1 seen GET http://a.test/
      1001 #1 redirect 302 Found to=http://b.test/ ip=127.0.0.1 | Location: http://b.test/
      1002 #1 seen GET http://b.test/
      1003 #1 done 200 OK ip=127.0.0.1 |
      200000 #1 done 200 OK ip=127.0.0.1 |`);
    recordAll(bench, events.slice(0, 4));
    await bench.log.idle();
    bench.clock.pass(minute);
    const next = await openLog({ store: bench.store.survivor(), clock: bench.clock });
    recordAll(next, events.slice(4));
    await next.log.idle();
    expect((await chainsOfTab(next.log, 1)).map(({ hops }) => hops.length)).toEqual([1]);
  });

  test("a page that still streams is open, though its frame shows it", async () => {
    const bench = await openLog();
    const events = parseEvents(`
      1000 #1 seen GET http://a.test/
      1001 #1 redirect 302 Found to=http://b.test/ ip=127.0.0.1 | Location: http://b.test/
      1002 #1 seen GET http://b.test/
      1003 #1 headers 200 OK |
      1004 nav-committed http://b.test/
      200000 #1 done 200 OK ip=127.0.0.1 |`);
    recordAll(bench, events.slice(0, 5));
    let current = bench;
    for (let round = 0; round < 2; round += 1) {
      await current.log.idle();
      current.clock.pass(minute);
      current = await openLog({ store: current.store.survivor(), clock: current.clock });
    }
    recordAll(current, events.slice(5));
    const [chain] = await chainsOfTab(current.log, 1);
    expect(chain).toMatchObject({
      hops: [{ to: "http://b.test/" }],
      outcome: { kind: "response", ip: "127.0.0.1" },
    });
  });

  test("one damaged event loses its chain, is said, and nothing else stops", async () => {
    const bench = await openLog();
    recordAll(bench, redirected(1, 1_000).slice(0, 4));
    recordAll(bench, redirected(2, 2_000).slice(0, 4));
    await bench.log.idle();
    const store = bench.store.survivor();
    const [key, text] = [...store.items].find(([name]) => name === "events.0") ?? ["", ""];
    store.items.set(key, String(text).replaceAll(/"to":"[^"]*"/g, '"to":7'));
    const next = await openLog({ store, clock: bench.clock });
    recordAll(next, redirected(3, 3_000));
    await next.log.idle();
    expect(next.troubles.list().map(({ code }) => code)).toEqual(["stored-log-damaged"]);
    const last = await openLog({ store: store.survivor(), clock: bench.clock });
    expect(listedIds(last.log, 1)).toEqual(["2", "3"]);
  });

  test("of pages without a redirect only the last are kept", async () => {
    let current = await openLog();
    for (let id = 1; id <= 6; id += 1) {
      recordAll(
        current,
        parseEvents(
          `${id}000000 #${id} seen GET http://a.test/\n${id}000001 #${id} done 200 OK ip=127.0.0.1 |`,
        ),
      );
      await current.log.idle();
      current.clock.pass(minute);
      current = await openLog({ store: current.store.survivor(), clock: current.clock });
      await current.log.idle();
    }
    expect([...current.store.items.keys()].filter((key) => key.startsWith("events."))).toEqual([
      "events.4",
      "events.5",
    ]);
  });
});

describe("a chain's stored events", () => {
  test("fold to the same chain without the repeated reports, and with the same hops without most headers", () => {
    for (const { from, scenario } of recorded) {
      const { browser, events } = trace(from, scenario);
      const recording = new Recording(browser);
      for (const event of events) recording.add(event);
      for (const chain of shownOf(recording).map(chainOf)) {
        const kept = recording.eventsOf(chain.id);
        expect(foldChain(chain.id, compacted(kept), browser)).toEqual(foldChain(chain.id, kept, browser));
        const bare = foldChain(chain.id, withoutHeaders(compacted(kept)), browser);
        expect(bare?.hops.map(({ url, to, kind, status }) => [url, to, kind, status])).toEqual(
          chain.hops.map(({ url, to, kind, status }) => [url, to, kind, status]),
        );
        expect(bare?.outcome.kind).toBe(chain.outcome.kind);
      }
    }
  });
});
