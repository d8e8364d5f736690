/** Who asked for a redirect: Chromium's DevTools tell extensions the line, Firefox's do not. */
import { describe, expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { violationsIn } from "./accessibility.ts";
import { browsers, useLab } from "./lab.ts";
import { here } from "./situations.ts";

const url = here("/redirect/302", { to: "/resource/dot.svg?called" });
const page = here("/page/fetch", { url });
const inFirefox = "Firefox names neither HTML nor scripts";

describe.each(browsers)("who asked, in %s", (kind) => {
  const lab = useLab(kind);
  const places = async () =>
    (await lab.panel.names("button")).filter((name) => name.startsWith("Open in DevTools: "));
  const text = () => lab.panel.surface.run(() => document.body.textContent ?? "");

  test("is told by the line of the page's script, or said to be unknown", async () => {
    await lab.driver.goto(page);
    await lab.panel.openChain(url);
    // DevTools tells a moment later.
    await eventually("who asked", async () =>
      kind === "chromium" ? (await places()).length > 0 : (await text()).includes(inFirefox),
    );
    const lines = (await places()).filter((name) => /\/page\/fetch\?.*:\d+:\d+$/.test(name));
    expect(lines).toHaveLength(kind === "chromium" ? 1 : 0);
    expect(await places()).toEqual(lines);
    expect(await violationsIn(lab.panel.surface)).toEqual([]);
  });

  test("leads to that line by a click", async () => {
    expect(await lab.driver.panelInFront()).toMatch(/redirects|hopscope/i);
    if (kind === "firefox") return;
    await lab.panel.click("button", "Open in DevTools: ");
    await eventually("Sources in front", async () => (await lab.driver.panelInFront()) === "sources");
  });

  test("nothing was warned of", async () => {
    expect(await lab.driver.complaints()).toEqual([]);
  });
});
