import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { ChainDocument } from "../../src/core/document/document.ts";
import { validDocument } from "../../src/replay/schema.ts";
import { eventually } from "../support/eventually.ts";
import { Panel } from "../support/panel.ts";
import { hosts, httpOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { View } from "../support/view.ts";
import { violationsIn } from "./accessibility.ts";
import { browsers, useLab } from "./lab.ts";

const { demo, preloaded } = hosts;
const redirected = (mark: string, status = 302) =>
  httpOf(demo, pathOf(`/redirect/${status}`, { to: `/arrived?${mark}` }));
const hsts = httpOf(preloaded, "/arrived?panel");

const readDocument = (text: string): ChainDocument => validDocument(JSON.parse(text));

describe.each(browsers)("the panel in %s", (kind) => {
  const lab = useLab(kind);
  const isPressed = async (name: string) =>
    (await lab.panel.attribute("button", name, "aria-pressed")) === "true";
  const follow = async (url: string) => {
    await lab.driver.goto(url);
    return lab.panel.finished(url);
  };

  test("an empty list says what to do", async () => {
    await lab.panel.clear();
    expect(await lab.panel.names("heading")).toContain("No redirects yet");
    expect(await violationsIn(lab.panel.surface)).toEqual([]);
    await lab.picture("empty");
  });

  test("a chain that is clicked opens with its answer and its route", async () => {
    await follow(redirected("listed", 301));
    await follow(hsts);
    await lab.panel.openChain(hsts);
    const rows = await lab.panel.rows();
    expect(rows).toHaveLength(2);
    expect(rows[0]?.name).toContain(demo);
    expect(rows[1]?.selected).toBe(true);
    await lab.picture("chain");
    expect(await violationsIn(lab.panel.surface)).toEqual([]);
  });

  test("arrow keys move through the list, and the chain view follows", async () => {
    await lab.panel.clickRow(1);
    for (const [key, url] of [
      ["ArrowUp", redirected("listed", 301)],
      ["End", hsts],
    ] as const) {
      await lab.panel.press(key);
      await eventually(`the chain from ${url}`, async () =>
        (await lab.panel.names("region")).includes(`Chain ${url}`),
      );
    }
    expect(await lab.panel.selectedRow()).toContain(preloaded);
  });

  test("Export copies a document that keeps to the schema", async () => {
    await lab.panel.click("button", "Export");
    await lab.panel.click("menuitem", "Copy Hopscope JSON");
    const text = await eventually("the document on the clipboard", async () => {
      const copied = await lab.driver.clipboard();
      return copied.startsWith("{") ? copied : undefined;
    });
    const { chains, browser } = readDocument(text);
    expect(chains.map(({ hops }) => hops[0]?.url)).toEqual([redirected("listed", 301), hsts]);
    expect(browser?.name).toBe(kind);
  });

  test("Export saves the same as a file", async () => {
    await lab.panel.click("button", "Export");
    await lab.panel.click("menuitem", "Save Hopscope JSON");
    const text = await eventually("the saved file", () => {
      const file = readdirSync(lab.driver.downloads).find((name) => name.endsWith(".json"));
      return file === undefined
        ? undefined
        : readFileSync(path.join(lab.driver.downloads, file), "utf8") || undefined;
    });
    expect(readDocument(text).chains).toHaveLength(2);
  });

  test("light and dark follow DevTools", async () => {
    const scheme = () => lab.panel.surface.run(() => getComputedStyle(document.body).backgroundColor);
    const light = await scheme();
    await lab.driver.setTheme("dark");
    await eventually("a dark panel", async () => (await scheme()) !== light);
    expect(await violationsIn(lab.panel.surface)).toEqual([]);
    await lab.picture("dark");
    await lab.driver.setTheme("light");
    await eventually("a light panel", async () => (await scheme()) === light);
    await lab.picture("light");
  });

  test("Pause recording pauses, and goes on", async () => {
    await lab.panel.click("button", "Pause recording");
    await eventually("a pressed button", () => isPressed("Pause recording"));
    await lab.driver.goto(redirected("paused"));
    await lab.panel.click("button", "Pause recording");
    await eventually("a released button", async () => !(await isPressed("Pause recording")));
    await follow(redirected("resumed"));
    expect(await lab.panel.summaries(redirected("paused"))).toEqual([]);
  });

  test("without Keep log the next navigation begins a new list", async () => {
    expect(await isPressed("Keep log")).toBe(true);
    await lab.panel.click("button", "Keep log");
    await eventually("a released switch", async () => !(await isPressed("Keep log")));
    await lab.driver.goto(redirected("alone"));
    await lab.panel.shown(redirected("alone"), "302 200");
    await lab.panel.hasRows(1);
    await lab.panel.click("button", "Keep log");
    await eventually("a pressed switch", () => isPressed("Keep log"));
    await follow(redirected("kept"));
    await lab.panel.hasRows(2);
  });

  test("Clear empties the list", async () => {
    await lab.panel.clear();
    expect((await lab.panel.log()).summaries).toEqual([]);
  });

  test("beside the page and in a window of its own", async () => {
    await follow(redirected("docked"));
    for (const side of ["window", "right", "bottom"] as const) {
      await lab.driver.setDock(side);
      await lab.panel.shown(redirected("docked"), "302 200");
      if (side !== "window") await lab.picture(`dock-${side}`);
    }
    expect(await violationsIn(lab.panel.surface)).toEqual([]);
  });

  test("columns are dragged by all of their edges, and none leaves the panel", async () => {
    await lab.driver.setDock(kind === "chromium" ? "window" : "right");
    const { surface } = lab.panel;
    await surface.resize(1100, 600);
    const edges = () =>
      surface.run(() =>
        [...document.querySelectorAll(".head-edge")].map((edge) => {
          const { left, right, top } = edge.getBoundingClientRect();
          return [left + 1, right - 1].map((x) => document.elementFromPoint(x, top + 5) === edge);
        }),
      );
    await eventually("heads", async () => (await edges()).length > 0);
    expect(await edges()).toEqual(Array.from({ length: 7 }, () => [true, true]));
    await surface.run(() => {
      const widths = { route: 640, sender: 640, type: 640 };
      localStorage.setItem("hopscope.list", JSON.stringify({ widths }));
      location.reload();
    });
    await lab.panel.shown(redirected("docked"), "302 200");
    const sideways = await surface.run(() => {
      localStorage.removeItem("hopscope.list");
      const list = document.querySelector(".chain-scroll");
      return list === null ? null : list.scrollWidth - list.clientWidth;
    });
    expect(sideways).toBe(0);
  });

  test("the same page in an ordinary tab shows the same list, live", async () => {
    const { state } = await lab.panel.log();
    const page = await lab.driver.openExtensionPage(`panel.html?tab=${state.tabId}`);
    const poppedOut = await Panel.in(lab.driver, new View(page));
    await poppedOut.shown(redirected("docked"), "302 200");
    await lab.driver.begin(redirected("live"));
    await poppedOut.shown(redirected("live"), "302 200");
    expect(await violationsIn(page)).toEqual([]);
    await lab.picture("popped-out", page);
  });

  test("nothing was warned of", async () => {
    expect(await lab.driver.complaints()).toEqual([]);
  });
});
