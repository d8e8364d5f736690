// @vitest-environment happy-dom
/** URLs on the route: their gaps, their parts, and what is said of those made to deceive. */
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { openOnly } from "./open-chain.ts";
import { unmountPanel } from "./render-panel.tsx";
import { everyPart, longUrls, lookAlikes } from "./url-situations.ts";

afterEach(unmountPanel);

const urlsOf = (route: HTMLElement): readonly string[] =>
  [...route.querySelectorAll(".url")].map((url) => url.textContent ?? "");

describe("a long URL", () => {
  it("has a gap that tells of a change in it, opens to the whole, and closes again", async () => {
    const { route } = await openOnly(longUrls);
    const gaps = within(route).getAllByRole("button", { name: /characters/ });
    expect(gaps.map((gap) => gap.textContent)).toEqual([
      expect.stringMatching(/^… [\d,]+ characters …$/),
      expect.stringMatching(/^… [\d,]+ characters, some of them changed …$/),
    ]);
    expect(urlsOf(route)[1]).toMatch(/^https:\/\/reports\.acme\.example\/search\?page=1.*sort=date$/);
    expect(urlsOf(route)[1]?.length).toBeLessThan(500);
    if (gaps[1] !== undefined) fireEvent.click(gaps[1]);
    await waitFor(() => expect(urlsOf(route)[1]?.length).toBeGreaterThan(6000));
    expect([...route.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual([
      `changed: w${"v".repeat(19)}80`,
    ]);
    fireEvent.click(within(route).getByRole("button", { name: "Shorten" }));
    await waitFor(() => expect(urlsOf(route)[1]?.length).toBeLessThan(500));
  });
});

describe("what changed in a URL", () => {
  it("is said in words with each part, in the order of the URL", async () => {
    const { route } = await openOnly(everyPart);
    expect(urlsOf(route)[1]).toBe(
      [
        "changed: https",
        "://",
        "removed: anna:secret@",
        "changed: us",
        ".shop.dev",
        "removed: :8080",
        "changed: /en-US",
        "/cart/items?page=",
        "changed: 3",
        "&lang=en&",
        "moved: ref=mail",
        "removed: &next=%2Fpay%3Fa%3D1",
        "new: &code=x%20y",
        "removed: #top",
      ].join(""),
    );
  });
});

describe("the parts of a URL", () => {
  async function partsOf(station: number) {
    const { route, surroundings } = await openOnly(everyPart);
    const button = within(route).getAllByRole("button", { name: "Parts of this URL" })[station];
    if (button === undefined) throw new Error(`no station ${station}`);
    fireEvent.click(button);
    const table = await within(route).findByRole("table", { name: "Parts of this URL" });
    const rows = within(table).getAllByRole("row").slice(1);
    return {
      route,
      surroundings,
      button,
      cells: rows.map((row) => [...row.children].map((c) => c.textContent)),
    };
  }

  it("stand raw beside decoded, with what they were before", async () => {
    const { cells, button } = await partsOf(1);
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(document.getElementById(button.getAttribute("aria-controls") ?? "")).toBeTruthy();
    expect(cells).toEqual([
      ["schemechanged", "changed: httpsremoved: http", ""],
      ["user nameremoved", "removed: anna:secret@", ""],
      ["hostchanged", "changed: us.shop.devremoved: eu.old.shop.dev", ""],
      ["portremoved", "removed: :8080", ""],
      ["pathchanged", "changed: /en-US/cart/itemsremoved: /en/cart/items", ""],
      ["query pagechanged", "changed: 3removed: 2", ""],
      ["query lang", "en", ""],
      ["query refmoved", "moved: mail", ""],
      ["query codenew", "new: x%20y", "x y"],
      ["query nextremoved", "removed: %2Fpay%3Fa%3D1", "/pay?a=1"],
      ["fragmentremoved", "removed: #top", ""],
    ]);
  });

  it("are copied as lines, without those that are gone; the URL is copied as it stands", async () => {
    const { route, surroundings } = await partsOf(1);
    fireEvent.click(within(route).getByRole("button", { name: "Copy parts" }));
    await screen.findAllByText("Copied the parts of the URL");
    fireEvent.click(within(route).getByRole("button", { name: "Copy URL" }));
    await screen.findAllByText("Copied the URL");
    expect(surroundings.copied).toEqual([
      [
        "scheme: https",
        "host: us.shop.dev",
        "path: /en-US/cart/items",
        "page: 3",
        "lang: en",
        "ref: mail",
        "code: x%20y",
        "code (Decoded): x y",
        "",
      ].join("\n"),
      "https://us.shop.dev/en-US/cart/items?page=3&lang=en&ref=mail&code=x%20y",
    ]);
  });
});

describe("hosts that are taken for others", () => {
  it("are named beside their Punycode, with the doubt they deserve", async () => {
    const { route } = await openOnly(lookAlikes);
    const notes = [...route.querySelectorAll(".url-note")].map((note) => [
      note.classList.contains("url-note--warns"),
      note.textContent,
    ]);
    expect(notes).toEqual([
      [true, "“bank.example” is only a user name here. The host is evil.example."],
      [true, "xn--80ak6aa92e.com stands for “аррӏе.com”."],
      [true, expect.stringContaining("only ones that look so: Cyrillic")],
      [true, "xn--pple-43d.example stands for “аpple.example”."],
      [true, expect.stringContaining("mixes letters of different scripts: Cyrillic and Latin")],
      [false, "xn--bcher-kva.example stands for “bücher.example”."],
    ]);
  });
});
