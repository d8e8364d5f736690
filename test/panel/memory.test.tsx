// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FakeBackground } from "./fake-background.ts";
import { chainRows, renderPanel, unmountPanel } from "./render-panel.tsx";
import { hsts, loop } from "./situations.ts";

afterEach(() => {
  vi.restoreAllMocks();
  unmountPanel();
});

function filled(): FakeBackground {
  const background = new FakeBackground();
  background.add(hsts);
  background.add(loop);
  return background;
}

/** As Chromium does where site data is blocked: the word itself throws. */
function deny(): void {
  vi.spyOn(globalThis, "localStorage", "get").mockImplementation(() => {
    throw new DOMException("Access is denied for this document.", "SecurityError");
  });
}

describe("a browser that remembers nothing for the panel", () => {
  it("shows everything, and forgets what was chosen with the page", async () => {
    renderPanel(filled(), {}, {}, "en", { isFirstRun: true });
    unmountPanel();
    deny();
    renderPanel(filled(), {}, {}, "en", { isFirstRun: true });
    const [row] = await chainRows(2);
    expect(screen.getByText("New here?")).toBeTruthy();
    if (row !== undefined) fireEvent.click(row);
    fireEvent.keyDown(await screen.findByRole("separator"), { key: "End" });
    fireEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByText("New here?")).toBeNull();
    await chainRows(2);
  });
});

describe("the line between list and chain view", () => {
  it("says where it stands: what was chosen in a wider panel, at most where this one allows it", async () => {
    const room = vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1_000);
    const opened = async () => {
      renderPanel(filled());
      const [row] = await chainRows(2);
      if (row !== undefined) fireEvent.click(row);
      const splitter = await screen.findByRole("separator");
      return {
        splitter,
        stands: () => ["now", "max"].map((what) => splitter.getAttribute(`aria-value${what}`)),
      };
    };
    const wide = await opened();
    expect(wide.stands()).toEqual(["360", "700"]);
    fireEvent.keyDown(wide.splitter, { key: "End" });
    expect(wide.stands()).toEqual(["700", "700"]);
    cleanup();
    room.mockReturnValue(500);
    const narrow = await opened();
    expect(narrow.stands()).toEqual(["350", "350"]);
    fireEvent.keyDown(narrow.splitter, { key: "ArrowLeft" });
    expect(narrow.stands()).toEqual(["334", "350"]);
  });
});
