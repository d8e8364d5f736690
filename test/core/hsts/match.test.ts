import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalHost,
  domainMatch,
  expiryOf,
  isIpLiteral,
  namesToAsk,
} from "../../../src/core/hsts/match.ts";

describe("the canonical host", () => {
  it.each([
    ["Shop.Example", "shop.example"],
    ["shop.example.", "shop.example"],
    ["https://user@Shop.Example:8080/path?q#f", "shop.example"],
    ["shop.example:8080", "shop.example"],
    ["shop.example/path", "shop.example"],
    ["  shop.example ", "shop.example"],
    ["bücher.example", "xn--bcher-kva.example"],
    ["BÜCHER.example", "xn--bcher-kva.example"],
    ["xn--bcher-kva.example", "xn--bcher-kva.example"],
    ["localhost", "localhost"],
    ["127.1", "127.0.0.1"],
    ["[::1]:443", "[::1]"],
  ])("%s is %s", (typed, host) => expect(canonicalHost(typed)).toBe(host));

  it.each(["", " ", "a b", "http://", "https:///", "a..b", ".a", "%zz", "x".repeat(300), "a.".repeat(6000)])(
    "%s is none",
    (typed) => expect(canonicalHost(typed)).toBeNull(),
  );

  it("is total, and canonical is canonical", () => {
    const text = fc.oneof(fc.webUrl(), fc.domain(), fc.ipV6(), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(text, (typed) => {
        const host = canonicalHost(typed);
        if (host === null) return;
        expect(canonicalHost(host)).toBe(host);
        expect(namesToAsk(host).length === 0).toBe(isIpLiteral(host));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("domain matching", () => {
  it.each([
    ["bank.example", "bank.example", "congruent"],
    ["bank.example", "shop.bank.example", "superdomain"],
    ["bank.example", "a.b.bank.example", "superdomain"],
    ["shop.bank.example", "bank.example", null],
    ["bank.example", "otherbank.example", null],
    ["127.0.0.1", "127.0.0.1", null],
    ["1", "127.0.0.1", null],
    ["", "bank.example", null],
  ])("the rule of %s for %s: %s", (rule, host, match) => expect(domainMatch(rule, host)).toBe(match));

  it("asks the host first, then its parents", () => {
    expect(namesToAsk("a.bank.example")).toEqual(["a.bank.example", "bank.example", "example"]);
  });
});

it("a rule ends after max-age, in Chromium after a year at most, and never beyond the calendar", () => {
  const day = 86_400;
  expect(expiryOf(1000, 5, "chromium")).toBe(6000);
  expect(expiryOf(0, 730 * day, "chromium")).toBe(365 * day * 1000);
  expect(expiryOf(0, 730 * day, "firefox")).toBe(730 * day * 1000);
  expect(expiryOf(0, Number.MAX_SAFE_INTEGER, "firefox")).toBe(36_500 * day * 1000);
  expect(expiryOf(0, Number.MAX_SAFE_INTEGER, "other")).toBeNull();
  expect(expiryOf(Number.NaN, 5, "chromium")).toBeNull();
});
