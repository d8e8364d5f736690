// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CaptureEvent } from "../../src/core/event.ts";
import { hostOf } from "../../src/core/url/url.ts";
import { DEFAULT_THRESHOLDS } from "../../src/core/settings/thresholds.ts";
import type { Store } from "../../src/panel/store.ts";
import { FakeBackground } from "./fake-background.ts";
import { chainRows, renderPanel, unmountPanel } from "./render-panel.tsx";
import { cached, fellBack, hsts, loop, moved, postLost } from "./situations.ts";

afterEach(unmountPanel);

function panelWith(...chains: (readonly CaptureEvent[])[]) {
  const background = new FakeBackground();
  for (const events of chains) background.add(events);
  return { background, ...renderPanel(background) };
}

/** First hosts of the rows, in order. */
async function hosts(store: ReturnType<typeof renderPanel>["store"], count: number) {
  const rows = await chainRows(count);
  return rows.map((row) => hostOf(store.rows.get(row.dataset["chain"] ?? "")?.summary.peek().firstUrl ?? ""));
}

function head(name: string): HTMLElement {
  return within(screen.getByRole("columnheader", { name })).getByRole("button");
}

function sortOf(name: string): string | null {
  return screen.getByRole("columnheader", { name }).getAttribute("aria-sort");
}

describe("the order of the list", () => {
  it("is by time, also where a chain was told late", async () => {
    const { store } = panelWith(loop, hsts, cached, postLost);
    expect(await hosts(store, 4)).toEqual([
      "shop.dev",
      "acme.example",
      "app.acme.example",
      "wiki.acme.example",
    ]);
    expect(sortOf("Time")).toBe("ascending");
  });

  it("follows a column head, once more turns round, and is remembered", async () => {
    const { background, store } = panelWith(hsts, loop, cached, postLost);
    await chainRows(4);
    fireEvent.click(head("Hops"));
    await waitFor(() => expect(sortOf("Hops")).toBe("descending"));
    expect((await hosts(store, 4))[0]).toBe("app.acme.example");
    fireEvent.click(head("Hops"));
    await waitFor(() => expect(sortOf("Hops")).toBe("ascending"));
    expect((await hosts(store, 4)).at(-1)).toBe("app.acme.example");
    // What is equal stays in order of time.
    expect((await hosts(store, 4)).slice(0, 2)).toEqual(["acme.example", "wiki.acme.example"]);
    const again = renderPanel(background);
    expect(again.store.layout.sorting.value).toEqual({ column: "hops", descending: false });
  });

  it("says at the head of Cost what cost is, and elsewhere how to sort", async () => {
    panelWith(hsts);
    await chainRows(1);
    expect(head("Cost").title).toMatch(/^Sort by: Cost\nTime from the first request to the last one/);
    expect(head("Hops").title).toBe("Sort by: Hops");
  });

  it("puts the worst first by severity", async () => {
    const { store } = panelWith(hsts, loop);
    await chainRows(2);
    fireEvent.click(head("Severity"));
    await waitFor(async () => expect((await hosts(store, 2))[0]).toBe("app.acme.example"));
  });

  it("keeps the selection where the row goes", async () => {
    const { store } = panelWith(hsts, loop, postLost);
    const [first] = await chainRows(3);
    if (first !== undefined) fireEvent.click(first);
    fireEvent.click(head("Time"));
    await waitFor(async () => expect((await chainRows(3))[2]?.getAttribute("aria-selected")).toBe("true"));
    expect(store.selectedId.value).toBe(first?.dataset["chain"]);
  });
});

describe("the columns", () => {
  it("are chosen from a menu at the pointer over a head, which gives the focus back", async () => {
    const { store } = panelWith(hsts);
    await chainRows(1);
    head("Hops").focus();
    expect(fireEvent.contextMenu(head("Hops"), { button: 2, clientX: 40, clientY: 60 })).toBe(false);
    fireEvent.click(await screen.findByRole("menuitemcheckbox", { name: "Hops" }));
    expect(store.layout.hidden.value).toEqual(["hops"]);
    fireEvent.click(screen.getByRole("menuitemcheckbox", { name: "Hops" }));
    expect(store.layout.hidden.value).toEqual([]);
    fireEvent.keyDown(screen.getByRole("menu"), { key: "Escape" });
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
    expect(document.activeElement).toBe(head("Hops"));
  });

  it("hide, and are remembered", async () => {
    const { background } = panelWith(hsts);
    await chainRows(1);
    fireEvent.click(screen.getByRole("button", { name: "Columns and sorting" }));
    fireEvent.click(screen.getByRole("menuitemcheckbox", { name: "Type" }));
    await waitFor(() =>
      expect(screen.getByRole("menuitemcheckbox", { name: "Type" }).getAttribute("aria-checked")).toBe(
        "false",
      ),
    );
    expect(screen.getByRole("treegrid").classList.contains("without-type")).toBe(true);
    expect(renderPanel(background).store.layout.hidden.value).toEqual(["type"]);
  });

  it("take a width by key, within bounds, and give it back", async () => {
    const { background, store } = panelWith(hsts);
    await chainRows(1);
    const { layout } = store;
    const before = layout.template.value;
    const withRoute = (width: number): string =>
      before
        .replace(/clamp\(180px[^)]*\)/, `minmax(80px, ${width}px)`)
        .replace("minmax(min(260px, 27cqi), 1fr)", "minmax(120px, 1fr)");
    fireEvent.keyDown(head("Route"), { key: "ArrowRight", altKey: true });
    expect(layout.template.value).toBe(withRoute(208));
    for (let press = 0; press < 200; press += 1)
      fireEvent.keyDown(head("Route"), { key: "ArrowLeft", altKey: true });
    expect(layout.template.value).toBe(withRoute(80));
    expect(renderPanel(background).store.layout.widthOf("route")).toBe(80);
    layout.resize("route", null);
    expect(layout.template.value).toBe(before);
  });

  it("are two fewer in a narrower list, unless they are hidden already", async () => {
    const { store } = panelWith(hsts);
    await chainRows(1);
    const { layout } = store;
    const without = (template: string, ...widths: readonly string[]): string =>
      template
        .split(" ")
        .filter((part) => !widths.includes(part))
        .join(" ");
    expect(layout.narrowerTemplate.value).toBe(without(layout.template.value, "76px", "44px"));
    layout.show("type", false);
    expect(layout.narrowerTemplate.value).toBe(without(layout.template.value, "44px"));
    layout.show("method", false);
    expect(layout.narrowerTemplate.value).not.toContain("48px");
  });

  it("have one tab stop, and arrow keys between them", async () => {
    panelWith(hsts);
    await chainRows(1);
    const stops = screen
      .getAllByRole("columnheader")
      .filter((one) => within(one).getByRole("button").tabIndex === 0);
    expect(stops.map((one) => one.textContent)).toEqual(["Time"]);
    head("Time").focus();
    fireEvent.keyDown(head("Time"), { key: "ArrowRight" });
    expect(document.activeElement).toBe(head("Meth."));
    fireEvent.keyDown(head("Meth."), { key: "ArrowDown" });
    await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("row"));
  });

  it("are as usual when what was remembered is damaged", () => {
    for (const kept of [
      "{",
      "[]",
      '{"sorting":{"column":"x"},"hidden":["route",7],"widths":{"time":"wide"}}',
    ]) {
      localStorage.setItem("hopscope.list", kept);
      const { layout } = panelWith(hsts).store;
      expect(layout.sorting.value).toEqual({ column: "time", descending: false });
      expect(layout.hidden.value).toEqual([]);
      expect(layout.widthOf("time")).toBe(62);
      unmountPanel();
    }
  });
});

describe("a navigation of several chains", () => {
  it("is one line that says all of it, and opens the chain that speaks for it", async () => {
    const { store } = panelWith(fellBack);
    const [row] = await chainRows(1);
    expect(row?.getAttribute("aria-expanded")).toBe("false");
    expect(row?.getAttribute("aria-label")).toContain("2 chains joined");
    expect(row?.querySelectorAll(".token").length).toBeGreaterThan(3);
    if (row !== undefined) fireEvent.click(row);
    await waitFor(() => expect(store.opened.chain.value?.read).toBeTruthy());
    const worst = store.rows.all().find(({ summary }) => summary.peek().severity === "problem");
    expect(store.selectedId.value).toBe(worst?.id ?? store.rows.all()[0]?.id);
    expect(row?.getAttribute("aria-selected")).toBe("true");
    // What is under the list adds up what its lines say.
    const cost = row?.querySelector(".cell-cost")?.textContent;
    expect(document.querySelector(".status")?.textContent).toContain(`${cost} in redirects`);
  });

  it("unfolds and folds by arrow keys, with the focus on a row throughout", async () => {
    panelWith(fellBack);
    const [row] = await chainRows(1);
    row?.focus();
    expect(document.querySelector(".status")?.textContent).toContain("2 chains in 1 line");
    fireEvent.keyDown(row ?? document, { key: "ArrowRight" });
    const [first, second] = await chainRows(2);
    expect(document.querySelector(".status")?.textContent).not.toContain("line");
    expect(first?.getAttribute("aria-expanded")).toBe("true");
    expect(second?.getAttribute("aria-level")).toBe("2");
    await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("row"));
    fireEvent.keyDown(document.activeElement ?? document, { key: "End" });
    await waitFor(() => expect(document.activeElement).toBe(second));
    fireEvent.keyDown(second ?? document, { key: "ArrowLeft" });
    await waitFor(() => expect(document.activeElement).toBe(first));
    fireEvent.keyDown(first ?? document, { key: "ArrowLeft" });
    await chainRows(1);
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-expanded")).toBe("false"));
  });

  it("unfolds by its mark, without opening anything", async () => {
    const { store } = panelWith(moved);
    await waitFor(() => expect(store.rows.totals.value.chains).toBe(3));
    const before = (await chainRows(store.lines.lines.value.length)).length;
    const mark = document.querySelector(".fold");
    if (mark !== null) fireEvent.click(mark);
    await chainRows(3);
    expect(before).toBeLessThan(3);
    expect(store.opened.chain.value).toBeNull();
  });

  it("is told chain by chain when somebody wants it so, and that is remembered", async () => {
    const { background, store } = panelWith(fellBack);
    await chainRows(1);
    fireEvent.click(screen.getByRole("button", { name: "Columns and sorting" }));
    fireEvent.click(screen.getByRole("menuitemcheckbox", { name: "Join navigations" }));
    await chainRows(2);
    expect(store.layout.joined.value).toBe(false);
    expect(renderPanel(background).store.layout.joined.value).toBe(false);
  });
});

/** As if somebody had typed it. */
async function filterBy(store: Store, query: string): Promise<void> {
  await store.filter.load();
  store.filter.write(query);
}

describe("the filter", () => {
  it("leaves the navigations of which a chain matches, and counts the chains", async () => {
    const { store } = panelWith(hsts, loop, fellBack);
    await chainRows(3);
    await filterBy(store, "app.acme");
    await chainRows(1);
    expect(store.lines.matching.value?.chains).toBe(1);
    const [, second] = store.rows.all().filter(({ summary }) => summary.peek().after !== null);
    await filterBy(store, "has:seam");
    const [row] = await chainRows(1);
    expect(row?.getAttribute("aria-label")).toContain("2 chains joined");
    expect(second).toBeUndefined();
  });

  it("says that nothing matches, and can be cleared there", async () => {
    const { store } = panelWith(hsts, loop);
    await chainRows(2);
    await filterBy(store, "nowhere");
    await chainRows(0);
    expect(screen.getByText("No chain matches")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Clear filter" }));
    await chainRows(2);
  });

  it("takes a chain in when it comes to match", async () => {
    const { background, store } = panelWith(hsts);
    await chainRows(1);
    await filterBy(store, "has:problem");
    await chainRows(0);
    background.add(loop);
    expect(await hosts(store, 1)).toEqual(["app.acme.example"]);
  });

  it("gives the focus of a row that goes to the one that stands there then", async () => {
    const { store } = panelWith(hsts, postLost, loop);
    const rows = await chainRows(3);
    rows[1]?.focus();
    await filterBy(store, "method:get");
    await chainRows(2);
    await waitFor(() => expect(document.activeElement).toBe(rows[2]));
    await filterBy(store, "domain:shop.dev");
    await chainRows(1);
    await waitFor(() => expect(document.activeElement).toBe(rows[0]));
  });
});

describe("Delete", () => {
  it("takes a line off the list for good, and selects the one that then stands there", async () => {
    const { background, store } = panelWith(hsts, postLost, loop);
    const [first, second, third] = await chainRows(3);
    const removed = store.rows.get(first?.dataset["chain"] ?? "")?.summary.peek();
    if (removed === undefined) throw new Error("no first row");
    first?.focus();
    fireEvent.keyDown(first ?? document.body, { key: "ArrowDown" });
    await waitFor(() => expect(first?.getAttribute("aria-selected")).toBe("true"));
    fireEvent.keyDown(first ?? document.body, { key: "Delete" });
    await chainRows(2);
    await waitFor(() => expect(document.activeElement).toBe(second));
    expect(second?.getAttribute("aria-selected")).toBe("true");
    background.add(cached);
    expect(await hosts(store, 3)).not.toContain("shop.dev");
    fireEvent.keyDown(second ?? document.body, { key: "Delete" });
    await waitFor(() => expect(document.activeElement).toBe(third));
    // What more comes of a removed chain does not bring it back.
    store.rows.put([{ ...removed, seq: 1e6 }], true);
    await chainRows(2);
    // What is told late is older than what is known of it.
    store.rows.put([{ ...removed, seq: 1 }], true);
    store.rows.takeBack();
    expect(store.rows.get(removed.id)?.summary.peek().seq).toBe(1e6);
    store.rows.dismiss([removed.id, second?.dataset["chain"] ?? ""]);
    await chainRows(2);
    // Nor does a log that is told anew, as with other thresholds.
    store.setThresholds({ ...DEFAULT_THRESHOLDS, longChain: 2 });
    await waitFor(() => expect(background.heard.filter(({ kind }) => kind === "follow")).toHaveLength(2));
    await chainRows(2);
  });

  it("can be taken back, for all lines at once and in their old order", async () => {
    const { background, store } = panelWith(hsts, postLost, loop);
    const before = await hosts(store, 3);
    const ids = (await chainRows(3)).map((row) => row.dataset["chain"] ?? "");
    for (const count of [2, 1, 0]) {
      fireEvent.keyDown(screen.getAllByRole("row")[1] ?? document.body, { key: "Delete" });
      await waitFor(() => expect(store.rows.totals.value.chains).toBe(count));
    }
    expect(screen.getByText("All chains were taken off the list")).toBeTruthy();
    expect(screen.getByRole("contentinfo").textContent).toContain("3 taken off the list");
    background.add(cached);
    await chainRows(1);
    // What the log drops meanwhile does not come back.
    background.remove([ids[1] ?? ""]);
    await waitFor(() => expect(screen.getByText("2 taken off the list")).toBeTruthy());
    fireEvent.click(screen.getByRole("button", { name: "Show again" }));
    expect(await hosts(store, 3)).toEqual([before[0], before[2], "wiki.acme.example"]);
    expect(screen.queryByText(/taken off the list/)).toBeNull();
  });

  it("is over for what Clear took", async () => {
    const { store } = panelWith(hsts, postLost);
    const [first] = await chainRows(2);
    store.rows.dismiss([first?.dataset["chain"] ?? ""]);
    store.clear();
    await waitFor(() => expect(store.rows.totals.value.chains).toBe(0));
    expect(store.rows.setAside.value).toBe(0);
    expect(screen.getByText("No redirects yet")).toBeTruthy();
  });

  it("opens no chain where none is open, and the next one where one is", async () => {
    const { store } = panelWith(hsts, postLost, loop);
    const [first, second, third] = await chainRows(3);
    store.select(first?.dataset["chain"] ?? null);
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    fireEvent.keyDown(first ?? document.body, { key: "Delete" });
    vi.runAllTimers();
    vi.useRealTimers();
    await waitFor(() => expect(document.activeElement).toBe(second));
    expect(store.opened.chain.value).toBeNull();
    fireEvent.click(second ?? document.body);
    fireEvent.keyDown(second ?? document.body, { key: "Delete" });
    await waitFor(() => expect(store.opened.chain.value?.id).toBe(third?.dataset["chain"]));
  });
});

describe("typing in the list", () => {
  it("goes to the next row whose host or path holds it, and round", async () => {
    const { store } = panelWith(hsts, postLost, loop, cached);
    const rows = await chainRows(4);
    rows[0]?.focus();
    const type = (key: string) => fireEvent.keyDown(document.activeElement ?? document, { key });
    for (const key of "wiki") type(key);
    await waitFor(() => expect(document.activeElement).toBe(rows[3]));
    expect(store.selectedId.value).toBe(rows[3]?.dataset["chain"]);
  });

  it("leaves the panel's own keys alone", async () => {
    const { store } = panelWith(hsts);
    const [row] = await chainRows(1);
    row?.focus();
    // The URL holds both.
    for (const key of ["/", "?"]) fireEvent.keyDown(row ?? document.body, { key });
    expect(store.selectedId.value).toBeNull();
    fireEvent.keyDown(row ?? document.body, { key: "s" });
    expect(store.selectedId.value).not.toBeNull();
  });
});
