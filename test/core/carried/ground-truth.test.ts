/** The rows against the server's own log: what is said to have happened to a request did happen, as it arrived. */
import { describe, expect, test } from "vitest";
import { carriedOf } from "../../../src/core/carried/carried.ts";
import type { CarriedRow, Did } from "../../../src/core/carried/row.ts";
import { chainsOf } from "../../../src/core/fold/recording.ts";
import { scenariosOf, trace, traceFolders } from "../../support/traces.ts";
import { type Arrived, arrivedHeader, type Proven, provenHops } from "./truth.ts";

function realChange(before: string | null, after: string | null): Did {
  if (before === after) return before === null ? "none" : "kept";
  if (before === null) return "added";
  return after === null ? "dropped" : "changed";
}

function cookieIn(request: Arrived, name: string): string | null {
  const header = arrivedHeader(request, "cookie") ?? "";
  return header.split(";").some((pair) => pair.trim().startsWith(`${name}=`)) ? "" : null;
}

const oneHeader: ReadonlySet<string> = new Set(["authorization", "cookie", "origin", "referer"]);

/** What the log says of each thing that a row speaks of; empty where the log cannot tell. */
function realOf({ id, what }: CarriedRow, { before, after }: Proven): readonly Did[] {
  const compared = (read: (request: Arrived) => string | null): Did => realChange(read(before), read(after));
  if (id === "method") return [compared(({ method }) => method)];
  if (id === "body") return [compared(({ body }) => (body === "" ? null : body))];
  if (id === "query") return [compared(({ url }) => new URL(url, "http://x").search || null)];
  if (id.startsWith("cookie:")) return [compared((request) => cookieIn(request, id.slice("cookie:".length)))];
  const headers = id === "content-headers" || id.startsWith("other-headers") || oneHeader.has(id);
  return headers
    ? what.split(", ").map((name) => compared((request) => arrivedHeader(request, name.toLowerCase())))
    : [];
}

/** At least so many rows are confirmed by the log in each folder; Chromium keeps most headers back. */
const confirmed = {
  chromium: {
    method: 35,
    body: 20,
    "content-headers": 35,
    "other-headers-kept": 40,
    query: 350,
    authorization: 20,
  },
  "chromium-other-extension": {
    "content-headers": 45,
    cookie: 25,
    origin: 30,
    referer: 30,
    authorization: 20,
  },
  firefox: {
    method: 35,
    body: 30,
    "content-headers": 45,
    cookie: 50,
    origin: 45,
    referer: 35,
    authorization: 40,
  },
} as const;

describe.each(traceFolders)("%s", (from) => {
  test("no row contradicts what arrived", () => {
    const wrong: string[] = [];
    const right = new Map<string, number>();
    for (const scenario of scenariosOf(from)) {
      for (const proven of provenHops(from, scenario)) {
        for (const row of carriedOf(proven.hop, proven.chain)) {
          if (row.did === "not observable") continue;
          for (const real of realOf(row, proven)) {
            if (real === row.did) right.set(row.id, (right.get(row.id) ?? 0) + 1);
            else wrong.push(`${scenario} hop ${proven.hop.index}: ${row.what} ${row.did}, but ${real}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    const tooFew = Object.entries(confirmed[from]).filter(([id, least]) => (right.get(id) ?? 0) < least);
    expect(tooFew).toEqual([]);
  });

  test("both browsers do what the standards say, wherever it was seen", () => {
    const against: string[] = [];
    let agreed = 0;
    for (const scenario of scenariosOf(from)) {
      const { browser, events } = trace(from, scenario);
      for (const chain of chainsOf(events, browser)) {
        for (const row of chain.hops.flatMap((hop) => carriedOf(hop, chain))) {
          if (row.agrees === false) against.push(`${scenario}: ${row.what} ${row.did}: ${row.must.words}`);
          if (row.agrees === true) agreed++;
        }
      }
    }
    expect(against).toEqual([]);
    expect(agreed).toBeGreaterThan(400);
  });
});

describe("the matrix of methods", () => {
  const recorded = traceFolders.flatMap((from) =>
    scenariosOf(from)
      .filter((scenario) => scenario.startsWith("b."))
      .flatMap((scenario) => provenHops(from, scenario).map((proven) => ({ from, scenario, ...proven }))),
  );

  test("is what arrived, with its body", () => {
    const cells = new Set<string>();
    for (const { from, scenario, hop, chain, before, after } of recorded) {
      cells.add(`${from} ${hop.status} ${before.method}`);
      const rows = carriedOf(hop, chain);
      const method = rows.find(({ id }) => id === "method");
      const where = `${from} ${scenario} ${before.method} → ${after.method}`;
      const usual = before.method === "GET" || before.method === "HEAD";
      expect([where, method?.did ?? "kept", method?.agrees ?? usual]).toEqual([
        where,
        before.method === after.method ? "kept" : "changed",
        true,
      ]);
    }
    for (const from of traceFolders) {
      for (const status of [301, 302, 303, 307, 308]) {
        for (const method of ["GET", "POST", "PUT"]) expect(cells).toContain(`${from} ${status} ${method}`);
      }
    }
  });
});
