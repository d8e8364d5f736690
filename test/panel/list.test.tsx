// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { CaptureEvent } from "../../src/core/event.ts";
import { FakeBackground } from "./fake-background.ts";
import { chainRows, renderPanel, unmountPanel } from "./render-panel.tsx";
import { hsts, loop, pending, postLost } from "./situations.ts";

afterEach(unmountPanel);

function backgroundWith(...chains: (readonly CaptureEvent[])[]): FakeBackground {
  const background = new FakeBackground();
  for (const events of chains) background.add(events);
  return background;
}

describe("the list", () => {
  it("has a row a chain, oldest first, each with a name that reads well aloud", async () => {
    renderPanel(backgroundWith(hsts, postLost));
    const rows = await chainRows(2);
    expect(rows.map((row) => row.getAttribute("aria-label"))).toEqual([
      "Note, GET shop.dev, 307 made by the browser, then 301 server redirect, then 200 final answer, " +
        "sent by browser · HSTS preload, 2 redirects, 42 ms",
      "Problem, POST acme.example, 302 server redirect, then 401 final answer, " +
        "sent by server · POST became GET, 1 redirect, 65 ms",
    ]);
    expect(screen.getByRole("treegrid", { name: "Redirect chains" }).getAttribute("aria-rowcount")).toBe("3");
    expect(rows.map((row) => row.getAttribute("aria-rowindex"))).toEqual(["2", "3"]);
  });

  it("finishes a pending row in place, and keeps the selection", async () => {
    const background = backgroundWith(hsts, pending);
    renderPanel(background);
    const [, row] = await chainRows(2);
    expect(row?.getAttribute("aria-label")).toContain("pending");
    if (row !== undefined) fireEvent.click(row);
    const [asked] = pending;
    if (asked?.kind !== "request-seen") throw new Error("the situation begins with a request");
    background.add([
      {
        ...asked,
        kind: "response-seen",
        url: "https://login.id.example/authorize?client=web&state=Zk3",
        time: asked.time + 90,
        status: 200,
        statusLine: "HTTP/1.1 200 OK",
        headers: [],
        ip: "198.51.100.9",
        fromCache: false,
      },
    ]);
    await waitFor(() => expect(row?.getAttribute("aria-label")).toContain("then 200 final answer"));
    expect([...document.querySelectorAll(".chain-row")].indexOf(row ?? document.body)).toBe(1);
    expect(row?.getAttribute("aria-selected")).toBe("true");
  });

  it("folds a loop in the strip", async () => {
    renderPanel(backgroundWith(loop));
    const [row] = await chainRows(1);
    expect(row?.textContent).toContain("×10");
    expect(row?.getAttribute("aria-label")).toMatch(/, 10 times, then loop failed/);
  });

  it("moves by keys, opens with Enter on the answer, and comes back with the left arrow", async () => {
    renderPanel(backgroundWith(hsts, postLost, loop));
    const [first, second, third] = await chainRows(3);
    first?.focus();
    fireEvent.keyDown(first ?? document, { key: "ArrowDown" });
    await waitFor(() => expect(first?.getAttribute("aria-selected")).toBe("true"));
    fireEvent.keyDown(first ?? document, { key: "End" });
    await waitFor(() => expect(document.activeElement).toBe(third));
    fireEvent.keyDown(third ?? document, { key: "ArrowUp" });
    await waitFor(() => expect(document.activeElement).toBe(second));
    fireEvent.keyDown(second ?? document, { key: "Enter" });
    const answer = await screen.findByRole("heading", { name: /This 302 turned your POST into a GET/ });
    await waitFor(() => expect(document.activeElement).toBe(answer));
    fireEvent.keyDown(answer, { key: "ArrowLeft" });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second ?? document, { key: "ArrowLeft" });
    await waitFor(() => expect(screen.queryByRole("region", { name: "Answer" })).toBeNull());
  });

  it("drops rows that the background removed, and closes a chain that went with them", async () => {
    const background = backgroundWith(hsts, postLost);
    renderPanel(background);
    const [row] = await chainRows(2);
    if (row !== undefined) fireEvent.click(row);
    await screen.findByRole("region", { name: "Answer" });
    background.remove(["1"]);
    await chainRows(1);
    expect(screen.queryByRole("region", { name: "Answer" })).toBeNull();
  });

  it("lists all but the one whose events are damaged", async () => {
    const background = backgroundWith(hsts);
    renderPanel(background);
    await chainRows(1);
    const damaged: readonly CaptureEvent[] = JSON.parse('[{ "kind": "request-seen", "requestId": "8" }]');
    background.showEvents([
      { id: "7", seq: 10, events: [] },
      { id: "8", seq: 11, events: damaged },
      { id: "3", seq: 12, events: loop },
    ]);
    const [, second] = await chainRows(2);
    expect(second?.textContent).toContain("×10");
  });

  it("asks the next panel to read nothing that this one has read", async () => {
    const background = backgroundWith(hsts, postLost);
    renderPanel(background);
    const names = (await chainRows(2)).map((row) => row.getAttribute("aria-label"));
    unmountPanel();
    renderPanel(background);
    const again = (await chainRows(2)).map((row) => row.getAttribute("aria-label"));
    expect(again).toEqual(names);
    expect(background.heard.filter(({ kind }) => kind === "summarised")).toHaveLength(1);
  });

  it("takes a long first answer in parts, and calls none of it new", async () => {
    const background = backgroundWith(hsts, postLost, loop);
    background.atOnce = 1;
    const { store } = renderPanel(background);
    await chainRows(3);
    expect(store.arrivals.value).toEqual([]);
    background.add(pending);
    await chainRows(4);
    expect(store.arrivals.value.map(({ id }) => id)).toEqual(["7"]);
  });

  it("asks for all of it again when the first answer breaks off", async () => {
    const background = backgroundWith(hsts, postLost, loop);
    background.atOnce = 1;
    background.getThrough = 1;
    renderPanel(background);
    await chainRows(3);
    const asked = background.heard.flatMap((request) => (request.kind === "follow" ? [request.since] : []));
    expect(asked).toEqual([null, null]);
  });

  it("moves for a page that waits, and for no part of one", async () => {
    const part = pending.map((event) => ({ ...event, requestId: "part", type: "image" }));
    renderPanel(backgroundWith(pending, part));
    const rows = await chainRows(2);
    expect(rows.map((one) => one.classList.contains("is-pending"))).toEqual([true, true]);
    expect(rows.filter((one) => one.classList.contains("is-waited-for"))).toHaveLength(1);
  });

  it("says new chains in one message, and no second one within two seconds", async () => {
    const background = backgroundWith(hsts);
    renderPanel(background);
    await chainRows(1);
    background.add(loop);
    await waitFor(() => expect(screen.getByText("1 new chain, 1 problem")).toBeTruthy());
    background.add(pending);
    await chainRows(3);
    expect(screen.getByText("1 new chain, 1 problem")).toBeTruthy();
    await waitFor(() => expect(screen.getByText("1 new chain")).toBeTruthy(), { timeout: 4000 });
  });
});
