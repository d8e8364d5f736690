/** The panel, the popup and the extension's pages in longer languages, in every state and width: what is cut, sticks out, or stayed English. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Language, lookUpIn } from "../panel/languages.ts";
import { scenes, sizes } from "../panel/preview/scenes.ts";
import { openStage, type Stage } from "../panel/preview/stage.ts";
import { scenes as pageScenes } from "../pages/preview/scenes.ts";
import { openPageStage, type PageStage } from "../pages/preview/stage.ts";

const languages: readonly Language[] = ["pseudo", "de"];
const wide = [1400, 760] as const;
/** Two frames: one to lay out, one for what watches sizes. */
const laidOut = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

/** Lines that a function of the preview finds in the page that is shown. */
async function found({ tab }: Stage | PageStage, by: "misfitsIn" | "unspokenIn"): Promise<readonly string[]> {
  const lines: unknown = await tab.evaluate(`${by}(document.body)`);
  return Array.isArray(lines) ? lines.map(String) : [`${by} found no list`];
}

describe("the panel from memory", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test.each(languages)(
    "holds every word of %s in each width",
    async (language) => {
      const troubles = new Map<string, string>();
      for (const [name, scene] of Object.entries(scenes)) {
        const look = { host: "chromium", theme: "light", language, size: wide } as const;
        const failed = await stage.show(scene, look).then(
          () => null,
          (error: unknown) => String(error),
        );
        // One scene that does not come about must not hide what is wrong in the others.
        if (failed !== null) {
          troubles.set(`${name} was not shown`, failed);
          continue;
        }
        const note = (lines: readonly string[], width: number): void => {
          for (const line of lines) troubles.set(line, `${name}, ${width} px`);
        };
        if (language === "pseudo") note(await found(stage, "unspokenIn"), wide[0]);
        for (const [width, height] of sizes.toReversed()) {
          await stage.tab.setViewport({ width, height });
          await stage.tab.evaluate(laidOut);
          note(await found(stage, "misfitsIn"), width);
        }
      }
      expect(Object.fromEntries(troubles)).toEqual({});
    },
    180_000,
  );

  /** Words of the status bar that are in sight as a whole. */
  function statusWords(): readonly string[] {
    const bar = document.querySelector(".status");
    const bottom = bar?.getBoundingClientRect().bottom ?? 0;
    return [...(bar?.children ?? [])]
      .filter((part) => part.getBoundingClientRect().top < bottom && part.scrollWidth <= part.clientWidth)
      .map(({ textContent }) => textContent);
  }

  test.each(languages)(
    "keeps in %s what the status bar must say, where there is little room",
    async (language) => {
      const look = { host: "chromium", theme: "light", language, size: [300, 560] } as const;
      await stage.show({ scene: "permission" }, look);
      await stage.tab.evaluate("page.value = { ...page.value, private: true }");
      await stage.tab.evaluate(laidOut);
      const words = await stage.tab.evaluate(statusWords);
      const say = lookUpIn(language);
      expect(words.slice(0, 2)).toEqual([say("panel_not_recording"), expect.stringContaining("0")]);
      await stage.tab.evaluate("message.value = 'Copied'");
      await stage.tab.evaluate(laidOut);
      expect(await stage.tab.evaluate(statusWords)).toEqual([say("panel_not_recording"), "Copied"]);
    },
  );

  test("finds what does not fit", async () => {
    const look = { host: "chromium", theme: "light", language: "en", size: [300, 560] } as const;
    await stage.show({ scene: "empty" }, look);
    await stage.tab.evaluate(() => {
      const cut = document.createElement("p");
      cut.style.cssText = "width: 60px; white-space: nowrap; overflow: hidden";
      cut.textContent = "These words are cut";
      document.body.append(cut);
    });
    expect(await found(stage, "misfitsIn")).toEqual(["p cut by p: These words are cut"]);
  });
});

describe("the extension's pages from memory", () => {
  let stage: PageStage;
  beforeAll(async () => {
    stage = await openPageStage();
  });
  afterAll(() => stage.close());

  test.each(languages)(
    "hold every word of %s in each width",
    async (language) => {
      const troubles = new Map<string, string>();
      for (const [name, scene] of Object.entries(pageScenes)) {
        for (const width of scene.page === "popup" ? [380] : [1400, 700, 300]) {
          await stage.show(name, scene, {
            host: "chromium",
            theme: "light",
            language,
            size: [width, 600],
          });
          await stage.tab.evaluate(laidOut);
          const lines = [...(await found(stage, "misfitsIn"))];
          if (language === "pseudo") lines.push(...(await found(stage, "unspokenIn")));
          for (const line of lines) troubles.set(line, `${name}, ${width} px`);
        }
      }
      expect(Object.fromEntries(troubles)).toEqual({});
    },
    180_000,
  );
});
