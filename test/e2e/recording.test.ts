import { describe, expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { hosts, httpOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { readLog } from "../support/read-log.ts";
import { browsers, useLab } from "./lab.ts";
import { endOf, routeOf } from "./outline.ts";

const { demo, other } = hosts;
const here = (path: string, parameters: Record<string, string | number | readonly string[]> = {}) =>
  httpOf(demo, pathOf(path, parameters));
const redirected = (mark: string) => here("/redirect/302", { to: `/arrived?${mark}` });

declare const chrome: {
  tabs: { query(filter: { url: string }): Promise<readonly { readonly id: number }[]> };
};

/** Runs in a page of the extension. */
async function tabWithUrl(url: string): Promise<number> {
  const [tab] = await chrome.tabs.query({ url });
  if (tab === undefined) throw new Error(`No tab shows ${url}`);
  return tab.id;
}

/** The parts of the page /page/subresources, as they are asked for. */
const partsOfPage = [
  ...["dot.svg", "style.css", "script.js"].map((name) => here("/redirect/302", { to: `/resource/${name}` })),
  here("/redirect/307", { to: "/resource/data.json" }),
];

describe.each(browsers)("recording in %s", (kind) => {
  const lab = useLab(kind, { panel: false });
  const fetched = (url: string) => lab.driver.inPage((address) => fetch(address).then(() => true), url);
  const pending = async (url: string) =>
    eventually(
      `a pending chain from ${url}`,
      async () => (await lab.panel.summaries(url)).at(-1)?.pending === true,
    );

  test("navigations from before DevTools was opened are there, their parts are not", async () => {
    await lab.driver.goto(redirected("before"));
    await lab.driver.goto(here("/page/subresources"));
    await eventually("all parts", () => lab.site.log.withUrl("/resource/").length >= partsOfPage.length * 2);
    const panel = await lab.openPanel();
    await panel.shown(redirected("before"), "302 200");
    for (const part of partsOfPage) expect(await panel.summaries(part)).toEqual([]);
  });

  test("with DevTools open every part of the page is recorded", async () => {
    await lab.driver.goto(here("/page/subresources"));
    const types = [];
    for (const part of partsOfPage) {
      const { chain } = await lab.panel.finished(part);
      expect([chain.hops.length, endOf(chain)]).toEqual([1, "200"]);
      types.push(chain.resourceType);
    }
    expect(types).toEqual(["image", "stylesheet", "script", "xmlhttprequest"]);
  });

  test("another tab without DevTools gives its navigation and nothing else", async () => {
    const url = httpOf(other, pathOf("/redirect/302", { to: "/page/subresources?other-tab" }));
    await lab.driver.openTab(url);
    await fetched(redirected("own-tab"));
    await lab.panel.finished(redirected("own-tab"));
    expect(await lab.panel.summaries(url)).toEqual([]);

    const settings = await lab.driver.openExtensionPage("options.html");
    const tabId = await settings.run(tabWithUrl, "*://*/*other-tab*");
    const { summaries } = await readLog(settings, [], tabId);
    expect(summaries.map(({ firstUrl }) => firstUrl)).toEqual([url]);
  });

  test("a background that is killed between two hops loses nothing of the chain", async () => {
    const second = here("/redirect/307", { to: "/arrived?whole", gate: "killed" });
    const url = here("/redirect/302", { to: second });
    await lab.driver.begin(url);
    await eventually("the second hop at the server", () => lab.site.gates.isWaiting("killed"));
    await pending(url);
    await lab.driver.killBackground();
    lab.site.gates.open("killed");
    const { chain } = await lab.panel.finished(url);
    expect(routeOf(chain)).toEqual([
      `302 server ${url} → ${second}`,
      `307 server ${second} → ${here("/arrived?whole")}`,
    ]);
    expect(endOf(chain)).toBe("200");
    // Every event of it arrived: nothing may say otherwise.
    expect(chain.complete).toBe(true);
    await lab.panel.shown(url, "302 307 200");
  });

  test("after a kill the panel keeps its list and goes on", async () => {
    const before = (await lab.panel.rows()).length;
    expect(before).toBeGreaterThan(0);
    await lab.driver.killBackground();
    for (const mark of ["first", "second", "third"]) {
      await lab.driver.goto(redirected(`after-${mark}`));
      await lab.panel.shown(redirected(`after-${mark}`), "302 200");
    }
    await fetched(redirected("after-fetch"));
    await lab.panel.shown(redirected("after-fetch"), "302 200");
    expect(await lab.panel.rows()).toHaveLength(before + 4);
  });

  test("DevTools closed and opened again: the list is still there", async () => {
    await lab.driver.closeDevTools();
    await lab.driver.goto(redirected("closed"));
    const panel = await lab.openPanel();
    for (const mark of ["after-first", "closed"]) {
      expect((await panel.shown(redirected(mark), "302 200")).name).toContain(demo);
    }
  });

  test("without the host permission the panel says so, and records again once it has it", async () => {
    await lab.driver.setHostPermission(false);
    await eventually("the banner", async () =>
      (await lab.panel.names("button")).includes("Allow on all sites"),
    );
    expect(await lab.panel.attribute("button", "Pause recording", "disabled")).not.toBeNull();
    await lab.picture("not-permitted");
    await lab.driver.goto(redirected("not-permitted"));

    await lab.driver.setHostPermission(true);
    await eventually(
      "no banner",
      async () => !(await lab.panel.names("button")).includes("Allow on all sites"),
    );
    await lab.driver.goto(redirected("permitted"));
    await lab.panel.shown(redirected("permitted"), "302 200");
    expect(await lab.panel.summaries(redirected("not-permitted"))).toEqual([]);
  });

  test("nothing was warned of", async () => {
    expect(await lab.driver.complaints()).toEqual([]);
  });
});
