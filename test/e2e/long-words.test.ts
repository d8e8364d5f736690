/** The panel in longer languages, in every state and three widths: what is cut, sticks out, or stayed English. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../panel/languages.ts";
import { scenes, sizes } from "../panel/preview/scenes.ts";
import { openStage, type Stage } from "../panel/preview/stage.ts";

const languages: readonly Language[] = ["pseudo", "de"];
const wide = [1400, 760] as const;
/** Two frames: one to lay out, one for what watches sizes. */
const laidOut = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

describe("the panel from memory", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  /** Lines that a function of the preview finds in the scene that is shown. */
  async function found(by: "misfitsIn" | "unspokenIn"): Promise<readonly string[]> {
    const lines: unknown = await stage.tab.evaluate(`${by}(document.body)`);
    return Array.isArray(lines) ? lines.map(String) : [`${by} found no list`];
  }

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
        if (language === "pseudo") note(await found("unspokenIn"), wide[0]);
        for (const [width, height] of sizes.toReversed()) {
          await stage.tab.setViewport({ width, height });
          await stage.tab.evaluate(laidOut);
          note(await found("misfitsIn"), width);
        }
      }
      expect(Object.fromEntries(troubles)).toEqual({});
    },
    180_000,
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
    expect(await found("misfitsIn")).toEqual(["p cut by p: These words are cut"]);
  });
});
