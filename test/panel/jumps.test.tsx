// @vitest-environment happy-dom
/** From a finding to its redirect, and back. */
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { Chain } from "../../src/core/chain.ts";
import type { CaptureEvent } from "../../src/core/event.ts";
import { chainsOf } from "../../src/core/fold/recording.ts";
import { explain } from "../../src/core/words/explain.ts";
import { parseEvents } from "../support/notation.ts";
import { openOnly } from "./open-chain.ts";
import { unmountPanel } from "./render-panel.tsx";
import { loop, postLost } from "./situations.ts";
import { turning } from "./timed-situations.ts";

afterEach(unmountPanel);

/** The first redirect loses a body; the second does nothing worth a finding. */
const lostOnTheWay = parseEvents(`
  0 #1 seen POST https://acme.example/api/orders xmlhttprequest body
  1 #1 sent | Content-Type: application/json
  64 #1 redirect 302 Found to=https://acme.example/api/orders/ ip=203.0.113.44 | Location: /api/orders/
  65 #1 seen GET https://acme.example/api/orders/
  70 #1 redirect 307 Temporary Redirect to=https://acme.example/api/all ip=203.0.113.44 | Location: /api/all
  71 #1 seen GET https://acme.example/api/all
  87 #1 done 200 OK ip=203.0.113.44`);

function chainOf(events: readonly CaptureEvent[]): Chain {
  const [chain] = chainsOf(events, "chromium");
  if (chain === undefined) throw new Error("no chain is drawn");
  return chain;
}

const focused = (): HTMLElement => {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) throw new Error("nothing has the focus");
  return activeElement;
};

describe("a finding", () => {
  it("leads to its redirect, which opens, and from there back", async () => {
    const { route } = await openOnly(lostOnTheWay);
    const leg = within(route).getByRole("button", { expanded: true });
    fireEvent.click(leg);
    await waitFor(() => expect(leg.getAttribute("aria-expanded")).toBe("false"));
    const findings = screen.getByRole("list", { name: "Findings" });
    const [link] = within(findings).getAllByRole("button", { name: "hop 1" });
    if (link !== undefined) fireEvent.click(link);
    await waitFor(() => expect(focused()).toBe(leg));
    expect(leg.getAttribute("aria-expanded")).toBe("true");

    const here = within(route).getByRole("list", { name: "Findings here" });
    const back = within(here).getAllByRole("button").at(-1);
    if (back !== undefined) fireEvent.click(back);
    await waitFor(() => expect(focused().tagName).toBe("SUMMARY"));
    // The title leads to the sentence, which is not told twice.
    const [finding] = explain(chainOf(lostOnTheWay)).findings;
    expect(back?.textContent).toContain(finding?.title);
    expect(focused().textContent).toContain(finding?.saw.replaceAll("`", ""));
  });

  it("that speaks of every redirect does not stand at each of them again", async () => {
    const { route } = await openOnly(postLost);
    expect(screen.getByRole("list", { name: "Findings" })).toBeTruthy();
    expect(within(route).queryByRole("list", { name: "Findings here" })).toBeNull();
  });

  it("can be followed twice, and takes no focus by itself", async () => {
    const { route } = await openOnly(postLost);
    const [link] = within(screen.getByRole("list", { name: "Findings" })).getAllByRole("button", {
      name: "hop 1",
    });
    const leg = within(route).getByRole("button", { expanded: true });
    for (const _ of [1, 2]) {
      link?.focus();
      if (link !== undefined) fireEvent.click(link);
      await waitFor(() => expect(focused()).toBe(leg));
    }
    link?.focus();
    fireEvent.click(leg);
    await waitFor(() => expect(leg.getAttribute("aria-expanded")).toBe("false"));
    expect(focused()).toBe(link);
  });

  it("of many redirects has one link", async () => {
    await openOnly(loop);
    const findings = screen.getByRole("list", { name: "Findings" });
    const links = within(findings).getAllByRole("button", { name: /^hops? / });
    expect(links.every((link) => !/^hops? .*hop/.test(link.textContent ?? ""))).toBe(true);
  });

  it("of a redirect in a folded round unfolds the rounds, and leads to it", async () => {
    // Only the answer of the fourth round, which is hop 7, gives a secret away.
    const app = "https://app.acme.example";
    const turns = Array.from({ length: 5 }, (_, round) => [
      { url: `${app}/dashboard` },
      { url: `${app}/login?${round === 3 ? "access_token=9f1c0d" : "next=1"}` },
    ]);
    const { route } = await openOnly(turning(70, turns.flat(), `${app}/dashboard`));
    expect(route.querySelectorAll("[data-leg]")).toHaveLength(2);
    const findings = screen.getByRole("list", { name: "Findings" });
    fireEvent.click(within(findings).getByRole("button", { name: "hop 7" }));
    await waitFor(() => expect(focused().dataset["leg"]).toBe("6"));
    expect(route.querySelectorAll("[data-leg]")).toHaveLength(10);
  });
});
