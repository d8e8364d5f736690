/** The panel out of memory in a headless Chromium, as people set their systems up: theme, colours, motion. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Scene, scenes } from "../panel/preview/scenes.ts";
import { type Look, openStage, type Stage } from "../panel/preview/stage.ts";
import { ChromiumSurface } from "../support/browsers/chromium-surface.ts";
import { violationsIn } from "./accessibility.ts";

/** Every view, with and without data, and what lies over it. */
const views = [
  "empty",
  "otherPage",
  "paused",
  "permission",
  "trouble",
  "list",
  "hint",
  "hsts",
  "loop",
  "failure",
  "help",
  "rowMenu",
  "moreExport",
  "hstsView",
  "reference",
  "notFound",
] as const;

const usual: Look = { host: "chromium", theme: "light", language: "en", size: [700, 600] };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

function sceneOf(name: string): Scene {
  const scene = scenes[name];
  if (scene === undefined) throw new Error(`No scene ${name}`);
  return scene;
}

const violations = () => violationsIn(new ChromiumSurface(stage.tab, stage.tab.mainFrame()));

/** Media features for as long as `look` runs. */
async function withMedia(name: string, value: string, look: () => Promise<void>): Promise<void> {
  const session = await stage.tab.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features: [{ name, value }] });
  try {
    await look();
  } finally {
    await session.send("Emulation.setEmulatedMedia", { features: [] });
    await session.detach();
  }
}

describe.each([
  { host: "chromium", theme: "light" },
  { host: "firefox", theme: "dark" },
] as const)("with the skin of $host in the $theme theme", (skin) => {
  test.each(views)("axe finds nothing in %s", async (name) => {
    await stage.show(sceneOf(name), { ...usual, ...skin });
    expect(await violations()).toEqual([]);
  });
});

describe("the other themes", () => {
  test.each(["list", "hsts", "empty", "hstsView", "reference"])("axe finds nothing in %s", async (name) => {
    for (const skin of [
      { host: "chromium", theme: "dark" },
      { host: "firefox", theme: "light" },
    ] as const) {
      await stage.show(sceneOf(name), { ...usual, ...skin });
      expect(await violations()).toEqual([]);
    }
  });
});

describe("forced colours", () => {
  test("selection, tab and shapes are told apart without any colour of ours", async () => {
    await withMedia("forced-colors", "active", async () => {
      await stage.show(sceneOf("hsts"), usual);
      const look = await stage.tab.evaluate(() => {
        const style = (selector: string, part?: string) => {
          const element = document.querySelector(selector);
          if (element === null) throw new Error(`No ${selector}`);
          const { backgroundColor, outlineStyle, borderTopStyle } = getComputedStyle(element, part);
          return { backgroundColor, outlineStyle, borderTopStyle };
        };
        return {
          selected: style(".chain-row[aria-selected=true]"),
          other: style(".chain-row[aria-selected=false]"),
          tab: style(".tab[aria-selected=true]", "::after"),
          server: style(".chain-row .token--server"),
          browser: style(".chain-row .token--browser"),
        };
      });
      expect(look.selected).not.toEqual(look.other);
      expect(look.tab.backgroundColor).not.toBe("rgba(0, 0, 0, 0)");
      expect(look.server.borderTopStyle).toBe("solid");
      expect(look.browser.borderTopStyle).toBe("dashed");
    });
  });
});

describe("motion", () => {
  const moving = (): Promise<number> =>
    stage.tab.evaluate(
      () =>
        document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 0)
          .length,
    );

  test("is there for those who want it, and for nobody else", async () => {
    await withMedia("prefers-reduced-motion", "no-preference", async () => {
      await stage.show(sceneOf("list"), usual);
      expect(await moving()).toBeGreaterThan(0);
    });
    await withMedia("prefers-reduced-motion", "reduce", async () => {
      await stage.show(sceneOf("list"), usual);
      expect(await moving()).toBe(0);
    });
  });
});
