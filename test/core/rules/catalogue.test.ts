/** The catalogue itself: every rule is complete, readable, and shown on real browsers' reports. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explain } from "../../../src/core/words/explain.ts";
import { contextOf, findingsOf } from "../../../src/core/findings/findings.ts";
import type { Check } from "../../../src/core/findings/rule.ts";
import { CHECKS, rules, wordsOfRule } from "../../../src/core/rules/index.ts";
import { sayFinding } from "../../../src/core/findings/say-finding.ts";
import { arbitraryChain } from "./arbitrary-chain.ts";
import { chainWith, recorded } from "./chains.ts";
import { examples } from "./examples.ts";
import { rulesDocument } from "./rules-document.ts";

const folder = fileURLToPath(new URL("../../../src/core/rules/", import.meta.url));
const files = readdirSync(folder).filter((file) => file !== "index.ts");
const ids: readonly string[] = CHECKS.map((check) => check.id);

/** Words that panel texts never use. */
const forbidden = /\bplease\b|\bsimply\b|!|HSTS error|\bjust\b|\bobviously\b/i;

test("every file in src/core/rules is in the index, and its id is its name", () => {
  expect(files.map((file) => file.replace(/\.ts$/, "")).toSorted()).toEqual(ids.toSorted());
  for (const check of CHECKS) {
    const source = readFileSync(`${folder}${check.id}.ts`, "utf8");
    expect(source, `${check.id}.ts must hold the rule of that id`).toContain(`id: "${check.id}"`);
  }
});

test("the catalogue stands in order of severity", () => {
  const severities = CHECKS.map((check) => ["problem", "advice", "note"].indexOf(check.severity));
  expect(severities).toEqual(severities.toSorted((a, b) => a - b));
});

describe.each(rules().map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test("says what, why and what to do, briefly", () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(rule.short.length).toBeLessThanOrEqual(24);
    expect(rule.title, "a fact in sentence case, without a full stop").toMatch(/^[A-Z][^.{}]{5,59}$/);
    for (const text of [rule.title, rule.saw, rule.why, rule.fix, rule.verdict ?? ""]) {
      expect(text).not.toMatch(forbidden);
      expect(text).not.toMatch(/switch(?:ing)? HSTS off|disable HSTS/i);
    }
    expect(rule.saw.length).toBeLessThanOrEqual(140);
    expect(rule.why.length).toBeLessThanOrEqual(200);
    expect(rule.fix.length).toBeLessThanOrEqual(200);
    expect(rule.answers, "a rule that answers has a verdict").toBe(rule.verdict !== undefined);
    expect(rule.severity !== "problem" || rule.answers, "a problem is always an answer").toBe(true);
  });

  test("names its sources, specifications with their section", () => {
    expect(rule.references.length).toBeGreaterThan(0);
    for (const { url } of rule.references) expect(url).toMatch(/^https:\/\/[\w.-]+\//);
    const specifications = rule.references.filter(({ title }) => /^RFC |Standard$/.test(title));
    for (const { title, section } of specifications)
      expect(section, `${title} needs a section`).toMatch(/\S/);
  });

  test.each(examples[id].triggers)("names what happens in %s", (name) => {
    const found = recorded(name).flatMap((chain) => {
      const findings = findingsOf(chain).filter((finding) => finding.rule === id);
      for (const finding of findings) expectWords(finding, chain.hops.length);
      return findings;
    });
    expect(found.length).toBeGreaterThan(0);
  });

  test.each(examples[id].nearly)("leaves %s alone", (name) => {
    const chains = recorded(name);
    expect(chains.flatMap((chain) => findingsOf(chain)).map((finding) => finding.rule)).not.toContain(id);
  });

  test("is total, and points only at hops that exist", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitraryChain, (chain) => {
        for (const match of rule.check(chain, contextOf(chain))) {
          for (const hop of match.hops) expect(chain.hops[hop]).toBeDefined();
          const finding = { rule: id, severity: rule.severity, ...match };
          expect(typeof sayFinding(finding).shown.saw).toBe("string");
        }
      }),
      { numRuns: 150 },
    );
  });
});

function expectWords(finding: ReturnType<typeof findingsOf>[number], hops: number): void {
  const { shown, verdict } = sayFinding(finding);
  for (const text of [shown.title, shown.saw, shown.why, shown.fix, verdict ?? "It."]) {
    // A header that browsers really send.
    const own = text.replaceAll("Origin: null", "");
    expect(own, "every placeholder has a value").not.toMatch(/[{}]|undefined|\bnull\b|NaN/);
    expect(text).not.toMatch(/\s{2}|\.\.|…/);
  }
  for (const text of [shown.saw, shown.why, shown.fix, verdict ?? "It."])
    expect(text).toMatch(/^[A-Z].*\.$/s);
  expect((verdict ?? "").length).toBeLessThanOrEqual(75);
  for (const text of [shown.saw, shown.why, shown.fix]) {
    // Firefox's error sentences are quoted in full.
    expect(text.replace(/“.*?”/, "").length).toBeLessThanOrEqual(220);
  }
  for (const hop of finding.hops) expect(hop).toBeLessThan(hops);
}

describe("a rule that throws", () => {
  const broken: Check = {
    id: "broken",
    severity: "problem",
    short: "broken",
    answers: true,
    check() {
      throw new TypeError("on purpose");
    },
  };

  test("is named on that chain, and the others still run", () => {
    const chain = chainWith([], { gap: true });
    const findings = findingsOf(chain, contextOf(chain), [broken, ...CHECKS]);
    expect(findings.map((finding) => finding.rule)).toEqual(["rule-failed", "recording-gap"]);
    expect(findings[0]?.data).toEqual({ failed: "broken" });
    expect(sayFinding(findings[0] ?? { rule: "", severity: "note", hops: [], data: {} }).shown.saw).toContain(
      "broken",
    );
  });

  test("never is the answer", () => {
    expect(wordsOfRule("rule-failed").verdict).toBeUndefined();
    expect(explain(chainWith([])).verdict).toBe("No redirect was seen.");
  });
});

test("docs/rules.md says what the catalogue says", () => {
  const path = fileURLToPath(new URL("../../../docs/rules.md", import.meta.url));
  const text = rulesDocument(rules());
  if (process.env["HOPSCOPE_UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  expect(existsSync(path) ? readFileSync(path, "utf8") : "", "HOPSCOPE_UPDATE_GOLDEN=1 writes it anew").toBe(
    text,
  );
});
