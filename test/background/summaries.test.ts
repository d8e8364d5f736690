/** Pages read chains, and the background keeps what they made of them: valid at one position, and over a restart. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { parseEvents } from "../support/notation.ts";
import { type Bench, listedIds, openLog, recordAll } from "./log-bench.ts";
import { Page, serve, type Served, settle } from "./pages.ts";
import { redirected } from "./situations.ts";

afterEach(() => {
  vi.useRealTimers();
});

/** What the background tells a page that comes now: how many chains as a line, and how many with their events. */
async function toldAnew(served: Served): Promise<readonly [number, number]> {
  const page = new Page();
  page.follow(served);
  await settle();
  page.leave();
  return page.received;
}

/** A background that found `count` ended chains in storage, and holds none of them. */
async function withStored(count: number, { maxChains = 10_000 } = {}): Promise<Bench> {
  const bench = await openLog({ maxChains });
  for (let id = 1; id <= count; id += 1) recordAll(bench, redirected(id, id * 1_000));
  await bench.log.idle();
  bench.clock.pass(60_000);
  return openLog({ store: bench.store.survivor(), clock: bench.clock, maxChains });
}

/** Whatever order they were told in. */
function idsOf({ summaries }: Page): readonly string[] {
  return [...summaries.keys()].toSorted((a, b) => Number(a) - Number(b));
}

function readsOfEvents({ store }: Bench): readonly string[] {
  return store.reads.flat().filter((key) => key.startsWith("events."));
}

describe("a chain that no page has read", () => {
  test("comes with its events, behind the state; the next page gets the line that was made of it", async () => {
    const served = serve(await openLog());
    recordAll(served, [...redirected(1, 1_000), ...redirected(2, 2_000)]);
    const first = new Page({ answers: true });
    first.follow(served);
    await settle();
    expect(first.received).toEqual([0, 2]);
    expect(first.heard).toEqual(["state", "known", "changed"]);
    const second = new Page();
    second.follow(served);
    await settle();
    expect(second.received).toEqual([2, 0]);
    expect(second.changes[0]?.summaries).toEqual(first.lines);
    expect(second.summaries.get("2")).toMatchObject({ hops: 1, cause: first.summaries.get("2")?.cause });
  });

  test("is one again when it changes: the line is void, also one that comes late", async () => {
    const served = serve(await openLog());
    const events = redirected(1, 1_000);
    recordAll(served, events.slice(0, 4));
    const page = new Page();
    page.follow(served);
    await settle();
    const late = [...page.lines];
    page.say({ kind: "summarised", summaries: late });
    await settle();
    expect(await toldAnew(served)).toEqual([1, 0]);
    recordAll(served, events.slice(4));
    await settle();
    expect(page.received).toEqual([0, 2]);
    expect(page.summaries.get("1")).toMatchObject({ pending: false });
    page.say({ kind: "summarised", summaries: late });
    await settle();
    expect(await toldAnew(served)).toEqual([0, 1]);
  });

  test("stays one when a page says what nobody can have made of it", async () => {
    const served = serve(await openLog());
    recordAll(served, [...redirected(1, 1_000), ...redirected(2, 2_000, { tab: 2 })]);
    const page = new Page();
    page.follow(served);
    await settle();
    const [line = ""] = page.lines;
    const [, seq = ""] = line.split("\t");
    const summaries = ["", "1", "1\t", `1\t${seq}0\t`, `unknown\t${seq}\t`, line.padEnd(601, "x")];
    page.say({ kind: "summarised", summaries });
    const senseless: unknown = { kind: "summarised", summaries: [7, null, { length: 3 }] };
    for (const request of [senseless, { kind: "summarised" }])
      page.say(Object.assign(Object.create(null), request));
    await settle();
    expect(await toldAnew(served)).toEqual([0, 1]);
    await served.log.idle();
    const next = await openLog({ store: served.store.survivor() });
    expect(next.troubles.list()).toEqual([]);
  });

  test("is kept as the last page made it, with whatever settings", async () => {
    const served = serve(await openLog());
    recordAll(served, redirected(1, 1_000));
    const page = new Page({ answers: true });
    page.follow(served);
    await settle();
    const [line = ""] = page.lines;
    await served.log.idle();
    const other = `${line.slice(0, line.lastIndexOf("\t"))}\t12.12`;
    page.say({ kind: "summarised", summaries: [other] });
    await settle();
    const next = new Page();
    next.follow(served);
    await settle();
    expect(next.changes[0]?.summaries).toEqual([other]);
    await served.log.idle();
    const later = serve(await openLog({ store: served.store.survivor(), clock: served.clock }));
    const afterwards = new Page();
    afterwards.follow(later);
    await settle();
    expect(afterwards.changes[0]?.summaries).toEqual([other]);
  });

  test("costs one write for all that were read together, and none of their events", async () => {
    const served = serve(await openLog());
    for (let id = 1; id <= 40; id += 1) recordAll(served, redirected(id, id * 1_000));
    await served.log.idle();
    const before = served.store.sets;
    const events = [...served.store.items].filter(([key]) => key.startsWith("events."));
    for (const [key] of events) served.store.items.set(key, "as it was");
    const page = new Page({ answers: true });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    page.follow(served);
    await settle();
    expect(served.store.sets).toBe(before);
    vi.advanceTimersByTime(1_000);
    await settle();
    expect(served.store.sets).toBe(before + 1);
    expect(events.map(([key]) => served.store.items.get(key))).toEqual(events.map(() => "as it was"));
  });
});

describe("a new background", () => {
  test("has the lines that its predecessor kept, and reads no events for them", async () => {
    const first = serve(await withStored(120));
    const page = new Page({ answers: true });
    page.follow(first);
    await settle();
    expect(page.received).toEqual([0, 120]);
    await first.log.idle();
    const second = serve(await openLog({ store: first.store.survivor(), clock: first.clock }));
    expect(await toldAnew(second)).toEqual([120, 0]);
    // The tab's page alone: what follows may have been led to by it.
    expect(readsOfEvents(second)).toEqual(["events.119"]);
  });

  test("expects nothing more of a chain that was handed off, read or not", async () => {
    const bench = await openLog();
    const events = parseEvents(`
      1000 #1 seen GET http://a.test/ sub_frame
      1001 #1 redirect 302 Found to=mailto:b@a.test ip=127.0.0.1 | Location: mailto:b@a.test`);
    recordAll(bench, events);
    await bench.log.idle();
    bench.clock.pass(60_000);
    const next = await openLog({ store: bench.store.survivor(), clock: bench.clock });
    expect([listedIds(next.log, 1), readsOfEvents(next)]).toEqual([["1"], []]);
  });

  test("reads what has no line from storage, a part at a time, the newest part first", async () => {
    const served = serve(await withStored(120));
    expect(readsOfEvents(served)).toEqual(["events.119"]);
    const page = new Page();
    page.follow(served);
    await settle();
    expect(page.changes.map(({ unread, more }) => [unread.length, more])).toEqual([
      [50, true],
      [50, true],
      [20, false],
    ]);
    // Each part in order, so that a page reads no chain before the one that led to it.
    const ids = listedIds(served.log, 1);
    expect(page.changes.map(({ unread }) => unread.map(({ id }) => id))).toEqual([
      ids.slice(70),
      ids.slice(20, 70),
      ids.slice(0, 20),
    ]);
    expect(page.position).toEqual(served.log.position);
  });

  test("tells all of it to a page that left in the middle", async () => {
    const served = serve(await withStored(120));
    const page = new Page();
    served.store.duringRead = () => {
      served.store.duringRead = () => page.leave();
    };
    page.follow(served);
    await settle();
    expect(page.received).toEqual([0, 50]);
    page.follow(served);
    await settle();
    expect([page.received, page.resets, page.summaries.size]).toEqual([[0, 170], 2, 120]);
  });

  test("tells the others when the events of one are damaged, and says so", async () => {
    const bench = await withStored(60);
    bench.store.items.set("events.3", "[");
    const served = serve(bench);
    const page = new Page();
    page.follow(served);
    await settle();
    expect(page.summaries.size).toBe(59);
    expect(served.troubles.list().map(({ code }) => code)).toEqual(["stored-log-damaged"]);
  });
});

describe("while the first answer is read from storage", () => {
  test.each([
    ["all", 0, 50],
    ["some that was told already", 40, 50],
    ["some that was not", 60, 60],
  ])("what is taken away (%s) is gone, and is not taken for lost", async (_what, left, told) => {
    const served = serve(await withStored(120));
    const page = new Page();
    served.store.duringRead = () => {
      served.store.duringRead = async () => {
        if (left === 0) served.log.clear(1);
        else served.log.configure({ keepLog: true, maxChains: left });
        await served.log.idle();
        await settle();
      };
    };
    page.follow(served);
    await settle();
    await settle();
    expect(page.received).toEqual([0, told]);
    expect(page.summaries.size).toBe(left);
    expect(idsOf(page)).toEqual(listedIds(served.log, 1));
    expect(served.troubles.list()).toEqual([]);
  });

  test("what changes, told or not, and what comes is told behind it, at its newest", async () => {
    const bench = await openLog();
    const reports = Array.from({ length: 100 }, (_, at) =>
      redirected(at + 1, (at + 1) * 1_000, { type: "xmlhttprequest" }),
    );
    // Those that have not ended are held and need not be read: they come first, and with the last of them the others.
    for (const [at, events] of reports.entries()) recordAll(bench, at < 40 ? events : events.slice(0, 4));
    await bench.log.idle();
    bench.clock.pass(200_000);
    const served = serve(await openLog({ store: bench.store.survivor(), clock: bench.clock }));
    const page = new Page({ answers: true });
    served.store.duringRead = async () => {
      for (const id of [41, 100]) recordAll(served, reports[id - 1]?.slice(4) ?? []);
      recordAll(served, redirected(101, 140_000));
      await settle();
    };
    page.follow(served);
    await settle();
    await settle();
    expect(idsOf(page)).toEqual(listedIds(served.log, 1));
    expect([page.summaries.get("41"), page.summaries.get("100")]).toMatchObject([
      { pending: false },
      { pending: false },
    ]);
    expect(page.changes.map(({ unread }) => unread.length)).toEqual([50, 49, 3]);
    expect(page.changes.at(-1)?.unread.map(({ id }) => id)).toEqual(["41", "100", "101"]);
    expect(page.position).toEqual(served.log.position);
    expect(await toldAnew(served)).toEqual([101, 0]);
  });
});
