// @vitest-environment happy-dom
/** Where lines of long values end, what of a sentence is code, and what a table leaves out. */
import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chainsOf } from "../../src/core/fold/recording.ts";
import { explain } from "../../src/core/words/explain.ts";
import { Breakable } from "../../src/panel/parts/Breakable.tsx";
import { Prose } from "../../src/panel/parts/Prose.tsx";
import { UrlText } from "../../src/panel/parts/UrlText.tsx";
import { chainInText } from "../../src/panel/text/chain-text.ts";
import { visible } from "../../src/panel/text/visible.ts";
import { parseEvents } from "../support/notation.ts";
import { speakEnglish } from "./english.ts";
import { openOnly } from "./open-chain.ts";
import { unmountPanel } from "./render-panel.tsx";

beforeEach(speakEnglish);
afterEach(() => {
  unmountPanel();
  cleanup();
});

/** The HTML with "|" where a line may end. */
function breaksOf(element: Element): string {
  return element.innerHTML.replaceAll("<wbr>", "|").replaceAll(/<[^>]*>/g, "");
}

describe("a long value", () => {
  it.each([
    [
      "https://bank.example/redirect/302?to=http://bank.example/a&b=1#c",
      "https://bank.example/|redirect/|302|?to=http://bank.example/|a|&amp;b=1|#c",
    ],
    ["image/avif,image/webp,*/*;q=0.8", "image/avif,|image/webp,|*/*;|q=0.8"],
    ["max-age=1; preload", "max-age=1; preload"],
  ])("%s", (text, broken) => {
    const { container } = render(<Breakable text={text} as="value" />);
    expect(breaksOf(container)).toBe(broken);
    expect(container.textContent).toBe(text);
  });

  it("has no more places than can be drawn quickly", () => {
    const text = "a,".repeat(4000);
    const { container } = render(<Breakable text={text} as="value" />);
    expect(container.querySelectorAll("wbr").length).toBeLessThan(120);
    expect(container.textContent).toBe(text);
  });

  it("never takes a run from right to left apart", () => {
    const { container } = render(<Breakable text={visible("https://a.example/?שלום עולם=1")} as="value" />);
    expect(container.innerHTML).toContain("<wbr>?\u2068שלום עולם\u2069=1");
  });

  it("breaks where a part of a URL that changed begins", () => {
    const { container } = render(<UrlText url="https://a.example/b/c?d=1" before="https://a.example/b/c" />);
    expect(breaksOf(container)).toContain("https://a.example/|b/|c");
    expect(container.innerHTML).toMatch(/<wbr><span class="joined">\?d<.span>=1/);
  });
});

describe("a sentence", () => {
  it("sets off code, and nothing that a page wrote", () => {
    const { container } = render(<Prose text="Send `Vary` with net::ERR_FAILED." />);
    expect([...container.querySelectorAll("code")].map((code) => code.textContent)).toEqual(["Vary"]);
    expect(container.textContent).toBe("Send Vary with net::ERR_FAILED.");
  });
});

describe("the end of a chain", () => {
  const failed = parseEvents(`
    0 #1 seen GET https://a.test/ main_frame
    4 #1 redirect 302 Found to=https://b.test/ ip=192.0.2.1 | Location: https://b.test/
    9 #1 seen GET https://b.test/
    30 #1 fails net::ERR_CONNECTION_REFUSED`);

  it("names its error once, as code, with what the last request took", async () => {
    const { route } = await openOnly(failed);
    const end = route.querySelector(".ending");
    expect(end?.textContent?.match(/ERR_CONNECTION_REFUSED/g)).toHaveLength(1);
    expect(end?.querySelector("code")?.textContent).toBe("net::ERR_CONNECTION_REFUSED");
    expect(end?.textContent).toContain("21 ms");
  });

  it("is copied without the marks of code", () => {
    const [chain] = chainsOf(failed, "chromium");
    if (chain === undefined) throw new Error("no chain is drawn");
    const text = chainInText({ chain, explanation: explain(chain) }, "GET");
    expect(text).toContain("302  The server redirected to another host  4 ms\n");
    expect(text).toContain(": net::ERR_CONNECTION_REFUSED\n");
    expect(text).not.toContain("`");
  });

  it("names the address as code, and its time", async () => {
    const { route } = await openOnly(
      parseEvents(`
        0 #1 seen GET https://a.test/ main_frame
        4 #1 redirect 302 Found to=https://b.test/ ip=192.0.2.1 | Location: https://b.test/
        9 #1 seen GET https://b.test/
        30 #1 done 200 OK ip=192.0.2.2 | Content-Type: text/html`),
    );
    const end = route.querySelector(".ending-facts");
    expect(end?.textContent).toBe("text/html · 192.0.2.2 · 21 ms");
    expect(end?.querySelector("code")?.textContent).toBe("192.0.2.2");
  });
});

describe("the time of a redirect", () => {
  it("is that of the waterfall, and says where the browser spent it", async () => {
    await openOnly(
      parseEvents(`
        0 #1 seen GET http://shop.dev/ main_frame
        3 #1 redirect 307 Internal Redirect to=https://shop.dev/ | Location: https://shop.dev/ | Non-Authoritative-Reason: HSTS
        5 #1 seen GET https://shop.dev/
        30 #1 redirect 301 Moved Permanently to=https://www.shop.dev/ ip=192.0.2.1 | Location: https://www.shop.dev/
        31 #1 seen GET https://www.shop.dev/
        50 #1 done 200 OK ip=192.0.2.1`),
    );
    const times = (): readonly (string | null)[] =>
      [...document.querySelectorAll(".leg-time, .step-time")].map(({ textContent }) => textContent);
    expect(times()).toEqual(["5 ms in the browser", "25 ms"]);
    expect(screen.getByRole("heading", { name: /^Route/ }).textContent).toContain(
      "26 ms before the last request · 5 ms in the browser",
    );
    fireEvent.click(screen.getByRole("tab", { name: "Waterfall" }));
    await screen.findByRole("table", { name: "Time of each step" });
    expect(times().slice(0, 2)).toEqual(["5 ms", "25 ms"]);
  });
});

describe("the parts of a URL", () => {
  const visit = (url: string) =>
    parseEvents(`
      0 #1 seen GET ${url} main_frame
      4 #1 redirect 302 Found to=https://b.test/ ip=192.0.2.1 | Location: https://b.test/
      9 #1 seen GET https://b.test/
      30 #1 done 200 OK ip=192.0.2.2`);

  it.each([
    ["https://a.test/x?y=z", ["Part", "As it stands"]],
    ["https://a.test/x?y=%7A", ["Part", "As it stands", "Decoded"]],
  ])("of %s have the columns %s", async (url, columns) => {
    const { route } = await openOnly(visit(url));
    const [open] = within(route).getAllByRole("button", { name: /^Parts of this URL/ });
    if (open !== undefined) fireEvent.click(open);
    const table = await screen.findByRole("table", { name: /^Parts of this URL/ });
    expect(
      within(table)
        .getAllByRole("columnheader")
        .map(({ textContent }) => textContent),
    ).toEqual(columns);
    for (const row of within(table).getAllByRole("row").slice(1)) {
      expect(row.children).toHaveLength(columns.length);
    }
  });
});
