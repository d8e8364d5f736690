import { describe, expect, it } from "vitest";
import { chainsOf } from "../../src/core/fold/recording.ts";
import { summaryOf } from "../../src/core/lines/summarise.ts";
import { Fill } from "../../src/panel/state/fill.ts";
import { hsts, loop } from "./situations.ts";

const [first, second] = [hsts, loop].flatMap((events) =>
  chainsOf(events, "chromium").map((chain) => summaryOf(chain, 1)),
);
const [a, b] = [first, second].map((summary) => (summary === undefined ? [] : [summary]));

describe("a log that is told in many messages", () => {
  it("is listed where it ends, and then the rest in one piece", () => {
    const fill = new Fill();
    // As soon as the page has begun, too.
    expect(fill.add(a ?? [], true, 100)).toEqual([first]);
    expect(fill.add(b ?? [], true, 110)).toBeNull();
    expect(fill.add(a ?? [], false, 120)).toEqual([second, first]);
  });

  it("is shown as it grows when that takes long", () => {
    const fill = new Fill();
    expect(fill.add([], true, 1000)).toEqual([]);
    expect(fill.add(a ?? [], true, 1100)).toBeNull();
    expect(fill.add(b ?? [], true, 1300)).toEqual([first, second]);
    expect(fill.add(a ?? [], true, 1400)).toBeNull();
    expect(fill.add([], true, 1600)).toEqual([first]);
  });

  it("that is told anew leaves nothing behind of before", () => {
    const fill = new Fill();
    fill.add([], true, 1000);
    expect(fill.add(a ?? [], true, 1010)).toBeNull();
    fill.reset();
    expect(fill.add(b ?? [], true, 1020)).toEqual([second]);
  });

  it("holds nothing back of what comes by itself", () => {
    const fill = new Fill();
    expect(fill.add(a ?? [], false, 1000)).toEqual([first]);
    expect(fill.add(b ?? [], false, 1001)).toEqual([second]);
  });
});
