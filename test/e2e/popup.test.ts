/**
 * The toolbar's popup, opened as a page: a toolbar button cannot be clicked without a window, so the size that the
 * browser gives a popup, and that it goes when another tab comes, are not seen here.
 */
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

describe.each(browsers)("the popup in %s", (kind) => {
  const lab = useLab(kind, { panel: false });
  let page: Surface;
  let popup: View;
  const text = () => page.run(() => document.body.innerText.replaceAll(/\s+/g, " "));

  beforeAll(async () => {
    await lab.driver.goto(hsts);
    const helper = await lab.driver.openExtensionPage("options.html", "behind");
    const tabId = await helper.run(tabWithUrl, "*://*/*arrived*");
    page = await lab.driver.openExtensionPage(`popup.html?tab=${tabId}`, "behind");
    popup = new View(page);
  });

  test("says who redirected the last navigation, without DevTools", async () => {
    await eventually("the answer", async () => (await popup.names("region")).includes("Answer"));
    expect(await text()).toContain("No server was asked.");
    expect(await text()).toContain(hsts);
    expect(await violationsIn(page)).toEqual([]);
  });

  test("follows the next navigation while it is open", async () => {
    await lab.driver.goto(redirected("next"));
    await eventually("the next navigation", async () => (await text()).includes(redirected("next")));
    await eventually("its answer", async () => !(await text()).includes("No server was asked."));
    expect(await popup.names("region")).toContain("Answer");
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
