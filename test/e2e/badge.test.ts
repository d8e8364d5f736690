/** The badge of the toolbar button, switched on in the settings, as the browser holds it. What it looks like is not seen. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Surface } from "../support/browsers/surface.ts";
import { eventually } from "../support/eventually.ts";
import { hosts, httpOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { View } from "../support/view.ts";
import { violationsIn } from "./accessibility.ts";
import { browsers, useLab } from "./lab.ts";

const { demo } = hosts;
const arrived = (mark: string) => httpOf(demo, `/arrived?${mark}`);
const redirected = (to: string) => httpOf(demo, pathOf("/redirect/302", { to }));

declare const chrome: {
  tabs: { query(filter: { url: string }): Promise<readonly { readonly id: number }[]> };
  action: {
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
  };
};

/** Runs in a page of the extension. */
async function buttonOf(url: string): Promise<readonly [badge: string, title: string] | null> {
  const [tab] = await chrome.tabs.query({ url });
  if (tab === undefined) return null;
  const { id: tabId } = tab;
  return Promise.all([chrome.action.getBadgeText({ tabId }), chrome.action.getTitle({ tabId })]);
}

describe.each(browsers)("the badge in %s", (kind) => {
  const lab = useLab(kind, { panel: false });
  let page: Surface;
  let settings: View;
  const button = () => page.run(buttonOf, `*://${demo}/*`);
  const badge = async () => (await button())?.[0];
  const saved = () => page.run(() => document.getElementById("status")?.textContent ?? "");

  beforeAll(async () => {
    page = await lab.driver.openExtensionPage("options.html", "behind");
    settings = new View(page);
  });

  const choose = async (mode: string) => {
    await page.run((value) => {
      document.querySelector<HTMLInputElement>(`[name="badge"][value="${value}"]`)?.click();
    }, mode);
    await eventually("the change is stored", async () => (await saved()) === "Saved.");
  };

  test("nobody has one who did not ask for it", async () => {
    await lab.driver.goto(redirected(arrived("quiet")));
    expect(await badge()).toBe("");
    expect(await violationsIn(page)).toEqual([]);
    expect(await settings.names("radio")).toContain("No badge");
  });

  test("counts the redirects of a navigation, and is gone with it", async () => {
    await choose("redirects");
    await lab.driver.goto(redirected(redirected(arrived("counted"))));
    await eventually("a badge", async () => (await badge()) === "2");
    expect((await button())?.[1]).toBe("Hopscope: 2 redirects");
    await lab.driver.goto(arrived("plain"));
    await eventually("no badge", async () => (await badge()) === "");
  });

  test("is still drawn by a background that came back", async () => {
    await lab.driver.killBackground();
    await lab.driver.goto(redirected(arrived("again")));
    await eventually("a badge", async () => (await badge()) === "1");
    expect((await button())?.[1]).toBe("Hopscope: 1 redirect");
  });

  test("goes at once when it is switched off", async () => {
    await choose("off");
    await eventually("no badge", async () => (await badge()) === "");
    await lab.driver.goto(redirected(arrived("off")));
    expect(await badge()).toBe("");
  });

  test("nothing was warned of", async () => {
    expect(await lab.driver.complaints()).toEqual([]);
  });
});
