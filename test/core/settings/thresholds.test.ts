/** What a person sets decides from where on a chain counts as too long, everywhere, and nothing else changes. */
import { describe, expect, test } from "vitest";
import { explain } from "../../../src/core/words/explain.ts";
import { pageSettingsOf } from "../../../src/core/settings/page-settings.ts";
import { summaryOf } from "../../../src/core/lines/summarise.ts";
import { isMadeWith, packSummary } from "../../../src/core/lines/summary-pack.ts";
import { DEFAULT_THRESHOLDS, type Thresholds } from "../../../src/core/settings/thresholds.ts";
import { chainWith } from "../rules/chains.ts";

const far = (host: string) => ({ to: `https://${host}.test/other`, nextMethod: "GET" });
const three = chainWith([far("b"), far("c"), far("d")]);
const says = (thresholds?: Thresholds) =>
  explain(three, thresholds).findings.some(({ rule }) => rule === "long-chain");

describe("thresholds", () => {
  test("three redirects are long for those who say so, in the words and in the list", () => {
    const strict = { ...DEFAULT_THRESHOLDS, longChain: 3 };
    expect([says(), says(DEFAULT_THRESHOLDS), says(strict)]).toEqual([false, false, true]);
    expect(summaryOf(three, 1).severity).not.toBe("advice");
    expect(summaryOf(three, 1, strict).severity).toBe("advice");
  });

  test("steps that only tidy the address have their own", () => {
    const from = "http://shop.test/cart";
    const tidy = chainWith([
      { url: from, to: "https://shop.test/cart" },
      { url: "https://shop.test/cart", to: "https://www.shop.test/cart" },
    ]);
    const long = (tidyings: number) =>
      explain(tidy, { longChain: 20, tidyings }).findings.some(({ rule }) => rule === "long-chain");
    expect([long(3), long(2)]).toEqual([false, true]);
  });

  test("a line tells whether it was made with them", () => {
    const line = packSummary(summaryOf(three, 1), { longChain: 2, tidyings: 12 });
    expect(isMadeWith(line, { longChain: 2, tidyings: 12 })).toBe(true);
    expect(isMadeWith(line, { longChain: 12, tidyings: 12 })).toBe(false);
    expect(isMadeWith(line, DEFAULT_THRESHOLDS)).toBe(false);
    expect(isMadeWith(packSummary(summaryOf(three, 1)), DEFAULT_THRESHOLDS)).toBe(true);
  });
});

describe("settings of pages", () => {
  test.each([
    ["nothing", undefined, 4, 3, true],
    ["nonsense", [3], 4, 3, true],
    ["what an older version kept", { record: "everything", maxChains: 500 }, 4, 3, true],
    ["nonsense within", { thresholds: { longChain: "6", tidyings: NaN }, hideSecrets: "no" }, 4, 3, true],
    ["too much and too little", { thresholds: { longChain: 1e9, tidyings: -1 } }, 20, 2, true],
    ["fractions", { thresholds: { longChain: 5.4, tidyings: 2.6 }, hideSecrets: false }, 5, 3, false],
  ])("%s", (_what, stored, longChain, tidyings, hideSecrets) => {
    expect(pageSettingsOf(stored)).toEqual({ thresholds: { longChain, tidyings }, hideSecrets });
  });
});
