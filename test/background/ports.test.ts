/** What pages are told: everything once, in order, through every death of the background. */
import { EventEmitter, once } from "node:events";
import { describe, expect, test } from "vitest";
import { openLog, recordAll } from "./log-bench.ts";
import { Page, serve, settle } from "./pages.ts";
import { redirected } from "./situations.ts";

describe("a page that follows a tab", () => {
  test("gets what is there, then what changes, of its own tab only", async () => {
    const served = serve(await openLog());
    recordAll(served, [...redirected(1, 1_000), ...redirected(2, 2_000, { tab: 2 })]);
    const page = new Page();
    page.follow(served);
    await settle();
    expect([...page.summaries.keys()]).toEqual(["1"]);
    recordAll(served, [...redirected(3, 3_000), ...redirected(4, 4_000, { tab: 2 })]);
    await settle();
    expect([...page.summaries.keys()]).toEqual(["1", "3"]);
    expect(page.summaries.get("3")).toMatchObject({ hops: 1, pending: false });
    expect(page.received).toEqual([0, 2]);
    expect(page.states).toHaveLength(1);
  });

  test("comes back to the same background and gets only what it missed", async () => {
    const served = serve(await openLog());
    recordAll(served, redirected(1, 1_000));
    const page = new Page();
    page.follow(served);
    await settle();
    page.leave();
    recordAll(served, redirected(2, 2_000));
    page.follow(served);
    await settle();
    expect([...page.summaries.keys()]).toEqual(["1", "2"]);
    expect([page.resets, page.received]).toEqual([1, [0, 2]]);
  });

  test("comes back to a new background that knows everything, and gets only what changed", async () => {
    const first = serve(await openLog());
    recordAll(first, redirected(1, 1_000));
    const page = new Page();
    page.follow(first);
    await settle();
    await first.log.idle();
    const second = serve(await openLog({ store: first.store.survivor() }));
    recordAll(second, redirected(2, 2_000));
    page.follow(second);
    await settle();
    expect([...page.summaries.keys()]).toEqual(["1", "2"]);
    expect([page.resets, page.received]).toEqual([1, [0, 2]]);
  });

  test("comes back to a background that lost what the page had seen, and believes it", async () => {
    const first = serve(await openLog());
    recordAll(first, redirected(1, 1_000));
    await first.log.idle();
    const store = first.store.survivor();
    recordAll(first, redirected(2, 2_000));
    const page = new Page();
    page.follow(first);
    await settle();
    expect([...page.summaries.keys()]).toEqual(["1", "2"]);
    const second = serve(await openLog({ store }));
    recordAll(second, redirected(3, 3_000));
    page.follow(second);
    await settle();
    expect([...page.summaries.keys()]).toEqual(["1", "3"]);
    expect(page.resets).toBe(2);
  });

  test("comes back after something was taken away, and begins anew", async () => {
    const served = serve(await openLog({ maxChains: 2 }));
    recordAll(served, [...redirected(1, 1_000), ...redirected(2, 2_000)]);
    const page = new Page();
    page.follow(served);
    await settle();
    page.leave();
    recordAll(served, redirected(3, 3_000));
    page.follow(served);
    await settle();
    expect([...page.summaries.keys()]).toEqual(["2", "3"]);
    expect(page.states.at(-1)?.dropped).toBe(1);
  });

  test("may ask before the log has been read back", async () => {
    const bench = await openLog();
    recordAll(bench, redirected(1, 1_000));
    const reading = new EventEmitter();
    const served = serve(
      bench,
      once(reading, "read").then(() => bench.log),
    );
    const page = new Page();
    page.follow(served);
    await settle();
    expect([...served.ports.watchedTabs]).toEqual([1]);
    expect(page.position).toBeNull();
    reading.emit("read");
    await settle();
    expect([...page.summaries.keys()]).toEqual(["1"]);
  });

  test("gets a long log in parts, each with a position to go on from", async () => {
    const served = serve(await openLog());
    for (let id = 1; id <= 2_500; id += 1) recordAll(served, redirected(id, id * 10));
    const page = new Page();
    page.follow(served);
    await settle();
    expect([page.summaries.size, page.received, page.resets]).toEqual([2_500, [0, 2_500], 1]);
    expect(page.position).toEqual(served.log.position);
  });

  test("gets the events it asks for, then their end", async () => {
    const served = serve(await openLog());
    recordAll(served, [
      ...redirected(1, 1_000),
      ...redirected(2, 2_000),
      ...redirected(3, 3_000, { tab: 2 }),
    ]);
    const page = new Page();
    page.follow(served);
    page.say({ kind: "get-events", ask: 7, chainIds: ["1", "3", "unknown"] });
    await settle();
    expect([[...page.events.keys()], page.ended]).toEqual([["1"], [7]]);
    page.say({ kind: "get-events", ask: 8, chainIds: ["1", "2"] });
    await settle();
    expect([[...page.events.keys()], page.ended]).toEqual([
      ["1", "2"],
      [7, 8],
    ]);
  });

  test("clears, pauses and reloads its tab, and hears what came of it", async () => {
    const served = serve(await openLog());
    recordAll(served, [...redirected(1, 1_000), ...redirected(2, 2_000)]);
    const page = new Page();
    page.follow(served);
    page.say({ kind: "clear" });
    page.say({ kind: "set-recording", on: false });
    page.say({ kind: "set-keep-log", on: false });
    page.say({ kind: "reload", bypassCache: true });
    page.say({ kind: "ping" });
    await settle();
    expect(page.summaries.size).toBe(0);
    expect(page.states.at(-1)).toMatchObject({ recording: false, keepLog: false });
    expect(served.reloads).toEqual([[1, true]]);
  });

  test("is told soon of what it asked for, though nothing else changes", async () => {
    const served = serve(await openLog());
    const page = new Page();
    page.follow(served);
    await settle();
    expect(served.hurries).toBe(0);
    page.say({ kind: "set-recording", on: false });
    await settle();
    expect(page.states.at(-1)).toMatchObject({ recording: false, keepLog: true });
    page.say({ kind: "set-keep-log", on: false });
    await settle();
    expect(page.states.at(-1)).toMatchObject({ recording: false, keepLog: false });
    page.say({ kind: "clear" });
    page.say({ kind: "ping" });
    await settle();
    expect(served.hurries).toBe(3);
  });

  test("is told when access is taken away, and when something goes wrong", async () => {
    const served = serve(await openLog());
    const page = new Page();
    page.follow(served);
    await settle();
    served.permitted = false;
    served.ports.stateChanged();
    await settle();
    expect(page.states.map(({ permitted }) => permitted)).toEqual([true, false]);
    served.troubles.report("malformed-event", "webRequest.onCompleted");
    served.ports.stateChanged();
    await settle();
    expect(page.states.at(-1)?.troubles).toEqual([
      { code: "malformed-event", detail: "webRequest.onCompleted", count: 1 },
    ]);
  });
});

test("a tab is watched as long as a page is open on it", async () => {
  const served = serve(await openLog());
  const devtools = new Page();
  const panel = new Page();
  devtools.connect(served);
  devtools.say({ kind: "watch", tabId: 5 });
  panel.follow(served, 5);
  await settle();
  expect([...served.ports.watchedTabs]).toEqual([5]);
  expect(devtools.position).toBeNull();
  devtools.leave();
  expect([...served.ports.watchedTabs]).toEqual([5]);
  panel.leave();
  expect([...served.ports.watchedTabs]).toEqual([]);
});
