// @vitest-environment happy-dom
/** A list that is longer than what is in view, in a panel of 480 px whose lines are 24 px high. */
import { fireEvent, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CaptureEvent } from "../../src/core/event.ts";
import { FakeBackground } from "./fake-background.ts";
import { renderPanel, unmountPanel } from "./render-panel.tsx";
import { cached } from "./situations.ts";

const count = 300;

/** The situation, as another request. */
function again(events: readonly CaptureEvent[], at: number): readonly CaptureEvent[] {
  return events.map((event) => ({
    ...event,
    time: event.time + at * 1000,
    ...("requestId" in event && { requestId: `${event.requestId}.${at}` }),
  }));
}

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(480);
  vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(count * 24);
  const { getComputedStyle } = globalThis;
  vi.stubGlobal("getComputedStyle", (element: Element) => {
    const style = getComputedStyle(element);
    const getPropertyValue = (name: string): string =>
      name === "--row-height" ? "24px" : style.getPropertyValue(name);
    return new Proxy(style, {
      get: (its, key) => (key === "getPropertyValue" ? getPropertyValue : Reflect.get(its, key)),
    });
  });
});
afterEach(() => {
  unmountPanel();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Numbers of the drawn rows, counted from the first line. */
const drawn = (): readonly number[] =>
  [...document.querySelectorAll("[data-chain]")].map((row) => Number(row.getAttribute("aria-rowindex")) - 2);

/** Lines that the blocks and gaps keep room for. */
const kept = (): number =>
  [...document.querySelectorAll<HTMLElement>(".chain-block, .chain-gap")].reduce(
    (sum, { style }) => sum + Number(style.getPropertyValue("--rows")),
    0,
  );

function scrollTo(scroll: HTMLElement, line: number): void {
  scroll.scrollTop = line * 24;
  fireEvent.scroll(scroll);
}

async function longList(): Promise<HTMLElement> {
  const background = new FakeBackground();
  for (let at = 0; at < count; at += 1) background.add(again(cached, at));
  renderPanel(background);
  return waitFor(() => {
    const scroll = document.querySelector<HTMLElement>(".chain-scroll");
    if (scroll === null || kept() < count) throw new Error(`${kept()} lines`);
    return scroll;
  });
}

it("is drawn near its end, where new lines come, and where it is scrolled to", async () => {
  const scroll = await longList();
  await waitFor(() => expect(drawn().at(-1)).toBe(count - 1));
  // What Tab leads to is drawn wherever it is.
  expect(drawn()[0]).toBe(0);
  expect(drawn().length).toBeLessThan(80);
  scrollTo(scroll, count - 20);
  scrollTo(scroll, 100);
  await waitFor(() => expect(drawn()).not.toContain(count - 1));
  for (let line = 95; line < 125; line += 1) expect(drawn()).toContain(line);
  expect(kept()).toBe(count);
});

it("keeps the row that has the focus drawn, whatever is in view", async () => {
  const scroll = await longList();
  const [first] = document.querySelectorAll<HTMLElement>("[data-chain]");
  first?.focus();
  fireEvent.keyDown(first ?? document.body, { key: "ArrowDown" });
  await waitFor(() => expect(first?.getAttribute("aria-selected")).toBe("true"));
  scrollTo(scroll, count - 20);
  scrollTo(scroll, 200);
  await waitFor(() => expect(drawn()).toContain(205));
  expect(document.activeElement).toBe(first);
  fireEvent.keyDown(first ?? document.body, { key: "End" });
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-rowindex")).toBe(String(count + 1)));
});
