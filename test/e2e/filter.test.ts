/** The filter bar in real DevTools, by keyboard alone: from the list to the field, to a chain, and back. */
import { describe, expect, test } from "vitest";
import type { Key } from "../support/browsers/surface.ts";
import { eventually } from "../support/eventually.ts";
import { hosts, httpOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { violationsIn } from "./accessibility.ts";
import { browsers, useLab } from "./lab.ts";

const redirected = (mark: string, status: number) =>
  httpOf(hosts.demo, pathOf(`/redirect/${status}`, { to: `/arrived?${mark}` }));

describe.each(browsers)("the filter bar in %s", (kind) => {
  const lab = useLab(kind);
  const press = async (...keys: readonly Key[]) => {
    for (const key of keys) await lab.panel.press(key);
  };
  const type = (text: string) => lab.panel.surface.type(text);
  const field = () =>
    lab.panel.surface.run(() => {
      const input = document.querySelector<HTMLInputElement>(".filter input");
      const focused = document.activeElement;
      return {
        focused: focused === input,
        row: focused?.getAttribute("role") === "row",
        answer: focused instanceof HTMLElement && focused.dataset["focus"] === "answer",
        text: input?.value ?? "",
        terms: [...document.querySelectorAll(".filter-words")].map((term) => term.textContent ?? ""),
        active: document.querySelector('.filter-menu [aria-selected="true"] > code')?.textContent ?? null,
      };
    });
  const rows = async (count: number) =>
    eventually(`${count} rows`, async () => {
      const shown = await lab.panel.rows();
      return shown.length === count ? shown : undefined;
    });

  test("is filled, taken from and left by keys", async () => {
    await lab.panel.clear();
    for (const status of [301, 302, 307]) {
      const url = redirected(`filtered-${status}`, status);
      await lab.driver.goto(url);
      await lab.panel.finished(url);
    }
    await rows(3);
    await lab.panel.clickRow(0);
    await type("/");
    await eventually("the focus in the field", async () => (await field()).focused);
    await type("status:30");
    await eventually("suggestions", async () => (await lab.panel.names("option")).length === 3);
    expect(await lab.panel.names("option")).toContain("status:307 Temporary Redirect 1 chain");
    expect(await violationsIn(lab.panel.surface)).toEqual([]);
    for (let presses = 0; (await field()).active !== "status:307" && presses < 4; presses += 1)
      await press("ArrowDown");
    await lab.picture("filter");
    await press("Enter");
    expect(await field()).toMatchObject({ focused: true, text: "", terms: ["status:307"] });
    const [row] = await rows(1);
    expect(row?.name).toContain("307");
  });

  test("leads to the chain that it found, and back", async () => {
    await press("Enter");
    await eventually("the focus in the list", async () => (await field()).row);
    await press("ArrowDown");
    await eventually("a selected row", async () => (await lab.panel.selectedRow()) !== null);
    await press("Enter");
    await eventually("the answer", async () => (await field()).answer);
    await press("ArrowLeft");
    await eventually("the row again", async () => (await field()).row);
    await type("/");
    await press("Tab", "Enter");
    await eventually("an empty field", async () => (await field()).terms.length === 0);
    await rows(3);
    expect((await field()).focused).toBe(true);
    await press("Enter");
    await eventually("the list again", async () => (await field()).row);
  });

  // Firefox opens its console on Esc, whatever a panel does, and the focus goes there.
  test.runIf(kind === "chromium")("is closed, emptied and left by Esc", async () => {
    await type("/has:");
    await eventually("suggestions", async () => (await lab.panel.names("option")).length > 0);
    await press("Escape");
    await eventually("no suggestions", async () => (await lab.panel.names("option")).length === 0);
    expect(await field()).toMatchObject({ focused: true, text: "has:" });
    await press("Escape");
    await eventually("an empty field", async () => (await field()).text === "");
    await press("Escape");
    await eventually("the list", async () => (await field()).row);
    expect(await lab.panel.names("combobox")).toContain("Filter");
  });

  test("shows the chains of this navigation alone", async () => {
    await lab.panel.click("button", "This navigation");
    const [shown] = await rows(1);
    expect(shown?.name).toContain("307");
    const url = redirected("next", 308);
    await lab.driver.goto(url);
    await eventually("the next navigation alone", async () => {
      const names = (await lab.panel.rows()).map(({ name }) => name);
      if (names.length !== 1 || names[0]?.includes("308") !== true) throw new Error(names.join(" | "));
      return true;
    });
    await lab.panel.click("button", "This navigation");
    await rows(4);
  });
});
