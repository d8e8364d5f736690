/** What a person does all day, without a pointer: find a chain, read who sent it, take a header and the chain away. */
import { describe, expect, test } from "vitest";
import { validDocument } from "../../src/replay/schema.ts";
import type { Key } from "../support/browsers/surface.ts";
import { eventually } from "../support/eventually.ts";
import { hosts, httpOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { browsers, useLab } from "./lab.ts";

const redirected = (status: number) =>
  httpOf(hosts.demo, pathOf(`/redirect/${status}`, { to: `/arrived?keys-${status}` }));
/** More stops than the window has. */
const farthest = 100;

describe.each(browsers)("by keyboard alone in %s", (kind) => {
  const lab = useLab(kind);
  const press = async (...keys: readonly Key[]) => {
    for (const key of keys) await lab.panel.press(key);
  };
  /** The element with the focus, as a screen reader names it, and as it is marked. */
  const focused = () =>
    lab.panel.surface.run(() => {
      const element = document.activeElement;
      return {
        name: element?.getAttribute("aria-label") ?? element?.textContent ?? "",
        role: element?.getAttribute("role") ?? element?.localName ?? "",
        mark: element instanceof HTMLElement ? element.dataset["focus"] : undefined,
      };
    });
  const hasFocus = () => lab.panel.surface.run(() => document.hasFocus());
  const untilFocused = (what: string, isIt: (here: Awaited<ReturnType<typeof focused>>) => boolean) =>
    eventually(what, async () => {
      const here = await focused();
      return isIt(here) ? here : undefined;
    });
  /** Presses the key until something of this name has the focus. */
  const moveTo = async (key: Key, name: string) => {
    const passed: string[] = [];
    for (let presses = 0; presses < farthest; presses += 1) {
      await press(key);
      const here = (await focused()).name;
      if (here.startsWith(name)) return;
      passed.push(here);
    }
    throw new Error(`${key} never led to ${name}, but to ${passed.join(" | ")}`);
  };
  const copied = (start: string) =>
    eventually(`${start} … on the clipboard`, async () => {
      const text = await lab.driver.clipboard();
      return text.startsWith(start) ? text : undefined;
    });

  test("a chain is found among others, and opens with its answer in focus", async () => {
    for (const status of [301, 302, 307, 308]) {
      await lab.driver.goto(redirected(status));
      await lab.panel.finished(redirected(status));
    }
    for (let presses = 0; presses < 5 && !(await hasFocus()); presses += 1) await press("Tab");
    await lab.panel.surface.type("/");
    await untilFocused("the filter", ({ role }) => role === "combobox");
    await lab.panel.surface.type("status:307");
    await eventually("a suggestion", async () => (await lab.panel.names("option")).length > 0);
    await press("Enter");
    await eventually("one row", async () => (await lab.panel.rows()).length === 1);
    await press("Enter");
    await untilFocused("the list", ({ role }) => role === "row");
    await press("ArrowDown", "Enter");
    const answer = await untilFocused("the answer", ({ mark }) => mark === "answer");
    expect((await lab.panel.rows()).map(({ selected }) => selected)).toEqual([true]);
    expect(answer.name).toContain("307");
    await press("ArrowDown");
    expect(await focused()).toMatchObject({ role: "button", name: expect.stringContaining("another path") });
  });

  test("one of its headers is copied", async () => {
    await moveTo("Tab", "Copy Location");
    await press("Enter");
    expect(await copied("Location")).toBe("Location: /arrived?keys-307");
  });

  test("and the chain as a document, from the menu of its row", async () => {
    // From the button to the head of its leg, which then closes, and to the row.
    await press("ArrowLeft", "ArrowLeft", "ArrowLeft");
    await untilFocused("the row", ({ role }) => role === "row");
    if (kind === "chromium") {
      await press("ContextMenu");
      await untilFocused("a menu", ({ role }) => role === "menuitem");
      await moveTo("ArrowDown", "Export");
    } else {
      // Firefox has that key from the window system alone. The way round the window leads to the toolbar as well.
      await moveTo("Tab", "Export");
    }
    await press("Enter");
    await moveTo("ArrowDown", "Copy Hopscope JSON");
    await press("Enter");
    const { chains } = validDocument(JSON.parse(await copied("{")));
    expect(chains.map(({ hops }) => hops[0]?.url)).toEqual([redirected(307)]);
    const back = kind === "chromium" ? "row" : "button";
    await untilFocused("what the menu was asked for by", ({ role }) => role === back);
  });

  test("the filter is reached from a chain that covers the list", async () => {
    await lab.panel.click("button", "Close chain");
    // There DevTools beside the page begin anew.
    if (kind === "firefox") await lab.driver.setDock("right");
    await lab.panel.surface.resize(420, 640);
    const { summary } = await lab.panel.openChain(redirected(307));
    await untilFocused("the answer", ({ mark }) => mark === "answer");
    await lab.panel.surface.type("/");
    await untilFocused("the filter", ({ role }) => role === "combobox");
    expect(await lab.panel.names("button")).not.toContain("Close chain");
    // The key is no word of the filter.
    expect((await lab.panel.rows()).map(({ id }) => id)).toContain(summary.id);
  });

  test("where a narrower panel lets the chain cover the list, the focus goes to the chain", async () => {
    await lab.panel.surface.resize(900, 640);
    await lab.panel.openChain(redirected(307));
    const inList = () => lab.panel.surface.run(() => document.activeElement?.closest(".chain-list") !== null);
    await eventually("the focus in the list", inList);
    await lab.panel.surface.resize(420, 640);
    await untilFocused("the way back", ({ name }) => name === "Close chain");
    await press("Enter");
    const row = await untilFocused("the row", ({ role }) => role === "row");
    expect(row.name).toContain("307");
  });

  test("and in the Reference, its search", async () => {
    await lab.panel.surface.resize(700, 640);
    await lab.panel.click("tab", "Reference");
    await eventually("an entry", async () => (await lab.panel.names("article")).length > 0);
    await lab.panel.surface.type("/");
    expect((await focused()).name).toContain("Search");
  });

  test("nothing was warned of", async () => {
    expect(await lab.driver.complaints()).toEqual([]);
  });
});
