/** What the log keeps, and what it lets go. */
import { describe, expect, test } from "vitest";
import { answered, redirected } from "./situations.ts";
import { chainsOfTab, listedIds, openLog, recordAll } from "./log-bench.ts";
import { parseEvents } from "../support/notation.ts";

describe("the log", () => {
  test("lists chains with a redirect and forgets plain requests, also in storage", async () => {
    const bench = await openLog();
    recordAll(bench, [
      ...answered(1, 1_000),
      ...redirected(2, 5_000),
      ...answered(3, 9_000, { type: "image" }),
    ]);
    recordAll(bench, answered(4, 20_000, { type: "image" }));
    await bench.log.idle();
    expect(listedIds(bench.log, 1)).toEqual(["2"]);
    expect([...bench.store.items.keys()].toSorted()).toEqual(["events.1", "meta", "page.0"]);
  });

  test("never writes twice at once, and writes events of one turn together", async () => {
    const bench = await openLog();
    await bench.log.idle();
    const before = bench.store.sets;
    recordAll(bench, [...redirected(1, 1_000), ...redirected(2, 2_000), ...redirected(3, 3_000)]);
    await bench.log.idle();
    expect(bench.store.sets - before).toBe(1);
    expect(bench.store.mostAtOnce).toBe(1);
  });

  test("stores the start of a subresource only when it grows old", async () => {
    const bench = await openLog();
    recordAll(bench, answered(1, 1_000, { type: "image" }).slice(0, 1));
    await bench.log.idle();
    expect([...bench.store.items.keys()]).toEqual(["meta"]);
    bench.clock.pass(5_000);
    await bench.log.idle();
    expect(bench.store.items.has("events.0")).toBe(true);
    expect(listedIds(bench.log, 1)).toEqual([]);
  });

  test("clears one tab only, and nothing of its open requests comes back", async () => {
    const bench = await openLog();
    const open = redirected(2, 2_000);
    recordAll(bench, [...redirected(1, 1_000), ...open.slice(0, 4), ...redirected(3, 3_000, { tab: 2 })]);
    bench.log.clear(1);
    recordAll(bench, open.slice(4));
    await bench.log.idle();
    expect(listedIds(bench.log, 1)).toEqual([]);
    expect(listedIds(bench.log, 2)).toEqual(["3"]);
    expect([...bench.store.items.keys()].filter((key) => key.startsWith("events."))).toEqual(["events.2"]);
    expect(bench.log.dropped(1)).toBe(0);
  });

  test("pauses a tab: what began before is recorded to its end, what begins then never", async () => {
    const bench = await openLog();
    const before = redirected(1, 1_000);
    const during = redirected(2, 2_000);
    recordAll(bench, before.slice(0, 3));
    bench.log.setRecording(1, false);
    recordAll(bench, [...before.slice(3), ...during.slice(0, 3), ...redirected(3, 2_500, { tab: 2 })]);
    bench.log.setRecording(1, true);
    recordAll(bench, [...during.slice(3), ...redirected(4, 3_000)]);
    expect(listedIds(bench.log, 1)).toEqual(["1", "4"]);
    expect(listedIds(bench.log, 2)).toEqual(["3"]);
  });

  test("keeps pause and keep-log of a tab over a restart", async () => {
    const bench = await openLog();
    bench.log.setRecording(1, false);
    bench.log.setKeepLog(2, false);
    await bench.log.idle();
    const { log } = await openLog({ store: bench.store.survivor() });
    expect([log.isRecording(1), log.isRecording(2)]).toEqual([false, true]);
    expect([log.keepsLog(1), log.keepsLog(2)]).toEqual([true, false]);
  });

  test("what DevTools lists of requests that were cleared, or not permitted, makes no chain", async () => {
    const entry = (time: number) =>
      parseEvents(`${time} har 302 Found GET https://a.test/ to=/b ip=127.0.0.1 |`);
    const bench = await openLog();
    recordAll(bench, redirected(1, 1_000));
    bench.clock.pass(5_000);
    bench.log.clear(1);
    recordAll(bench, entry(bench.clock.time - 10));
    expect(listedIds(bench.log, 1)).toEqual([]);
    recordAll(bench, entry(bench.clock.time + 10));
    expect(listedIds(bench.log, 1)).toHaveLength(1);
    bench.clock.pass(5_000);
    bench.log.refuseListed();
    recordAll(bench, entry(bench.clock.time - 10));
    expect(listedIds(bench.log, 1)).toHaveLength(1);
  });

  test("without keep-log, another try of the browser at the page keeps the first", async () => {
    const bench = await openLog({ keepLog: false });
    recordAll(
      bench,
      parseEvents(`
        1000 nav-began http://a.test/
        1001 #1 seen GET https://a.test/
        1030 #1 fails net::ERR_CONNECTION_CLOSED
        1035 #2 seen GET http://a.test/
        1040 #2 done 200 OK ip=127.0.0.1 |`),
    );
    expect(listedIds(bench.log, 1)).toEqual(["1", "2"]);
  });

  test("without keep-log, a new page takes the tab's older chains away; a prefetch does not", async () => {
    const bench = await openLog({ keepLog: false });
    recordAll(bench, [...redirected(1, 1_000), ...redirected(2, 1_500, { type: "image" })]);
    recordAll(bench, redirected(9, 1_800, { tab: 2 }));
    const [seen, ...rest] = redirected(3, 2_000);
    if (seen?.kind !== "request-seen") throw new Error("A situation begins with a request.");
    recordAll(bench, [{ ...seen, documentId: "prefetched by this document" }, ...rest]);
    expect(listedIds(bench.log, 1)).toEqual(["1", "2", "3"]);
    recordAll(bench, redirected(4, 3_000));
    expect(listedIds(bench.log, 1)).toEqual(["4"]);
    expect(listedIds(bench.log, 2)).toEqual(["9"]);
  });

  test("takes away a closed tab's chains after a while, those of a private window at once", async () => {
    const bench = await openLog();
    const [seen, ...rest] = redirected(2, 2_000, { tab: 2 });
    if (seen?.kind !== "request-seen") throw new Error("A situation begins with a request.");
    recordAll(bench, [...redirected(1, 1_000), { ...seen, private: true }, ...rest]);
    recordAll(
      bench,
      [1, 2].map((tabId) => ({ kind: "tab-closed", time: 3_000, tabId }) as const),
    );
    expect([listedIds(bench.log, 1), listedIds(bench.log, 2)]).toEqual([["1"], []]);
    bench.clock.pass(300_001);
    bench.log.forgetClosedTabs((tabId) => tabId === 1);
    expect(listedIds(bench.log, 1)).toEqual(["1"]);
    bench.log.forgetClosedTabs(() => false);
    expect(listedIds(bench.log, 1)).toEqual([]);
  });

  test("gives a tab only its own chains' events", async () => {
    const bench = await openLog();
    recordAll(bench, [...redirected(1, 1_000), ...redirected(2, 2_000, { tab: 2 })]);
    expect([...(await bench.log.eventsOf(["1", "2", "unknown"], 1)).keys()]).toEqual(["1"]);
    expect((await chainsOfTab(bench.log, 1)).map(({ id, hops }) => [id, hops.length])).toEqual([["1", 1]]);
  });
});
