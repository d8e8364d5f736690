// @vitest-environment happy-dom
/** Lists of headers: what changed against the ones before, finding one, copying one or all. */
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { openOnly, sectionOf } from "./open-chain.ts";
import { unmountPanel } from "./render-panel.tsx";
import { everyPart, lookAlikes } from "./url-situations.ts";

afterEach(unmountPanel);

/** The folded lists below the last station. */
function endOf(route: HTMLElement, name: RegExp): HTMLElement {
  const found = within(route).getByText(name).closest("details");
  if (found === null) throw new Error(`no ${name}`);
  return found;
}

const rowsOf = (list: HTMLElement): readonly string[] =>
  [...list.querySelectorAll(".header")].map((row) =>
    [...row.children].map((cell) => cell.textContent).join(" | "),
  );

const inFirefox = { browser: "firefox" } as const;

describe("the headers of the last request", () => {
  it("are told against the request before: new, changed with what they were, and gone", async () => {
    const { route } = await openOnly(everyPart, inFirefox);
    const list = endOf(route, /request headers$/);
    expect(list.textContent).toContain("Against hop 1: 1 new, 2 changed, 3 gone");
    const only = within(list).getByRole("checkbox", { name: "Only changes" });
    expect(rowsOf(list)).toHaveLength(13);
    fireEvent.click(only);
    await waitFor(() =>
      expect(rowsOf(list)).toEqual([
        "Origin≠ changed | nullwas https://shop.dev | ",
        "Referer≠ changed | https://shop.dev/was https://shop.dev/cart?item=7 | ",
        "Sec-Fetch-Mode+ new | cors | ",
        "Content-Type✕ gone | application/json",
        expect.stringMatching(/^Authorization✕ gone \| Bearer /),
        "Cookie✕ gone | sid=4711aa99; theme=dark",
      ]),
    );
    expect(list.querySelectorAll("del")).toHaveLength(5);
  });

  it("are not said to have lost what Chromium keeps back", async () => {
    const { route } = await openOnly(everyPart);
    expect(endOf(route, /request headers$/).textContent).not.toMatch(/Authorization✕|Cookie✕/);
  });
});

describe("the headers of an answer", () => {
  it("are told against the answer before, in a later leg and at the end", async () => {
    const { route } = await openOnly(lookAlikes);
    const second = within(route)
      .getAllByRole("button", { expanded: false })
      .find((one) => one.dataset["leg"] === "1");
    if (second !== undefined) fireEvent.click(second);
    const leg = second?.closest("li");
    await waitFor(() => expect(leg?.textContent).toContain("Against hop 1: 0 new, 1 changed, 0 gone"));
    expect(endOf(route, /^1 response header$/).textContent).toContain(
      "Against hop 3: 1 new, 0 changed, 1 gone",
    );
  });
});

describe("finding in headers", () => {
  it("keeps those with the text in name or value, and says how many", async () => {
    const { route } = await openOnly(everyPart, inFirefox);
    const section = sectionOf(route, "Request headers");
    const field = within(section).getByRole("searchbox", { name: "Find in headers: Request headers" });
    fireEvent.input(field, { target: { value: "SHOP.dev" } });
    await within(section).findByText("3 of 12");
    expect(rowsOf(section).map((row) => row.split(" | ", 1)[0])).toEqual(["Host", "Origin", "Referer"]);
    fireEvent.input(field, { target: { value: "zzz" } });
    await within(section).findByText("No header matches.");
    fireEvent.input(field, { target: { value: "" } });
    await waitFor(() => expect(rowsOf(section)).toHaveLength(12));
  });

  it("begins with / in an open leg", async () => {
    const { route } = await openOnly(everyPart, inFirefox);
    const leg = within(route).getAllByRole("button", { expanded: true })[0];
    leg?.focus();
    if (leg !== undefined) fireEvent.keyDown(leg, { key: "/" });
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Find in headers: Response headers");
    // Typed there, it is a character.
    expect(fireEvent.keyDown(document.activeElement ?? document.body, { key: "/" })).toBe(true);
  });
});

describe("copying headers", () => {
  it("copies one as it stands", async () => {
    const { route, surroundings } = await openOnly(everyPart, inFirefox);
    fireEvent.click(
      within(sectionOf(route, "Request headers")).getByRole("button", { name: "Copy Authorization" }),
    );
    await screen.findAllByText("Copied Authorization");
    expect(surroundings.copied[0]).toMatch(/^Authorization: Bearer eyJ[^\n]*$/);
  });

  it("copies all, without secrets as long as Export leaves them out", async () => {
    const { route, surroundings, store } = await openOnly(everyPart, inFirefox);
    const all = within(sectionOf(route, "Request headers")).getByRole("button", { name: /^Copy all/ });
    fireEvent.click(all);
    await screen.findAllByText(/^Copied 12 headers · /);
    expect(surroundings.copied[0]).toContain("Authorization: Bearer REDACTED-1\n");
    expect(surroundings.copied[0]).toContain("Host: eu.old.shop.dev:8080\n");
    expect(surroundings.copied[0]).not.toContain("4711aa99");
    store.hidesSecrets.value = false;
    fireEvent.click(all);
    await screen.findAllByText("Copied 12 headers");
    expect(surroundings.copied[1]).toContain("Cookie: sid=4711aa99; theme=dark\n");
    expect(surroundings.copied[1]).toMatch(/Authorization: Bearer eyJ/);
  });

  it("says so when the browser refuses", async () => {
    const { route } = await openOnly(everyPart, inFirefox, { copy: () => Promise.resolve(false) });
    fireEvent.click(within(sectionOf(route, "Request headers")).getByRole("button", { name: "Copy Accept" }));
    expect(await screen.findAllByText(/refused/i)).toBeTruthy();
  });
});
