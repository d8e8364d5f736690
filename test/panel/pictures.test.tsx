// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { CaptureEvent } from "../../src/core/event.ts";
import { loopLabels, shortenedAmong } from "../../src/panel/pictures/loop-labels.ts";
import { loopShape, WIDTH } from "../../src/panel/pictures/loop-shape.ts";
import { timeOnAxis } from "../../src/panel/text/measures.ts";
import { speakIn } from "./languages.ts";
import { FakeBackground } from "./fake-background.ts";
import { renderPanel, unmountPanel } from "./render-panel.tsx";
import { handedOff, hsts, middle, pending, popup, postLost } from "./situations.ts";
import { blog, loopOfFive, loopOfOne, loopOfTwenty, loopOfTwo } from "./timed-situations.ts";

afterEach(unmountPanel);

/** Opens the chain with that id. */
async function openChain(events: readonly CaptureEvent[], id: string) {
  const background = new FakeBackground();
  background.add(events);
  const { store } = renderPanel(background);
  await waitFor(() => expect(store.rows.get(id)).toBeDefined());
  store.opened.open(id);
  await screen.findByRole("list", { name: "Route" });
  return { background, store };
}

async function openWaterfall(events: readonly CaptureEvent[], id: string) {
  const opened = await openChain(events, id);
  fireEvent.click(screen.getByRole("tab", { name: "Waterfall" }));
  const table = await screen.findByRole("table", { name: "Time of each step" });
  return { ...opened, table };
}

function linesOf(table: HTMLElement): readonly string[] {
  return within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) =>
      [...row.children].map((cell) => cell.textContent?.replaceAll(/\s+/g, " ").trim()).join(" | "),
    );
}

function words(): string {
  return document.querySelector(".waterfall-sum")?.textContent ?? "";
}

describe("the waterfall", () => {
  it("tells every step of the whole navigation in words, from whichever of its chains it is opened", async () => {
    for (const id of ["50", "51"]) {
      const { table } = await openWaterfall(blog, id);
      expect(linesOf(table)).toEqual([
        expect.stringMatching(
          /^307i.*http:\/\/old\.blog\.example\/.* \| from 0 ms, inside the browser \| 2 ms$/,
        ),
        expect.stringMatching(
          /^301.* \| from 2 ms, queued 1 ms, DNS 8 ms, connect 6 ms, TLS 10 ms, send < 1 ms, wait 16 ms, receive 1 ms \| 43 ms$/,
        ),
        expect.stringMatching(/^200 final answerhttps:\/\/blog\.example\/.* TLS 27 ms.* \| 134 ms$/),
        expect.stringMatching(
          /^meta meta refresh of the page.* \| from 180 ms, waiting to be led on \| 35 ms$/,
        ),
        expect.stringMatching(/^302 server redirect\/en\/show.* \| 25 ms$/),
        expect.stringMatching(/^200 final answer\/en\/latest.* \| 88 ms$/),
      ]);
      unmountPanel();
    }
  });

  it("says what redirects cost, as the list does, and what of it was pages and waiting", async () => {
    await openWaterfall(blog, "50");
    expect(words()).toBe(
      "Redirects cost 239 ms of 329 ms." +
        "Of that, pages on the way took 134 ms, and waiting for them to lead on took 35 ms. " +
        "Redirects inside the browser took 2 ms more. The last request took 88 ms.",
    );
    expect(screen.getAllByRole("row", { name: /239 ms/ })).toHaveLength(1);
  });

  it("invents no bar, and says why there is none", async () => {
    const { table } = await openWaterfall(middle, "8");
    expect(words()).toBe(
      "Redirects cost at least 1 ms. Recording began on the way.The last request took 18 ms.",
    );
    expect(linesOf(table)[0]).toMatch(/from 0 ms, time not known \| not seen$/);
    expect(table.querySelectorAll(".step-bar")).toHaveLength(1);
    unmountPanel();
    const other = await openWaterfall(handedOff, "6");
    expect(linesOf(other.table)[1]).toMatch(/\| no request$/);
    unmountPanel();
    const waiting = await openWaterfall(pending, "7");
    expect(words()).toBe("Redirects have cost 34 ms so far.The last request is under way.");
    expect(linesOf(waiting.table)[1]).toMatch(/under way \| …$/);
  });

  it("leaves out what came before a person paused, and says so", async () => {
    const { table } = await openWaterfall(popup, "40");
    expect(linesOf(table)).toHaveLength(2);
    expect(words()).toContain("Chains before or after a pause are left out");
  });

  it("draws a long pause shorter than it was, in a band through all rows, and says how long it was", async () => {
    const pause = 5_000;
    const second = blog.find((event) => "requestId" in event && event.requestId === "51")?.time ?? NaN;
    const late = blog.map((event) => (event.time < second ? event : { ...event, time: event.time + pause }));
    const { table } = await openWaterfall(late, "50");
    expect(linesOf(table)[3]).toMatch(/waiting to be led on \| 5\.0\d s$/);
    const [head, ...bands] = [...table.querySelectorAll<HTMLElement>(".axis-break")];
    expect(head?.textContent).toMatch(/^\+ 5\.0\d s$/);
    expect(bands).toHaveLength(6);
    const places = [...table.querySelectorAll<HTMLElement>(".step-bar")].map(({ style }) => style.cssText);
    // The bar of the wait fills the band, and the first answer keeps its share of what is left.
    expect(places[3]).toBe(bands[3]?.style.cssText);
    const [wait, answer] = [places[3], places[2]].map((css) =>
      parseFloat(/width: ([\d.]+)/.exec(css ?? "")?.[1] ?? ""),
    );
    expect(wait).toBeCloseTo(100 / 3, 5);
    expect(answer).toBeGreaterThan(25);
    const numbers = screen.getByRole("region", { name: "Phases in numbers" });
    expect(numbers.textContent).toContain("drawn shorter than it was");
    unmountPanel();
    const whole = await openWaterfall(blog, "50");
    expect(whole.table.querySelectorAll(".axis-break")).toHaveLength(0);
    expect(document.body.textContent).not.toContain("drawn shorter than it was");
  });

  it("shows the phases in numbers: of all steps, and of the one that is pointed at or has the focus", async () => {
    const { table } = await openWaterfall(blog, "50");
    const numbers = screen.getByRole("region", { name: "Phases in numbers" });
    expect(numbers.textContent).toContain("All steps");
    expect(numbers.textContent).toContain("wait 162 ms");
    const [, second, third] = within(table).getAllByRole("button");
    if (second === undefined || third === undefined) throw new Error("too few steps");
    fireEvent.focus(second);
    expect(numbers.textContent).toContain("43 ms https://old.blog.example/");
    expect(numbers.textContent).toContain("wait 16 ms");
    const row = third.closest("tr");
    if (row !== null) fireEvent.mouseEnter(row);
    await waitFor(() => expect(numbers.textContent).toContain("134 ms https://blog.example/"));
    if (row !== null) fireEvent.mouseLeave(row);
    await waitFor(() => expect(numbers.textContent).toContain("43 ms"));
    fireEvent.blur(second);
    await waitFor(() => expect(numbers.textContent).toContain("All steps"));
  });

  it("is one tab stop, with arrow keys from step to step", async () => {
    const { table } = await openWaterfall(blog, "50");
    const steps = within(table).getAllByRole("button");
    const stops = () => steps.filter((step) => step.tabIndex === 0);
    expect(stops()).toEqual([steps[0]]);
    steps[0]?.focus();
    for (const [key, at] of [
      ["ArrowDown", 1],
      ["End", 5],
      ["ArrowDown", 5],
      ["ArrowUp", 4],
      ["Home", 0],
    ] as const) {
      fireEvent.keyDown(document.activeElement ?? table, { key });
      expect(document.activeElement).toBe(steps[at]);
      await waitFor(() => expect(stops()).toEqual([steps[at]]));
    }
  });

  it("leads from a step to its place in the route, with the focus", async () => {
    const { table } = await openWaterfall(hsts, "1");
    const second = within(table).getAllByRole("button")[1];
    if (second !== undefined) fireEvent.click(second);
    await waitFor(() => expect(document.activeElement?.getAttribute("data-leg")).toBe("1"));
    fireEvent.click(screen.getByRole("tab", { name: "Waterfall" }));
    const last = within(await screen.findByRole("table", { name: "Time of each step" }))
      .getAllByRole("button")
      .at(-1);
    if (last !== undefined) fireEvent.click(last);
    await waitFor(() => expect(document.activeElement?.className).toContain("station--last"));
  });

  it("opens the other chain of a navigation in the route", async () => {
    const { store, table } = await openWaterfall(blog, "51");
    const second = within(table).getAllByRole("button")[1];
    if (second !== undefined) fireEvent.click(second);
    await waitFor(() => expect(store.opened.chain.value?.read?.chain.id).toBe("50"));
    expect(store.views.chainTab.value).toBe("route");
  });

  it("follows the chain while it goes on", async () => {
    const { background, table } = await openWaterfall(pending, "7");
    const [first] = pending;
    background.add([
      {
        kind: "response-seen",
        requestId: "7",
        time: (first?.time ?? 0) + 100,
        url: "https://login.id.example/authorize?client=web&state=Zk3",
        method: "GET",
        type: "main_frame",
        tabId: 1,
        frameId: 0,
        status: 200,
        statusLine: "HTTP/1.1 200 OK",
        headers: [],
        ip: "198.51.100.9",
        fromCache: false,
      },
    ]);
    await waitFor(() => expect(words()).toContain("The last request took 66 ms."));
    expect(linesOf(table)).toHaveLength(2);
  });

  it("says of an upgrade alone that it cost nothing in the network", async () => {
    await openWaterfall(hsts.slice(0, 3), "1");
    expect(words()).toContain("Redirects have cost 0 ms so far.");
  });
});

describe("times on an axis", () => {
  it("are round, in one unit, in the language of the words", () => {
    speakIn("en");
    expect([0, 50].map((ms) => timeOnAxis(ms, 210))).toEqual(["0", "50 ms"]);
    expect([500, 1000, 1500].map((ms) => timeOnAxis(ms, 1800))).toEqual(["0.5 s", "1 s", "1.5 s"]);
    expect(timeOnAxis(120_000, 400_000)).toBe("2 min");
    // Behind a pause that is drawn shorter than it was.
    expect(timeOnAxis(5020, 5100, 20)).toBe("5.02 s");
    expect(timeOnAxis(5100, 5110, 20)).toBe("5.10 s");
    expect(timeOnAxis(5002, 5010, 2)).toBe("5.002 s");
    speakIn("de");
    expect(timeOnAxis(1500, 1800)).toBe("1,5 s");
  });
});

describe("the loop picture", () => {
  const picture = () => screen.getByRole("img", { name: /^Loop of/ });

  it("says in one sentence what it shows", async () => {
    await openChain(loopOfTwo, "61");
    expect(picture().getAttribute("aria-label")).toBe(
      "Loop of 9 rounds, then the browser stopped: https://acme.example/account 302, " +
        "https://acme.example/login?next=%2Faccount&try=0 302, and back to the first.",
    );
    expect(picture().textContent).toContain("after 2 redirects");
    expect(picture().textContent).toContain("sets sid");
    expect(picture().textContent).toContain("×9");
  });

  it("has a row for round 1, 2, 3 and the last, with what changed marked, and the cookies of every round", async () => {
    await openChain(loopOfTwo, "61");
    const loop = screen.getByRole("region", { name: "The loop" });
    const rows = within(within(loop).getByRole("table")).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual([
      "URL, redirect 2",
      "Round 1https://acme.example/login?next=%2Faccount&try=0",
      "Round 2https://acme.example/login?next=%2Faccount&try=1",
      "Round 3https://acme.example/login?next=%2Faccount&try=2",
      "Round 9https://acme.example/login?next=%2Faccount&try=8",
    ]);
    expect([...loop.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["1", "2", "8"]);
    expect(
      within(loop)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual([
      "Redirect 1: theme is sent",
      "Redirect 2: theme is sent",
      "Redirect 2 sets sid, to another value each time",
    ]);
  });

  it("says when nothing changes", async () => {
    await openChain(loopOfOne, "60");
    expect(screen.getByText("Nothing that was seen. Not every round shows its cookies.")).toBeTruthy();
    expect(picture().textContent).toContain("starts here");
  });

  it("draws the first and the last URLs of a long cycle, and counts the others", async () => {
    await openChain(loopOfTwenty, "63");
    const texts = [...picture().querySelectorAll("text")].map((text) => text.textContent);
    expect(texts.filter((text) => text?.startsWith("/step"))).toEqual([
      "/step/1",
      "/step/2",
      "/step/3",
      "/step/19",
      "/step/20",
    ]);
    expect(texts).toContain("15 more");
  });

  it("stands above no chain that ends well", async () => {
    await openChain(postLost, "2");
    expect(screen.queryByRole("img", { name: /^Loop of/ })).toBeNull();
  });

  it("labels hosts where hosts differ", async () => {
    await openChain(loopOfFive, "62");
    expect([...picture().querySelectorAll("rect + text")].map((text) => text.textContent)).toEqual([
      "www.acme.ex…",
      "id.acme.exa…",
      "sso.acme.ex…",
      "app.acme.ex…",
      "eu.acme.exa…",
    ]);
  });
});

describe("the shape of a loop", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 20])(
    "of %d keeps its nodes apart and inside, one arrow from each",
    (length) => {
      for (const lines of [1, 2] as const) {
        const { nodes, arrows, height } = loopShape(length, lines);
        expect(arrows).toHaveLength(nodes.length);
        for (const [index, node] of nodes.entries()) {
          expect(node.x - node.width / 2).toBeGreaterThanOrEqual(0);
          expect(node.x + node.width / 2).toBeLessThanOrEqual(WIDTH);
          expect(node.y + node.height / 2).toBeLessThanOrEqual(height);
          for (const other of nodes.slice(index + 1)) {
            const apart =
              Math.abs(node.x - other.x) >= node.width + 12 || Math.abs(node.y - other.y) >= node.height + 12;
            expect(apart).toBe(true);
          }
        }
      }
    },
  );

  it("labels nodes with what tells them apart", () => {
    expect(loopLabels(["https://a.test/", "http://a.test/"], 20)).toEqual([
      ["https://a.test"],
      ["http://a.test"],
    ]);
    expect(loopLabels(["https://a.test/x", "https://a.test/x/"], 20)).toEqual([["/x"], ["/x/"]]);
    expect(loopLabels(["https://a.test/x?y"], 20)).toEqual([["a.test", "/x?y"]]);
    expect(loopLabels(["https://a.test/\u202Ex", "https://a.test/y"], 20)).toEqual([["/\\u{202e}x"], ["/y"]]);
    expect(shortenedAmong(["/session/start?a=1", "/session/start?a=2"], 9)).toEqual([
      "…tart?a=1",
      "…tart?a=2",
    ]);
    expect(shortenedAmong(["short", "shorter"], 9)).toEqual(["short", "shorter"]);
  });
});
