import { expect, it } from "vitest";
import { joinSummaries, leadingSummary } from "../../../src/core/lines/join-summaries.ts";
import { chainsOf } from "../../../src/core/fold/recording.ts";
import { summaryOf } from "../../../src/core/lines/summarise.ts";
import type { Summary } from "../../../src/core/summary.ts";
import { trace } from "../../support/traces.ts";

function like(change: Partial<Summary>): Summary {
  const [chain] = chainsOf(trace("chromium", "a.frag-2hops").events, "chromium");
  if (chain === undefined) throw new Error("No chain in the trace");
  return { ...summaryOf(chain, 0), severity: null, hops: 1, ...change };
}

it("lets a chain with redirects speak for the page that led to it", () => {
  const page = like({ id: "page", hops: 0, cause: "no redirect" });
  const redirect = like({ id: "redirect", cause: "to another path" });
  expect(leadingSummary([page, redirect]).id).toBe("redirect");
  expect(joinSummaries([page, redirect])).toMatchObject({ id: "page", cause: "to another path" });
  expect(leadingSummary([page, like({ id: "next", hops: 0 })]).id).toBe("page");
});

it("lets the worst finding speak, also of a page without redirects", () => {
  const page = like({ id: "page", hops: 0, severity: "advice" });
  expect(leadingSummary([like({ id: "redirect", severity: "note" }), page]).id).toBe("page");
});
