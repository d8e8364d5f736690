// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Chain } from "../../src/core/chain.ts";
import { explain } from "../../src/core/words/explain.ts";
import { informedChainsOf } from "../../src/core/seen/informed.ts";
import { Guide } from "../../src/panel/chain/Guide.tsx";
import { type Panel, PanelContext } from "../../src/panel/context.ts";
import { unknownPage } from "../../src/panel/host.ts";
import { Store } from "../../src/panel/store.ts";
import { speakEnglish } from "./english.ts";
import { FakeBackground } from "./fake-background.ts";
import { hostile, hsts, postLost } from "./situations.ts";

const copied: string[] = [];
const told: string[] = [];
let store: Store;

/** What the guide never asks for. */
const notHere = (): Promise<never> => Promise.reject(new Error("not here"));

function view(chain: Chain) {
  const panel: Panel = {
    store,
    host: {
      browser: "chromium",
      browserVersion: signal("156.0.0.0"),
      tabId: 1,
      version: "0",
      page: signal(unknownPage),
      poppedOut: false,
      openPage: () => {},
      popOut: () => {},
      pageStart: () => Promise.resolve(null),
      onNavigated: null,
      openSource: null,
      copy: (text) => Promise.resolve(copied.push(text) > 0),
      save: () => {},
    },
    exportText: notHere,
    chainContent: () => null,
    loadHsts: notHere,
    loadReference: notHere,
    loadHelp: notHere,
    tell: (words) => told.push(words),
  };
  return (
    <PanelContext.Provider value={panel}>
      <Guide chain={chain} explanation={explain(chain)} />
    </PanelContext.Provider>
  );
}

function chainOf(events: Parameters<typeof informedChainsOf>[0]): Chain {
  const [chain] = informedChainsOf(events, "chromium");
  if (chain === undefined) throw new Error("No chain");
  return chain;
}

function unfold(): void {
  const details = screen.getByText("Troubleshoot this chain").closest("details");
  if (details === null) throw new Error("No section");
  details.open = true;
  fireEvent(details, new Event("toggle"));
}

async function opened(chain: Chain) {
  const { rerender, container } = render(view(chain));
  unfold();
  await screen.findAllByRole("list");
  return { rerender, container };
}

const titles = (): readonly (string | null)[] =>
  screen.getAllByRole("heading", { level: 4 }).map(({ textContent }) => textContent);
const linesIn = (container: Element): readonly (string | null)[] =>
  [...container.querySelectorAll(".copy-text")].map(({ textContent }) => textContent);

beforeEach(() => {
  speakEnglish();
  store = new Store({
    tabId: 1,
    reader: { load: notHere, explain: notHere },
    connect: new FakeBackground().connect,
  });
});

afterEach(() => {
  cleanup();
  store.stop();
  copied.length = 0;
  told.length = 0;
});

describe("the section", () => {
  it("is folded at first, and then makes no guide", () => {
    render(view(chainOf(hsts)));
    expect(screen.getByText("Troubleshoot this chain").closest("details")).toHaveProperty("open", false);
    expect(document.querySelector("ol")).toBeNull();
  });

  it("has the five steps as an ordered list, each under its heading", async () => {
    const { container } = await opened(chainOf(hsts));
    expect(titles()).toEqual([
      "Check the server's configuration",
      "Verify the method",
      "Test the flow",
      "Confirm that source and target exist",
      "Monitor",
    ]);
    expect(container.querySelectorAll("ol > li > h4")).toHaveLength(5);
  });

  it("shows another chain's steps when another chain is opened", async () => {
    const { rerender, container } = await opened(chainOf(hsts));
    expect(linesIn(container).join()).toContain("shop.dev");
    rerender(view(chainOf(postLost)));
    await waitFor(() => expect(linesIn(container).join()).toContain("acme.example"));
    expect(linesIn(container).join()).not.toContain("shop.dev");
  });

  it("says before any command that data is sent", async () => {
    await opened(chainOf(postLost));
    expect(screen.getByText(/Some commands send a real POST/).closest("ol")).toBeNull();
  });
});

describe("a command", () => {
  it("is copied as it is shown, by a button that names it, and that is said", async () => {
    await opened(chainOf(hsts));
    fireEvent.click(screen.getByRole("button", { name: "Copy: Every redirect with its headers" }));
    await waitFor(() => expect(told).toEqual(["Copied"]));
    expect(copied).toEqual([
      "curl -sS -L --max-redirs 20 -c cookies.txt -o /dev/null -D - 'https://shop.dev/cart?item=7'",
    ]);
  });

  it("stands with what to expect of it", async () => {
    const { container } = await opened(chainOf(hsts));
    const commands = container.querySelectorAll(".guide-commands > li");
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) expect(command.textContent).toMatch(/Expect: .+\.$/);
  });

  it("is written for the shell that a person chooses", async () => {
    const { container } = await opened(chainOf(hsts));
    const choice = within(screen.getByRole("group", { name: "Write commands for" }));
    expect(choice.getAllByRole("radio")).toHaveLength(3);
    expect(choice.getByRole("radio", { name: "sh" })).toHaveProperty("checked", true);
    fireEvent.click(choice.getByRole("radio", { name: "PowerShell" }));
    await waitFor(() => expect(linesIn(container)[0]).toMatch(/^curl\.exe .* NUL .*'https?:/));
    expect(screen.queryByText(/batch file/)).toBeNull();
    fireEvent.click(choice.getByRole("radio", { name: "cmd" }));
    await waitFor(() => expect(linesIn(container)[0]).toMatch(/^curl\.exe .* NUL .*"https?:/));
    expect(screen.getByText(/batch file/)).toBeTruthy();
  });

  it("that a shell cannot take is not offered there", async () => {
    const { container } = await opened(chainOf(hostile));
    const inSh = linesIn(container).length;
    fireEvent.click(screen.getByRole("radio", { name: "cmd" }));
    const refused = await screen.findAllByText("There is no safe way to write this command for cmd.");
    expect(linesIn(container)).toHaveLength(inSh - refused.length);
  });
});

it("takes nothing of a hostile URL for markup, and shows no character that deceives", async () => {
  const { container } = await opened(chainOf(hostile));
  expect(container.querySelector("img, script, b")).toBeNull();
  expect(container.textContent).not.toMatch(/[\u202e\u200b]/);
});
