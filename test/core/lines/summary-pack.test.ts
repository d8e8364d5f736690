import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainsOf } from "../../../src/core/fold/recording.ts";
import { summaryOf } from "../../../src/core/lines/summarise.ts";
import { packSummary, unpackSummary } from "../../../src/core/lines/summary-pack.ts";
import { hostileEvent } from "../../support/arbitrary-events.ts";
import { scenariosOf, trace, traceFolders } from "../../support/traces.ts";

describe("a packed summary", () => {
  test("unpacks to what it was, times to a tenth of a millisecond", () => {
    for (const from of traceFolders) {
      for (const scenario of scenariosOf(from)) {
        const { browser, events } = trace(from, scenario);
        for (const [at, chain] of chainsOf(events, browser).entries()) {
          const summary = summaryOf(chain, at);
          const { startedAt, costMs, insideMs, ...exact } = summary;
          const unpacked = unpackSummary(packSummary(summary));
          expect(unpacked).toMatchObject(exact);
          expect(unpacked?.startedAt).toBeCloseTo(startedAt, 0);
          expect(unpacked?.costMs ?? -1).toBeCloseTo(costMs ?? -1, 0);
          expect(unpacked?.insideMs ?? 0).toBeCloseTo(insideMs ?? 0, 0);
        }
      }
    }
  });

  test("keeps that a person may have paused, and what the browser's own redirects took", () => {
    const { browser, events } = trace("chromium", "a.three-hops");
    const [chain] = chainsOf(events, browser);
    if (chain === undefined) throw new Error("no chain");
    const plain = summaryOf(chain, 1);
    const summary = { ...plain, costMs: null, insideMs: 2.54, paused: true } as const;
    expect(unpackSummary(packSummary(summary))).toMatchObject({ costMs: null, insideMs: 2.5, paused: true });
    expect(unpackSummary(packSummary(plain))).not.toHaveProperty("paused");
    expect(unpackSummary(packSummary(plain))).not.toHaveProperty("insideMs");
  });

  test("of a hostile chain unpacks to something of the same shape", () => {
    fc.assert(
      fc.property(fc.array(hostileEvent, { maxLength: 20 }), (events) => {
        for (const chain of chainsOf(events, "chromium")) {
          const summary = summaryOf({ ...chain, startedAt: 1 }, 3);
          const unpacked = unpackSummary(packSummary(summary));
          expect(unpacked?.strip.length).toBe(summary.strip.length);
          expect(unpacked).toMatchObject({
            seq: 3,
            hops: summary.hops,
            sender: summary.sender,
            severity: summary.severity,
          });
        }
      }),
    );
  });

  test("is refused when it is damaged", () => {
    expect(unpackSummary("")).toBeNull();
    expect(unpackSummary("1\t2\t3")).toBeNull();
    expect(unpackSummary(Array.from({ length: 17 }, () => "x").join("\t"))).toBeNull();
  });
});
