// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { validDocument } from "../../src/replay/schema.ts";
import { FakeBackground } from "./fake-background.ts";
import { chainRows, renderPanel, unmountPanel } from "./render-panel.tsx";
import { hsts, moved, postLost } from "./situations.ts";

beforeEach(() => {
  vi.spyOn(document.documentElement, "clientWidth", "get").mockReturnValue(800);
  vi.spyOn(document.documentElement, "clientHeight", "get").mockReturnValue(600);
});
afterEach(() => {
  unmountPanel();
  vi.restoreAllMocks();
});

async function panelWithRows() {
  const background = new FakeBackground();
  background.add(hsts);
  background.add(postLost);
  const panel = renderPanel(background);
  const [first, second] = await chainRows(2);
  if (first === undefined || second === undefined) throw new Error("no rows");
  return { ...panel, first, second };
}

/** True when the browser's own menu does not come. */
const ask = (element: Element, where: MouseEventInit = { button: 2, clientX: 40, clientY: 50 }): boolean =>
  !fireEvent.contextMenu(element, where);
const pick = async (name: string): Promise<void> => {
  fireEvent.click(within(await screen.findByRole("menu")).getByRole("menuitem", { name }));
};

describe("the menu of a row", () => {
  it("selects the row, and gives the focus back to it", async () => {
    const { first, second } = await panelWithRows();
    first.focus();
    expect(ask(first)).toBe(true);
    const menu = await screen.findByRole("menu", { name: "Chain" });
    expect(first.getAttribute("aria-selected")).toBe("true");
    await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true));
    fireEvent.keyDown(menu, { key: "Escape" });
    expect(screen.queryByRole("menu")).toBeNull();
    expect(document.activeElement).toBe(first);
    second.focus();
    ask(second);
    expect(second.getAttribute("aria-selected")).toBe("true");
  });

  it("keeps the focus when Export takes its place", async () => {
    const { first } = await panelWithRows();
    first.focus();
    ask(first);
    await pick("Export…");
    const menu = await screen.findByRole("menu", { name: "Export" });
    await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true));
    fireEvent.keyDown(menu, { key: "Escape" });
    expect(document.activeElement).toBe(first);
  });

  it("leaves the browser's own menu where there are no rows", async () => {
    await panelWithRows();
    expect(ask(screen.getByRole("button", { name: "Clear" }))).toBe(false);
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("stands at the pointer, or under the row when a key asked for it", async () => {
    const { first } = await panelWithRows();
    first.getBoundingClientRect = () => new DOMRect(8, 100, 500, 24);
    ask(first);
    const at = (): readonly string[] => {
      const { left, top } = (screen.getByRole("menu").parentElement ?? document.body).style;
      return [left, top];
    };
    await screen.findByRole("menu");
    expect(at()).toEqual(["40px", "50px"]);
    // Whoever asks for another one has left this one: by the pointer, or by Esc.
    fireEvent.keyDown(screen.getByRole("menu"), { key: "Escape" });
    ask(first, { button: 0, clientX: 3, clientY: 3 });
    await waitFor(() => expect(at()).toEqual(["32px", "124px"]));
  });

  it("shows what is selected where a chain is open beside the list", async () => {
    const { first, second, store } = await panelWithRows();
    fireEvent.click(first);
    await screen.findByRole("region", { name: /^Answer/ });
    ask(second);
    await waitFor(() => expect(store.opened.chain.value?.id).toBe("2"));
  });

  it("goes when somebody clicks elsewhere, and lets the focus go there", async () => {
    const { first, second } = await panelWithRows();
    first.focus();
    ask(first);
    await screen.findByRole("menu");
    fireEvent.pointerDown(second);
    second.focus();
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
    expect(document.activeElement).toBe(second);
  });

  it("copies URLs whole, and a command", async () => {
    const { second, surroundings } = await panelWithRows();
    ask(second);
    await pick("Copy URL");
    await waitFor(() => expect(surroundings.copied).toEqual(["https://acme.example/api/orders"]));
    ask(second);
    await pick("Copy all URLs");
    await waitFor(() =>
      expect(surroundings.copied[1]?.split("\n")).toEqual([
        "https://acme.example/api/orders",
        "https://eu.acme.example/api/orders",
      ]),
    );
    ask(second);
    await pick("Copy as curl");
    await waitFor(() =>
      expect(surroundings.copied[2]).toMatch(/^curl .*'?https:\/\/acme\.example\/api\/orders'?$/),
    );
  });

  it("exports that chain alone, in the same place", async () => {
    const { second, surroundings } = await panelWithRows();
    second.focus();
    ask(second);
    await pick("Export…");
    const menu = await screen.findByRole("menu", { name: "Export" });
    expect(menu.parentElement?.style.left).toBe("40px");
    await pick("Copy Hopscope JSON");
    await waitFor(() => expect(surroundings.copied).toHaveLength(1));
    expect(JSON.parse(surroundings.copied[0] ?? "")).toMatchObject({ chains: [{ id: "2" }] });
    expect(document.activeElement).toBe(second);
  });

  it("opens the chain, and shows its host in the HSTS tab", async () => {
    const { first, store } = await panelWithRows();
    ask(first);
    await pick("Open");
    await waitFor(() => expect(store.opened.chain.value?.id).toBe("1"));
    ask(first);
    await pick("HSTS of this host");
    await waitFor(() => expect(store.views.shown.value).toBe("hsts"));
    const field = await screen.findByLabelText("Host");
    await waitFor(() => expect(field).toHaveProperty("value", "shop.dev"));
  });
});

describe("the menu of a navigation in one line", () => {
  async function foldedLine() {
    const background = new FakeBackground();
    background.add(hsts);
    background.add(moved);
    const panel = renderPanel(background);
    const [, line] = await chainRows(2);
    if (line === undefined) throw new Error("no line");
    return { ...panel, background, line };
  }
  const chainsIn = (text: string | undefined) =>
    validDocument(JSON.parse(text ?? "{}")).chains.map(({ id }) => id);

  it("speaks of the chain that a click opens", async () => {
    const { line, store } = await foldedLine();
    fireEvent.click(line);
    await screen.findByRole("region", { name: /^Answer/ });
    const opened = store.opened.chain.value?.id;
    ask(line);
    await screen.findByRole("menu");
    expect([store.selectedId.value, store.opened.chain.value?.id]).toEqual([opened, opened]);
    expect(line.getAttribute("aria-selected")).toBe("true");
  });

  it("copies and exports all that the line stands for", async () => {
    const { line, store, surroundings } = await foldedLine();
    ask(line);
    await pick("Copy all URLs");
    await waitFor(() => expect(surroundings.copied).toHaveLength(1));
    expect(surroundings.copied[0]?.split("\n")).toEqual([
      "https://shop.dev/sale",
      "https://shop.dev/summer",
      "https://shop.dev/summer/",
      "https://shop.dev/basket",
      "https://shop.dev/cart",
    ]);
    ask(line);
    await pick("Copy as text");
    await waitFor(() => expect(surroundings.copied).toHaveLength(2));
    const asked = surroundings.copied[1]?.split("\n").filter((one) => one.startsWith("GET "));
    expect(asked).toEqual(surroundings.copied[0]?.split("\n").map((url) => `GET ${url}`));
    fireEvent.keyDown(line, { key: "c", ctrlKey: true });
    await waitFor(() => expect(surroundings.copied).toHaveLength(3));
    expect(surroundings.copied[2]).toBe(surroundings.copied[1]);
    ask(line);
    await pick("Export…");
    const choice = await screen.findByRole("menuitemradio", {
      name: "The 3 chains of the selected line only",
    });
    expect(choice.getAttribute("aria-checked")).toBe("true");
    await pick("Copy Hopscope JSON");
    await waitFor(() => expect(surroundings.copied).toHaveLength(4));
    expect(chainsIn(surroundings.copied[3])).toEqual(["30", "31", "32"]);
    // Unfolded, each line is a chain of its own again.
    store.lines.fold("30", false);
    const [, first] = await chainRows(4);
    if (first !== undefined) ask(first);
    await pick("Copy URL");
    await waitFor(() => expect(surroundings.copied[4]).toBe("https://shop.dev/sale"));
    if (first !== undefined) ask(first);
    await pick("Export…");
    await pick("Copy Hopscope JSON");
    await waitFor(() => expect(surroundings.copied).toHaveLength(6));
    expect(chainsIn(surroundings.copied[5])).toEqual(["30"]);
  });
});

describe("what cannot be done", () => {
  it("is said, whichever way it was asked for", async () => {
    const background = new FakeBackground();
    background.add(hsts);
    const failing = (what: string) => () => Promise.reject(new Error(what));
    renderPanel(background, { copy: failing("no clipboard") }, { exportText: failing("no export") });
    const [row] = await chainRows(1);
    if (row === undefined) throw new Error("no row");
    ask(row);
    await pick("Copy URL");
    const said = (what: string) => screen.findAllByText(`That could not be done: Error: ${what}`);
    expect(await said("no clipboard")).not.toHaveLength(0);
    fireEvent.click(screen.getByRole("button", { name: "Export" }));
    await pick("Copy Hopscope JSON");
    expect(await said("no export")).not.toHaveLength(0);
  });
});
