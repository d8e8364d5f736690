import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf } from "../../../src/core/hsts/coverage.ts";
import { canonicalHost } from "../../../src/core/hsts/match.ts";
import type { PreloadAnswer } from "../../../src/core/hsts/preload-check.ts";
import type { HstsSighting } from "../../../src/core/hsts/sighting.ts";
import { undoOf } from "../../../src/core/hsts/undo.ts";
import { type HstsFacts, hstsOf } from "../../../src/core/hsts/verdict.ts";
import { verdictSays } from "../../../src/core/hsts/verdict-words.ts";

const now = 1_800_000_000_000;
const host = "shop.bank.example";

const seen = (from: string, header: string, change: Partial<HstsSighting> = {}): HstsSighting => ({
  host: from,
  header,
  seenAt: now - 1000,
  ...change,
});

const facts = (sightings: readonly HstsSighting[], change: Partial<HstsFacts> = {}): HstsFacts => ({
  sightings,
  preloadCheck: null,
  browser: "chromium",
  version: 156,
  now,
  ...change,
});

const listed = (name: string, domain: string | null): PreloadAnswer => ({
  ok: true,
  host: name,
  status: domain === null ? "unknown" : "preloaded",
  domain,
  bulk: true,
  checkedAt: now,
});

const judge = (sightings: readonly HstsSighting[], change: Partial<HstsFacts> = {}, name = host) => {
  const verdict = hstsOf(name, facts(sightings, change));
  const { because, rule, confidence, scope } = verdict;
  return { because, from: rule?.source, entry: rule?.host, confidence, scope: scope.kind };
};

describe("the verdict on a host", () => {
  it("finds the host's own rule before its parent's", () => {
    const own = seen(host, "max-age=600");
    const parent = seen("bank.example", "max-age=600; includeSubDomains");
    expect(judge([parent, own])).toMatchObject({ from: "header", entry: host, confidence: "likely" });
    expect(judge([parent])).toMatchObject({ from: "parent-header", entry: "bank.example" });
    expect(judge([seen("bank.example", "max-age=600")])).toMatchObject({ because: "nothing-seen" });
    expect(judge([seen("otherbank.example", "max-age=600; includeSubDomains")]).from).toBeUndefined();
  });

  it("goes by the last header that browsers take", () => {
    const rule = seen(host, "max-age=600", { seenAt: now - 3000 });
    expect(judge([rule, seen(host, "max-age=0")])).toMatchObject({
      because: "deleted",
      confidence: "possible",
    });
    expect(judge([seen(host, "max-age=0"), rule]).because).toBe("deleted");
    expect(judge([rule, seen(host, "max-age=1year")])).toMatchObject({ from: "header" });
    expect(judge([rule, seen(host, "max-age=600; x=")], { browser: "firefox" }).from).toBe("header");
  });

  it("says when all that was seen of the host is a header that browsers ignore", () => {
    const bad = seen(host, "max-age=1year");
    expect(judge([bad]).because).toBe("not-valid");
    expect(judge([seen(host, "max-age=600; x=")]).because).toBe("not-valid");
    expect(judge([seen("bank.example", "max-age=1year")]).because).toBe("nothing-seen");
    expect(judge([bad, seen("bank.example", "max-age=600; includeSubDomains")]).because).toBe("rule");
  });

  it("lets a parent's rule stand when the host deletes its own", () => {
    const parent = seen("bank.example", "max-age=600; includeSubDomains", { seenAt: now - 5000 });
    expect(judge([parent, seen(host, "max-age=0")])).toMatchObject({ from: "parent-header" });
  });

  it("drops a rule when its time is over, to the millisecond", () => {
    const rule = seen(host, "max-age=600", { seenAt: now - 600_000 });
    expect(judge([rule]).because).toBe("expired");
    expect(judge([rule], { now: now - 1 }).because).toBe("rule");
    const old = seen(host, "max-age=63072000", { seenAt: now - 366 * 86_400_000 });
    expect(judge([old]).because).toBe("expired");
    expect(judge([old], { browser: "firefox" }).because).toBe("rule");
  });

  it("is never about addresses and localhost", () => {
    expect(judge([seen("127.0.0.1", "max-age=600")], {}, "127.0.0.1")).toMatchObject({
      because: "ip-literal",
      confidence: "certain",
    });
    const local = [seen("localhost", "max-age=600")];
    expect(judge(local, {}, "localhost")).toMatchObject({ because: "localhost", confidence: "certain" });
    expect(judge(local, { version: null }, "localhost").confidence).toBe("likely");
    expect(judge(local, { version: 131 }, "localhost")).toMatchObject({ because: "rule" });
    expect(judge(local, { browser: "firefox", version: 153 }, "a.localhost").because).toBe("localhost");
  });

  it("falls back to the preload list, built in or asked for, and is surest where it was measured", () => {
    expect(judge([], {}, "my.dev")).toMatchObject({ from: "preload", entry: "dev", confidence: "likely" });
    expect(judge([], { browser: "firefox" }, "my.dev").confidence).toBe("likely");
    expect(judge([], { browser: "firefox" }, "cupcake.is").confidence).toBe("possible");
    const preloadCheck = listed(host, "bank.example");
    expect(judge([], { preloadCheck })).toMatchObject({ entry: "bank.example", confidence: "likely" });
    expect(judge([], { preloadCheck, browser: "firefox" }).confidence).toBe("possible");
    expect(judge([], { preloadCheck: listed("other.example", "other.example") }).from).toBeUndefined();
    expect(judge([], { preloadCheck: listed(host, null) }).because).toBe("nothing-seen");
  });

  it("cannot be taken off the list by max-age=0, but Firefox makes a note of it", () => {
    const zero = [seen("service.gov.uk", "max-age=0")];
    expect(judge(zero, {}, "service.gov.uk").from).toBe("preload");
    const inFirefox = (name: string) => judge(zero, { browser: "firefox" }, name).because;
    expect(["service.gov.uk", "tax.service.gov.uk"].map(inFirefox)).toEqual(["deleted", "deleted"]);
    expect(judge([seen("my.dev", "max-age=0")], { browser: "firefox" }, "my.dev").from).toBe("preload");
  });

  it("keeps apart what Firefox keeps apart: sites and private windows, not containers", () => {
    const inside = seen(host, "max-age=600", { under: "news.example" });
    expect(judge([inside], { browser: "firefox" })).toMatchObject({ from: "header", scope: "inside" });
    expect(judge([seen(host, "max-age=600", { under: "bank.example" })]).scope).toBe("everywhere");
    expect(judge([seen("bank.example", "max-age=600; includeSubDomains", { under: host })]).scope).toBe(
      "everywhere",
    );
    const hidden = seen(host, "max-age=600", { private: true });
    expect(judge([hidden])).toMatchObject({ from: "header", scope: "private" });
    expect(judge([hidden, seen(host, "max-age=0")])).toMatchObject({ from: "header", scope: "private" });
    expect(judge([seen("x.dev", "max-age=600", { private: true })], {}, "x.dev")).toMatchObject({
      from: "preload",
      scope: "everywhere",
    });
  });
});

const anything = fc.record({
  host: fc.oneof(
    fc.constantFrom("", host, "bank.example", "my.dev", "localhost", "127.0.0.1", "service.gov.uk"),
    fc.string(),
  ),
  header: fc.oneof(
    fc.constantFrom("max-age=600; includeSubDomains", "max-age=0", "max-age=1year", "max-age=600; x="),
    fc.string(),
  ),
  seenAt: fc.oneof(fc.constant(now), fc.double()),
  under: fc.constantFrom("news.example", "", "bank.example"),
});

describe("its words", () => {
  it("are sentences with sources for any facts, with words that follow the confidence", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(host, "bank.example", "my.dev", "localhost", "127.0.0.1", "service.gov.uk"),
        fc.array(anything, { maxLength: 6 }),
        fc.constantFrom("chromium" as const, "firefox" as const, "other" as const),
        fc.constantFrom(null, 131, 156),
        fc.constantFrom(null, listed(host, "bank.example"), listed(host, null)),
        (name, sightings, browser, version, preloadCheck) => {
          const verdict = hstsOf(name, { sightings, browser, version, preloadCheck, now });
          const { headline, act, why, references } = verdictSays(verdict);
          expect(headline).toContain(name);
          for (const text of [headline, act, why]) {
            expect(text).toMatch(/^[A-Zh`].*\.$/);
            expect(text).not.toMatch(/undefined|null|NaN|!|\bplease\b|\bsimply\b/i);
          }
          expect(references.length).toBeGreaterThan(0);
          const hedge = { likely: /probably|not upgraded/, possible: /\bmay\b/, certain: /not|never/ };
          expect(headline).toMatch(verdict.confidence === null ? /known|ignores/ : hedge[verdict.confidence]);
          const undo = undoOf(verdict);
          expect(undo.entry === null).toBe(undo.chromium.length === 0);
          expect(undo.impossible !== null).toBe(verdict.preloaded !== null);
          expect(JSON.stringify([undo, coverageOf(verdict)])).not.toMatch(/undefined|NaN/);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("say where to delete: at the parent, if the rule is its", () => {
    const verdict = hstsOf(host, facts([seen("bank.example", "max-age=600; includeSubDomains")]));
    const { entry, chromium, firefox } = undoOf(verdict);
    expect(entry).toBe("bank.example");
    expect(chromium[0]?.copy).toBe("chrome://net-internals/#hsts");
    expect(chromium[1]?.says).toContain("`bank.example`, the parent, not `shop.bank.example`");
    expect(firefox.map(({ says }) => says).join()).toContain("Forget About This Site");
    expect(coverageOf(verdict).map(({ name, covered }) => [name, covered])).toEqual([
      ["`bank.example`", true],
      ["`*.bank.example`", true],
      [`\`${host}\``, true],
      ["any port", true],
    ]);
  });

  it("say that deleting does nothing for a preloaded host, and offer another name", () => {
    const undo = undoOf(hstsOf("my.dev", facts([seen("my.dev", "max-age=600")])));
    expect(undo.impossible).toContain("`dev` is compiled into the browser");
    expect(undo.instead.map(({ says }) => says).join()).toContain("`.test`");
  });

  it("know that no rule covers nobody", () => {
    const verdict = hstsOf(canonicalHost("shop.example") ?? "", facts([]));
    expect(coverageOf(verdict)).toEqual([]);
    expect(verdictSays(verdict).act).toContain("check the preload list");
    const asked = hstsOf(host, facts([], { preloadCheck: listed(host, null) }));
    expect(verdictSays(asked).act).not.toContain("check the preload list");
  });
});
