// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { filterHelp } from "../../src/panel/filter/help.ts";
import { fitting } from "../../src/panel/text/row-fit.ts";
import { FakeBackground } from "./fake-background.ts";
import { chainRows, renderPanel, unmountPanel } from "./render-panel.tsx";
import { hsts } from "./situations.ts";

afterEach(unmountPanel);

describe("things in a row", () => {
  it("all fit, up to the last pixel", () => {
    expect(fitting([60, 50, 90], 200, 0, 28)).toEqual([true, true, true]);
  });

  it("go away from the end, and leave room for the menu's button", () => {
    expect(fitting([60, 50, 90], 199, 0, 28)).toEqual([true, true, false]);
    expect(fitting([60, 50, 90], 137, 0, 28)).toEqual([true, false, false]);
  });

  it("never leave out the current one, and never show one behind a gap", () => {
    expect(fitting([60, 50, 90], 180, 2, 28)).toEqual([true, false, true]);
    expect(fitting([60, 50, 20, 90], 180, 3, 28)).toEqual([true, false, false, true]);
    expect(fitting([60, 50, 90], 40, 1, 28)).toEqual([false, true, false]);
  });
});

describe("menus of the bars", () => {
  const open = async (name: string): Promise<HTMLElement> => {
    fireEvent.click(screen.getByRole("button", { name }));
    return screen.findByRole("menu", { name });
  };

  it("reload past the cache", async () => {
    const background = new FakeBackground();
    renderPanel(background);
    fireEvent.click(within(await open("Reload")).getByRole("menuitem", { name: "Reload without cache" }));
    await waitFor(() => expect(background.heard).toContainEqual({ kind: "reload", bypassCache: true }));
    expect(screen.queryByRole("menu")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Reload" }));
  });

  it("hold in one menu what a narrow panel has no room for", async () => {
    const background = new FakeBackground();
    background.add(hsts);
    const { surroundings } = renderPanel(background);
    await chainRows(1);
    const keep = within(await open("More")).getByRole("menuitemcheckbox", { name: "Keep log" });
    expect(keep.getAttribute("aria-checked")).toBe("true");
    fireEvent.click(keep);
    await waitFor(() => expect(background.heard).toContainEqual({ kind: "set-keep-log", on: false }));
    fireEvent.click(within(await open("More")).getByRole("menuitem", { name: "Settings" }));
    fireEvent.click(within(await open("More")).getByRole("menuitem", { name: "Open in a window" }));
    expect(surroundings.opened).toEqual(["options.html", "pop-out"]);
  });

  it("go on to the export in the same place, with the focus in it", async () => {
    const background = new FakeBackground();
    background.add(hsts);
    const { surroundings } = renderPanel(background);
    await chainRows(1);
    fireEvent.click(within(await open("More")).getByRole("menuitem", { name: "Export…" }));
    const menu = await screen.findByRole("menu", { name: "Export" });
    await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true));
    fireEvent.click(within(menu).getByRole("menuitem", { name: "Copy Hopscope JSON" }));
    await waitFor(() => expect(surroundings.copied).toHaveLength(1));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "More" }));
  });

  it("keep what concerns chains out of the other views", async () => {
    renderPanel(new FakeBackground());
    fireEvent.click(screen.getByRole("tab", { name: "HSTS" }));
    const names = within(await open("More"))
      .getAllByRole("menuitem")
      .map((item) => item.textContent);
    expect(names).toEqual(["Open in a window", "Keyboard shortcuts", "Settings"]);
  });
});

describe("the list of keys", () => {
  const close = () => screen.findByRole("button", { name: "Close" });

  it("opens by ? with the keys of this host, and gives the focus back", async () => {
    const background = new FakeBackground();
    background.add(hsts);
    renderPanel(background);
    const [row] = await chainRows(1);
    row?.focus();
    fireEvent.keyDown(row ?? document, { key: "?", shiftKey: true });
    const dialog = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
    expect(dialog.textContent).toContain("Ctrl+L");
    fireEvent.click(await close());
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(row));
  });

  it("tells every kind of term that the filter takes", async () => {
    renderPanel(new FakeBackground());
    fireEvent.click(screen.getByRole("button", { name: "Keyboard shortcuts" }));
    const { textContent } = await screen.findByRole("dialog");
    expect(filterHelp.length).toBeGreaterThan(5);
    for (const { example } of filterHelp) expect(textContent).toContain(example);
  });

  it("names no key that Firefox, or a window of its own, has for itself", async () => {
    renderPanel(new FakeBackground(), { browser: "firefox" });
    fireEvent.click(screen.getByRole("button", { name: "Keyboard shortcuts" }));
    expect((await screen.findByRole("dialog")).textContent).not.toMatch(/Ctrl\+[^C]/);
    unmountPanel();
    renderPanel(new FakeBackground(), { poppedOut: true });
    fireEvent.click(screen.getByRole("button", { name: "Keyboard shortcuts" }));
    expect((await screen.findByRole("dialog")).textContent).not.toMatch(/Ctrl\+[^C]/);
  });

  it("closes by Esc before DevTools hears of it, and by a click beside it", async () => {
    renderPanel(new FakeBackground());
    const button = screen.getByRole("button", { name: "Keyboard shortcuts" });
    button.focus();
    const heard: string[] = [];
    const hear = (event: KeyboardEvent): number => heard.push(event.key);
    document.addEventListener("keydown", hear);
    fireEvent.click(button);
    await close();
    fireEvent.keyDown(document.body, { key: "Escape" });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(heard).toEqual([]);
    document.removeEventListener("keydown", hear);
    await waitFor(() => expect(document.activeElement).toBe(button));
    fireEvent.click(button);
    fireEvent.click(within(await screen.findByRole("dialog")).getByText("List"));
    fireEvent.click(screen.getByRole("dialog"));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("does not take a ? that somebody writes", async () => {
    renderPanel(new FakeBackground());
    fireEvent.click(screen.getByRole("tab", { name: "Reference" }));
    fireEvent.keyDown(await screen.findByLabelText("Search the reference"), { key: "?" });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("gives the focus to the view's tab when what had it is gone", async () => {
    const background = new FakeBackground();
    background.add(hsts);
    renderPanel(background);
    const [row] = await chainRows(1);
    row?.focus();
    fireEvent.keyDown(row ?? document, { key: "?" });
    const button = await close();
    background.remove(["1"]);
    await screen.findByText("No redirects yet");
    fireEvent.click(button);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Chains" })));
  });
});
