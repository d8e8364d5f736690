// @vitest-environment happy-dom
/** The settings page: every change is stored at once, nothing else with it, and what is broken is told. */
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { SETTINGS_KEY } from "../../src/core/settings/settings.ts";
import { DEFAULT_STORED, type StoredSettings } from "../../src/core/settings/stored-settings.ts";
import type { FakeBrowser } from "./fake-browser.ts";
import { openPage } from "./open-page.ts";

async function openSettings(stored?: unknown): Promise<FakeBrowser> {
  const browser = await openPage(
    "src/options/options.html",
    () => import("../../src/options/main.ts"),
    (fake) => {
      if (stored !== undefined) fake.stored[SETTINGS_KEY] = stored;
    },
  );
  await waitFor(() => expect(field("Most chains to keep").value).not.toBe(""));
  return browser;
}

function field(name: string): HTMLInputElement {
  return screen.getByLabelText(new RegExp(String.raw`^\s*${name}`));
}
const status = () => screen.getByRole("status").textContent;
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const click = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const isStored = (
  browser: FakeBrowser,
  settings: Partial<StoredSettings> & Readonly<Record<string, unknown>>,
) => waitFor(() => expect(browser.stored[SETTINGS_KEY]).toEqual({ ...DEFAULT_STORED, ...settings }));

describe("the settings page", () => {
  test("shows the defaults where nothing is stored, and stores nothing by itself", async () => {
    const browser = await openSettings();
    expect(field("Navigations").checked).toBe(true);
    expect([field("Keep the log").checked, field("Keep HSTS headers").checked]).toEqual([true, false]);
    expect(field("Hide secrets in exports").checked).toBe(true);
    const numbers = ["Most chains", "Redirects that each", "Redirects that only"].map(
      (name) => field(name).value,
    );
    expect(numbers).toEqual(["10000", "4", "3"]);
    expect(browser.stored).toEqual({});
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("that cannot be read can be neither changed nor reset, and says so", async () => {
    const browser = await openPage(
      "src/options/options.html",
      () => import("../../src/options/main.ts"),
      (fake) => {
        fake.stored[SETTINGS_KEY] = { record: "everything" };
        fake.unreadable = "disk on fire";
      },
    );
    await expect.poll(status).toContain("disk on fire");
    expect(field("Navigations").closest("form")?.inert).toBe(true);
    expect(screen.getByRole("button", { name: "Reset to defaults" })).toHaveProperty("disabled", true);
    expect(browser.stored[SETTINGS_KEY]).toEqual({ record: "everything" });
  });

  test("keep what another version has stored beside them", async () => {
    const browser = await openSettings({ record: "everything", density: "airy" });
    expect(field("Navigations").closest("form")?.inert).toBe(false);
    fireEvent.click(field("Keep the log"));
    await isStored(browser, { record: "everything", keepLog: false, density: "airy" });
  });

  test.each([
    ["Everything", { record: "everything" }],
    ["Nothing", { record: "devtools-only" }],
    ["Keep the log", { keepLog: false }],
    ["Keep HSTS headers", { keepHsts: true }],
    ["Hide secrets in exports", { hideSecrets: false }],
    ["How many redirects", { badge: "redirects" }],
    ["Only that there is a problem", { badge: "problems" }],
  ] as const)("%s is stored with a click, and nothing else changes", async (name, changed) => {
    const browser = await openSettings();
    fireEvent.click(field(name));
    await isStored(browser, changed);
    await expect.poll(status).toBe("Saved.");
  });

  test.each([
    ["Most chains", "500", { maxChains: 500 }],
    ["Redirects that each", "2", { thresholds: { longChain: 2, tidyings: 3 } }],
    ["Redirects that only", "20", { thresholds: { longChain: 4, tidyings: 20 } }],
  ] as const)("%s is stored as a number", async (name, value, changed) => {
    const browser = await openSettings();
    type(name, value);
    await isStored(browser, changed);
    await expect.poll(status).toBe("Saved.");
  });

  test("a number that cannot be set is not stored, is marked, and survives other changes until it is mended", async () => {
    const browser = await openSettings();
    type("Redirects that each", "1");
    await waitFor(() => expect(status()).toMatch(/^Not saved: /));
    expect(browser.stored).toEqual({});
    expect(field("Redirects that each").getAttribute("aria-invalid")).toBe("true");
    fireEvent.click(field("Keep the log"));
    await isStored(browser, { keepLog: false });
    expect(field("Redirects that each").value).toBe("1");
    type("Redirects that each", "7");
    await isStored(browser, { keepLog: false, thresholds: { longChain: 7, tidyings: 3 } });
    expect(field("Redirects that each").hasAttribute("aria-invalid")).toBe(false);
  });

  test("badges that say something else than is asked for now go, and with other changes they stay", async () => {
    const browser = await openSettings({ badge: "redirects" });
    browser.badges.set(1, "3");
    fireEvent.click(field("Keep the log"));
    await isStored(browser, { badge: "redirects", keepLog: false });
    expect(browser.badges.get(1)).toBe("3");
    fireEvent.click(field("No badge"));
    await isStored(browser, { keepLog: false });
    await waitFor(() => expect(browser.badges.get(1)).toBe(""));
  });

  test("a change that the browser does not store is told", async () => {
    const browser = await openSettings();
    browser.refusal = "quota";
    fireEvent.click(field("Keep the log"));
    await expect.poll(status).toBe("Not saved: Error: quota");
  });

  test("follows a change made elsewhere", async () => {
    const browser = await openSettings();
    browser.store(SETTINGS_KEY, { ...DEFAULT_STORED, record: "everything", maxChains: 777 });
    expect(field("Everything").checked).toBe(true);
    expect(field("Most chains").value).toBe("777");
    fireEvent.click(field("Keep the log"));
    await isStored(browser, { record: "everything", maxChains: 777, keepLog: false });
  });

  test("reset brings the defaults back, also over what cannot be set, and can be undone", async () => {
    const before = { ...DEFAULT_STORED, record: "everything", maxChains: 777 } as const;
    const browser = await openSettings(before);
    expect(screen.queryByRole("button", { name: "Undo the reset" })).toBeNull();
    type("Redirects that each", "99");
    click("Reset to defaults");
    await isStored(browser, {});
    await expect.poll(status).toBe("All settings are at their defaults. Permissions stay as they are.");
    expect(field("Most chains").value).toBe("10000");
    expect(field("Redirects that each").value).toBe("4");
    click("Undo the reset");
    await isStored(browser, before);
    expect(field("Everything").checked).toBe(true);
    await waitFor(() => expect(document.activeElement?.id).toBe("reset"));
    expect(screen.queryByRole("button", { name: "Undo the reset" })).toBeNull();
  });

  test("a change after a reset takes the undo away, which would take the change back", async () => {
    const browser = await openSettings();
    click("Reset to defaults");
    await screen.findByRole("button", { name: "Undo the reset" });
    fireEvent.click(field("Keep the log"));
    await isStored(browser, { keepLog: false });
    expect(screen.queryByRole("button", { name: "Undo the reset" })).toBeNull();
  });

  test("what is stored and makes no sense is told, until something is stored", async () => {
    const browser = await openSettings({
      record: "all",
      maxChains: 1e9,
      keepLog: false,
      thresholds: { longChain: "4" },
    });
    expect(screen.getByRole("alert").textContent).toBe(
      "3 stored settings made no sense. Until they are changed here, their defaults count.",
    );
    expect(field("Navigations").checked).toBe(true);
    fireEvent.click(field("Hide secrets in exports"));
    await isStored(browser, { maxChains: 100_000, keepLog: false, hideSecrets: false });
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
