// @vitest-environment happy-dom
/** Each fact with its source, and what no source shows said as such. */
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { BrowserName, CaptureEvent } from "../../src/core/event.ts";
import type { Host } from "../../src/panel/host.ts";
import { parseEvents } from "../support/notation.ts";
import { FakeBackground } from "./fake-background.ts";
import { renderPanel, unmountPanel } from "./render-panel.tsx";
import { gap, hidden, moved, postLost, upgraded } from "./situations.ts";

afterEach(unmountPanel);

/** Firefox reports no more of an upgrade than that there is one. */
function upgradeOf(host: string): readonly CaptureEvent[] {
  return parseEvents(`
    0 #1 seen GET http://${host}/ main_frame
    1 #1 redirect 0 to=https://${host}/
    2 #1 seen GET https://${host}/
    9 #1 done 200 OK ip=203.0.113.4 | Content-Type: text/html`);
}

const byFirefox = upgradeOf("unknown.example");
/** All of .dev is preloaded, so HSTS is the likely cause. */
const byHsts = upgradeOf("preloaded.dev");

/** Opens the chain whose row shows this part of a URL, with its first redirect open. */
async function openLeg(
  events: readonly CaptureEvent[],
  url: string,
  browser: BrowserName = "chromium",
  host: Partial<Host> = {},
) {
  const background = new FakeBackground({ browser });
  background.add(events);
  const { store, surroundings } = renderPanel(background, host);
  store.layout.join(false);
  const row = await waitFor(() => {
    const found = screen.getAllByRole("row").find((one) => one.textContent?.includes(url));
    if (found === undefined) throw new Error(`no row with ${url}`);
    return found;
  });
  fireEvent.click(row);
  const route = await screen.findByRole("list", { name: "Route" });
  const [leg] = within(route).getAllByRole("button", { expanded: true });
  expect(leg?.dataset["leg"]).toBe("0");
  return { route, surroundings };
}

function section(route: HTMLElement, title: string): HTMLElement {
  const heading = within(route)
    .getAllByRole("heading", { level: 4 })
    .find((one) => one.textContent?.startsWith(title));
  const found = heading?.closest("section");
  if (found === null || found === undefined) throw new Error(`no section ${title}`);
  return found;
}

describe("an open redirect", () => {
  it("names the source of its headers", async () => {
    const both = await openLeg(moved, "/basket");
    expect(section(both.route, "Response headers").textContent).toContain("webRequest and DevTools");
    unmountPanel();
    const reported = await openLeg(postLost, "/api/orders");
    expect(section(reported.route, "Response headers").textContent).toMatch(/Source: webRequest(?! and)/);
    unmountPanel();
    const listed = await openLeg(upgraded, "up.example");
    expect(section(listed.route, "Response headers").textContent).toContain("Source: DevTools");
    expect(listed.route.textContent).toContain(
      "DevTools listed this redirect. webRequest did not report it.",
    );
  });

  it("quotes a header as its table shows it", async () => {
    const { route } = await openLeg(
      parseEvents(`
        0 #1 seen GET https://tricky.example/ main_frame
        1 #1 redirect 302 Found to=https://b.example/ ip=203.0.113.4 | Location: https://b.example/\u202egnp\u0007
        2 #1 seen GET https://b.example/
        9 #1 done 200 OK ip=203.0.113.4 |`),
      "tricky.example",
    );
    const shown = String.raw`https://b.example/\u{202e}gnp\u{7}`;
    expect(section(route, "How Hopscope knows").textContent).toContain(`Location: ${shown}`);
    expect(section(route, "Response headers").textContent).toContain(shown);
  });

  it("names what else it can be, where a cause is named above", async () => {
    const named = await openLeg(byHsts, "preloaded.dev", "firefox");
    expect(section(named.route, "What else it could be")).toBeDefined();
    unmountPanel();
    const open = await openLeg(byFirefox, "unknown.example", "firefox");
    expect(section(open.route, "What it can be")).toBeDefined();
  });

  it("shows who asked, with the call stack, and opens the source in DevTools", async () => {
    const { route, surroundings } = await openLeg(moved, "/basket");
    const asked = section(route, "Who asked");
    expect(asked.textContent).toContain("A script");
    expect(asked.textContent).toContain("From a page of https://shop.dev");
    const frames = within(within(asked).getByRole("list", { name: "Call stack" })).getAllByRole("listitem");
    expect(frames.map((frame) => frame.textContent)).toEqual([
      "leaveOpen in DevTools: https://shop.dev/app.js?v=3:412:21",
      "(anonymous)Open in DevTools: https://shop.dev/app.js?v=3:8:3",
      "evalcode without a URL",
    ]);
    fireEvent.click(within(asked).getByRole("button", { name: /app\.js\?v=3:412:21$/ }));
    expect(surroundings.sources).toEqual(["https://shop.dev/app.js?v=3 412 21"]);
  });

  it("offers no source where DevTools cannot show it: outside of DevTools, or no web address", async () => {
    const outside = await openLeg(moved, "/basket", "chromium", { openSource: null });
    expect(within(section(outside.route, "Who asked")).queryByRole("button")).toBeNull();
    unmountPanel();
    const foreign = moved.map((event) =>
      event.kind === "har-entry-seen"
        ? {
            ...event,
            initiator: { type: "parser", url: "javascript:alert(1)", line: 7, stack: [] },
          }
        : event,
    );
    const { route } = await openLeg(foreign, "/summer");
    const asked = section(route, "Who asked");
    expect(asked.textContent).toContain("The page's HTML javascript:alert(1):7");
    expect(within(asked).queryByRole("button")).toBeNull();
  });

  it("says what nobody could see, and why", async () => {
    const { route } = await openLeg(postLost, "/api/orders");
    expect(section(route, "Who asked").textContent).toContain("Not observable: DevTools");
    expect(section(route, "Timing").textContent).toContain("Not observable: DevTools");
    unmountPanel();
    const firefox = await openLeg(postLost, "/api/orders", "firefox");
    expect(section(firefox.route, "Who asked").textContent).toContain("Not observable: Firefox");
    unmountPanel();
    const inferred = await openLeg(hidden, "bank.example");
    expect(section(inferred.route, "Response headers").textContent).toBe("Response headersNot observable.");
    unmountPanel();
    const lost = await openLeg(gap, "/old");
    expect(section(lost.route, "Request headers").textContent).toBe("Request headersNot observable.");
  });

  it("divides the time into phases that do not overlap", async () => {
    const chromium = await openLeg(moved, "/basket");
    expect(section(chromium.route, "Timing").textContent).toBe(
      "Timing47 ms by DevToolsqueued 7 msDNS < 1 msconnect 1 msTLS 13 mssend 2 mswait 22 msreceive 3 ms",
    );
    unmountPanel();
    // Firefox counts TLS beside the connecting, not into it.
    const firefox = await openLeg(moved, "/basket", "firefox");
    expect(section(firefox.route, "Timing").textContent).toContain("60 ms by DevTools");
    expect(section(firefox.route, "Timing").textContent).toContain("connect 14 msTLS 13 ms");
  });
});
