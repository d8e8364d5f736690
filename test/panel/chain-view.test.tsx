// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { CaptureEvent } from "../../src/core/event.ts";
import { parseEvents } from "../support/notation.ts";
import { FakeBackground } from "./fake-background.ts";
import { chainRows, renderPanel, unmountPanel } from "./render-panel.tsx";
import { gap, hostile, hostileUrl, hsts, loop, middle, postLost } from "./situations.ts";

afterEach(unmountPanel);

/** Twenty redirects from host to host. */
const tooMany = parseEvents(
  [
    ...Array.from(
      { length: 20 },
      (_, at) => `${at} #1 seen GET https://h${at}.example/ main_frame
        ${at} #1 redirect 302 Found to=https://h${at + 1}.example/ ip=203.0.113.9 | Location: https://h${at + 1}.example/`,
    ),
    "20 #1 fails net::ERR_TOO_MANY_REDIRECTS",
  ].join("\n"),
);

async function openChain(events: readonly CaptureEvent[]): Promise<HTMLElement> {
  const background = new FakeBackground();
  background.add(events);
  renderPanel(background);
  const [row] = await chainRows(1);
  if (row !== undefined) fireEvent.click(row);
  return screen.findByRole("list", { name: "Route" });
}

describe("the chain view", () => {
  it("gives the answer first, then stations and legs in order", async () => {
    const route = await openChain(hsts);
    const answer = screen.getByRole("region", { name: "Answer" });
    expect(within(answer).getByRole("heading").textContent).toContain("Your browser made this 307");
    expect(answer.compareDocumentPosition(route) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    const urls = [...route.querySelectorAll(".station-url .url")].map((url) => url.textContent);
    expect(urls).toEqual([
      "http://shop.dev/cart?item=7",
      "changed: https://shop.dev/cart?item=7",
      "https://new: www.shop.dev/cart?item=7",
    ]);
  });

  it("opens the headline redirect only, and remembers how a kind was left", async () => {
    await openChain(hsts);
    const [first, second] = screen
      .getAllByRole("button", { expanded: true })
      .concat(
        screen
          .getAllByRole("button", { expanded: false })
          .filter((button) => button.hasAttribute("data-leg")),
      );
    expect(first?.getAttribute("data-leg")).toBe("0");
    expect(screen.getByText("Nothing was sent with this hop.")).toBeTruthy();
    expect(second?.getAttribute("data-leg")).toBe("1");
    if (second !== undefined) fireEvent.click(second);
    await waitFor(() => expect(second?.getAttribute("aria-expanded")).toBe("true"));
    expect(screen.getByText(/^Chromium hides these from extensions, .*: .*Cookie/)).toBeTruthy();
    expect(screen.getByText("text/html,application/xhtml+xml")).toBeTruthy();
  });

  it("tags what was lost on the way", async () => {
    const route = await openChain(postLost);
    const tags = within(route).getByRole("list", { name: "What changed" });
    expect(
      within(tags)
        .getAllByRole("listitem")
        .map((tag) => tag.textContent),
    ).toEqual(["≠changed: POST → GET", "✕lost: body", "≠changed: host + eu."]);
  });

  it("speaks of a loop only where redirects repeat", async () => {
    await openChain(loop);
    expect(document.querySelector(".answer .badge--loop")).not.toBeNull();
    unmountPanel();
    await openChain(tooMany);
    const answer = screen.getByRole("region", { name: "Answer" });
    expect(answer.textContent).toContain("None of them repeats.");
    expect(document.querySelector(".badge--loop")).toBeNull();
    expect(document.querySelector(".token--failed")?.textContent).toContain("too many");
  });

  it("draws one round of a loop, and the rest when asked", async () => {
    const route = await openChain(loop);
    expect(route.querySelectorAll("[data-leg]")).toHaveLength(2);
    fireEvent.click(within(route).getByRole("button", { name: "9 more rounds" }));
    await waitFor(() => expect(route.querySelectorAll("[data-leg]")).toHaveLength(20));
  });

  it("says that the beginning was not recorded", async () => {
    const route = await openChain(middle);
    expect(route.textContent).toContain("Unknown start");
  });

  it("claims nothing of the network for a redirect that fell into a gap", async () => {
    const route = await openChain(gap);
    expect(route.textContent).toContain("A redirect happened here that was not recorded");
    expect(route.textContent).toContain("Reports were lost here");
    const [leg] = within(route).getAllByRole("button", { expanded: true });
    expect(leg).toBeTruthy();
    expect(route.textContent).not.toMatch(/Nothing was sent|never on the network|no network/i);
  });

  it("shows deceptive text as what it is, and never as markup", async () => {
    const route = await openChain(hostile);
    const { body } = document;
    expect(body.querySelector("script, img, b[onerror]")).toBeNull();
    expect(body.textContent).not.toMatch(/\p{Cf}|\p{Cc}/u);
    expect(route.textContent).toContain(String.raw`\u{202e}gnp.exe\u{200b}?q=<script>alert(1)</script>`);
    expect(route.textContent).toContain(String.raw`X-\u{202e}evil`);
    for (const link of body.querySelectorAll("a")) expect(link.href).toMatch(/^https:\/\//);
    const [all] = within(route).getAllByRole("button", { name: /^… [\d,]+ characters …$/ });
    const before = route.textContent?.length ?? 0;
    if (all !== undefined) fireEvent.click(all);
    await waitFor(() => expect((route.textContent?.length ?? 0) - before).toBeGreaterThan(7000));
    expect(hostileUrl.length).toBeGreaterThan(8000);
  });
});
