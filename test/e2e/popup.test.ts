/** The popup of the toolbar button, opened by it over the page; and as a page, where settings are changed meanwhile. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Surface } from "../support/browsers/surface.ts";
import { eventually } from "../support/eventually.ts";
import { hosts, httpOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { View } from "../support/view.ts";
import { violationsIn } from "./accessibility.ts";
import { browsers, useLab } from "./lab.ts";

const { demo, preloaded } = hosts;
const hsts = httpOf(preloaded, "/arrived?popup");
const long = httpOf(demo, "/chain/19");
const redirected = (mark: string) => httpOf(demo, pathOf("/redirect/302", { to: `/arrived?${mark}` }));

declare const chrome: {
  tabs: {
    query(filter: { url?: string; active?: boolean }): Promise<readonly { readonly id: number }[]>;
  };
};

/** Runs in a page of the extension. */
async function tabWithUrl(url: string): Promise<number> {
  const [tab] = await chrome.tabs.query({ url });
  if (tab === undefined) throw new Error(`No tab shows ${url}`);
  return tab.id;
}

/** Browsers make no popup higher. */
const highest = 600;

describe.each(browsers)("the popup in %s", (kind) => {
  const lab = useLab(kind, { panel: false });
  let page: Surface;
  let popup: View;
  const text = () => page.run(() => document.body.innerText.replaceAll(/\s+/g, " "));
  const size = () =>
    page.run(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { width: innerWidth, height: innerHeight, scrollWidth, scrollHeight };
    });
  /** The browser gives a popup its size after what is in it was drawn. */
  const sized = (as: (now: Awaited<ReturnType<typeof size>>) => boolean) =>
    eventually("the popup's size", async () => {
      const now = await size();
      if (as(now)) return now;
      throw new Error(JSON.stringify(now));
    });

  beforeAll(async () => {
    await lab.driver.goto(hsts);
    page = await lab.driver.openPopup();
    popup = new View(page);
  });

  test("says who redirected the last navigation, without DevTools", async () => {
    await eventually("the answer", async () => (await popup.names("region")).includes("Answer"));
    expect(await text()).toContain("No server was asked.");
    expect(await text()).toContain(hsts);
    expect(await violationsIn(page)).toEqual([]);
  });

  test("is as large as what it says", async () => {
    const { width, height } = await sized((now) => now.height === now.scrollHeight);
    expect(width).toBe(380);
    expect(height).toBeLessThan(highest);
    await lab.picture("popup", page);
  });

  test("follows the next navigation while it is open", async () => {
    await lab.driver.goto(redirected("next"));
    await eventually("the next navigation", async () => (await text()).includes(redirected("next")));
    await eventually("its answer", async () => !(await text()).includes("No server was asked."));
    expect(await popup.names("region")).toContain("Answer");
    await sized((now) => now.height === now.scrollHeight);
  });

  test("stays that large where the way is long, and never scrolls sideways", async () => {
    await lab.driver.goto(long);
    await eventually("the long way", async () => (await text()).includes(long));
    const { width, height, scrollWidth } = await sized((now) => now.height === now.scrollHeight);
    expect(height).toBeLessThan(highest);
    expect(scrollWidth).toBe(width);
    await lab.picture("popup-long", page);
  });

  test("takes real clicks", async () => {
    await popup.click("button", "Copy as text");
    // Before anything else is looked at: Chromium closes a popup whose window is left.
    await eventually("word of it", async () => (await text()).includes("Copied"));
    const copied = await eventually("the chain on the clipboard", async () => {
      const told = await lab.driver.clipboard();
      return told.includes(long) ? told : undefined;
    });
    expect(copied).toContain("302");
  });
});

describe.each(browsers)("the popup as a page in %s", (kind) => {
  const lab = useLab(kind, { panel: false });
  let page: Surface;
  let popup: View;

  beforeAll(async () => {
    await lab.driver.goto(hsts);
    const helper = await lab.driver.openExtensionPage("options.html", "behind");
    const tabId = await helper.run(tabWithUrl, "*://*/*arrived*");
    page = await lab.driver.openExtensionPage(`popup.html?tab=${tabId}`, "behind");
    popup = new View(page);
  });

  test("says so where it may see nothing", async () => {
    await lab.driver.setHostPermission(false);
    await eventually("the offer", async () => (await popup.names("button")).includes("Allow on all sites"));
    expect(await violationsIn(page)).toEqual([]);
    await lab.driver.setHostPermission(true);
    await eventually("no offer", async () => !(await popup.names("button")).includes("Allow on all sites"));
  });

  test("nothing was warned of", async () => {
    expect(await lab.driver.complaints()).toEqual([]);
  });
});
