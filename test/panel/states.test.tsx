// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { parseEvents } from "../support/notation.ts";
import { type InspectedPage, unknownPage } from "../../src/panel/host.ts";
import { FakeBackground } from "./fake-background.ts";
import { chainRows, renderPanel, unmountPanel } from "./render-panel.tsx";
import { hsts, loop, postLost } from "./situations.ts";

afterEach(unmountPanel);

describe("states of the panel", () => {
  it("says what to do while there is nothing, and asks the background to reload", async () => {
    const background = new FakeBackground();
    renderPanel(background);
    fireEvent.click(await screen.findByRole("button", { name: "Reload page" }));
    expect(screen.getByRole("heading", { name: "No redirects yet" })).toBeTruthy();
    await waitFor(() => expect(background.heard).toContainEqual({ kind: "reload", bypassCache: false }));
  });

  it("asks for permission in a page of its own, and takes the banner away once it is granted", async () => {
    const background = new FakeBackground({ permitted: false });
    const page = signal<InspectedPage>({ ...unknownPage, kind: "web", origin: "https://old.example" });
    const { surroundings } = renderPanel(background, { page });
    const banner = await screen.findByRole("alert");
    expect(banner.textContent).toContain("Not recording");
    expect(banner.textContent).toContain("old.example");
    // The tab goes on to another site, and that one is what there is to allow.
    page.value = { ...page.value, origin: "https://shop.dev" };
    await waitFor(() => expect(banner.textContent).not.toContain("old.example"));
    fireEvent.click(await screen.findByRole("button", { name: "Allow on this site" }));
    expect(surroundings.opened).toEqual(["permission.html?origin=https%3A%2F%2Fshop.dev"]);
    expect(screen.getByRole("button", { name: "Pause recording" }).hasAttribute("disabled")).toBe(true);
    background.setState({ permitted: true });
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it("shows trouble until it is dismissed, and what was dropped", async () => {
    const troubles = [{ code: "storage-full", detail: "quota", count: 2 }] as const;
    const background = new FakeBackground({ dropped: 14, maxChains: 2000, troubles });
    background.add(hsts);
    renderPanel(background);
    const banner = await screen.findByRole("alert");
    expect(banner.textContent).toContain(
      "storage for this session is full. Older chains are made smaller, and recording goes on. 2 times",
    );
    expect(
      await screen.findByText(
        "14 older chains were dropped: the log keeps 2,000 chains at most, and 8 MB of them.",
      ),
    ).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it("pauses, keeps and clears by buttons of exactly these names", async () => {
    const background = new FakeBackground();
    background.add(hsts);
    renderPanel(background);
    await chainRows(1);
    const pause = screen.getByRole("button", { name: "Pause recording" });
    expect(pause.getAttribute("aria-pressed")).toBe("false");
    fireEvent.click(pause);
    await waitFor(() => expect(pause.getAttribute("aria-pressed")).toBe("true"));
    expect(screen.getByText("Paused")).toBeTruthy();
    const keep = screen.getByRole("button", { name: "Keep log" });
    fireEvent.click(keep);
    await waitFor(() => expect(keep.getAttribute("aria-pressed")).toBe("false"));
    fireEvent.click(screen.getByRole("button", { name: "Clear" }));
    expect(await screen.findByRole("heading", { name: "No redirects yet" })).toBeTruthy();
  });

  it("reconnects at once when the background dies, and asks only for what changed since", async () => {
    const background = new FakeBackground();
    background.add(hsts);
    renderPanel(background);
    const [row] = await chainRows(1);
    background.die();
    background.add(loop);
    const rows = await chainRows(2);
    expect(rows[0]).toBe(row);
    expect(background.heard.findLast(({ kind }) => kind === "follow")).toMatchObject({
      since: { epoch: "first", seq: 1 },
    });
  });

  it("says so when the background lost its log", async () => {
    const background = new FakeBackground();
    background.add(hsts);
    renderPanel(background);
    await chainRows(1);
    background.die({ losingLog: true });
    expect((await screen.findByRole("alert")).textContent).toContain("its log was lost");
    background.add(postLost);
    await chainRows(1);
  });

  it("says so when the extension itself is gone", async () => {
    const background = new FakeBackground();
    const { connect } = background;
    let gone = false;
    Object.assign(background, {
      connect: () => {
        if (gone) throw new Error("Extension context invalidated.");
        return connect();
      },
    });
    renderPanel(background);
    await screen.findByRole("heading", { name: "No redirects yet" });
    gone = true;
    background.die();
    expect((await screen.findByRole("alert")).textContent).toContain("updated or switched off");
  });
});

describe("export", () => {
  it("copies all chains, or saves the selected one, as a Hopscope document", async () => {
    const background = new FakeBackground();
    background.add(hsts);
    background.add(postLost);
    const { surroundings } = renderPanel(background);
    const [, second] = await chainRows(2);
    fireEvent.click(screen.getByRole("button", { name: "Export" }));
    fireEvent.click(screen.getByRole("menuitem", { name: "Copy Hopscope JSON" }));
    await waitFor(() => expect(surroundings.copied).toHaveLength(1));
    const copied: unknown = JSON.parse(surroundings.copied[0] ?? "");
    expect(copied).toMatchObject({ format: "hopscope", version: 1, chains: [{ id: "1" }, { id: "2" }] });

    if (second !== undefined) fireEvent.click(second);
    fireEvent.click(screen.getByRole("button", { name: "Export" }));
    fireEvent.click(await screen.findByRole("menuitemradio", { name: "Selected chain only" }));
    fireEvent.click(screen.getByRole("menuitem", { name: "Save Hopscope JSON" }));
    await waitFor(() => expect(surroundings.saved).toHaveLength(1));
    expect(surroundings.saved[0]?.fileName).toMatch(/^hopscope-.*\.json$/);
    expect(JSON.parse(surroundings.saved[0]?.text ?? "")).toMatchObject({ chains: [{ id: "2" }] });
  });

  it("hides secrets unless told otherwise, and says how many", async () => {
    const background = new FakeBackground();
    background.add(
      parseEvents(`
        1 #9 seen GET https://a.test/callback?access_token=s3cr3t-v4lue-0815
        2 #9 redirect 302 Found to=https://a.test/in ip=192.0.2.1 | Location: /in
        3 #9 seen GET https://a.test/in
        4 #9 done 200 OK ip=192.0.2.1 |`),
    );
    const { surroundings } = renderPanel(background);
    await chainRows(1);
    fireEvent.click(screen.getByRole("button", { name: "Export" }));
    fireEvent.click(screen.getByRole("menuitem", { name: "Copy Hopscope JSON" }));
    await waitFor(() => expect(surroundings.copied).toHaveLength(1));
    expect(surroundings.copied[0]).not.toContain("s3cr3t");
    expect(JSON.parse(surroundings.copied[0] ?? "")).toMatchObject({ redacted: true });
    await screen.findAllByText("Copied 1 chain · 1 secret hidden");

    fireEvent.click(screen.getByRole("button", { name: "Export" }));
    fireEvent.click(screen.getByRole("menuitemcheckbox", { name: "Hide secrets" }));
    fireEvent.click(screen.getByRole("menuitem", { name: "Copy Hopscope JSON" }));
    await waitFor(() => expect(surroundings.copied).toHaveLength(2));
    expect(surroundings.copied[1]).toContain("s3cr3t");
    expect(JSON.parse(surroundings.copied[1] ?? "")).toMatchObject({ redacted: false });
  });

  it("says what it left out", async () => {
    const background = new FakeBackground();
    background.add(hsts);
    background.add(postLost);
    const { surroundings, store } = renderPanel(background);
    await chainRows(2);
    vi.spyOn(store, "chains").mockImplementation(() => Promise.resolve([]));
    fireEvent.click(screen.getByRole("button", { name: "Export" }));
    fireEvent.click(screen.getByRole("menuitem", { name: "Copy Hopscope JSON" }));
    await waitFor(() => expect(surroundings.copied).toHaveLength(1));
    await screen.findAllByText(/2 left out: they are gone or cannot be read/);
  });

  it("copies verdict and route of the selected row as text", async () => {
    const background = new FakeBackground();
    background.add(postLost);
    const { surroundings } = renderPanel(background);
    const [row] = await chainRows(1);
    if (row === undefined) throw new Error("no row");
    fireEvent.click(row);
    fireEvent.keyDown(row, { key: "c", ctrlKey: true });
    await waitFor(() => expect(surroundings.copied).toHaveLength(1));
    const lines = (surroundings.copied[0] ?? "").split("\n");
    expect(lines).toContain("POST https://acme.example/api/orders");
    expect(lines).toContain("GET https://eu.acme.example/api/orders");
    expect(lines.some((line) => line.startsWith("  302  "))).toBe(true);
    expect(lines.some((line) => line.startsWith("  401  "))).toBe(true);
  });
});
