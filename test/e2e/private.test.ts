import { beforeAll, describe, expect, test } from "vitest";
import type { Surface } from "../support/browsers/surface.ts";
import { eventually } from "../support/eventually.ts";
import { readLog } from "../support/read-log.ts";
import { browsers, useLab } from "./lab.ts";
import { here } from "./situations.ts";
import { patience, Storyteller } from "./story.ts";

interface Tab {
  readonly id: number;
  readonly url?: string;
  readonly incognito: boolean;
}

declare const chrome: {
  windows: {
    create(options: { url: string; incognito: boolean }): Promise<{ id: number; tabs?: readonly Tab[] }>;
    remove(id: number): Promise<void>;
  };
  tabs: {
    query(filter: { windowId: number }): Promise<readonly Tab[]>;
    update(id: number, change: { url: string }): Promise<unknown>;
  };
  storage: Record<"local" | "session", { get(keys: null): Promise<Record<string, unknown>> }>;
};

/** These run in a page of the extension. */
const openPrivate = async (url: string): Promise<number> =>
  (await chrome.windows.create({ url, incognito: true })).id;
const tabsOf = (windowId: number): Promise<readonly Tab[]> => chrome.tabs.query({ windowId });
const go = async (tabId: number, url: string): Promise<null> => {
  await chrome.tabs.update(tabId, { url });
  return null;
};
const closeWindow = async (windowId: number): Promise<null> => {
  await chrome.windows.remove(windowId);
  return null;
};
const stored = async (area: "local" | "session"): Promise<string> =>
  JSON.stringify(await chrome.storage[area].get(null));

const secret = (mark: string) => here("/redirect/302", { to: `/arrived?secret=${mark}` });
const open = here("/redirect/302", { to: "/arrived?not-secret" });

describe.each(browsers)("private windows in %s", (kind) => {
  const lab = useLab(kind, { panel: false });
  let page: Surface;
  let window = 0;
  let tabId = 0;
  const privateLog = () => readLog(page, "all", tabId);
  const urlsOf = async (tab: number) =>
    (await readLog(page, [], tab)).summaries.map(({ firstUrl }) => firstUrl);

  beforeAll(async () => {
    await lab.driver.allowInPrivateWindows();
    page = await lab.driver.openExtensionPage("options.html", "behind");
  });

  test("where the extension is allowed, chains are recorded and marked", async () => {
    window = await page.run(openPrivate, secret("first"));
    const [tab] = await eventually("the private tab", async () => {
      const tabs = await page.run(tabsOf, window);
      return tabs.length === 1 ? tabs : undefined;
    });
    expect(tab?.incognito).toBe(true);
    tabId = tab?.id ?? 0;
    await eventually("the chain", async () => {
      const { summaries } = await privateLog();
      return summaries.some(({ firstUrl, pending }) => firstUrl === secret("first") && !pending);
    });
    const teller = new Storyteller(page, kind);
    const chains = await teller.chains();
    expect(chains.map((chain) => [chain.url, chain.private])).toEqual([[secret("first"), true]]);
  });

  test("another tab knows nothing of it, and the other way round", async () => {
    await lab.driver.goto(open);
    const panel = await lab.openPanel();
    await panel.shown(open, "302 200");
    expect(await urlsOf((await panel.log()).state.tabId)).toEqual([open]);
    expect(await urlsOf(tabId)).toEqual([secret("first")]);
    const chains = await new Storyteller(page, kind).chains();
    expect(chains.filter((chain) => chain.private).map(({ url }) => url)).toEqual([secret("first")]);
  });

  test("a background that is killed goes on with it", async () => {
    await lab.driver.killBackground();
    await page.run(go, tabId, secret("second"));
    await eventually("the chain", async () => (await urlsOf(tabId)).includes(secret("second")));
    const chains = await new Storyteller(page, kind).chains();
    expect(chains.filter((chain) => chain.private)).toHaveLength(2);
  });

  test("what outlives the session never holds it", async () => {
    // The log lies in the storage that ends with the session: this shows that looking into storage finds chains.
    expect(await page.run(stored, "session")).toContain("secret=first");
    expect(await page.run(stored, "local")).not.toContain("secret");
  });

  test("it is gone with its window", async () => {
    await page.run(closeWindow, window);
    await eventually("an empty list", async () => (await urlsOf(tabId)).length === 0);
    const traces = async () => (await page.run(stored, "session")).match(/.{0,80}secret=.{0,40}/g) ?? [];
    await expect.poll(traces, patience).toEqual([]);
    expect(await new Storyteller(page, kind).chains()).toHaveLength(1);
    expect(await lab.driver.complaints()).toEqual([]);
  });
});

describe.each(browsers)("private windows without permission in %s", (kind) => {
  const lab = useLab(kind);

  test("nothing of them is recorded", async () => {
    const page = await lab.driver.openExtensionPage("options.html", "behind");
    await lab.driver.openPrivateWindow(secret("unseen"));
    await eventually("the page", () => lab.site.log.withUrl("secret=unseen").length > 1);
    await lab.driver.goto(open);
    await lab.panel.finished(open);
    expect(await page.run(stored, "session")).not.toContain("secret=");
    expect(await page.run(stored, "session")).toContain("not-secret");
  });
});
