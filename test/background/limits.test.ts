/** Storage that fails, is full or damaged, and the log's own limits: said, counted, and recording goes on. */
import { describe, expect, test } from "vitest";
import { LOG_BYTES } from "../../src/background/log-writer.ts";
import { FakeStore } from "./fake-store.ts";
import { chainsOfTab, listedIds, openLog, recordAll } from "./log-bench.ts";
import { redirected } from "./situations.ts";

function codesOf({ troubles }: Awaited<ReturnType<typeof openLog>>): readonly string[] {
  return troubles.list().map(({ code }) => code);
}

describe("a write that fails", () => {
  test("is said, keeps the chains in memory, and is made good by the next write", async () => {
    const bench = await openLog();
    await bench.log.idle();
    bench.store.failure = new Error("disk on fire");
    recordAll(bench, redirected(1, 1_000));
    await bench.log.idle();
    expect(codesOf(bench)).toEqual(["storage-failed"]);
    expect(await chainsOfTab(bench.log, 1)).toHaveLength(1);
    bench.store.failure = null;
    recordAll(bench, redirected(2, 2_000));
    await bench.log.idle();
    const next = await openLog({ store: bench.store.survivor() });
    expect(listedIds(next.log, 1)).toEqual(["1", "2"]);
    expect(await chainsOfTab(next.log, 1)).toHaveLength(2);
  });

  test("for want of space makes older chains smaller until it fits", async () => {
    const bench = await openLog();
    bench.store.quota = 40_000;
    for (let id = 1; id <= 20; id += 1) {
      recordAll(bench, redirected(id, id * 10_000, { padding: 3_000 }));
      await bench.log.idle();
    }
    expect(codesOf(bench)).toEqual(["storage-full"]);
    const next = await openLog({ store: bench.store.survivor() });
    const chains = await chainsOfTab(next.log, 1);
    expect(chains.at(-1)?.id).toBe("20");
    expect(next.troubles.list()).toEqual([]);
    expect(chains.length).toBeGreaterThan(5);
  });

  test("when nothing can be read, begins with an empty log", async () => {
    const store = new FakeStore();
    store.failure = new Error("no storage");
    const bench = await openLog({ store });
    recordAll(bench, redirected(1, 1_000));
    await bench.log.idle();
    expect(codesOf(bench)).toEqual(["storage-failed"]);
    expect(listedIds(bench.log, 1)).toEqual(["1"]);
  });
});

async function storedLog(): Promise<FakeStore> {
  const bench = await openLog();
  for (let id = 1; id <= 20; id += 1) recordAll(bench, redirected(id, id * 10_000));
  await bench.log.idle();
  return bench.store.survivor();
}

describe("a damaged log", () => {
  test.each([
    ["a page that is no JSON", "page.0", "{[", ["17", "18", "19", "20"]],
    ["a page that is no list", "page.1", '"?"', Array.from({ length: 16 }, (_, at) => String(at + 1))],
    [
      "a page with a senseless record",
      "page.1",
      '[{"id":7},null]',
      Array.from({ length: 16 }, (_, at) => String(at + 1)),
    ],
    ["a table of contents that is none", "meta", "[]", Array.from({ length: 20 }, (_, at) => String(at + 1))],
  ])("with %s is said, and the rest is used", async (_what, key, text, left) => {
    const store = await storedLog();
    store.items.set(key, text);
    const bench = await openLog({ store });
    expect(codesOf(bench)).toEqual(["stored-log-damaged"]);
    expect(listedIds(bench.log, 1)).toEqual(left);
    recordAll(bench, redirected(99, 900_000));
    await bench.log.idle();
    expect(listedIds(bench.log, 1)).toEqual([...left, "99"]);
  });

  test.each(["nonsense", "[]", '[{"kind":"request-seen"}]', '[{"kind":1}]'])(
    "with a chain's events %s is said when they are asked for",
    async (text) => {
      const store = await storedLog();
      store.items.set("events.0", text);
      const bench = await openLog({ store });
      expect(await chainsOfTab(bench.log, 1)).toHaveLength(19);
      expect(codesOf(bench)).toEqual(["stored-log-damaged"]);
    },
  );
});

describe("the log's limits", () => {
  test("hold the number of chains, oldest go first, and count what was dropped over a restart", async () => {
    const bench = await openLog({ maxChains: 3 });
    for (let id = 1; id <= 5; id += 1) recordAll(bench, redirected(id, id * 1_000));
    expect(listedIds(bench.log, 1)).toEqual(["3", "4", "5"]);
    await bench.log.idle();
    const { log } = await openLog({ store: bench.store.survivor() });
    expect([log.dropped(1), listedIds(log, 1).length]).toEqual([2, 3]);
  });

  test("count what each tab lost by itself, and anew once it is cleared or begins a new list", async () => {
    const bench = await openLog({ maxChains: 3 });
    for (let id = 1; id <= 5; id += 1)
      recordAll(bench, redirected(id, id * 1_000, { tab: id === 1 ? 1 : 2 }));
    expect([bench.log.dropped(1), bench.log.dropped(2)]).toEqual([1, 1]);
    bench.log.clear(1);
    expect([bench.log.dropped(1), bench.log.dropped(2)]).toEqual([0, 1]);
    bench.log.setKeepLog(2, false);
    recordAll(bench, redirected(6, 60_000, { tab: 2 }));
    expect([listedIds(bench.log, 2), bench.log.dropped(2)]).toEqual([["6"], 0]);
  });

  test("drop old header blocks first, marked, and keep what the chain is understood from", async () => {
    const bench = await openLog();
    const padding = 200_000;
    for (let id = 1; id <= 30; id += 1) {
      recordAll(bench, redirected(id, id * 10_000, { padding }));
      await bench.log.idle();
    }
    const stored = [...bench.store.items.values()].reduce<number>(
      (sum, text) => sum + String(text).length,
      0,
    );
    expect(stored).toBeLessThan(LOG_BYTES);
    for (let id = 31; id <= 60; id += 1) {
      recordAll(bench, redirected(id, id * 10_000, { padding }));
      await bench.log.idle();
    }
    expect(bench.log.dropped(1)).toBe(0);
    const events = await bench.log.eventsOf(["1", "60"], 1);
    const redirects = ["1", "60"].map((id) => events.get(id)?.find(({ kind }) => kind === "redirect-seen"));
    expect(redirects[0]).toMatchObject({ headersDropped: true, headers: [["Location", "http://a.test/to"]] });
    expect(redirects[1]).not.toHaveProperty("headersDropped");
    const [first] = await chainsOfTab(bench.log, 1);
    expect(first?.hops).toHaveLength(1);
    expect([...bench.store.items.values()].join("").length).toBeLessThan(LOG_BYTES);
  });

  test("drop headers before any chain, and chains of closed tabs before those of open ones", async () => {
    const bench = await openLog();
    // A long address is no header: dropping headers does not help against it.
    const long = (id: number, tab: number) =>
      redirected(id, id * 10_000, { tab }).map((event) =>
        "url" in event ? { ...event, url: `${event.url}?${"x".repeat(150_000)}` } : event,
      );
    for (let id = 1; id <= 45; id += 1) {
      recordAll(bench, long(id, id % 2 === 0 ? 1 : 2));
      if (id === 20) recordAll(bench, [{ kind: "tab-closed", time: 200_000, tabId: 1 }]);
      await bench.log.idle();
    }
    expect(bench.log.dropped(1)).toBeGreaterThan(0);
    expect(listedIds(bench.log, 2)).toHaveLength(23);
  });
});
