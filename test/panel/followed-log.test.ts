// @vitest-environment happy-dom
/** What a page makes of a log that is told in many messages, and told again. */
import { describe, expect, it, vi } from "vitest";
import type { CaptureEvent } from "../../src/core/event.ts";
import type { Link, Notice, Request } from "../../src/core/protocol.ts";
import { chainsOf } from "../../src/core/fold/recording.ts";
import { summaryOf } from "../../src/core/lines/summarise.ts";
import { packSummary } from "../../src/core/lines/summary-pack.ts";
import { DEFAULT_THRESHOLDS } from "../../src/core/settings/thresholds.ts";
import { FollowedLog } from "../../src/panel/followed-log.ts";
import { hearingAfter } from "../../src/panel/link.ts";
import * as reading from "../../src/panel/read-chain.ts";
import type { Changed } from "../../src/panel/state/changes.ts";
import { quietState } from "./fake-background.ts";
import { linkedPair } from "./linked-pair.ts";
import { changed } from "./notices.ts";
import { afternoon, hsts } from "./situations.ts";

const lines = afternoon.flatMap((events) =>
  chainsOf(events, "chromium").map((chain) => packSummary(summaryOf(chain, 1))),
);

/** A message has crossed the connection, and what waits for it has been done, in a task of its own. */
async function taken(): Promise<void> {
  for (let task = 0; task < 2; task += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
}

/** A log, and the other end of its connection. All chains come as lines, so nothing is read. */
function followed(ready: Promise<void> = Promise.resolve()) {
  const [link, background] = linkedPair<Request, Notice>();
  const follows: Request[] = [];
  background.onMessage((request) => {
    if (request.kind === "follow") follows.push(request);
  });
  const log = new FollowedLog({
    tabId: 1,
    connect: () => hearingAfter(ready, link),
    reader: {
      load: () => Promise.reject(new Error("read")),
      explain: () => Promise.reject(new Error("read")),
    },
  });
  const tell = async (change: Partial<Changed>): Promise<void> => {
    background.send(changed(change));
    await taken();
  };
  const tellState = async (): Promise<void> => {
    background.send({ kind: "state", state: quietState });
    await taken();
  };
  return { log, tell, tellState, follows };
}

/** A log that is connected anew whenever its connection ends, and the other ends so far, each with what it heard. */
function reconnecting(ready: Promise<void> = Promise.resolve()) {
  const ends: { readonly background: Link<Notice, Request>; readonly heard: Request["kind"][] }[] = [];
  const log = new FollowedLog({
    tabId: 1,
    connect() {
      const [link, background] = linkedPair<Request, Notice>();
      const heard: Request["kind"][] = [];
      background.onMessage(({ kind }) => heard.push(kind));
      ends.push({ background, heard });
      return hearingAfter(ready, link);
    },
    reader: { load: () => Promise.resolve(reading), explain: () => Promise.reject(new Error("explained")) },
  });
  return { log, ends };
}

describe("a followed log", () => {
  it("asks again for what was asked for, on every connection until there is an answer", async () => {
    const { log, ends } = reconnecting();
    ends[0]?.background.send({ kind: "state", state: quietState });
    const asked = log.chains(["1"]);
    // Two backgrounds die, the second before it said a word.
    ends[0]?.background.close();
    ends[1]?.background.close();
    await vi.waitFor(() => expect(ends[2]?.heard).toEqual(["follow", "get-events"]));
    ends[2]?.background.send({ kind: "events", ask: 1, chainId: "1", events: hsts });
    ends[2]?.background.send({ kind: "events-end", ask: 1 });
    expect(await asked).toHaveLength(1);
    expect(log.connection.value).toBe("connected");
    log.stop();
  });

  it("gives every chain that can be read, whatever stands beside it", async () => {
    const { log, ends } = reconnecting();
    const asked = log.chains(["gone", "spoilt", "1"]);
    // What storage gave back may be anything.
    const spoilt: readonly CaptureEvent[] = JSON.parse("[null]");
    ends[0]?.background.send({ kind: "events", ask: 1, chainId: "spoilt", events: spoilt });
    ends[0]?.background.send({ kind: "events", ask: 1, chainId: "1", events: hsts });
    ends[0]?.background.send({ kind: "events-end", ask: 1 });
    expect((await asked).map(({ id }) => id)).toEqual(["1"]);
    log.stop();
  });

  it("takes nothing for an answer that a connection said before it ended", async () => {
    let getReady = (): void => {};
    const ready = new Promise<void>((resolve) => {
      getReady = resolve;
    });
    const { log, ends } = reconnecting(ready);
    ends[0]?.background.send({ kind: "state", state: quietState });
    await taken();
    ends[0]?.background.close();
    getReady();
    await taken();
    expect([log.connection.value, log.state.value]).toEqual(["connecting", null]);
    ends[1]?.background.send({ kind: "state", state: quietState });
    await taken();
    expect([log.connection.value, log.state.value]).toEqual(["connected", quietState]);
    log.stop();
  });

  it("that is told anew keeps nothing that had only been gathered", async () => {
    const { log, tell } = followed();
    await tell({ reset: true, more: true, summaries: lines.slice(0, 1) });
    await tell({ more: true, summaries: lines.slice(1, 2) });
    await tell({ reset: true, summaries: lines.slice(2, 3) });
    const ids = lines.slice(2, 3).map((line) => line.split("\t", 1)[0]);
    expect(log.rows.all().map(({ id }) => id)).toEqual(ids);
    log.stop();
  });

  it("asks at once, but hears nothing before it is ready, and then all in its order", async () => {
    let getReady = (): void => {};
    const ready = new Promise<void>((resolve) => {
      getReady = resolve;
    });
    const { log, tell, tellState, follows } = followed(ready);
    await tellState();
    await tell({ reset: true, summaries: lines.slice(0, 2) });
    await tell({ removed: [lines[0]?.split("\t", 1)[0] ?? ""] });
    expect(follows).toHaveLength(1);
    expect([log.state.value, log.filled.value]).toEqual([null, false]);
    getReady();
    await taken();
    expect(log.rows.all().map(({ id }) => id)).toEqual([lines[1]?.split("\t", 1)[0]]);
    log.stop();
  });

  it("is told again with other thresholds, but not before it was told anything", async () => {
    const { log, tellState, follows } = followed();
    log.setThresholds({ ...DEFAULT_THRESHOLDS, longChain: 3 });
    await tellState();
    expect(follows).toHaveLength(1);
    log.setThresholds({ ...DEFAULT_THRESHOLDS, longChain: 4 });
    await taken();
    expect(follows.slice(1)).toEqual([{ kind: "follow", tabId: 1, since: null }]);
    log.stop();
  });
});
