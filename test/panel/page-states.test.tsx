// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { type InspectedPage, unknownPage } from "../../src/panel/host.ts";
import { FakeBackground } from "./fake-background.ts";
import { chainRows, renderPanel, unmountPanel } from "./render-panel.tsx";
import { hsts, loop, postLost } from "./situations.ts";

afterEach(unmountPanel);

const on = (part: Partial<InspectedPage>) => ({ page: signal({ ...unknownPage, ...part }) });

describe("a page that gives nothing to record", () => {
  it("is told apart from a page without redirects", async () => {
    const host = on({ kind: "other" });
    renderPanel(new FakeBackground(), host);
    await screen.findByRole("heading", { name: "Nothing to see on this page" });
    expect(screen.queryByRole("button", { name: "Reload page" })).toBeNull();
    host.page.value = { ...unknownPage, kind: "web", origin: "https://shop.dev" };
    await screen.findByRole("heading", { name: "No redirects yet" });
  });

  it("gives way to what has to be done first", async () => {
    const background = new FakeBackground({ permitted: false, recording: false });
    renderPanel(background, on({ kind: "other" }));
    await screen.findByRole("heading", { name: "Nothing can be shown until you allow it" });
    background.setState({ permitted: true });
    expect(await screen.findByText(/Recording is paused/)).toBeTruthy();
    background.setState({ recording: true });
    await screen.findByRole("heading", { name: "Nothing to see on this page" });
  });

  it("is not called without redirects before the background has answered", () => {
    const background = new FakeBackground();
    Object.assign(background, {
      connect: () => ({ send() {}, onMessage: () => () => {}, onClose() {}, close() {} }),
    });
    renderPanel(background);
    expect(screen.queryByText("No redirects yet")).toBeNull();
    expect(screen.getByText("Connecting to the recorder…")).toBeTruthy();
  });
});

describe("a tab that is closed while a window shows it", () => {
  it("leaves its chains, and says that no more will come", async () => {
    const background = new FakeBackground();
    background.add(hsts);
    const host = on({ kind: "web", origin: "https://shop.dev" });
    renderPanel(background, { ...host, poppedOut: true });
    await chainRows(1);
    expect(screen.queryByText(/tab that was inspected is closed/)).toBeNull();
    host.page.value = { ...host.page.value, closed: true };
    await screen.findByText(/tab that was inspected is closed/);
    await chainRows(1);
    background.remove(["1"]);
    await screen.findByRole("heading", { name: "The tab is closed" });
    expect(screen.queryByRole("button", { name: "Reload page" })).toBeNull();
  });
});

describe("a private window", () => {
  it("is named, and offers no window that Chromium would not show", async () => {
    renderPanel(new FakeBackground(), on({ private: true }));
    expect(await screen.findByText("private window")).toBeTruthy();
    expect(screen.getByText(/gone when it is closed/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Open in a window" })).toBeNull();
    unmountPanel();
    renderPanel(new FakeBackground(), { ...on({ private: true }), browser: "firefox" });
    expect(screen.getByRole("button", { name: "Open in a window" })).toBeTruthy();
  });
});

describe("the hint for newcomers", () => {
  const hint = () => screen.queryByText("New here?");

  it("comes with the first chain, goes when dismissed, and does not come again", async () => {
    const background = new FakeBackground();
    renderPanel(background, {}, {}, "en", { isFirstRun: true });
    await screen.findByText("No redirects yet");
    expect(hint()).toBeNull();
    background.add(hsts);
    await screen.findByText("New here?");
    const dismiss = screen.getByRole("button", { name: "Dismiss" });
    dismiss.focus();
    fireEvent.click(dismiss);
    await waitFor(() => expect(hint()).toBeNull());
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    const kept = localStorage.getItem("hopscope.hint-seen") ?? "";
    unmountPanel();
    localStorage.setItem("hopscope.hint-seen", kept);
    renderPanel(background, {}, {}, "en", { isFirstRun: true });
    await chainRows(1);
    expect(hint()).toBeNull();
  });

  it("is learned by whoever opens a chain, and stays where it is meanwhile", async () => {
    const background = new FakeBackground();
    background.add(hsts);
    renderPanel(background, {}, {}, "en", { isFirstRun: true });
    const [row] = await chainRows(1);
    if (row !== undefined) fireEvent.click(row);
    await screen.findByRole("region", { name: /^Answer/ });
    await waitFor(() => expect(localStorage.getItem("hopscope.hint-seen")).toBe("yes"));
    expect(hint()).not.toBeNull();
  });

  it("speaks of rows only where there are rows", async () => {
    const background = new FakeBackground();
    background.add(hsts);
    renderPanel(background, {}, {}, "en", { isFirstRun: true });
    await screen.findByText("New here?");
    fireEvent.click(screen.getByRole("tab", { name: "Reference" }));
    await waitFor(() => expect(hint()).toBeNull());
    fireEvent.click(screen.getByRole("tab", { name: "Chains" }));
    await waitFor(() => expect(hint()).not.toBeNull());
  });
});

describe("the focus", () => {
  it("goes to the first row when a chain takes the place of the button that asked for it", async () => {
    const background = new FakeBackground();
    renderPanel(background);
    const reload = await screen.findByRole("button", { name: "Reload page" });
    reload.focus();
    background.add(postLost);
    const [row] = await chainRows(1);
    await waitFor(() => expect(document.activeElement).toBe(row));
  });

  it("goes to what can be done when all rows are gone", async () => {
    const background = new FakeBackground();
    background.add(hsts);
    renderPanel(background);
    const [row] = await chainRows(1);
    row?.focus();
    background.remove(["1"]);
    const reload = await screen.findByRole("button", { name: "Reload page" });
    await waitFor(() => expect(document.activeElement).toBe(reload));
  });

  it("goes to what comes out of a line that unfolds", async () => {
    const background = new FakeBackground();
    background.add(loop);
    renderPanel(background);
    const [row] = await chainRows(1);
    if (row !== undefined) fireEvent.click(row);
    const more = await screen.findByRole("button", { name: /more rounds/ });
    const legs = document.querySelectorAll("[data-leg]").length;
    more.focus();
    fireEvent.click(more);
    await waitFor(() => expect(document.querySelectorAll("[data-leg]").length).toBeGreaterThan(legs));
    const came = document.querySelectorAll(".route .station")[legs];
    await waitFor(() => expect(came?.parentElement?.contains(document.activeElement)).toBe(true));
    const order = [...document.querySelectorAll("[data-leg]")].indexOf(
      document.activeElement ?? document.body,
    );
    expect([legs, -1]).toContain(order);
  });

  it("is not taken by somebody who put it nowhere", async () => {
    const background = new FakeBackground();
    renderPanel(background);
    const reload = await screen.findByRole("button", { name: "Reload page" });
    reload.focus();
    reload.blur();
    fireEvent.pointerUp(document.body);
    background.add(hsts);
    await chainRows(1);
    expect(document.activeElement).toBe(document.body);
  });
});
