/** What redirects cost: one definition, on everything that was recorded, and on nonsense. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Chain, Hop } from "../../../src/core/chain.ts";
import { informedChainsOf } from "../../../src/core/seen/informed.ts";
import { joinedCost } from "../../../src/core/time/joined-cost.ts";
import { navigationsOf } from "../../../src/core/seams/navigations.ts";
import { withoutPauses } from "../../../src/core/time/pauses.ts";
import { phaseShares, phasesOf } from "../../../src/core/time/phases.ts";
import { summaryOf } from "../../../src/core/lines/summarise.ts";
import { timeAxis } from "../../../src/core/time/time-axis.ts";
import { type TimeSpent, timeSpent } from "../../../src/core/time/time-spent.ts";
import { scenariosOf, trace, type TraceFolder, traceFolders } from "../../support/traces.ts";
import { arbitraryChain } from "../rules/arbitrary-chain.ts";
import { answered, chainWith, failed, internal } from "../rules/chains.ts";

const read = new Map<string, readonly Chain[]>();

/** Several cases look at every trace: each is read once. */
function chainsIn(from: TraceFolder, scenario: string): readonly Chain[] {
  const key = `${from}/${scenario}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const { browser, events } = trace(from, scenario);
  const chains = informedChainsOf(events, browser);
  read.set(key, chains);
  return chains;
}

function soundness({
  steps,
  redirectsMs,
  pagesMs,
  waitMs,
  insideMs,
  lastMs,
  endMs,
}: TimeSpent): readonly string[] {
  const wrong: string[] = [];
  for (const [index, { kind, from, ms, spanMs }] of steps.entries()) {
    const next = steps[index + 1]?.from ?? Infinity;
    if (!(from >= 0) || !(spanMs >= 0) || (ms !== null && !(ms >= 0))) wrong.push(`step ${index} below zero`);
    if (from > next) wrong.push(`step ${index} begins after the next`);
    if (kind !== "request" && from + (ms ?? 0) > next + 0.01) wrong.push(`step ${index} runs into the next`);
    if (from + (ms ?? 0) > endMs) wrong.push(`step ${index} runs over the end`);
  }
  if (pagesMs + waitMs > redirectsMs * 1.000001 + 0.01) wrong.push("a part is more than the cost");
  const last = steps.at(-1);
  const whole = redirectsMs + insideMs + (lastMs ?? 0);
  const end = last === undefined ? 0 : last.from + (last.ms ?? 0);
  if (Math.abs(whole - end) > 0.01 + end / 1e9) wrong.push(`${whole} in sum, ${end} on the axis`);
  return wrong;
}

describe("on every recorded trace", () => {
  test.each(traceFolders)("%s: steps follow one another, and the parts are the whole", (from) => {
    for (const scenario of scenariosOf(from)) {
      const chains = chainsIn(from, scenario);
      const lists = [...chains.map((chain) => [chain]), ...navigationsOf(chains).map((one) => one.chains)];
      for (const list of lists) expect(soundness(timeSpent(list)), `${scenario} ${list[0]?.id}`).toEqual([]);
    }
  });

  test.each(traceFolders)(
    "%s: the list shows the same cost, and never less than the answers took",
    (from) => {
      for (const scenario of scenariosOf(from)) {
        for (const chain of chainsIn(from, scenario)) {
          const { redirectsMs } = timeSpent([chain]);
          const { costMs } = summaryOf(chain, 1);
          expect(costMs).toBe(chain.outcome.kind === "pending" ? null : redirectsMs);
          const answers = chain.hops.filter(({ kind, observed }) => kind === "server" && observed !== "har");
          const least = answers.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0);
          expect(redirectsMs, `${scenario} ${chain.id}`).toBeGreaterThan(least - 0.01);
        }
      }
    },
  );

  test.each(traceFolders)("%s: the list shows the same cost of a navigation", (from) => {
    let joined = 0;
    for (const scenario of scenariosOf(from)) {
      for (const { chains } of navigationsOf(chainsIn(from, scenario))) {
        const last = chains.at(-1);
        if (last === undefined || withoutPauses(chains, last.id).length < chains.length) continue;
        const shown = joinedCost(chains.map((chain) => summaryOf(chain, 1)));
        if (shown === null) continue;
        if (chains.length > 1) joined += 1;
        expect(Math.abs(shown - timeSpent(chains).redirectsMs), `${scenario} ${last.id}`).toBeLessThan(1);
      }
    }
    expect(joined).toBeGreaterThan(3);
  });

  test("a server that waits 200 ms three times", () => {
    const chain = chainsIn("chromium", "l.chain").find(({ hops }) => hops.length === 3);
    const spent = timeSpent(chain === undefined ? [] : [chain]);
    expect(spent.steps.map(({ kind }) => kind)).toEqual(["hop", "hop", "hop", "request"]);
    expect(spent.redirectsMs).toBeGreaterThan(600);
    expect(spent.redirectsMs).toBeLessThan(700);
    for (const { ms } of spent.steps.slice(0, 3)) expect(ms).toBeGreaterThan(200);
    expect(spent.lastMs).toBeLessThan(100);
    // DevTools measured its phases, of the last request too.
    expect(spent.steps.every(({ timings }) => timings !== null)).toBe(true);
  });

  test("an upgrade inside the browser costs nothing", () => {
    const upgraded = chainsIn("chromium", "c.40-preload-subres").filter(({ hops }) => hops.length === 1);
    expect(upgraded.length).toBeGreaterThan(0);
    for (const chain of upgraded) {
      const { redirectsMs, insideMs, steps } = timeSpent([chain]);
      expect(redirectsMs).toBe(0);
      expect(insideMs).toBeGreaterThan(0);
      expect(steps[0]?.inside).toBe(true);
    }
  });

  test("a loop has no request that counts, so all of it is cost", () => {
    const loop = chainsIn("chromium", "l.loop").find(({ hops }) => hops.length === 20);
    const { redirectsMs, lastMs, endMs } = timeSpent(loop === undefined ? [] : [loop]);
    expect(lastMs).toBeLessThan(2);
    expect(redirectsMs).toBeGreaterThan(endMs - 2);
  });
});

const seam = { previous: "1", kind: "meta-refresh", confidence: "certain", delayMs: 50 } as const;
const last = (startedAt: number) => ({ lastTimes: { startedAt, timings: null } });
const hopAt = (startedAt: number, change: Partial<Hop> = {}): Partial<Hop> => ({ startedAt, ...change });
const first = chainWith([hopAt(1000, { durationMs: 40 })], {
  startedAt: 1000,
  ...last(1044),
  outcome: answered({ finishedAt: 1150 }),
});
const second = chainWith([hopAt(1200, { durationMs: 25 })], {
  id: "2",
  startedAt: 1200,
  seam,
  ...last(1226),
  outcome: answered({ finishedAt: 1300 }),
});

describe("across a seam", () => {
  test("the page on the way, the waiting and the redirects all count", () => {
    const { steps, redirectsMs, lastMs, endMs } = timeSpent([first, second]);
    expect(steps.map(({ kind, from, ms }) => [kind, from, ms])).toEqual([
      ["hop", 0, 40],
      ["request", 44, 106],
      ["seam", 150, 50],
      ["hop", 200, 25],
      ["request", 226, 74],
    ]);
    expect([redirectsMs, lastMs, endMs]).toEqual([226, 74, 300]);
    const { pagesMs, waitMs } = timeSpent([first, second]);
    expect([pagesMs, waitMs]).toEqual([106, 50]);
    expect(joinedCost([first, second].map((chain) => summaryOf(chain, 1)))).toBe(226);
  });

  test("in the list, redirects alone count before a pause", () => {
    const later = { ...second, seam: { ...seam, kind: "popup" } as const };
    const summaries = [first, later].map((chain) => summaryOf(chain, 1));
    expect(summaries[1]?.paused).toBe(true);
    expect(joinedCost(summaries)).toBe(44 + 26);
  });

  test("a page that is left before it has arrived is drawn as long as it took, and no time is counted twice", () => {
    const slow = { ...first, outcome: answered({ finishedAt: 1290 }) };
    const spent = timeSpent([slow, second]);
    expect(spent.steps.map(({ from, ms }) => [from, ms])).toEqual([
      [0, 40],
      [44, 246],
      [200, 0],
      [200, 25],
      [226, 74],
    ]);
    expect(soundness(spent)).toEqual([]);
  });

  test("time that a person spent on a page is nobody's cost", () => {
    const joined = (kind: NonNullable<Chain["seam"]>["kind"], delayMs: number) => ({
      ...second,
      seam: { ...seam, kind, delayMs },
    });
    const idsAround = (chain: Chain, id: string) => withoutPauses([first, chain], id).map((one) => one.id);
    expect(idsAround(second, "1")).toEqual(["1", "2"]);
    expect(idsAround(joined("script", 5000), "2")).toEqual(["1", "2"]);
    expect(idsAround(joined("script", 5001), "2")).toEqual(["2"]);
    expect(idsAround(joined("script", 5001), "1")).toEqual(["1"]);
    expect(idsAround(joined("meta-refresh", 60_000), "2")).toEqual(["1", "2"]);
    expect(idsAround(joined("popup", 5), "2")).toEqual(["2"]);
    expect(idsAround(joined("reload", 5), "1")).toEqual(["1"]);
    expect(withoutPauses([first, { ...second, seam: null }], "2").map((one) => one.id)).toEqual(["2"]);
    expect(withoutPauses([first], "9")).toEqual([]);
  });
});

describe("with partial and disordered times", () => {
  test("a clock that is set back moves what follows, and lengths stay", () => {
    const chain = chainWith([hopAt(10_000, { durationMs: 30 }), hopAt(4000, { durationMs: 20 })], {
      ...last(4025),
      outcome: answered({ finishedAt: 4040 }),
    });
    const { steps, redirectsMs, lastMs } = timeSpent([chain]);
    expect(steps.map(({ from, ms }) => [from, ms])).toEqual([
      [0, 30],
      [30, 20],
      [55, 15],
    ]);
    expect([redirectsMs, lastMs]).toEqual([55, 15]);
  });

  test("what only DevTools timed, on its own clock, is held between its neighbours", () => {
    const listed = internal("HttpsUpgrades", { ...hopAt(1060), durationMs: 30, observed: "har" });
    const chain = chainWith([listed, hopAt(1050, { durationMs: 20 })], {
      ...last(1072),
      outcome: answered({ finishedAt: 1080 }),
    });
    const { steps, redirectsMs, insideMs } = timeSpent([chain]);
    expect(steps.map(({ from, ms }) => [from, ms])).toEqual([
      [0, 0],
      [0, 20],
      [22, 8],
    ]);
    expect([redirectsMs, insideMs]).toEqual([22, 0]);
  });

  test("without the start of the last request, it follows the last redirect", () => {
    const chain = chainWith([hopAt(1000, { durationMs: 40 })], { outcome: answered({ finishedAt: 1100 }) });
    expect(timeSpent([chain])).toMatchObject({ redirectsMs: 40, lastMs: 60, endMs: 100 });
  });

  test("under way: what was spent so far, and nothing in the list", () => {
    const chain = chainWith([hopAt(1000, { durationMs: 33 })], {
      ...last(1034),
      outcome: { kind: "pending" },
    });
    expect(timeSpent([chain])).toMatchObject({ redirectsMs: 34, lastMs: null, endMs: 34 });
    expect(summaryOf(chain, 1).costMs).toBeNull();
  });

  test("a request that recording met on its way has no length", () => {
    const chain = chainWith([hopAt(1000, { durationMs: 0 }), hopAt(1001, { durationMs: 20 })], {
      complete: false,
      ...last(1022),
      outcome: answered({ finishedAt: 1040 }),
    });
    expect(timeSpent([chain]).steps.map(({ from, ms }) => [from, ms])).toEqual([
      [0, null],
      [1, 20],
      [22, 18],
    ]);
  });

  test("a redirect that nobody recorded is not called the browser's", () => {
    const lost = internal(null, {
      ...hopAt(1000),
      observed: "inferred",
      status: null,
      responseHeaders: null,
      durationMs: null,
      to: "http://a.test/new",
    });
    const chain = chainWith([lost], { gap: true, ...last(1080), outcome: answered({ finishedAt: 1090 }) });
    expect(timeSpent([chain])).toMatchObject({ redirectsMs: 80, insideMs: 0 });
  });

  test("nothing to time", () => {
    expect(timeSpent([])).toEqual({
      steps: [],
      redirectsMs: 0,
      pagesMs: 0,
      waitMs: 0,
      insideMs: 0,
      lastMs: null,
      endMs: 0,
    });
    const failure = chainWith([], { startedAt: 5, outcome: failed("net::ERR_FAILED", { finishedAt: 9 }) });
    expect(timeSpent([failure])).toMatchObject({ redirectsMs: 0, lastMs: 4, endMs: 4 });
  });

  test("whatever a page or a file makes of it, the drawing is sound", () => {
    const times = fc.option(
      fc.record({ startedAt: fc.oneof(fc.double(), fc.integer()), timings: fc.constant(null) }),
      { nil: undefined },
    );
    const chain = fc
      .tuple(arbitraryChain, times)
      .map(([one, lastTimes]): Chain => (lastTimes === undefined ? one : { ...one, lastTimes }));
    fc.assert(
      fc.property(fc.array(chain, { maxLength: 4 }), (chains) => {
        expect(soundness(timeSpent(chains))).toEqual([]);
      }),
    );
  });
});

describe("phases", () => {
  const timings = { blocked: 2, dns: null, connect: 30, ssl: 20, send: 0, wait: 40, receive: Number.NaN };

  test("TLS is a part of connecting in Chromium, and beside it in Firefox", () => {
    const lengths = (browser: "chromium" | "firefox") => phasesOf(timings, browser).map(({ ms }) => ms);
    expect(lengths("chromium")).toEqual([2, 10, 20, 40]);
    expect(lengths("firefox")).toEqual([2, 30, 20, 40]);
  });

  test("fill a longer bar to their length, and shrink together in a shorter one", () => {
    const phases = [
      { phase: "dns", ms: 10 },
      { phase: "wait", ms: 30 },
    ] as const;
    expect(phaseShares(phases, 80)).toEqual([
      { phase: "dns", share: 0.125 },
      { phase: "wait", share: 0.375 },
      { phase: "other", share: 0.5 },
    ]);
    expect(phaseShares(phases, 20).map(({ share }) => share)).toEqual([0.25, 0.75]);
    expect(phaseShares([], 20)).toEqual([]);
  });
});

describe("the axis", () => {
  test.each([
    [306, 4, [0, 100, 200, 300]],
    [8.4, 4, [0, 5]],
    [2.5, 4, [0, 1, 2]],
    [0.3, 4, [0]],
    [40_017, 4, [0, 20_000, 40_000]],
    [200, 4, [0, 50, 100, 150, 200]],
    [0, 4, [0]],
  ])("of %d ms", (endMs, most, lines) => {
    const axis = timeAxis({ endMs, most });
    expect(axis.lines).toEqual(lines);
    expect(axis.shortened).toEqual([]);
  });

  test("is true to scale, and has room behind its end where that is asked for", () => {
    expect([0, 50, 100].map(timeAxis({ endMs: 100, most: 4 }).at)).toEqual([0, 0.5, 1]);
    const { at, lines } = timeAxis({ endMs: 100, most: 4, room: 1.25 });
    expect([0, 50, 100].map(at)).toEqual([0, 0.4, 0.8]);
    expect(lines).toEqual([0, 50, 100]);
    // A line in that room stands where its time is, and not at the end.
    const roomy = timeAxis({ endMs: 18, most: 4, room: 1.25 });
    expect(roomy.lines.map(roomy.at)).toEqual([0, 10, 20].map((ms) => expect.closeTo(ms / 22.5, 9)));
    // Nothing took any time.
    expect(timeAxis({ endMs: 0, most: 4 }).at(0)).toBe(0);
  });

  test("draws a pause that took most of the time on a third of it, and all else to one scale", () => {
    const pause = { from: 40, ms: 5000 };
    const { at, lines, shortened, step } = timeAxis({ endMs: 5100, most: 4, pauses: [pause] });
    expect(shortened).toEqual([pause]);
    // 40 ms, the pause as if it had taken 50, 60 ms.
    expect([20, 40, 2540, 5040, 5070, 5100].map(at)).toEqual(
      [20, 40, 65, 90, 120, 150].map((ms) => expect.closeTo(ms / 150, 9)),
    );
    expect(step).toBe(50);
    expect(lines).toEqual([0, 5100]);
  });

  test("has no line within a shortened pause, nor so near behind it that its number stands in it", () => {
    const pauses = [{ from: 30, ms: 3000 }];
    expect(timeAxis({ endMs: 3090, most: 8, pauses }).lines).toEqual([0, 20, 3060, 3080]);
  });

  test("does not round away what a pause of years leaves", () => {
    const { at } = timeAxis({ endMs: 1e12 + 0.02, most: 4, pauses: [{ from: 0.01, ms: 1e12 }] });
    expect(at(0.01)).toBeGreaterThan(0.25);
    expect(at(1e12 + 0.01)).toBeGreaterThanOrEqual(at(0.01));
  });

  test("leaves pauses as they are that are no longer than the rest twice", () => {
    expect(timeAxis({ endMs: 90, most: 4, pauses: [{ from: 10, ms: 60 }] }).shortened).toEqual([]);
    // Of two, only the long one is shortened.
    const pauses = [
      { from: 10, ms: 5 },
      { from: 20, ms: 2000 },
    ];
    expect(timeAxis({ endMs: 2105, most: 4, pauses }).shortened).toEqual([pauses[1]]);
  });

  const pieces = fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { maxLength: 8 });

  test("stays within its bounds, and never falls, whatever it is made of", () => {
    const options = fc.record({ pieces, most: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(options, fc.double({ max: 1e18, noNaN: true }), ({ pieces: lengths, most }, more) => {
        // By turns what takes time, and pauses.
        const pauses: { from: number; ms: number }[] = [];
        let endMs = 0;
        for (const [index, ms] of lengths.entries()) {
          if (index % 2 === 1) pauses.push({ from: endMs, ms });
          endMs += ms;
        }
        endMs = lengths.length === 0 ? more : endMs;
        const axis = timeAxis({ endMs, most, pauses });
        const times = [0, ...pauses.flatMap(({ from, ms }) => [from, from + ms / 2, from + ms]), endMs];
        const places = times.map(axis.at);
        for (const [index, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(Math.max(0, places[index - 1] ?? 0) - 1e-9);
          expect(place).toBeLessThanOrEqual(1);
        }
        expect(axis.step).toBeGreaterThan(0);
        expect(axis.lines.length).toBeLessThanOrEqual(most + 1 + axis.shortened.length);
        for (const line of axis.lines) expect(line).toBeLessThanOrEqual(Math.max(0, endMs) * 1.000001);
      }),
    );
  });
});
