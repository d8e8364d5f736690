// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Chain } from "../../src/core/chain.ts";
import { explain } from "../../src/core/words/explain.ts";
import { ChainContent, type ChainContentProps } from "../../src/panel/chain/ChainContent.tsx";
import { failureReport } from "../../src/panel/text/failure-report.ts";
import { FakeBackground } from "./fake-background.ts";
import { chainRows, renderPanel, unmountPanel } from "./render-panel.tsx";
import { hsts, postLost } from "./situations.ts";

beforeEach(() => {
  vi.spyOn(console, "error").mockReturnValue();
});
afterEach(() => {
  unmountPanel();
  vi.restoreAllMocks();
});

/** Cannot show the first chain while `broken.is`. */
function withBroken(broken: { is: boolean }) {
  return function Content(props: ChainContentProps) {
    if (broken.is && props.read.chain.id === "1") throw new TypeError("on purpose");
    return <ChainContent {...props} />;
  };
}

async function twoRows() {
  const [first, second] = await chainRows(2);
  if (first === undefined || second === undefined) throw new Error("no rows");
  return { first, second };
}

describe("a part that fails", () => {
  const background = (): FakeBackground => {
    const made = new FakeBackground();
    made.add(hsts);
    made.add(postLost);
    return made;
  };

  it("says so in its place with a report, and the rest goes on", async () => {
    const Content = withBroken({ is: true });
    const { surroundings } = renderPanel(background(), {}, { chainContent: () => Content });
    const { first, second } = await twoRows();
    fireEvent.click(first);
    await screen.findByText("This part failed: Chain.");
    fireEvent.click(screen.getByRole("button", { name: "Copy report" }));
    await waitFor(() => expect(surroundings.copied).toHaveLength(1));
    expect(surroundings.copied[0]).toMatch(
      /^Hopscope 0\.4\.0, chromium 156.*\nChain\nTypeError: on purpose\n/,
    );
    fireEvent.click(second);
    expect(await screen.findByRole("region", { name: /^Answer/ })).toBeTruthy();
    expect(screen.queryByText("This part failed: Chain.")).toBeNull();
  });

  it("is there again when another try goes well", async () => {
    const broken = { is: true };
    const Content = withBroken(broken);
    renderPanel(background(), {}, { chainContent: () => Content });
    fireEvent.click((await twoRows()).first);
    const again = await screen.findByRole("button", { name: "Try again" });
    broken.is = false;
    fireEvent.click(again);
    expect(await screen.findByRole("region", { name: /^Answer/ })).toBeTruthy();
  });

  it("holds up no other chain when it is a chain that cannot be explained", async () => {
    const explainer = (chain: Chain) =>
      chain.id === "1" ? Promise.reject(new Error("on purpose")) : Promise.resolve(explain(chain));
    renderPanel(background(), {}, {}, "en", { explainer });
    const { first, second } = await twoRows();
    fireEvent.click(first);
    await screen.findByText("This part failed: Chain.");
    fireEvent.click(second);
    expect(await screen.findByRole("region", { name: /^Answer/ })).toBeTruthy();
  });
});

describe("a report", () => {
  it("has name, message and stack once, whatever the browser's stack begins with", () => {
    const failure = new RangeError("too much");
    failure.stack = "RangeError: too much\n    at f (panel.js:1:2)";
    const told = "Hopscope 1\nRoute\nRangeError: too much\n    at f (panel.js:1:2)\n";
    expect(failureReport("Route", failure, "Hopscope 1")).toBe(told);
    failure.stack = "f@panel.js:1:2\n";
    expect(failureReport("Route", failure, "Hopscope 1")).toBe(
      "Hopscope 1\nRoute\nRangeError: too much\nf@panel.js:1:2\n",
    );
  });

  it("shows what a page may have put into a message", () => {
    expect(failureReport("Route", new Error("no \u202Egnp.exe"), "")).toContain(String.raw`\u{202e}`);
    expect(failureReport("Route", "thrown words", "")).toContain("thrown words");
  });
});
