// @vitest-environment happy-dom
/** What a page makes of a log that is told in many messages, and told again. */
import { describe, expect, it } from "vitest";
import type { Notice, Request } from "../../src/core/protocol.ts";
import { chainsOf } from "../../src/core/recording.ts";
import { summaryOf } from "../../src/core/summarise.ts";
import { packSummary } from "../../src/core/summary-pack.ts";
import { FollowedLog } from "../../src/panel/followed-log.ts";
import { linkedPair } from "./linked-pair.ts";
import { afternoon } from "./situations.ts";

type Changed = Extract<Notice, { kind: "changed" }>;

const lines = afternoon.flatMap((events) =>
  chainsOf(events, "chromium").map((chain) => packSummary(summaryOf(chain, 1))),
);

/** A log, and the other end of its connection. All chains come as lines, so nothing is read. */
function followed() {
  const [link, background] = linkedPair<Request, Notice>();
  const log = new FollowedLog({
    tabId: 1,
    connect: () => link,
    reader: {
      load: () => Promise.reject(new Error("read")),
      explain: () => Promise.reject(new Error("read")),
    },
  });
  const tell = async (change: Partial<Changed>): Promise<void> => {
    background.send({
      kind: "changed",
      position: { epoch: "one", seq: 1 },
      reset: false,
      summaries: [],
      unread: [],
      removed: [],
      more: false,
      ...change,
    });
    await Promise.resolve();
  };
  return { log, tell };
}

describe("a followed log", () => {
  it("that is told anew keeps nothing that had only been gathered", async () => {
    const { log, tell } = followed();
    await tell({ reset: true, more: true, summaries: lines.slice(0, 1) });
    await tell({ more: true, summaries: lines.slice(1, 2) });
    await tell({ reset: true, summaries: lines.slice(2, 3) });
    const ids = lines.slice(2, 3).map((line) => line.split("\t", 1)[0]);
    expect(log.rows.all().map(({ id }) => id)).toEqual(ids);
    log.stop();
  });
});
