import { describe, expect, it } from "vitest";
import { chainsOf } from "../../src/core/recording.ts";
import { summaryOf } from "../../src/core/summarise.ts";
import { Fill } from "../../src/panel/state/fill.ts";
import { hsts, loop } from "./situations.ts";

const [first, second] = [hsts, loop].flatMap((events) =>
  chainsOf(events, "chromium").map((chain) => summaryOf(chain, 1)),
);
const [a, b] = [first, second].map((summary) => (summary === undefined ? [] : [summary]));

describe("a log that is told in many messages", () => {
  it("is listed when all of it is there", () => {
    const fill = new Fill();
    expect(fill.add(a ?? [], true, 1000)).toBeNull();
    expect(fill.add(b ?? [], false, 1010)).toEqual([first, second]);
  });

  it("is shown as it grows when that takes long", () => {
    const fill = new Fill();
    expect(fill.add(a ?? [], true, 1000)).toBeNull();
    expect(fill.add(b ?? [], true, 1300)).toEqual([first, second]);
    expect(fill.add(a ?? [], true, 1400)).toBeNull();
    expect(fill.add([], true, 1600)).toEqual([first]);
  });

  it("holds nothing back of what comes by itself", () => {
    const fill = new Fill();
    expect(fill.add(a ?? [], false, 1000)).toEqual([first]);
    expect(fill.add(b ?? [], false, 1001)).toEqual([second]);
  });
});
