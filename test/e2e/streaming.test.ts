/** A list that grows under its reader: who chose a row, or opened its menu, keeps it; who did not sees what comes. */
import { describe, expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { hosts, httpOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { browsers, useLab } from "./lab.ts";

const redirected = (mark: string) => httpOf(hosts.demo, pathOf("/redirect/302", { to: `/arrived?${mark}` }));

describe.each(browsers)("while chains stream in, in %s", (kind) => {
  const lab = useLab(kind);
  /** So many redirects of the page, one after the other; resolves when all are listed or counted. */
  const stream = async (count: number) => {
    const before = (await place()).listed;
    await lab.driver.inPage(
      async (url, times) => {
        for (let at = 0; at < times; at += 1) await fetch(`${url}&at=${at}`);
      },
      redirected("stream"),
      count,
    );
    await eventually("all of them", async () => (await place()).listed === before + count);
  };
  /** How the list lies, and how many chains the status bar counts. */
  const place = () =>
    lab.panel.surface.run(async () => {
      // The list follows its end, or counts what came, after layout and before the paint.
      await new Promise((painted) => {
        requestAnimationFrame(() => requestAnimationFrame(painted));
      });
      const scroll = document.querySelector(".chain-scroll");
      const chosen = document.querySelector('[role="row"][aria-selected="true"]')?.getBoundingClientRect();
      const list = scroll?.getBoundingClientRect();
      return {
        listed: Number(/^\d+/.exec(document.querySelector("footer")?.textContent ?? "")?.[0]),
        below: scroll === null ? 0 : scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight,
        chosenInView:
          chosen !== undefined &&
          list !== undefined &&
          chosen.top >= list.top &&
          chosen.bottom <= list.bottom + 1,
        more: document.querySelector(".new-rows")?.textContent ?? "",
      };
    });

  test("the list stays at its end for who only looks", async () => {
    await lab.driver.goto(redirected("begun"));
    await lab.panel.finished(redirected("begun"));
    await stream(60);
    const { below, more } = await place();
    expect({ atEnd: below <= 4, more }).toEqual({ atEnd: true, more: "" });
  });

  test("a menu stays at its row", async () => {
    const rows = await lab.panel.rows();
    await lab.panel.clickRow(rows.length - 1, "right");
    await eventually("a menu", async () => (await lab.panel.names("menu")).length === 1);
    await stream(20);
    expect(await lab.panel.names("menu")).toEqual(["Chain"]);
    expect(await place()).toMatchObject({ chosenInView: true, more: "20 new" });
    await lab.panel.press("Escape");
    await eventually("no menu", async () => (await lab.panel.names("menu")).length === 0);
  });

  test("a row that was clicked stays in view, with the chain open beside it", async () => {
    await lab.panel.click("button", "20 new");
    await eventually("the end", async () => (await place()).below <= 4);
    await lab.panel.clickRow((await lab.panel.rows()).length - 3);
    await eventually("its chain", async () =>
      (await lab.panel.names("region")).some((name) => name.startsWith("Answer")),
    );
    await stream(20);
    // Its rows are higher beside a chain, so that some more may have room behind the last.
    expect(await place()).toMatchObject({ chosenInView: true, more: expect.stringMatching(/^\d+ new$/) });
  });

  test("and the list follows again from where its reader goes back to the end", async () => {
    await lab.panel.click("button", (await place()).more);
    await eventually("the end", async () => (await place()).below <= 4);
    await stream(20);
    expect(await place()).toMatchObject({ more: "", chosenInView: false });
    expect((await place()).below).toBeLessThanOrEqual(4);
  });

  test("in a list that is all in view nothing counts as missed", async () => {
    await lab.panel.clear();
    await lab.driver.goto(redirected("short"));
    await lab.panel.finished(redirected("short"));
    await lab.panel.clickRow(0);
    await stream(2);
    expect(await place()).toMatchObject({ listed: 3, more: "", chosenInView: true });
    expect(await lab.driver.complaints()).toEqual([]);
  });
});
