/** The badge of a tab: set for its last navigation, and for nothing else. */
import { beforeEach, expect, test, vi } from "vitest";
import { parseEvents } from "../support/notation.ts";
import { type Bench, openLog, recordAll } from "./log-bench.ts";
import { answered, redirected } from "./situations.ts";
import { settle } from "./pages.ts";

const api = vi.hoisted(() => ({
  stored: {} as unknown,
  url: "http://a.test/to" as string | undefined,
  drawn: [] as string[],
}));

vi.mock("../../src/browser.ts", () => ({
  browserName: "chromium",
  browser: {
    storage: { local: { get: () => Promise.resolve({ settings: api.stored }) } },
    tabs: {
      query: () => Promise.resolve([{ id: 1 }]),
      get: () => Promise.resolve({ url: api.url }),
    },
    action: {
      setBadgeText: ({ tabId, text }: { tabId: number; text: string }) =>
        Promise.resolve(void api.drawn.push(`${tabId}:${text}`)),
      setBadgeBackgroundColor: () => Promise.resolve(),
      setBadgeTextColor: () => Promise.resolve(),
      setTitle: () => Promise.resolve(),
    },
  },
}));

const { Badges } = await import("../../src/background/badge/badges.ts");

async function badged(
  badge: string,
): Promise<{ readonly bench: Bench; readonly drawn: () => Promise<readonly string[]> }> {
  api.stored = { badge };
  const bench = await openLog();
  const waiting: (() => void)[] = [];
  void new Badges(bench.log, (_wait, run) => waiting.push(run));
  await settle();
  return {
    bench,
    async drawn() {
      for (const run of waiting.splice(0)) run();
      await settle();
      await settle();
      return api.drawn.splice(0);
    },
  };
}

beforeEach(() => {
  api.drawn = [];
  api.url = "http://a.test/to";
});

test("counts the redirects of the last navigation, each tab for itself, once for all that changed together", async () => {
  const { bench, drawn } = await badged("redirects");
  recordAll(bench, [...redirected(1, 1_000), ...redirected(2, 2_000), ...redirected(3, 3_000, { tab: 2 })]);
  expect(await drawn()).toEqual(["1:1", "2:1"]);
});

test("a part of the page, or a page without a redirect, draws nothing", async () => {
  const { bench, drawn } = await badged("redirects");
  recordAll(bench, redirected(1, 1_000));
  await drawn();
  recordAll(bench, [
    ...redirected(2, 2_000, { type: "image" }),
    ...redirected(3, 2_500, { type: "sub_frame" }),
  ]);
  recordAll(bench, answered(4, 3_000));
  expect(await drawn()).toEqual([]);
});

test.each([
  ["http://a.test/to#part", ["1:1"]],
  ["http://a.test/elsewhere", []],
  [undefined, ["1:1"]],
])("over a tab that shows %s, a navigation that arrived at /to draws %j", async (url, expected) => {
  const { bench, drawn } = await badged("redirects");
  api.url = url;
  recordAll(bench, redirected(1, 1_000));
  expect(await drawn()).toEqual(expected);
});

test("one that is under way is shown over the page before", async () => {
  const { bench, drawn } = await badged("redirects");
  api.url = "http://before.test/";
  recordAll(bench, redirected(1, 1_000).slice(0, 5));
  expect(await drawn()).toEqual(["1:1"]);
});

test("when the log is cleared, nothing is told of it any more, once", async () => {
  const { bench, drawn } = await badged("redirects");
  recordAll(bench, [...redirected(1, 1_000), ...redirected(2, 2_000, { tab: 2 })]);
  await drawn();
  bench.log.clear(1);
  expect(await drawn()).toEqual(["1:"]);
  bench.log.clear(1);
  expect(await drawn()).toEqual([]);
});

test("asked for problems only, says that there is one, and is empty otherwise", async () => {
  const { bench, drawn } = await badged("problems");
  recordAll(bench, redirected(1, 1_000));
  expect(await drawn()).toEqual(["1:"]);
  const loop = Array.from(
    { length: 20 },
    (_, round) => `
      ${2_000 + round * 2} #2 seen GET http://a.test/round main_frame
      ${2_001 + round * 2} #2 redirect 302 Found to=http://a.test/round ip=127.0.0.1 | Location: /round`,
  );
  recordAll(bench, parseEvents(`${loop.join("\n")}\n 2100 #2 fails net::ERR_TOO_MANY_REDIRECTS`));
  expect(await drawn()).toEqual(["1:!"]);
});

test("what came while the script was being loaded is drawn in the tab in front, and only there", async () => {
  api.stored = { badge: "redirects" };
  const bench = await openLog();
  recordAll(bench, [...redirected(1, 1_000), ...redirected(2, 1_000, { tab: 2 })]);
  void new Badges(bench.log, () => {});
  await settle();
  await settle();
  expect(api.drawn).toEqual(["1:1"]);
});

test("switched off, draws nothing", async () => {
  const { bench, drawn } = await badged("off");
  recordAll(bench, redirected(1, 1_000));
  expect(await drawn()).toEqual([]);
});
