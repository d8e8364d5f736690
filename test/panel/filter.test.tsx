// @vitest-environment happy-dom
/** The filter bar: what keys, terms and chips leave of the list, and what is said of it. */
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { parseFilter } from "../../src/core/filter/parse.ts";
import { FILTER_KEYS } from "../../src/core/filter/term.ts";
import type { Host } from "../../src/panel/host.ts";
import { filterHelp } from "../../src/panel/filter/help.ts";
import { FakeBackground } from "./fake-background.ts";
import { chainRows, renderPanel, unmountPanel } from "./render-panel.tsx";
import { afternoon, handedOff, hsts } from "./situations.ts";

afterEach(unmountPanel);

const count = afternoon.length;

async function panelWith(change: Partial<Host> = {}) {
  const background = new FakeBackground();
  for (const events of afternoon) background.add(events);
  const panel = renderPanel(background, change);
  await chainRows(count);
  return { background, ...panel };
}

function field(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>("combobox", { name: "Filter" });
}

/** As if somebody typed it at the end of what stands there. */
async function type(text: string, { store }: Awaited<ReturnType<typeof panelWith>>): Promise<void> {
  field().focus();
  await store.filter.load();
  for (const letter of text) fireEvent.input(field(), { target: { value: field().value + letter } });
}

function press(key: string, target: Element = field()): void {
  fireEvent.keyDown(target, { key });
}

/** Suggestions as a screen reader has them: term, meaning, count. */
const options = (): readonly string[] => {
  const names: string[] = [];
  screen.queryAllByRole("option", { name: (name) => names.push(name) > 0 });
  return names;
};
const terms = (): readonly string[] =>
  [...document.querySelectorAll(".filter-words")].map(({ textContent }) => textContent);
const activeOption = (): string | null => {
  const id = field().getAttribute("aria-activedescendant");
  return id === null ? null : (document.getElementById(id)?.querySelector("code")?.textContent ?? "gone");
};

describe("the filter field", () => {
  it("leaves what matches with every letter, and says how many", async () => {
    const panel = await panelWith();
    await type("cause:hs", panel);
    await chainRows(1);
    expect(document.querySelector(".filter-count")?.textContent).toBe("1 of 9");
    await waitFor(() => expect(screen.getByRole("status").textContent).toBe("1 of 9 chains"));
  });

  it("leaves sums of what matches", async () => {
    const panel = await panelWith();
    const sums = () => [...document.querySelectorAll("footer span")].map((span) => span.textContent);
    const [, ...ofAll] = sums();
    expect(ofAll.some((text) => text?.includes("problem"))).toBe(true);
    await type("cause:hs", panel);
    await chainRows(1);
    expect(sums()).toEqual(["1 of 9 chains", "2 redirects", "42 ms in redirects"]);
  });

  it("makes a chip of a finished term, and leaves words to be typed on", async () => {
    const panel = await panelWith();
    await type("shop status:307 -method:POST ", panel);
    expect(terms()).toEqual(["status:307", "-method:POST"]);
    expect(field().value).toBe("shop ");
    await chainRows(2);
  });

  it("offers what is there with the chains it would leave, and takes it by keys", async () => {
    const panel = await panelWith();
    await type("status:30", panel);
    expect(field().getAttribute("aria-expanded")).toBe("true");
    expect(options()[0]).toBe("status:302 Found 3 chains");
    expect(activeOption()).toBe("status:302");
    press("ArrowUp");
    expect(activeOption()).toBeNull();
    press("ArrowUp");
    expect(activeOption()).toBe("status:308");
    press("ArrowDown");
    expect(activeOption()).toBeNull();
    press("ArrowDown");
    press("ArrowDown");
    expect(activeOption()).toBe("status:307");
    press("Enter");
    expect(terms()).toEqual(["status:307"]);
    expect(field().value).toBe("");
    expect(screen.queryByRole("listbox")).toBeNull();
    await chainRows(2);
  });

  it("offers keys when asked, and their values next", async () => {
    const panel = await panelWith();
    await type("", panel);
    expect(screen.queryByRole("listbox")).toBeNull();
    press("ArrowDown");
    await waitFor(() => expect(options()[0]).toBe("status: code of a redirect or of the answer"));
    press("ArrowDown");
    press("Tab");
    expect(field().value).toBe("status:");
    expect(options()[0]).toMatch(/^status:3xx redirects 8/);
  });

  it("shows which suggestion Enter takes where nobody understands what was typed", async () => {
    const panel = await panelWith();
    await type("has:lo", panel);
    expect(activeOption()).toBe("has:redirect-loop");
    press("Enter");
    expect(terms()).toEqual(["has:redirect-loop"]);
    await type("cuase:hsts", panel);
    expect(activeOption()).toBe("cause:hsts");
    expect(
      screen.getByText("There is no filter “cuase:”. Did you mean “cause:”?", { selector: "p" }),
    ).toBeTruthy();
  });

  it("names what it does not understand, and goes on without it", async () => {
    const panel = await panelWith();
    await type("hops:many method:post ", panel);
    expect(terms()).toEqual(["method:post"]);
    expect(field().value).toBe("hops:many ");
    expect(field().getAttribute("aria-invalid")).toBe("true");
    const described = document.getElementById(field().getAttribute("aria-describedby") ?? "");
    expect(described?.textContent).toBe("“many” is no number. Try 3, >2 or 2..5.");
    await chainRows(1);
  });

  it("says nothing against a term that is on its way", async () => {
    const panel = await panelWith();
    for (const draft of ["status:", "hops:>", "time:>1", '"shop', "cause:hs"]) {
      panel.store.filter.clear();
      await type(draft, panel);
      expect([draft, field().getAttribute("aria-invalid")]).toEqual([draft, "false"]);
    }
  });

  it("opens the last term again by Backspace, and steps through terms by arrows", async () => {
    const panel = await panelWith();
    await type("status:307 method:get ", panel);
    field().setSelectionRange(0, 0);
    press("ArrowLeft");
    expect(document.activeElement?.textContent).toBe("method:get");
    press("ArrowLeft", document.activeElement ?? field());
    press("Delete", document.activeElement ?? field());
    expect(terms()).toEqual(["method:get"]);
    expect(document.activeElement?.textContent).toBe("method:get");
    press("ArrowRight", document.activeElement ?? field());
    expect(document.activeElement).toBe(field());
    press("Backspace");
    expect(terms()).toEqual([]);
    expect(field().value).toBe("method:get");
  });

  it("closes by Esc, then empties, then leaves for the list, and DevTools hears none of it", async () => {
    const panel = await panelWith();
    const heard: string[] = [];
    const listener = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener("keydown", listener);
    await type("status:307 method:g", panel);
    expect(screen.getByRole("listbox")).toBeTruthy();
    press("Escape");
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(terms()).toEqual(["status:307"]);
    press("Escape");
    expect([...terms(), field().value]).toEqual([""]);
    const rows = await chainRows(count);
    press("Escape");
    expect(document.activeElement).toBe(rows[0]);
    expect(heard).toEqual([]);
    document.removeEventListener("keydown", listener);
  });

  it("goes to the list by Enter when there is nothing to finish", async () => {
    const panel = await panelWith();
    await type("status:307", panel);
    press("Escape");
    press("Enter");
    expect(terms()).toEqual(["status:307"]);
    const [row] = await chainRows(2);
    press("Enter");
    expect(document.activeElement).toBe(row);
  });

  it("keeps what was asked for while another view is shown", async () => {
    const panel = await panelWith();
    await type("status:307 sho", panel);
    fireEvent.click(screen.getByRole("tab", { name: "Reference" }));
    fireEvent.click(screen.getByRole("tab", { name: "Chains" }));
    expect([...terms(), field().value]).toEqual(["status:307", "sho"]);
    await chainRows(2);
  });

  it("shows hostile text as it is, and no page's words as anything else", async () => {
    const panel = await panelWith();
    await type('domain:"a\u202Eb" ', panel);
    expect(terms().join("")).not.toContain("\u202E");
  });
});

describe("the keys that lead to the field", () => {
  it("are / anywhere, and Ctrl+F where the host has it, before DevTools hears of it", async () => {
    await panelWith();
    const [row] = await chainRows(count);
    row?.focus();
    fireEvent.keyDown(row ?? document.body, { key: "/" });
    expect(document.activeElement).toBe(field());
    expect(fireEvent.keyDown(field(), { key: "/" })).toBe(true);
    row?.focus();
    const heard: string[] = [];
    row?.addEventListener("keydown", ({ key }) => heard.push(key));
    fireEvent.keyDown(row ?? document.body, { key: "f", ctrlKey: true });
    expect(document.activeElement).toBe(field());
    expect(heard).toEqual([]);
  });

  it.each([{ browser: "firefox" as const }, { poppedOut: true }])("leave Ctrl+F to %o", async (host) => {
    await panelWith(host);
    const [row] = await chainRows(count);
    row?.focus();
    fireEvent.keyDown(row ?? document.body, { key: "f", ctrlKey: true });
    expect(document.activeElement).toBe(row);
  });
});

describe("quick filters", () => {
  const quick = () => within(screen.getAllByRole("group", { name: "Quick filters" })[0] ?? document.body);

  it("combine with each other and with what is typed", async () => {
    const panel = await panelWith();
    fireEvent.click(quick().getByRole("button", { name: "Internal only" }));
    await chainRows(3);
    expect(quick().getByRole("button", { name: "Internal only" }).getAttribute("aria-pressed")).toBe("true");
    await type("shop", panel);
    await chainRows(2);
    fireEvent.click(quick().getByRole("radio", { name: "Script" }));
    await chainRows(1);
    fireEvent.click(quick().getByRole("radio", { name: "Frame" }));
    fireEvent.click(await screen.findByRole("button", { name: "Clear filter" }));
    await chainRows(count);
    expect(field().value).toBe("");
  });

  it("choose a kind by arrow keys, with one tab stop", async () => {
    await panelWith();
    const all = quick().getByRole("radio", { name: "All" });
    all.focus();
    press("ArrowRight", all);
    expect(document.activeElement).toBe(quick().getByRole("radio", { name: "Doc" }));
    expect(
      quick()
        .getAllByRole("radio")
        .filter(({ tabIndex }) => tabIndex === 0),
    ).toHaveLength(1);
    press("End", document.activeElement ?? all);
    await waitFor(() =>
      expect(quick().getByRole("radio", { name: "Other" }).getAttribute("aria-checked")).toBe("true"),
    );
  });

  it.each([
    ["firefox", afternoon, "the newest page's chain"],
    ["chromium", afternoon, "what the page said"],
    ["firefox", [hsts, handedOff], "what the page said"],
  ] as const)(
    "in %s, where a page that is gone goes on answering, go by what is true there",
    async (...given) => {
      const [browser, chains, by] = given;
      const [first] = hsts;
      const start = first?.time ?? 0;
      const listeners = new Set<() => void>();
      const background = new FakeBackground();
      for (const events of chains) background.add(events);
      const { store } = renderPanel(background, {
        browser,
        pageStart: () => Promise.resolve(start),
        onNavigated(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      });
      await chainRows(chains.length);
      fireEvent.click(quick().getByRole("button", { name: "This navigation" }));
      await waitFor(() => expect(store.filter.since.value).toBe(start));
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      try {
        for (const listener of listeners) listener();
        await vi.advanceTimersByTimeAsync(10_000);
      } finally {
        vi.useRealTimers();
      }
      const newest = chains.at(-1)?.[0]?.time ?? 0;
      expect(store.filter.since.value).toBe(by === "what the page said" ? start : newest);
    },
  );

  it("show this navigation alone, and the next one after it", async () => {
    const starts = afternoon.map(([first]) => first?.time ?? 0);
    let start = (starts[2] ?? 0) + 40;
    const listeners = new Set<() => void>();
    await panelWith({
      pageStart: () => Promise.resolve(start),
      onNavigated(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    });
    fireEvent.click(quick().getByRole("button", { name: "This navigation" }));
    await chainRows(starts.filter((time) => time >= start - 100).length);
    start = starts.at(-1) ?? 0;
    for (const listener of listeners) listener();
    const [row] = await chainRows(1);
    expect(row?.getAttribute("aria-label")).toContain("bank.example");
    fireEvent.click(quick().getByRole("button", { name: "This navigation" }));
    await chainRows(count);
  });

  it("do not take the answer of a page that is gone", async () => {
    const answers: ((start: number) => void)[] = [];
    const { store } = await panelWith({ pageStart: () => new Promise((answer) => answers.push(answer)) });
    const button = quick().getByRole("button", { name: "This navigation" });
    fireEvent.click(button);
    fireEvent.click(button);
    answers[1]?.(2000);
    await waitFor(() => expect(store.filter.since.value).toBe(2000));
    answers[0]?.(1000);
    await Promise.resolve();
    expect(store.filter.since.value).toBe(2000);
  });

  it("say so when the page does not tell when it began, and are not there outside DevTools", async () => {
    await panelWith();
    fireEvent.click(quick().getByRole("button", { name: "This navigation" }));
    await screen.findByText("The page does not say when its navigation began.", { selector: "strong" });
    await chainRows(count);
    unmountPanel();
    await panelWith({ onNavigated: null, poppedOut: true });
    expect(quick().queryByRole("button", { name: "This navigation" })).toBeNull();
  });
});

describe("the help of the filter", () => {
  it("has examples that are understood, one for each key", () => {
    const wrong = filterHelp.filter(({ term, example }) => {
      const [parsed, ...others] = parseFilter(example);
      const understood = parsed !== undefined && parsed.problem === null && others.length === 0;
      return !understood || (term.endsWith(":") && term !== `${parsed.key}:`);
    });
    expect(wrong).toEqual([]);
    expect(filterHelp.map(({ term }) => term)).toEqual(
      expect.arrayContaining(FILTER_KEYS.map((key) => `${key}:`)),
    );
  });
});

describe("the menu of a row", () => {
  it.each([
    ["Filter by this host", "domain:shop.dev", 2],
    ["Exclude this host", "-domain:shop.dev", count - 2],
  ] as const)("%s", async (item, term, left) => {
    await panelWith();
    const [row] = await chainRows(count);
    fireEvent.contextMenu(row ?? document.body);
    fireEvent.click(await screen.findByRole("menuitem", { name: item }));
    await chainRows(left);
    expect(terms()).toEqual([term]);
  });
});

it("filters chains that come while it is on", async () => {
  const background = new FakeBackground();
  const { store } = renderPanel(background);
  await store.filter.load();
  store.filter.add(["cause:hsts"]);
  for (const events of afternoon) background.add(events);
  const [row] = await chainRows(1);
  expect(row?.getAttribute("aria-label")).toContain("HSTS");
});
