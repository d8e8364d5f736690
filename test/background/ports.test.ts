/** What pages are told: everything once, in order, through every death of the background. */
import { EventEmitter, once } from "node:events";
import { describe, expect, test } from "vitest";
import type { Log } from "../../src/background/log.ts";
import { Ports } from "../../src/background/ports.ts";
import type { CaptureEvent } from "../../src/core/event.ts";
import { DEFAULT_SETTINGS } from "../../src/core/protocol.ts";
import type { Link, LogPosition, Notice, Request, TabState } from "../../src/core/protocol.ts";
import { unpackSummary } from "../../src/core/summary-pack.ts";
import type { Summary } from "../../src/core/summary.ts";
import { linkedPair } from "./linked-pair.ts";
import { type Bench, openLog, recordAll } from "./log-bench.ts";
import { redirected } from "./situations.ts";

/** Lets everything happen that needs no time. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
}

interface Served extends Bench {
  readonly ports: Ports;
  readonly reloads: (readonly [number, boolean])[];
  permitted: boolean;
}

function serve(bench: Bench, log: Promise<Log> = Promise.resolve(bench.log)): Served {
  const reloads: (readonly [number, boolean])[] = [];
  const ports = new Ports({
    log,
    stateOf: async (tabId): Promise<TabState> => ({
      tabId,
      recording: bench.log.isRecording(tabId),
      keepLog: bench.log.keepsLog(tabId),
      permitted: served.permitted,
      browser: "chromium",
      browserVersion: "156",
      dropped: bench.log.dropped,
      maxChains: DEFAULT_SETTINGS.maxChains,
      troubles: bench.troubles.list(),
    }),
    reload: (tabId, bypassCache) => reloads.push([tabId, bypassCache]),
    onWatched: () => {},
    soon: (run) => setImmediate(run),
  });
  const served: Served = { ...bench, ports, reloads, permitted: true };
  return served;
}

/** A page as the panel is: keeps what it is told. */
class Page {
  readonly summaries = new Map<string, Summary>();
  readonly states: TabState[] = [];
  readonly events = new Map<string, readonly CaptureEvent[]>();
  readonly ended: number[] = [];
  position: LogPosition | null = null;
  resets = 0;
  received = 0;
  #link: Link<Request, Notice> | null = null;

  connect({ ports }: Served): void {
    const [link, background] = linkedPair<Request, Notice>();
    this.#link = link;
    link.onMessage((notice) => this.#hear(notice));
    ports.accept(background);
  }

  say(request: Request): void {
    this.#link?.send(request);
  }

  follow(served: Served, tabId = 1): void {
    this.connect(served);
    this.say({ kind: "follow", tabId, since: this.position });
  }

  leave(): void {
    this.#link?.close();
  }

  #hear(notice: Notice): void {
    if (notice.kind === "state") this.states.push(notice.state);
    else if (notice.kind === "events") this.events.set(notice.chainId, notice.events);
    else if (notice.kind === "events-end") this.ended.push(notice.ask);
    else {
      if (notice.reset) {
        this.summaries.clear();
        this.resets += 1;
      }
      for (const id of notice.removed) this.summaries.delete(id);
      for (const line of notice.summaries) {
        const summary = unpackSummary(line);
        if (summary !== null) this.summaries.set(summary.id, summary);
      }
      this.received += notice.summaries.length;
      this.position = notice.position;
    }
  }
}

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
    expect(page.received).toBe(2);
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
    expect([page.resets, page.received]).toEqual([1, 2]);
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
    expect([page.resets, page.received]).toEqual([1, 2]);
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
    expect([page.summaries.size, page.received, page.resets]).toEqual([2_500, 2_500, 1]);
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
    page.say({ kind: "get-events", ask: 8, chainIds: "all" });
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
