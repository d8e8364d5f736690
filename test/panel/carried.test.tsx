// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BrowserName } from "../../src/core/event.ts";
import { chainsOf } from "../../src/core/fold/recording.ts";
import { Carried } from "../../src/panel/chain/Carried.tsx";
import { parseEvents } from "../support/notation.ts";
import { speakEnglish } from "./english.ts";

beforeEach(speakEnglish);
afterEach(cleanup);

/** Shows the first redirect of the chain that is drawn. */
function show(drawn: string, browser: BrowserName): void {
  const [chain] = chainsOf(parseEvents(drawn), browser);
  const hop = chain?.hops[0];
  if (chain === undefined || hop === undefined) throw new Error("No redirect is drawn");
  render(<Carried chain={chain} hop={hop} />);
}

function rows(): readonly (readonly string[])[] {
  const table = screen.getByRole("table", { name: "What it did to the request" });
  return within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => [
      within(row).getByRole("rowheader").textContent,
      ...within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ]);
}

/** A form that is answered with 302. */
function posted(next: string): string {
  return `
  0 #1 seen POST https://a.test/order main_frame body
  1 #1 sent | Content-Type: text/plain | Accept: */*
  9 #1 redirect 302 Found to=https://a.test/done ip=192.0.2.1 | Location: /done
  10 #1 seen ${next}
  11 #1 sent | Accept: */*
  20 #1 done 200 OK ip=192.0.2.1`;
}

describe("what a redirect did to the request", () => {
  it("stands beside what the standard says, with the place to read it", () => {
    show(posted("GET https://a.test/done"), "firefox");
    const place = "Fetch Standard, HTTP-redirect fetch";
    expect(rows()).toEqual([
      ["method", "≠ changed POST → GET", `On 302, POST becomes GET.${place}`],
      ["body", "✕ dropped", `With the change to GET, the body is not sent again.${place}`],
      ["Content-Type", "✕ dropped text/plain", `Headers that describe the body are removed with it.${place}`],
    ]);
    const [link] = screen.getAllByRole("link");
    expect(link?.getAttribute("href")).toBe("https://fetch.spec.whatwg.org/#http-redirect-fetch");
    expect(screen.queryByText("This is not what the standard says.")).toBeNull();
  });

  it("says where a browser does otherwise", () => {
    show(posted("POST https://a.test/done body"), "firefox");
    expect(rows().map(([, did]) => did)).toEqual([
      "= kept POSTThis is not what the standard says.",
      "= keptThis is not what the standard says.",
      "✕ dropped text/plain",
    ]);
  });

  it("says what is not observable, and calls it no loss", () => {
    show(posted("GET https://a.test/done"), "chromium");
    expect(rows().find(([what]) => what === "Origin")?.[1]).toBe("not observable");
  });

  it("leaves itself out where there is nothing to say", () => {
    show(
      posted("GET https://a.test/done")
        .replace("POST", "GET")
        .replace(" body", "")
        .replace("Content-Type: text/plain | ", ""),
      "firefox",
    );
    expect(screen.queryByRole("table")).toBeNull();
    expect(screen.queryByRole("heading")).toBeNull();
  });

  it("shows what a page wrote as text", () => {
    const hostile = "<img src=x onerror=alert(1)>\u202e\u00a0`code`";
    show(posted("GET https://a.test/done").replace("Accept: */*", `X-Evil: ${hostile}`), "firefox");
    expect(document.querySelector("img, .carried code")).toBeNull();
    const { textContent } = screen.getByRole("table");
    expect(textContent).not.toMatch(/\p{Cf}|\u00a0/u);
    expect(textContent).toContain("<img src=x");
  });
});
