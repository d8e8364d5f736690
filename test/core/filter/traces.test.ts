/** The filter over everything that browsers really reported. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countFacets, type FacetKey, facetsOf } from "../../../src/core/filter/facets.ts";
import { parseFilter } from "../../../src/core/filter/parse.ts";
import { printTerm } from "../../../src/core/filter/print.ts";
import { filterTest } from "../../../src/core/filter/test.ts";
import { idsMeant, isNamed } from "../../../src/core/filter/vocabulary.ts";
import { chainsOf } from "../../../src/core/fold/recording.ts";
import type { Summary } from "../../../src/core/summary.ts";
import { packSummary } from "../../../src/core/lines/summary-pack.ts";
import { scenariosOf, trace, traceFolders } from "../../support/traces.ts";
import { query } from "./queries.ts";
import { summariesOf } from "./summaries.ts";

const traces = traceFolders.flatMap((from) => scenariosOf(from).map((scenario) => trace(from, scenario)));
const summaries = traces.flatMap(({ events, browser }) => summariesOf(events, browser));
const chains = traces.flatMap(({ events, browser }) => chainsOf(events, browser));
const recorded = chains.flatMap((chain, at) => {
  const summary = summaries[at];
  return summary === undefined ? [] : [{ chain, summary }];
});

function matching(text: string): readonly Summary[] {
  const passes = filterTest(parseFilter(text));
  return passes === null ? summaries : summaries.filter(passes);
}

function termFor(key: FacetKey, value: string): string {
  return printTerm({ key, negated: false, values: [value] });
}

/** What is meant by a value: that value, or all that are called so. */
function meantBy(key: FacetKey, value: string): ReadonlySet<string> {
  return isNamed(key) ? idsMeant(key, value, false) : new Set([value]);
}

describe("of all recorded chains", () => {
  test.each(["status", "method", "type", "cause", "sender", "has"] as const)(
    "%s: finds exactly those that have the value, and negated all others",
    (key) => {
      const counts = countFacets(key, summaries);
      expect(counts.size).toBeGreaterThan(1);
      for (const value of counts.keys()) {
        const meant = meantBy(key, value);
        expect(meant).toContain(value);
        const having = summaries.filter((one) => facetsOf(key, one).some((facet) => meant.has(facet)));
        expect(parseFilter(termFor(key, value))).toMatchObject([{ problem: null }]);
        expect(matching(termFor(key, value))).toEqual(having);
        expect(matching(`-${termFor(key, value)}`)).toHaveLength(summaries.length - having.length);
      }
    },
  );

  test("each is found by every code of its hops and of its answer", () => {
    const missed = recorded.filter(({ chain: { hops, outcome }, summary }) => {
      const answered = outcome.kind === "response" ? outcome.status : null;
      const told = [...hops.slice(0, 7).map(({ status }) => status), answered];
      return told.some((status) => status !== null && !summary.facts.statuses.includes(status));
    });
    expect(missed).toEqual([]);
  });

  test("each is found by every host on its way", () => {
    const missed = recorded.flatMap(({ chain, summary }) =>
      chain.hops
        .slice(0, 4)
        .map(({ to }) => (URL.canParse(to) ? new URL(to) : null))
        .filter((url) => url !== null && /^https?:$/.test(url.protocol))
        .filter((url) => filterTest(parseFilter(termFor("domain", url?.hostname ?? "")))?.(summary) !== true)
        .map((url) => `${url?.hostname} in ${summary.firstUrl}`),
    );
    expect(missed).toEqual([]);
  });

  test("none has facts that make its line long", () => {
    const bytes = summaries.map((summary) => packSummary(summary).length);
    expect(bytes.reduce((sum, one) => sum + one, 0) / bytes.length).toBeLessThan(300);
    const hosts = summaries.map(({ facts }) => facts.hosts.join(" ").length);
    expect(Math.max(...hosts)).toBeLessThanOrEqual(120);
  });

  test("a term of any kind leaves some, and its opposite the others", () => {
    fc.assert(
      fc.property(query, fc.boolean(), (text, typing) => {
        const [term] = parseFilter(text, typing);
        if (term === undefined) return;
        const passes = filterTest([term]);
        const opposite = filterTest([{ ...term, negated: !term.negated }]);
        const both = summaries.filter((one) => passes !== null && passes(one) === opposite?.(one));
        expect(both).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
