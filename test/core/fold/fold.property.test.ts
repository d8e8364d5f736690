/** What must hold for every log: restarts, orders and nonsense make no difference to what is found, or no crash. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Chain } from "../../../src/core/chain.ts";
import { documentOf } from "../../../src/core/document/document.ts";
import type { BrowserName, CaptureEvent, NavigationEvent } from "../../../src/core/event.ts";
import { foldChain } from "../../../src/core/fold/fold-events.ts";
import { chainsOf, Recording, shownOf } from "../../../src/core/fold/recording.ts";
import { validDocument } from "../../../src/replay/schema.ts";
import { hostileEvent } from "../../support/arbitrary-events.ts";
import { scenariosOf, trace, traceFolders } from "../../support/traces.ts";
import { chainOf } from "../../../src/core/fold/view.ts";

const recorded = traceFolders.flatMap((from) => scenariosOf(from).map((scenario) => ({ from, scenario })));
const anyTrace = fc.constantFrom(...recorded);

function byId(chains: readonly Chain[]): readonly Chain[] {
  return chains.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** A recording as a new background instance finds it: everything through JSON. */
function restarted(recording: Recording, browser: BrowserName): Recording {
  const next = new Recording(browser);
  for (const event of JSON.parse(JSON.stringify(recording.waiting()))) next.add(event);
  for (const id of recording.ids()) next.restore(id, JSON.parse(JSON.stringify(recording.eventsOf(id))));
  return next;
}

function isNavigation(event: CaptureEvent): event is NavigationEvent {
  return event.kind.startsWith("navigation-");
}

describe("the fold", () => {
  test("in two parts with a JSON round trip between equals the fold in one", () => {
    fc.assert(
      fc.property(anyTrace, fc.double({ min: 0, max: 1, noNaN: true }), ({ from, scenario }, share) => {
        const { browser, events } = trace(from, scenario);
        const cut = Math.floor(events.length * share);
        const first = new Recording(browser);
        for (const event of events.slice(0, cut)) first.add(event);
        const second = restarted(first, browser);
        for (const event of events.slice(cut)) second.add(event);
        expect(byId(shownOf(second).map(chainOf))).toEqual(byId(chainsOf(events, browser)));
      }),
      { numRuns: 400 },
    );
  });

  test("gives the same chains in any interleaving of webRequest and webNavigation within the measured delays", () => {
    fc.assert(
      fc.property(
        anyTrace,
        fc.infiniteStream(fc.integer({ min: -300, max: 300 })),
        ({ from, scenario }, delays) => {
          const { browser, events } = trace(from, scenario);
          // Requests stay in their own order; each navigation event arrives up to 300 ms early or late.
          const arrival = events.map((event, order) => ({
            event,
            order,
            at: event.time + (isNavigation(event) ? (delays.next().value ?? 0) : 0),
          }));
          let newest = 0;
          for (const entry of arrival) {
            if (isNavigation(entry.event)) continue;
            newest = Math.max(newest, entry.at);
            entry.at = newest;
          }
          const shuffled = arrival
            .toSorted((a, b) => a.at - b.at || a.order - b.order)
            .map(({ event }) => event);
          expect(byId(chainsOf(shuffled, browser))).toEqual(byId(chainsOf(events, browser)));
        },
      ),
      { numRuns: 400 },
    );
  });

  test("gives the same chains whenever DevTools entries come: early, late, in another order", () => {
    const listed = recorded.filter(({ from, scenario }) =>
      trace(from, scenario).events.some(({ kind }) => kind === "har-entry-seen"),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...listed),
        fc.infiniteStream(fc.integer({ min: -300, max: 3000 })),
        ({ from, scenario }, delays) => {
          const { browser, events } = trace(from, scenario);
          const arrival = events.map((event, order) => ({
            event,
            at: order + (event.kind === "har-entry-seen" ? (delays.next().value ?? 0) / 50 : 0),
          }));
          const shuffled = arrival.toSorted((a, b) => a.at - b.at).map(({ event }) => event);
          expect(byId(chainsOf(shuffled, browser))).toEqual(byId(chainsOf(events, browser)));
        },
      ),
      { numRuns: 300 },
    );
    expect(listed.length).toBeGreaterThan(15);
  });

  test("gives the same chains when Firefox delivers what it held back kind by kind", () => {
    const firefox = recorded.filter(({ from }) => from === "firefox");
    const kinds = [
      "request-seen",
      "request-sent",
      "headers-seen",
      "redirect-seen",
      "response-seen",
      "request-failed",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...firefox),
        fc.nat(),
        fc.nat({ max: 40 }),
        ({ from, scenario }, start, length) => {
          const { browser, events } = trace(from, scenario);
          const first = start % events.length;
          const held = events.slice(first, first + length);
          const rank = ({ kind }: CaptureEvent): number =>
            kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length;
          const byKind = held.toSorted((a, b) => rank(a) - rank(b));
          const before = events.slice(0, first);
          const after = events.slice(first + length);
          // The background begins after what was held back for it happened.
          const restart = {
            kind: "worker-started" as const,
            time: Math.max(0, ...held.map(({ time }) => time)),
          };
          const asItHappened = chainsOf([...before, restart, ...held, ...after], browser);
          expect(byId(chainsOf([...before, restart, ...byKind, ...after], browser))).toEqual(
            byId(asItHappened),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("gives the same chains when Chromium delivers newer reports before those it held back", () => {
    const chromium = recorded.filter(({ from }) => from === "chromium");
    fc.assert(
      fc.property(
        fc.constantFrom(...chromium),
        fc.nat(),
        fc.nat({ max: 20 }),
        fc.nat({ max: 20 }),
        ({ from, scenario }, start, held, newer) => {
          const { browser, events } = trace(from, scenario);
          const first = start % events.length;
          const [before, late, early, after] = [
            events.slice(0, first),
            events.slice(first, first + held),
            events.slice(first + held, first + held + newer),
            events.slice(first + held + newer),
          ];
          const time = Math.max(0, ...late.map((event) => event.time));
          const restart = { kind: "worker-started" as const, time };
          // What was reported within a second of the start, as it was in every waking that was measured.
          fc.pre(early.every((event) => event.time <= time + 1000));
          // Where DevTools is open, the background is awake; and a worker's own requests, and the script that it is
          // made of, are joined as they end.
          const isOther = (event: CaptureEvent): boolean =>
            event.kind === "har-entry-seen" ||
            ("tabId" in event && event.tabId < 0) ||
            (event.kind === "request-failed" && event.type === "script");
          fc.pre(![...late, ...early].some(isOther));
          const asItHappened = chainsOf([...before, restart, ...late, ...early, ...after], browser);
          expect(byId(chainsOf([...before, restart, ...early, ...late, ...after], browser))).toEqual(
            byId(asItHappened),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("of a chain's own events gives the chain again", () => {
    for (const { from, scenario } of recorded) {
      const { browser, events } = trace(from, scenario);
      const recording = new Recording(browser);
      for (const event of events) recording.add(event);
      for (const chain of shownOf(recording).map(chainOf)) {
        expect(foldChain(chain.id, recording.eventsOf(chain.id), browser)).toEqual(chain);
      }
    }
  });

  test("of every report twice equals the fold of each once", () => {
    for (const { from, scenario } of recorded) {
      const { browser, events } = trace(from, scenario);
      const doubled = events.flatMap((event) => [event, event]);
      expect(chainsOf(doubled, browser)).toEqual(chainsOf(events, browser));
    }
  });

  test("of garbage gives chains and a valid document, never an exception", () => {
    fc.assert(
      fc.property(
        fc.array(hostileEvent, { maxLength: 30 }),
        fc.constantFrom<BrowserName>("chromium", "firefox", "other"),
        (events, browser) => {
          const chains = chainsOf(events, browser);
          const about = { browser: null, exportedAt: 0, dropped: 0, version: "0" };
          const document = documentOf(chains, about);
          expect(validDocument(JSON.parse(JSON.stringify(document)))).toBeTruthy();
        },
      ),
      { numRuns: 600 },
    );
  });

  test("with any one report lost still gives every chain that is left, and no exception", () => {
    fc.assert(
      fc.property(anyTrace, fc.nat(), ({ from, scenario }, at) => {
        const { browser, events } = trace(from, scenario);
        const left = events.toSpliced(at % events.length, 1);
        expect(() => chainsOf(left, browser)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});
