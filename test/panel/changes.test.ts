/** How the panel takes changes in: in their order, without holding the page up, and with no chain spoiling another. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ChainEvents, Request } from "../../src/core/protocol.ts";
import { foldChain } from "../../src/core/fold/fold-events.ts";
import { summaryOf } from "../../src/core/lines/summarise.ts";
import { packSummary, unpackSummary } from "../../src/core/lines/summary-pack.ts";
import type { Summary } from "../../src/core/summary.ts";
import { DEFAULT_THRESHOLDS } from "../../src/core/settings/thresholds.ts";
import { type Changed, Changes } from "../../src/panel/state/changes.ts";
import { ChainRows } from "../../src/panel/state/list.ts";
import { changed } from "./notices.ts";
import { hsts } from "./situations.ts";

function summarised(id: string, seq: number): Summary {
  const chain = foldChain(id, hsts, "chromium");
  if (chain === null) throw new Error("the situation is a chain");
  return summaryOf(chain, seq);
}

function unread(count: number, seq = 1): readonly ChainEvents[] {
  return Array.from({ length: count }, (_, at) => ({ id: String(at), seq: seq + at, events: hsts }));
}

/** Changes whose chains are counted as they are read, with all that they give and send. */
function taking(
  summarise = ({ id, seq }: ChainEvents): Summary | null => summarised(id, seq),
  ready: () => Promise<unknown> | null = () => null,
) {
  const taken: { readonly notice: Changed; readonly summaries: readonly Summary[] }[] = [];
  const sent: Request[] = [];
  const asked: (readonly string[])[] = [];
  const read = vi.fn<typeof summarise>(summarise);
  const changes = new Changes({
    thresholds: () => DEFAULT_THRESHOLDS,
    eventsOf(ids) {
      asked.push(ids);
      return Promise.resolve(new Map(ids.map((id) => [id, hsts])));
    },
    ready,
    summarise: read,
    onRead: (notice, summaries) => taken.push({ notice, summaries }),
    send: (request) => sent.push(request),
  });
  return { changes, taken, sent, read, asked };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** All that was heard has been taken in, as far as it waits for nothing. */
function aTaskLater(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

describe("changes", () => {
  it("are taken in together, in their order, and answered once a notice", async () => {
    const { changes, taken, sent } = taking();
    const line = packSummary(summarised("known", 2));
    const [one, other] = unread(2);
    if (one === undefined || other === undefined) throw new Error("two were made");
    changes.hear(changed({ summaries: [line], unread: [one, { ...other, seq: 3 }] }));
    changes.hear(changed({ summaries: [line], removed: ["1"] }));
    expect(taken).toEqual([]);
    await aTaskLater();
    expect(taken.map(({ summaries }) => summaries.map(({ id }) => id))).toEqual([
      ["0", "known", "1"],
      ["known"],
    ]);
    expect(sent).toEqual([
      { kind: "summarised", summaries: [packSummary(summarised("0", 1)), packSummary(summarised("1", 3))] },
    ]);
  });

  it("are read once, however often a chain was told until then", async () => {
    const { changes, taken, read } = taking();
    changes.hear(changed({ unread: unread(2) }));
    changes.hear(changed({ unread: unread(1, 7), removed: ["1"] }));
    await aTaskLater();
    expect(read.mock.calls.map(([{ id, seq }]) => [id, seq])).toEqual([
      ["1", 2],
      ["0", 7],
    ]);
    expect(taken.map(({ summaries }) => summaries.map(({ id }) => id))).toEqual([["1"], ["0"]]);
    // And again when it is told again.
    changes.hear(changed({ unread: unread(1, 8) }));
    await aTaskLater();
    expect(read).toHaveBeenCalledTimes(3);
  });

  it("are read a part a task, and none overtakes another", async () => {
    const tasks: (() => void)[] = [];
    vi.stubGlobal("setTimeout", (run: () => void) => tasks.push(run));
    const nextTask = async (): Promise<void> => {
      expect(tasks).toHaveLength(1);
      tasks.shift()?.();
      await Promise.resolve();
    };
    const { changes, taken, sent, read } = taking();
    const first = changed({ unread: unread(1_200) });
    const [newest] = unread(1, 5_000);
    if (newest === undefined) throw new Error("one was made");
    const second = changed({ unread: [{ ...newest, id: "new" }], removed: ["7"] });
    changes.hear(first);
    changes.hear(second);
    await nextTask();
    expect(read).toHaveBeenCalledTimes(500);
    expect(taken).toEqual([]);
    await nextTask();
    expect(read).toHaveBeenCalledTimes(1_000);
    await nextTask();
    expect(taken.map(({ notice }) => notice)).toEqual([first, second]);
    expect(taken.map(({ summaries }) => summaries.length)).toEqual([1_200, 1]);
    expect(sent).toHaveLength(2);
    changes.hear(second);
    await nextTask();
    expect(taken).toHaveLength(3);
  });

  it("leave out a chain that amounts to nothing, or that cannot be read", async () => {
    const { changes, taken, sent } = taking(({ id, seq }) => {
      if (id === "1") throw new TypeError("nobody can read this");
      return id === "2" ? null : summarised(id, seq);
    });
    changes.hear(changed({ summaries: ["no line at all"], unread: unread(4) }));
    await aTaskLater();
    expect(taken.flatMap(({ summaries }) => summaries.map(({ id }) => id))).toEqual(["0", "3"]);
    const lines = sent.flatMap((request) => (request.kind === "summarised" ? request.summaries : []));
    expect(lines.map((line) => unpackSummary(line)?.id)).toEqual(["0", "3"]);
  });

  it("read a line anew that was made with other thresholds, in its place, and answer with their own", async () => {
    const { changes, taken, sent, read, asked } = taking();
    const strict = { longChain: 2, tidyings: 2 };
    const [fresh, old] = [summarised("fresh", 3), summarised("old", 2)];
    changes.hear(changed({ summaries: [packSummary(old, strict), packSummary(fresh)] }));
    changes.hear(changed({ removed: ["gone"] }));
    await vi.waitFor(() => expect(taken).toHaveLength(2));
    expect(taken.map(({ summaries }) => summaries.map(({ id, seq }) => [id, seq]))).toEqual([
      [
        ["old", 2],
        ["fresh", 3],
      ],
      [],
    ]);
    expect(asked).toEqual([["old"]]);
    expect(read.mock.calls.map(([{ id, events }]) => [id, events])).toEqual([["old", hsts]]);
    expect(sent).toEqual([{ kind: "summarised", summaries: [packSummary(old)] }]);
  });

  it("wait, in their order, for code that could not be loaded at first", async () => {
    const later: (() => void)[] = [];
    const timers = vi.fn<(run: () => void, wait?: number) => void>((run) => later.push(run));
    vi.stubGlobal("setTimeout", timers);
    const loads = [Promise.reject(new Error("not there")), Promise.resolve(), null];
    const { changes, taken } = taking(undefined, () => loads.shift() ?? null);
    changes.hear(changed({ unread: unread(1) }));
    later.shift()?.();
    changes.hear(changed({ unread: unread(2).slice(1) }));
    await vi.waitUntil(() => later.length > 0);
    expect(timers.mock.calls.map(([, wait]) => wait)).toEqual([0, 1_000]);
    expect(taken).toEqual([]);
    later.shift()?.();
    await vi.waitUntil(() => taken.length === 2);
    expect(taken.map(({ summaries }) => summaries.map(({ id }) => id))).toEqual([["0"], ["1"]]);
  });

  it("go on behind one that could not be shown", async () => {
    const shown: string[] = [];
    const changes = new Changes({
      thresholds: () => DEFAULT_THRESHOLDS,
      eventsOf: () => Promise.resolve(new Map()),
      ready: () => null,
      summarise: ({ id, seq }) => summarised(id, seq),
      onRead(_, summaries) {
        if (summaries.length === 1) throw new Error("not shown");
        shown.push(...summaries.map(({ id }) => id));
      },
      send: () => {},
    });
    const failures: unknown[] = [];
    const note = (reason: unknown): number => failures.push(reason);
    process.once("unhandledRejection", note);
    changes.hear(changed({ unread: [{ id: "spoilt", seq: 1, events: hsts }] }));
    changes.hear(changed({ unread: unread(2) }));
    await vi.waitFor(() => expect(shown).toEqual(["0", "1"]));
    await vi.waitFor(() => expect(failures).toHaveLength(1));
  });
});

describe("the rows", () => {
  it("keep the newest of a chain, whatever comes late", () => {
    const rows = new ChainRows();
    rows.put([{ ...summarised("1", 5), hops: 3 }], true);
    rows.put([{ ...summarised("1", 4), hops: 1 }], true);
    expect(rows.get("1")?.summary.value).toMatchObject({ seq: 5, hops: 3 });
    expect(rows.totals.value).toMatchObject({ chains: 1, redirects: 3 });
    rows.put([{ ...summarised("1", 5), hops: 4 }], true);
    expect(rows.totals.value).toMatchObject({ chains: 1, redirects: 4 });
  });

  it("are shown to come one by one, and not in the middle of a page's load", () => {
    const rows = new ChainRows();
    const come = (now: number, ...ids: string[]): readonly boolean[] =>
      rows
        .put(
          ids.map((id) => summarised(id, 1)),
          true,
          now,
        )
        .map(({ newUntil }) => newUntil > now);
    expect(come(5_000, "1")).toEqual([true]);
    expect(come(5_900, "2")).toEqual([false]);
    // Since the last one, not since the last one that was shown.
    expect(come(6_800, "3")).toEqual([false]);
    expect(come(7_900, "4", "5")).toEqual([true, true]);
    expect(come(20_000, "6", "7", "8", "9", "10", "11", "12")).not.toContain(true);
  });
});
