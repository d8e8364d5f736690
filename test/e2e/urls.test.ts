import { describe, expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { hosts } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { violationsIn } from "./accessibility.ts";
import { browsers, useLab } from "./lab.ts";
import { here } from "./situations.ts";

/** Same path, so that the query alone differs. */
const end = here("/arrived", { lang: "en", page: "2", code: "x" });
const changed = here("/redirect/302", { page: "1", lang: "en", to: end });
const markup = `<img src=x onerror=alert(1)>\u202e`;
const deceiving = `http://bank.example@${hosts.other}${pathOf("/arrived", { q: markup })}`;

describe.each(browsers)("URLs and headers in %s", (kind) => {
  const lab = useLab(kind);
  const texts = (selector: string) =>
    lab.panel.surface.run(
      (wanted) => [...document.querySelectorAll(wanted)].map((element) => element.textContent ?? ""),
      selector,
    );
  /** Opens the newest chain from this URL, when it has ended. */
  const open = async (url: string) => {
    await lab.driver.goto(url);
    await lab.panel.openChain(url);
    // The chain that was open before has an answer too.
    const { pathname } = new URL(url);
    await eventually("its route", async () => (await texts(".route .url"))[0]?.includes(pathname) === true);
  };

  test("in the list a short target is whole, however long the beginning, and so are both hosts", async () => {
    const target = here("/arrived", { x: "1" });
    const long = here("/redirect/302", { to: target, more: "0123456789".repeat(20) });
    await lab.driver.goto(long);
    await lab.panel.finished(long);
    await lab.panel.hasRows(1);
    /** Parts of first and last URL that are not shown to their end. */
    const cut = () =>
      lab.panel.surface.run(() => {
        const isCut = (part: Element) => part.scrollWidth > part.clientWidth;
        return [...document.querySelectorAll(".url-text")].map((url) =>
          [...url.children].filter(isCut).map((part) => part.className),
        );
      });
    for (const width of [1400, 1080, 1000, 960, 900, 700, 500]) {
      await lab.panel.surface.resize(width, 600);
      await expect.poll(cut, { message: `${width} px`, timeout: 15_000 }).toEqual([["url-middle"], []]);
    }
    await lab.panel.surface.resize(1400, 800);
    await lab.panel.clear();
  });

  test("each part of a query that changed is marked, with words", async () => {
    await open(changed);
    const last = ".station--last .url";
    expect(await texts(`${last} .url-changed`)).toContain("changed: 2");
    expect(await texts(`${last} .url-added`)).toEqual(["new: &code=x"]);
    expect(await texts(`${last} .url-moved`)).toEqual(["moved: page="]);
    expect(await texts(`${last} .url-removed`)).toHaveLength(1);
    await lab.picture("url-changes");
  });

  test("one header is copied as it came", async () => {
    await lab.panel.click("button", "Copy Location");
    const copied = await eventually("the header on the clipboard", async () => {
      const text = await lab.driver.clipboard();
      return text.startsWith("Location") ? text : undefined;
    });
    expect(copied).toBe(`Location: ${end}`);
  });

  test("a URL made to deceive is called by its name, and stays text", async () => {
    await open(here("/redirect/302", { to: deceiving }));
    const at = await texts(".station--last .url");
    // Browsers may take the user name out before they report the URL.
    const isReported = at[0]?.includes("bank.example@") === true;
    expect(await texts(".station--last .url-note")).toEqual(
      isReported ? [`“bank.example” is only a user name here. The host is ${hosts.other}.`] : [],
    );
    expect(await texts(".headers dd")).toContainEqual(expect.stringContaining("bank.example@"));
    await lab.panel.surface.run(() =>
      document.querySelector<HTMLElement>(".station--last .station-parts")?.click(),
    );
    await eventually("the parts of the URL", async () => (await texts(".url-parts")).length > 0);
    const parts = (await texts(".url-parts")).join("");
    expect(parts).toContain(String.raw`<img src=x onerror=alert(1)>\u{202e}`);
    expect(await texts("img, script:not([src])")).toEqual([]);
    expect(await violationsIn(lab.panel.surface)).toEqual([]);
    await lab.picture("url-parts");
  });

  test("nothing was warned of", async () => {
    expect(await lab.driver.complaints()).toEqual([]);
  });
});
