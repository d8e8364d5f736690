/** When pages are told: soon, gathered, and seldom while a page loads. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Telling } from "../../src/background/telling.ts";
import type { NavigationEvent } from "../../src/core/event.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
  // The background has been there for a while.
  vi.advanceTimersByTime(10_000);
});
afterEach(() => {
  vi.useRealTimers();
});

function navigation(kind: "began" | "committed" | "completed", frameId = 0): NavigationEvent {
  return { kind: `navigation-${kind}`, time: performance.now(), tabId: 1, frameId, url: "https://a.test/" };
}

/** Milliseconds until what changes now is told; `meanwhile` happens half a gathering after it changed. */
async function wait(telling: Telling, meanwhile = () => {}): Promise<number> {
  const start = performance.now();
  const told = new Promise<number>((resolve) => telling.soon(() => resolve(performance.now() - start)));
  await vi.advanceTimersByTimeAsync(50);
  meanwhile();
  await vi.advanceTimersByTimeAsync(60_000);
  return told;
}

/** A telling that has just told. */
async function justTold(): Promise<Telling> {
  const telling = new Telling();
  telling.soon(() => {});
  await vi.advanceTimersByTimeAsync(0);
  return telling;
}

describe("pages are told", () => {
  it("at once of the first change, and of all others together, a tenth of a second later", async () => {
    expect(await wait(new Telling())).toBeLessThan(5);
    expect(await wait(await justTold())).toBe(100);
  });

  it("twice a second while a page loads", async () => {
    const telling = await justTold();
    telling.note(navigation("committed"));
    // Of a frame inside it, nothing is to be learned.
    telling.note(navigation("completed", 7));
    expect(await wait(telling)).toBe(500);
  });

  it.each(["completed", "began"] as const)("soon again when a navigation has %s", async (kind) => {
    const telling = await justTold();
    telling.note(navigation("committed"));
    expect(await wait(telling, () => telling.note(navigation(kind)))).toBe(100);
  });

  it("soon again when a page never comes to its end", async () => {
    const telling = new Telling();
    telling.note(navigation("committed"));
    await vi.advanceTimersByTimeAsync(30_000);
    telling.soon(() => {});
    await vi.advanceTimersByTimeAsync(0);
    expect(await wait(telling)).toBe(100);
  });

  it("all at the same time, each once", async () => {
    const [telling, told] = [await justTold(), [] as string[]];
    const [panel, popOut] = [() => told.push("panel"), () => told.push("pop-out")];
    for (const page of [panel, popOut, panel]) telling.soon(page);
    await vi.advanceTimersByTimeAsync(100);
    expect(told).toEqual(["panel", "pop-out"]);
    // Nobody waits for anything any longer.
    expect(vi.getTimerCount()).toBe(0);
    // And again when there is something new.
    telling.soon(panel);
    await vi.advanceTimersByTimeAsync(100);
    expect(told).toHaveLength(3);
  });

  it("soon what somebody clicked for", async () => {
    const telling = await justTold();
    telling.note(navigation("committed"));
    expect(await wait(telling, () => telling.hurry())).toBe(100);
  });
});
