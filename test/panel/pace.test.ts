// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Pace } from "../../src/panel/state/pace.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "performance", "requestAnimationFrame"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that takes so long, and as long again to be painted. */
function work(pace: Pace, milliseconds: number): void {
  const start = performance.now();
  vi.advanceTimersByTime(milliseconds);
  pace.worked(start);
  vi.advanceTimersByTime(milliseconds);
}

/** Milliseconds until the pace lets the next work begin. */
async function restOf(pace: Pace): Promise<number> {
  const [start, rest] = [performance.now(), pace.rested()];
  if (rest === null) return 0;
  await vi.runAllTimersAsync();
  await rest;
  return performance.now() - start;
}

describe("the pace of the list", () => {
  it("rests in proportion to the work and its paint", async () => {
    const pace = new Pace();
    pace.keep();
    expect(await restOf(pace)).toBe(0);
    work(pace, 32);
    const short = await restOf(pace);
    work(pace, 64);
    const long = await restOf(pace);
    // Twice the work alone would be over by now.
    expect(short).toBeGreaterThan(64);
    expect(long).toBeGreaterThan(short);
    expect(await restOf(pace)).toBe(0);
  });

  it("has nobody wait for long", async () => {
    const pace = new Pace();
    pace.keep();
    work(pace, 5_000);
    expect(await restOf(pace)).toBeLessThanOrEqual(400);
  });

  it("holds nothing up of what was there before", async () => {
    const pace = new Pace();
    work(pace, 100);
    expect(await restOf(pace)).toBe(0);
  });
});
