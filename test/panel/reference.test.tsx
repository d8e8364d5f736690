// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { reference } from "../../src/core/knowledge/reference/index.ts";
import type { Host } from "../../src/panel/host.ts";
import { FakeBackground } from "./fake-background.ts";
import { chainRows, renderPanel, unmountPanel } from "./render-panel.tsx";
import { hsts } from "./situations.ts";

afterEach(unmountPanel);

const tab = (name: string): HTMLElement => screen.getByRole("tab", { name });
const contents = (): HTMLElement => screen.getByRole("navigation", { name: "Contents" });
const field = (): HTMLElement => screen.getByRole("combobox", { name: "Search the reference" });
const article = (): HTMLElement => screen.getByRole("article");
const title = (): string | null => within(article()).getByRole("heading", { level: 2 }).textContent;
const follow = (name: string | RegExp): boolean =>
  fireEvent.click(within(contents()).getByRole("link", { name }));

async function openReference(change: Partial<Host> = {}) {
  const panel = renderPanel(new FakeBackground(), change);
  fireEvent.click(tab("Reference"));
  await screen.findByRole("article");
  return panel;
}

describe("the tabs", () => {
  it("are one tab stop; arrow keys, Home and End switch and take the focus along", async () => {
    renderPanel(new FakeBackground());
    const chains = tab("Chains");
    const [hstsTab, other] = [tab("HSTS"), tab("Reference")];
    expect([chains.tabIndex, other.tabIndex]).toEqual([0, -1]);
    chains.focus();
    for (const [key, now] of [
      ["ArrowRight", hstsTab],
      ["ArrowRight", other],
      ["ArrowRight", chains],
      ["ArrowLeft", other],
      ["Home", chains],
      ["End", other],
    ] as const) {
      fireEvent.keyDown(document.activeElement ?? document.body, { key });
      await waitFor(() => expect(now.getAttribute("aria-selected")).toBe("true"));
      expect(document.activeElement).toBe(now);
      expect(now.tabIndex).toBe(0);
    }
    expect([chains.tabIndex, chains.getAttribute("aria-selected")]).toEqual([-1, "false"]);
    expect(screen.getByRole("tabpanel").getAttribute("aria-labelledby")).toBe("tab-reference");
    expect(screen.getByRole("tabpanel").id).toBe(other.getAttribute("aria-controls"));
  });

  it("keep each view as it was left, and load the Reference when it is opened", async () => {
    const background = new FakeBackground();
    background.add(hsts);
    renderPanel(background);
    const [row] = await chainRows(1);
    expect(screen.queryByRole("article", { hidden: true })).toBeNull();
    fireEvent.click(tab("Reference"));
    await screen.findByRole("article");
    expect(screen.queryByRole("group", { name: "Recording" })).toBeNull();
    follow("307 Temporary Redirect");
    await waitFor(() => expect(title()).toBe("307 Temporary Redirect"));
    fireEvent.click(tab("Chains"));
    await waitFor(() => expect(screen.getByRole("group", { name: "Recording" })).toBeTruthy());
    expect((await chainRows(1))[0]).toBe(row);
    fireEvent.click(tab("Reference"));
    await waitFor(() => expect(title()).toBe("307 Temporary Redirect"));
  });

  it("leave the recording alone by key while the list is out of sight", async () => {
    const background = new FakeBackground();
    renderPanel(background);
    fireEvent.click(tab("Reference"));
    await screen.findByRole("article");
    fireEvent.keyDown(document.body, { key: "l", ctrlKey: true });
    fireEvent.click(tab("Chains"));
    await screen.findByRole("group", { name: "Recording" });
    fireEvent.keyDown(document.body, { key: "e", ctrlKey: true });
    await waitFor(() => expect(background.heard).toContainEqual({ kind: "set-recording", on: false }));
    expect(background.heard).not.toContainEqual({ kind: "clear" });
  });
});

describe("the Reference", () => {
  it("begins with the question that people come with, its senders drawn as in the list", async () => {
    await openReference();
    expect(title()).toBe("Who sends a 307 nobody configured?");
    expect(document.activeElement).toBe(document.body);
    const table = within(article()).getAllByRole("table")[0] ?? document.body;
    const signs = [...table.querySelectorAll(".token")].map((token) => token.textContent);
    expect(signs).toContain("307i made by the browser");
    expect(signs).toContain("307e made by an extension");
    expect(signs).toContain("307c from the cache");
    expect(signs).toContain("307 server redirect");
  });

  it("keeps short names and the numbers of standards in one line, and lets long code break", async () => {
    await openReference();
    follow("HSTS: https and nothing else");
    await waitFor(() => expect(title()).toBe("HSTS: https and nothing else"));
    const whole = [...article().querySelectorAll(".whole")].map((name) => name.textContent);
    expect(whole).toEqual(
      expect.arrayContaining(["includeSubDomains", "max-age=<seconds>", "RFC 6797 §6.1.1", "RFC 6797 §8.3"]),
    );
    expect(whole.filter((name) => name.length > 20 || / (?!§|\d)/.test(name))).toEqual([]);
  });

  it("lists every entry, and opens one with the focus on its heading", async () => {
    await openReference();
    expect(within(contents()).getAllByRole("link")).toHaveLength(reference.entries.length);
    follow("308 Permanent Redirect");
    await waitFor(() => expect(title()).toBe("308 Permanent Redirect"));
    expect(document.activeElement).toBe(within(article()).getByRole("heading", { level: 2 }));
    expect(within(contents()).getByRole("link", { current: "page" }).textContent).toBe(
      "308 Permanent Redirect",
    );
  });

  it("is one tab stop in its index; arrow keys move", async () => {
    await openReference();
    const links = within(contents()).getAllByRole("link");
    expect(links.filter((link) => link.tabIndex === 0)).toEqual([links[0]]);
    links[0]?.focus();
    fireEvent.keyDown(links[0] ?? document.body, { key: "ArrowDown" });
    expect(document.activeElement).toBe(links[1]);
    fireEvent.keyDown(links[1] ?? document.body, { key: "End" });
    expect(document.activeElement).toBe(links.at(-1));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowDown" });
    expect(document.activeElement).toBe(links.at(-1));
  });

  it("follows cross-references, and goes back by button and by key", async () => {
    await openReference();
    const back = screen.getByRole("button", { name: "Back" });
    expect(back.hasAttribute("disabled")).toBe(true);
    const link = within(article()).getByRole("link", { name: "internal redirects in Firefox" });
    expect(fireEvent.click(link), "the page itself goes nowhere").toBe(false);
    await waitFor(() => expect(title()).toMatch(/Firefox/));
    follow("Internal redirects in Firefox");
    follow("301 Moved Permanently");
    await waitFor(() => expect(title()).toBe("301 Moved Permanently"));
    fireEvent.click(back);
    await waitFor(() => expect(title()).toMatch(/Firefox/));
    fireEvent.keyDown(article(), { key: "ArrowLeft", altKey: true });
    await waitFor(() => expect(title()).toBe("Who sends a 307 nobody configured?"));
    expect(back.hasAttribute("disabled")).toBe(true);
  });

  it("opens an entry that another view links to", async () => {
    const { store } = renderPanel(new FakeBackground());
    store.views.openReference("code-303");
    await screen.findByRole("article");
    await waitFor(() => expect(title()).toBe("303 See Other"));
    expect(tab("Reference").getAttribute("aria-selected")).toBe("true");
    store.views.openReference("nothing-of-that-name");
    await waitFor(() => expect(store.views.asked.value).toBeNull());
    expect(title()).toBe("303 See Other");
  });

  it.each(reference.entries.map(({ id }) => id))(
    "gives %s headings in order, tables with heads, and sources that open outside",
    async (id) => {
      await openReference();
      const link = contents().querySelector<HTMLElement>(`[href="#${id}"]`);
      if (link === null) throw new Error(`no link to ${id}`);
      fireEvent.click(link);
      await waitFor(() => expect(link.getAttribute("aria-current")).toBe("page"));
      const levels = within(article())
        .getAllByRole("heading")
        .map((heading) => heading.tagName);
      expect(levels[0]).toBe("H2");
      expect(new Set(levels.slice(1))).toEqual(new Set(["H3"]));
      for (const table of within(article()).queryAllByRole("table")) {
        expect(table.querySelector("caption")?.textContent).not.toBe("");
        expect(within(table).getAllByRole("columnheader").length).toBeGreaterThan(1);
        expect(within(table).getAllByRole("rowheader").length).toBeGreaterThan(0);
      }
      const sources = within(article()).getByRole("heading", { name: "Sources" }).parentElement;
      const outside = [...(sources?.querySelectorAll("a") ?? [])];
      expect(outside.length).toBeGreaterThan(0);
      for (const { href, target, rel } of outside) {
        expect(href).toMatch(/^https:\/\//);
        expect([target, rel]).toEqual(["_blank", "noreferrer"]);
      }
      const inside = [...article().querySelectorAll("a")].filter((one) => !outside.includes(one));
      for (const one of inside) expect(one.getAttribute("href")).toMatch(/^#/);
      const words = [...article().querySelectorAll("p, th, td, h2, h3, caption, .points li")];
      const marks = words
        .map((one) => one.textContent ?? "")
        .filter((one) => /\*\*|`|\]\(|\[object/.test(one));
      expect(marks).toEqual([]);
    },
  );

  it("shows how to send each code, keeps the choice, and copies the lines", async () => {
    const { surroundings } = await openReference();
    follow("Express");
    const choice = await screen.findByRole("group", { name: "Status code" });
    const radio = (name: string): HTMLElement => within(choice).getByRole("radio", { name });
    expect(within(choice).getAllByRole("radio")).toHaveLength(5);
    expect(radio("307")).toHaveProperty("checked", true);
    fireEvent.click(radio("308"));
    const express = reference.byId.get("send-express");
    if (express?.kind !== "send") throw new Error("no Express");
    await waitFor(() => expect(article().textContent).toContain(express.reference.snippets[308]));
    fireEvent.click(within(article()).getByRole("button", { name: "Copy: 308 in Express" }));
    await waitFor(() => expect(surroundings.copied).toEqual([express.reference.snippets[308]]));
    await screen.findAllByText("Copied the code");
    follow("nginx");
    await waitFor(() => expect(title()).toBe("Redirects in nginx"));
    expect(within(article()).getByRole("radio", { name: "308" })).toHaveProperty("checked", true);
    expect(article().textContent).toMatch(/Checked .+ on 20\d\d-/);
  });

  it("says so when it cannot be loaded", async () => {
    renderPanel(new FakeBackground(), {}, { loadReference: () => Promise.reject(new Error("gone")) });
    fireEvent.click(tab("Reference"));
    expect(await screen.findByText("This part failed: Reference.")).toBeTruthy();
  });

  it("says so when it cannot be drawn", async () => {
    const Broken = (): never => {
      throw new Error("on purpose");
    };
    renderPanel(new FakeBackground(), {}, { loadReference: () => Promise.resolve(Broken) });
    fireEvent.click(tab("Reference"));
    expect(await screen.findByText("This part failed: Reference.")).toBeTruthy();
    expect(tab("Chains"), "the rest goes on").toBeTruthy();
  });
});

describe("its search", () => {
  const ask = (query: string): void => {
    fireEvent.input(field(), { target: { value: query } });
  };
  const options = (): readonly HTMLElement[] => screen.queryAllByRole("option");
  const active = (): string | null | undefined =>
    document
      .getElementById(field().getAttribute("aria-activedescendant") ?? "")
      ?.querySelector(".result-title")?.textContent;

  it("replaces the index while a query stands; arrow keys choose, Enter opens, Esc clears", async () => {
    await openReference();
    fireEvent.keyDown(article(), { key: "/" });
    expect(document.activeElement).toBe(field());
    ask("post becomes get");
    await waitFor(() => expect(options().length).toBeGreaterThan(1));
    expect(screen.queryByRole("navigation", { name: "Contents" })).toBeNull();
    expect(screen.getByRole("status").textContent).toBe(`${options().length} results`);
    const [first, second] = options().map((option) => option.querySelector(".result-title")?.textContent);
    expect(active()).toBe(first);
    fireEvent.keyDown(field(), { key: "ArrowDown" });
    await waitFor(() => expect(active()).toBe(second));
    ask("post becomes ge");
    await waitFor(() => expect(options()[0]?.getAttribute("aria-selected")).toBe("true"));
    ask("post becomes get");
    fireEvent.keyDown(field(), { key: "ArrowDown" });
    await waitFor(() => expect(active()).toBe(second));
    expect(options()[1]?.getAttribute("aria-selected")).toBe("true");
    fireEvent.keyDown(field(), { key: "ArrowUp" });
    fireEvent.keyDown(field(), { key: "ArrowUp" });
    await waitFor(() => expect(options().at(-1)?.getAttribute("aria-selected")).toBe("true"));
    fireEvent.keyDown(field(), { key: "ArrowDown" });
    await waitFor(() => expect(active()).toBe(first));
    fireEvent.keyDown(field(), { key: "Enter" });
    await waitFor(() => expect(title()).toBe(first));
    expect(document.activeElement).toBe(within(article()).getByRole("heading", { level: 2 }));
    expect(options().length).toBeGreaterThan(1);

    field().focus();
    let reachedHost = false;
    const hostListens = (): void => {
      reachedHost = true;
    };
    document.addEventListener("keydown", hostListens);
    fireEvent.keyDown(field(), { key: "Escape" });
    document.removeEventListener("keydown", hostListens);
    expect(reachedHost).toBe(false);
    await waitFor(() => expect(contents()).toBeTruthy());
    expect(field()).toHaveProperty("value", "");
  });

  it("opens what is clicked, and says when nothing was found", async () => {
    await openReference();
    ask("308");
    await waitFor(() => expect(options().length).toBeGreaterThan(0));
    const [first] = options();
    if (first !== undefined) fireEvent.click(first);
    await waitFor(() => expect(title()).toContain("308"));
    ask("zzzzqqqq");
    await waitFor(() => expect(options()).toEqual([]));
    expect(screen.getByRole("status").textContent).toContain("Nothing found");
    expect(field().getAttribute("aria-expanded")).toBe("false");
    fireEvent.keyDown(field(), { key: "Enter" });
    fireEvent.click(screen.getByRole("button", { name: "Clear search" }));
    await waitFor(() => expect(contents()).toBeTruthy());
    expect(document.activeElement).toBe(field());
  });

  it("opens its contents by a button where the panel is narrow, and closes them when an entry is chosen", async () => {
    await openReference();
    const button = screen.getByRole("button", { name: "Contents" });
    expect(button.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(button);
    await waitFor(() => expect(button.getAttribute("aria-expanded")).toBe("true"));
    expect(document.getElementById(button.getAttribute("aria-controls") ?? "")?.contains(contents())).toBe(
      true,
    );
    follow("302 Found");
    await waitFor(() => expect(button.getAttribute("aria-expanded")).toBe("false"));
  });
});
