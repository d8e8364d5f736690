import { describe, expect, test } from "vitest";
import { Panel } from "../support/panel.ts";
import { eventually } from "../support/eventually.ts";
import { hosts, httpOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { View } from "../support/view.ts";
import { browsers, start, useLab } from "./lab.ts";
import { patience } from "./story.ts";

const redirected = (mark: string) => httpOf(hosts.demo, pathOf("/redirect/302", { to: `/arrived?${mark}` }));

declare const chrome: {
  tabs: {
    query(filter: { url: string }): Promise<readonly { readonly id: number }[]>;
    remove(id: number): Promise<void>;
  };
};
/** These run in a page of the extension. */
const tabOf = async (url: string): Promise<number> => (await chrome.tabs.query({ url }))[0]?.id ?? -1;
const closeTab = async (id: number): Promise<null> => {
  await chrome.tabs.remove(id);
  return null;
};
const windowTitle = (): string => document.title;
/** In the panel: is what has the focus a row? */
const rowHasFocus = (): boolean => document.activeElement?.hasAttribute("data-chain") === true;
const height = (): number => innerHeight;

describe.each(browsers)("states of the panel in %s", (kind) => {
  const lab = useLab(kind);
  const has = async (role: string, name: string): Promise<boolean> =>
    (await lab.panel.names(role)).includes(name);
  const appears = (role: string, name: string) => eventually(`the ${role} "${name}"`, () => has(role, name));
  const goes = (role: string, name: string) =>
    eventually(`no ${role} "${name}"`, async () => !(await has(role, name)));

  test("a newcomer is told what a row is, until a chain was opened", async () => {
    await lab.driver.goto(redirected("row"));
    await lab.panel.finished(redirected("row"));
    const text = () => lab.panel.surface.run(() => document.querySelector(".banners")?.textContent ?? "");
    await eventually("the hint", async () => (await text()).includes("New here?"));
    await lab.picture("hint");
    await lab.panel.click("button", "Dismiss");
    await expect.poll(text, patience).toBe("");
  });

  test("a right click on a row opens the panel's menu there, and copies the whole URL", async () => {
    await lab.panel.clickRow(0, "right");
    await appears("menuitem", "Copy URL");
    await lab.picture("row-menu");
    await lab.panel.click("menuitem", "Copy URL");
    await eventually(
      "the URL on the clipboard",
      async () => (await lab.driver.clipboard()) === redirected("row"),
    );
    await goes("menu", "Chain");
    expect(await lab.panel.surface.run(rowHasFocus)).toBe(true);
  });

  test("? lists the keys, and gives the focus back", async () => {
    await lab.panel.clickRow(0);
    await lab.panel.press("?");
    await appears("dialog", "Keyboard shortcuts");
    await lab.picture("keys");
    // The button that closes it has the focus.
    await lab.panel.press("Enter");
    await goes("dialog", "Keyboard shortcuts");
    await expect.poll(() => lab.panel.surface.run(rowHasFocus), patience).toBe(true);
  });

  // Firefox opens its console below on Esc, whatever a panel does.
  test.runIf(kind === "chromium")(
    "Esc closes menu and dialog, and DevTools does not hear of it",
    async () => {
      const before = await lab.panel.surface.run(height);
      await lab.panel.press("?");
      await appears("dialog", "Keyboard shortcuts");
      await lab.panel.press("Escape");
      await goes("dialog", "Keyboard shortcuts");
      await eventually("the focus on the row", () => lab.panel.surface.run(rowHasFocus));
      await lab.panel.press("ContextMenu");
      await appears("menuitem", "Copy URL");
      await lab.panel.press("Escape");
      await goes("menu", "Chain");
      await eventually("the focus on the row", () => lab.panel.surface.run(rowHasFocus));
      expect(await lab.panel.surface.run(height), "no drawer took room").toBe(before);
    },
  );

  test("Reload without cache asks the server past every cache", async () => {
    const url = httpOf(hosts.demo, "/arrived?uncached");
    await lab.driver.goto(url);
    const asked = () => lab.site.log.withUrl("arrived?uncached");
    const first = asked().length;
    await lab.panel.click("button", "Reload");
    await lab.panel.click("menuitem", "Reload without cache");
    await eventually("the reloaded page", () => asked().length > first);
    expect(asked().at(-1)?.cacheControl).toBe("no-cache");
    expect(asked().at(0)?.cacheControl).not.toBe("no-cache");
  });

  test("a page of the browser's own is told apart from one without redirects", async () => {
    await lab.panel.clear();
    await appears("heading", "No redirects yet");
    await lab.driver.goto("about:blank");
    await appears("heading", "Nothing to see on this page");
    await lab.picture("other-page");
    await lab.driver.goto(start);
    await expect.poll(() => has("heading", "No redirects yet"), patience).toBe(true);
  });

  test("a window of its own is named after the page, and tells when the tab is closed", async () => {
    const url = httpOf(hosts.demo, "/arrived?closing");
    await lab.driver.openTab(url);
    const helper = await lab.driver.openExtensionPage("options.html", "behind");
    const id = await eventually("the tab", async () => {
      const found = await helper.run(tabOf, url);
      return found < 0 ? undefined : found;
    });
    const popped = await lab.driver.openExtensionPage(`panel.html?tab=${id}`);
    await Panel.in(lab.driver, new View(popped));
    await eventually(
      "the title",
      async () => (await popped.run(windowTitle)) === `${hosts.demo} – Redirects`,
    );
    await helper.run(closeTab, id);
    await eventually("what became of the tab", async () =>
      (await popped.run(windowTitle)).endsWith("(tab closed)"),
    );
    await eventually("the words", async () =>
      (await new View(popped).names("heading")).includes("The tab is closed"),
    );
    expect(await lab.driver.complaints()).toEqual([]);
  });
});
