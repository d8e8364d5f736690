// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { CaptureEvent } from "../../src/core/event.ts";
import { packSummary, unpackSummary } from "../../src/core/lines/summary-pack.ts";
import { Followers } from "../../src/panel/state/followers.ts";
import { FakeBackground } from "./fake-background.ts";
import { chainRows, renderPanel, unmountPanel } from "./render-panel.tsx";
import { fellBack, hinted, moved, popup, retried, unexplained } from "./situations.ts";

afterEach(unmountPanel);

/** Opens the chain in that row of the list, counted from 1. */
async function openRow(events: readonly CaptureEvent[], rows: number, row: number) {
  const background = new FakeBackground();
  background.add(events);
  const { store, surroundings } = renderPanel(background);
  store.layout.join(false);
  const found = (await chainRows(rows))[row - 1];
  if (found !== undefined) fireEvent.click(found);
  const route = await screen.findByRole("list", { name: "Route" });
  return { background, store, surroundings, route };
}

function partsOf(route: HTMLElement): readonly string[] {
  return [...route.children].map((part) => part.textContent ?? "");
}

describe("the band above the route", () => {
  it("says who asked for the URL, how surely and when, and where to read more", async () => {
    const { route } = await openRow(moved, 3, 2);
    const [band = ""] = partsOf(route);
    expect(band).toContain("The page before moved on by a meta refresh, 213 ms after it had arrived");
    expect(band).toContain("certain");
    expect(band).toContain("Before: https://shop.dev/sale");
    expect(within(route).getByRole("link", { name: /shared declarative refresh steps/ })).toBeTruthy();
  });

  it("opens the chain before, with the focus on its answer and its row selected", async () => {
    const { store, route } = await openRow(moved, 3, 2);
    fireEvent.click(within(route).getByRole("button", { name: "Open this chain https://shop.dev/sale" }));
    await waitFor(() => expect(store.opened.chain.value?.read?.chain.url).toBe("https://shop.dev/sale"));
    await waitFor(() =>
      expect(document.activeElement?.closest("section")?.getAttribute("aria-label")).toBe("Answer"),
    );
    const row = screen.getByRole("row", { selected: true });
    expect(row.getAttribute("aria-label")).toContain("shop.dev");
    expect(row.getAttribute("aria-rowindex")).toBe("2");
  });

  it("sounds no surer than is known", async () => {
    for (const [events, rows, row, words] of [
      [
        fellBack,
        2,
        2,
        "Your browser probably went back from https to http, 4 ms after the https request had failed",
      ],
      [hinted, 2, 2, "Your browser asked again, with the client hints of Critical-CH, 2 ms"],
      [retried, 2, 2, "Your browser probably tried the failed page again by itself, 1.01 s after"],
      [popup, 2, 2, "A page opened this in a new tab or window, 5 ms after the tab was opened"],
      [unexplained, 2, 2, "The page or the person at it probably went on to this URL, 60 ms"],
    ] as const) {
      const { route } = await openRow(events, rows, row);
      expect(partsOf(route)[0]).toContain(words);
      unmountPanel();
    }
  });

  it("is in the copied text", async () => {
    const { surroundings } = await openRow(fellBack, 2, 2);
    fireEvent.click(screen.getByRole("button", { name: "Copy as text" }));
    await waitFor(() => expect(surroundings.copied).toHaveLength(1));
    expect(surroundings.copied[0]).toContain(
      "  /http/?  Your browser probably went back from https to http, 4 ms after the https request had failed\n",
    );
  });

  it("says so when the chain before is gone", async () => {
    const { background, route } = await openRow(popup, 2, 2);
    background.remove(["39"]);
    await within(route).findByText("The chain before is no longer in the list.");
    expect(within(route).queryByRole("button", { name: /^Open this chain/ })).toBeNull();
  });
});

describe("the band below the route", () => {
  it("leads on to the next chain", async () => {
    const { store, route } = await openRow(moved, 3, 1);
    expect(partsOf(route).at(-1)).toContain("Goes on: meta refresh of the page");
    fireEvent.click(within(route).getByRole("button", { name: "Open this chain https://shop.dev/summer" }));
    await waitFor(() => expect(store.opened.chain.value?.read?.chain.url).toBe("https://shop.dev/summer"));
    const second = await screen.findByRole("list", { name: "Route" });
    await waitFor(() => expect(partsOf(second).at(-1)).toContain("Goes on: script of the page"));
  });

  it("goes when the next chain goes", async () => {
    const { background, route } = await openRow(moved, 3, 2);
    expect(within(route).getByText(/^Goes on/)).toBeTruthy();
    background.remove(["32"]);
    await waitFor(() => expect(within(route).queryByText(/^Goes on/)).toBeNull());
  });

  it("knows who follows whom through every change", () => {
    const followers = new Followers();
    const summary = (id: string, after: string | null) => {
      const read = unpackSummary(
        ["x", 1, 1, 0, 0, "GET", "main_frame", "u", "", "", 0, 0, "", "", "", 0, "", "", ""].join("\t"),
      );
      if (read === null) throw new Error("not a summary");
      return { ...read, id, after };
    };
    followers.change(null, summary("b", "a"));
    followers.change(null, summary("c", "a"));
    expect(followers.of("a")).toEqual(["b", "c"]);
    followers.change(summary("b", "a"), summary("b", "z"));
    expect([followers.of("a"), followers.of("z")]).toEqual([["c"], ["b"]]);
    followers.change(summary("c", "a"), null);
    expect(followers.of("a")).toEqual([]);
    followers.reset();
    expect(followers.of("z")).toEqual([]);
  });
});

describe("the sign of a seam", () => {
  it("is told in words in the row's name, with its doubt", async () => {
    const background = new FakeBackground();
    background.add([...moved, ...fellBack]);
    renderPanel(background).store.layout.join(false);
    const names = (await chainRows(5)).map((row) => row.getAttribute("aria-label"));
    expect(names[1]).toContain("meta refresh of the page, then 302 server redirect");
    expect(names[4]).toContain("back from https to http, by the browser, not certain, then 302");
  });

  it("is the same after a way through storage, as a packed line", async () => {
    const { store } = await openRow(fellBack, 2, 2);
    const summary = store.rows.get("34")?.summary.peek();
    unmountPanel();
    const stored = summary === undefined ? null : unpackSummary(packSummary(summary));
    const background = new FakeBackground();
    renderPanel(background);
    await screen.findByText("Keep log");
    await waitFor(() => expect(background.heard).not.toEqual([]));
    if (stored !== null) background.show([stored]);
    const [row] = await chainRows(1);
    expect(row?.getAttribute("aria-label")).toContain("back from https to http");
    expect(row?.querySelector(".token--seam .token-label")?.textContent).toBe("http");
  });

  it("has the page's colour only where the page went on", async () => {
    const background = new FakeBackground();
    background.add([...moved, ...fellBack, ...hinted]);
    renderPanel(background).store.layout.join(false);
    const rows = await chainRows(7);
    const byPage = rows.map((row) => row.querySelector(".token--seam")?.classList.contains("is-page"));
    expect(byPage).toEqual([undefined, true, true, undefined, false, undefined, false]);
  });
});
