/** The waterfall and the loop picture, of real redirects. */
import { describe, expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { hosts, httpOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { violationsIn } from "./accessibility.ts";
import { browsers, useLab } from "./lab.ts";

const { demo } = hosts;
const at = (path: string, query: Record<string, string> = {}) => httpOf(demo, pathOf(path, query));
const redirect = at("/redirect/302", { to: "/arrived?waterfall" });
const moving = at("/page/meta-refresh", { to: redirect, after: "0" });
const loop = at("/loop/there");

/** Of each row of the waterfall: its words, its time, and how far its bar reaches on the axis. */
function readSteps() {
  return [...document.querySelectorAll(".waterfall tbody tr")].map((row) => {
    const bar = row.querySelector(".step-bar");
    const track = row.querySelector(".step-track")?.getBoundingClientRect();
    const box = bar?.getBoundingClientRect();
    return {
      token: row.querySelector(".token-label")?.textContent ?? "",
      words: row.querySelector(".step-track .unseen")?.textContent ?? "",
      from: box === undefined || track === undefined ? null : (box.left - track.left) / track.width,
      to: box === undefined || track === undefined ? null : (box.right - track.left) / track.width,
    };
  });
}

describe.each(browsers)("in %s", (kind) => {
  const lab = useLab(kind);
  /** @param chain part of the URL of the chain that opens: of a navigation's line, not always the first. */
  const openRow = async (part: string, chain: string) => {
    await eventually(`a row of ${part}`, async () => {
      const index = (await lab.panel.rows()).findIndex(({ name }) => name.includes(part));
      if (index < 0) return false;
      await lab.panel.clickRow(index);
      return (await lab.panel.names("region")).some(
        (name) => name.startsWith("Chain ") && name.includes(chain),
      );
    });
  };
  const stepsOf = (count: number) =>
    eventually(`${count} steps`, async () => {
      const steps = await lab.panel.surface.run(readSteps);
      return steps.length === count ? steps : undefined;
    });

  const focusedIn = (attribute: string) =>
    lab.panel.surface.run((name) => document.activeElement?.getAttribute(name) ?? null, attribute);

  test("a page that moves on is one waterfall, from its request to the last answer", async () => {
    await lab.driver.begin(moving);
    await lab.panel.finished(redirect);
    await openRow("meta", "waterfall");
    await lab.panel.click("tab", "Waterfall");
    const steps = await stepsOf(4);
    expect(steps.map(({ token }) => token)).toEqual(["200", "meta", "302", "200"]);
    // Each begins where the one before has ended, or after it.
    for (const [index, { from }] of steps.entries()) {
      expect(from).toBeGreaterThanOrEqual((steps[index - 1]?.from ?? 0) - 0.01);
    }
    expect(steps.at(-1)?.to).toBeCloseTo(1, 1);
    await eventually("phases that DevTools measured", async () =>
      (await lab.panel.surface.run(readSteps)).some(({ words }) => words.includes("wait")),
    );
    expect(await violationsIn(lab.panel.surface)).toEqual([]);
    await lab.picture("waterfall");
  });

  test("keys lead from step to step, and from a step into the route", async () => {
    // From the tab over the button that copies into the steps.
    await lab.panel.press("Tab");
    await lab.panel.press("Tab");
    expect(await focusedIn("data-step")).toBe("0");
    await lab.panel.press("End");
    await lab.panel.press("ArrowUp");
    expect(await focusedIn("data-step")).toBe("2");
    await lab.panel.press("Enter");
    await eventually("the redirect in the route", async () => (await focusedIn("data-leg")) === "0");
  });

  test("a loop is drawn above its route, and its waterfall tells every redirect", async () => {
    await lab.driver.begin(loop);
    const { chain } = await lab.panel.finished(loop);
    await openRow("loop", "loop");
    await eventually("the picture", async () =>
      (await lab.panel.names("img")).some((name) => name.startsWith("Loop of 10 rounds")),
    );
    expect(await violationsIn(lab.panel.surface)).toEqual([]);
    await lab.picture("loop");
    await lab.panel.click("tab", "Waterfall");
    await stepsOf(chain.hops.length + 1);
    expect(await violationsIn(lab.panel.surface)).toEqual([]);
  });
});
