// @vitest-environment happy-dom
/** The popup: which navigation it speaks of, what it says where there is none, and where its buttons lead. */
import { cleanup, configure, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { SETTINGS_KEY } from "../../src/core/settings/settings.ts";
import type { CaptureEvent } from "../../src/core/event.ts";
import type { TabState } from "../../src/core/protocol.ts";
import { FakeBackground } from "../panel/fake-background.ts";
import { cached, hsts, moved, pending, postLost } from "../panel/situations.ts";
import { parseEvents } from "../support/notation.ts";
import type { FakeBrowser } from "./fake-browser.ts";
import { openPage } from "./open-page.ts";

interface Opened {
  readonly chains?: readonly (readonly CaptureEvent[])[];
  readonly url?: string;
  readonly state?: Partial<TabState>;
  readonly settings?: unknown;
}

configure({ asyncUtilTimeout: 4_000 });

// What the popup loads later is made ready once, which takes its time on a busy machine.
beforeAll(async () => {
  await import("../../src/popup/main.tsx").catch(() => {});
  await Promise.all([
    import("../../src/core/words/explain.ts"),
    import("../../src/popup/ChainGist.tsx"),
    import("../../src/panel/read-chain.ts"),
  ]);
}, 60_000);

beforeEach(() => {
  vi.spyOn(window, "close").mockReturnValue();
});
afterEach(() => {
  vi.doUnmock("../../src/core/words/explain.ts");
  // Stops the popup's connection, as when the browser takes it down.
  dispatchEvent(new Event("pagehide"));
  cleanup();
  vi.restoreAllMocks();
});

async function openPopup({ chains = [], url, state, settings }: Opened = {}): Promise<{
  readonly browser: FakeBrowser;
  readonly background: FakeBackground;
}> {
  const background = new FakeBackground(state);
  for (const events of chains) background.add(events);
  const browser = await openPage(
    "src/popup/popup.html",
    () => import("../../src/popup/main.tsx"),
    (fake) => {
      fake.connect = background.connect;
      fake.activeTab = url === undefined ? { id: 7 } : { id: 7, url };
      if (settings !== undefined) fake.stored[SETTINGS_KEY] = settings;
    },
  );
  return { browser, background };
}

const way = () => screen.findByRole("region", { name: "Route" });
const answer = () => screen.findByRole("region", { name: "Answer" });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("the popup", () => {
  test("speaks of the tab's last navigation, whatever was asked for since", async () => {
    const { background } = await openPopup({ chains: [hsts, postLost] });
    expect(background.heard[0]).toMatchObject({ kind: "follow", tabId: 7 });
    expect((await answer()).textContent).toContain("Your browser made this 307. No server was asked.");
    const { textContent } = await way();
    expect(textContent).toContain("http://shop.dev/cart?item=7");
    expect(textContent).toContain("https://www.shop.dev/cart?item=7");
    expect(textContent).toContain("2 redirects · 42 ms before the last request");
    expect(screen.getByText(/^The host shop.dev ends in .dev/)).toBeTruthy();
  });

  test("speaks of the newest, in whatever order chains are told", async () => {
    await openPopup({ chains: [cached, hsts] });
    expect((await way()).textContent).toContain("https://wiki.acme.example/");
  });

  test("takes what a seam joins as one, from the first address to the last", async () => {
    await openPopup({ chains: [moved] });
    const route = await way();
    expect(route.textContent).toContain("https://shop.dev/sale");
    expect(within(route).getAllByText("https://shop.dev/cart")).toHaveLength(1);
    expect((await answer()).textContent).toContain("The server adds a trailing slash.");
  });

  test("follows what comes while it is open", async () => {
    const { background } = await openPopup({ chains: [hsts] });
    await answer();
    background.add(cached);
    await waitFor(async () => expect((await way()).textContent).toContain("https://wiki.acme.example/"));
    await waitFor(async () =>
      expect((await answer()).textContent).toContain("This 301 leads to an error page"),
    );
  });

  const refused = parseEvents(`
    0 #8 seen GET http://shop.dev/ main_frame
    9 #8 redirect 301 Moved Permanently to=https://shop.dev/ ip=203.0.113.20 | Location: https://shop.dev/
    10 #8 seen GET https://shop.dev/
    11 #8 fails net::ERR_CONNECTION_REFUSED
  `);
  const elsewhere = "The tab itself shows another address.";

  test.each([
    ["a page", hsts, "https://www.shop.dev/cart?item=7#top", false],
    ["a page", hsts, "http://shop.dev/cart?item=7", true],
    ["a page", hsts, "https://elsewhere.example/", true],
    ["a page", hsts, undefined, false],
    ["an error page", refused, "http://shop.dev/", false],
    ["an error page", refused, "https://shop.dev/", false],
    ["an error page", refused, "https://elsewhere.example/", true],
    ["a request under way", pending, "https://elsewhere.example/", false],
  ])("of %s, over a tab that shows another address, it says so", async (_, events, url, says) => {
    await openPopup({ chains: [events], ...(url !== undefined && { url }) });
    await answer();
    expect(screen.queryByText(elsewhere) !== null).toBe(says);
  });

  test("follows the tab to other addresses", async () => {
    const { browser } = await openPopup({ chains: [hsts], url: "https://www.shop.dev/cart?item=7" });
    await answer();
    expect(screen.queryByText(elsewhere)).toBeNull();
    browser.moveOn("https://elsewhere.example/");
    await screen.findByText(elsewhere);
    browser.moveOn("https://www.shop.dev/cart?item=7");
    await waitFor(() => expect(screen.queryByText(elsewhere)).toBeNull());
  });

  test("never says so of a navigation that has not arrived", async () => {
    await openPopup({ chains: [pending], url: "https://elsewhere.example/" });
    await answer();
    expect(screen.queryByText("This was before: the tab shows another address now.")).toBeNull();
  });

  test("copies the verdict and the route, and says so", async () => {
    Object.assign(document, { execCommand: () => false });
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await openPopup({ chains: [cached] });
    await answer();
    press("Copy as text");
    await waitFor(() => expect(screen.getByRole("status").textContent).toBe("Copied"));
    expect(write.mock.calls[0]?.[0]).toMatch(
      /^This 301 leads to an error page: 404\.[^]*GET https:\/\/wiki\.acme\.example\//,
    );
    write.mockRejectedValue(new Error("no"));
    press("Copy as text");
    await waitFor(() => expect(screen.getByRole("status").textContent).toBe("The browser refused to copy"));
  });

  test("copies all chains of a navigation that went on by itself", async () => {
    Object.assign(document, { execCommand: () => false });
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await openPopup({ chains: [moved] });
    await answer();
    press("Copy as text");
    await waitFor(() => expect(screen.getByRole("status").textContent).toBe("Copied"));
    const asked = write.mock.calls[0]?.[0].split("\n").filter((line) => line.startsWith("GET "));
    expect(asked).toEqual(
      ["sale", "summer", "summer/", "basket", "cart"].map((path) => `GET https://shop.dev/${path}`),
    );
  });

  test("says that it cannot read what was recorded, and waits no longer", async () => {
    vi.doMock("../../src/core/words/explain.ts", () => ({
      explain() {
        throw new TypeError("no chain");
      },
    }));
    await openPopup({ chains: [cached] });
    const words = "What was recorded of it cannot be read.";
    expect((await screen.findByText(words)).closest("[aria-busy]")?.getAttribute("aria-busy")).toBe("false");
    press("Copy as text");
    await waitFor(() => expect(screen.getByRole("status").textContent).toBe(words));
  });

  test("opens the panel on its tab, and the settings, and goes", async () => {
    const { browser } = await openPopup({ chains: [cached] });
    press("Open in a tab");
    await waitFor(() => expect(window.close).toHaveBeenCalledTimes(1));
    press("Settings");
    expect(browser.openedTabs).toEqual([
      "chrome-extension://hopscope/panel.html?tab=7",
      "chrome-extension://hopscope/options.html",
    ]);
  });

  test("measures by the thresholds of the settings", async () => {
    const step = (at: number, from: string, to: string) => `
      ${at} #1 seen GET https://${from}.test/${from} main_frame
      ${at + 5} #1 redirect 302 Found to=https://${to}.test/${to} ip=127.0.0.1`;
    const long = parseEvents(`${step(0, "a", "b")}${step(10, "b", "c")}
      20 #1 seen GET https://c.test/c main_frame
      30 #1 done 200 OK ip=127.0.0.1`);
    await openPopup({ chains: [long], settings: { thresholds: { longChain: 2, tidyings: 2 } } });
    expect(await screen.findAllByText(/^The answer came after 2 redirects/)).toHaveLength(1);
  });
});

describe("without a navigation, the popup", () => {
  test("says what to do, and reloads the page", async () => {
    const { background } = await openPopup({ chains: [postLost] });
    expect(await screen.findByRole("heading", { name: "No redirect in this tab yet" })).toBeTruthy();
    expect(screen.getByText("Open the address that is redirected, or reload the page.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Copy as text" })).toBeNull();
    press("Reload the page");
    await waitFor(() => expect(background.heard).toContainEqual({ kind: "reload", bypassCache: false }));
  });

  test("says that the settings record nothing", async () => {
    await openPopup({ settings: { record: "devtools-only" } });
    expect(
      await screen.findByText(/^The settings say to record nothing while DevTools is closed/),
    ).toBeTruthy();
  });

  test("offers to allow the site in the tab, or all", async () => {
    const { browser } = await openPopup({ url: "https://shop.dev:8443/cart", state: { permitted: false } });
    await screen.findByText(/does not let Hopscope see/);
    expect(screen.queryByRole("heading", { name: "No redirect in this tab yet" })).toBeNull();
    press("Allow on shop.dev:8443");
    press("Allow on all sites");
    expect(browser.openedTabs).toEqual([
      "chrome-extension://hopscope/permission.html?origin=https%3A%2F%2Fshop.dev%3A8443",
      "chrome-extension://hopscope/permission.html",
    ]);
  });

  test.each([undefined, "about:blank", "chrome://extensions/"])("offers no site on %s", async (url) => {
    await openPopup({ state: { permitted: false }, ...(url !== undefined && { url }) });
    await screen.findByRole("button", { name: "Allow on all sites" });
    expect(screen.getAllByRole("button", { name: /^Allow/ })).toHaveLength(1);
  });

  test("says that recording is paused, takes it up again, and keeps the focus", async () => {
    const { background } = await openPopup({ state: { recording: false } });
    await screen.findByText("Recording is paused in this tab.");
    press("Record again");
    await waitFor(() => expect(background.heard).toContainEqual({ kind: "set-recording", on: true }));
    await waitFor(() => expect(screen.queryByText("Recording is paused in this tab.")).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Redirects of this tab" }));
  });
});
