/** The list's navigations against the chain document's, over what browsers did; and over what none should say. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Chain } from "../../src/core/chain.ts";
import { navigationsOf } from "../../src/core/seams/navigations.ts";
import { chainsOf } from "../../src/core/fold/recording.ts";
import { summaryOf } from "../../src/core/lines/summarise.ts";
import type { Summary } from "../../src/core/summary.ts";
import { ChainRows } from "../../src/panel/state/list.ts";
import { Grouping } from "../../src/panel/state/grouping.ts";
import { eachAlone, type Navigation, navigationsIn } from "../../src/panel/state/navigations.ts";
import { scenariosOf, trace, traceFolders } from "../support/traces.ts";
import { hsts } from "./situations.ts";

function rowsOf(summaries: readonly Summary[]) {
  const rows = new ChainRows();
  rows.put(summaries, false);
  return rows.all();
}

/** Ids of the chains that each line stands for. */
function joined(summaries: readonly Summary[]): string[][] {
  return navigationsIn(rowsOf(summaries), new Map()).map(({ members }) => members.map(({ id }) => id));
}

/** The document's navigations of several chains, cut where a reload begins. */
function inDocument(chains: readonly Chain[]): string[][] {
  return navigationsOf(chains)
    .flatMap((navigation) => {
      const parts: string[][] = [];
      for (const { id, seam } of navigation.chains) {
        const part = seam?.kind === "reload" ? undefined : parts.at(-1);
        if (part === undefined) parts.push([id]);
        else part.push(id);
      }
      return parts;
    })
    .filter(({ length }) => length > 1);
}

const [anyChain] = chainsOf(hsts, "chromium");
if (anyChain === undefined) throw new Error("No chain in the situation");
const usual = summaryOf(anyChain, 1);

function idsOf({ members }: Navigation): readonly string[] {
  return members.map(({ id }) => id);
}

function named(navigations: readonly (readonly string[])[]): readonly string[] {
  return navigations.map((ids) => ids.join(" → ")).toSorted();
}

describe.each(traceFolders)("navigations of %s", (folder) => {
  it("are those of the chain document, but for reloads", () => {
    let several = 0;
    for (const scenario of scenariosOf(folder)) {
      const { events, browser } = trace(folder, scenario);
      const chains = chainsOf(events, browser);
      const lines = joined(chains.map((chain) => summaryOf(chain, 1)));
      const found = named(lines.filter(({ length }) => length > 1));
      expect({ scenario, found }).toEqual({ scenario, found: named(inDocument(chains)) });
      expect(lines.flat()).toHaveLength(chains.length);
      several += found.length;
    }
    expect(several).toBeGreaterThan(10);
  });
});

describe("navigations while chains come, change and go", () => {
  const chain = fc.record({ id: fc.nat(7), after: fc.option(fc.nat(7)), startedAt: fc.nat(3) });
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.array(chain, { minLength: 1, maxLength: 3 }) },
    fc.array(fc.nat(7), { minLength: 1, maxLength: 2 }).map((gone) => ({ gone })),
    fc.constant("reset" as const),
    fc.boolean(),
  );

  it("are those of the same chains seen at once", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const rows = new ChainRows();
        const grouping = new Grouping(rows);
        let [seq, joins] = [0, true];
        for (const one of steps) {
          if (one === "reset") rows.reset();
          else if (typeof one === "boolean") joins = one;
          else if ("gone" in one) rows.remove(one.gone.map(String));
          else {
            const summaries = one.map(({ id, after, startedAt }) => {
              seq += 1;
              return { ...usual, id: `${id}`, after: after === null ? null : `${after}`, startedAt, seq };
            });
            rows.put(summaries, true);
          }
          const anew = (joins ? navigationsIn : eachAlone)(rows.all(), new Map());
          expect(grouping.navigations(joins).map(idsOf)).toEqual(anew.map(idsOf));
          for (const navigation of grouping.navigations(joins))
            for (const { id } of navigation.members) expect(grouping.of(id)).toBe(navigation);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("navigations of chains that name any others as what came before", () => {
  const linked = fc.array(fc.record({ after: fc.option(fc.nat(9)), startedAt: fc.nat(5) }), {
    maxLength: 10,
  });

  it("hold every chain once, also where they go round in a circle", () => {
    fc.assert(
      fc.property(linked, (links) => {
        const summaries = links.map(({ after, startedAt }, id) => ({
          ...usual,
          id: String(id),
          after: after === null ? null : String(after),
          startedAt,
        }));
        expect(joined(summaries).flat().toSorted()).toEqual(summaries.map(({ id }) => id).toSorted());
      }),
    );
  });

  it("stay the same objects while their chains do", () => {
    const rows = rowsOf([usual, { ...usual, id: "next", after: usual.id }, { ...usual, id: "other" }]);
    const first = navigationsIn(rows, new Map());
    expect(first).toHaveLength(2);
    const again = navigationsIn(rows, new Map(first.map((found) => [found.members[0].id, found])));
    expect(again.map((found, index) => found === first[index])).toEqual([true, true]);
  });
});
