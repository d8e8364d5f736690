/**
 * What has to be reached inside Chromium's DevTools. These modules are internals of Chromium and no public interface:
 * everything that knows them stands in this file. Checked with Chromium 156.
 */
import type { Frame, Page } from "puppeteer-core";
import { eventually } from "../eventually.ts";
import type { Theme } from "./driver.ts";

// Text, not a function: test runners rewrite `import()` inside functions.
const inFrontEnd = (devtools: Page, body: string, ...args: readonly unknown[]): Promise<unknown> =>
  devtools.evaluate(`(async (args) => {
    const UI = await import("devtools://devtools/bundled/ui/legacy/legacy.js");
    const Common = await import("devtools://devtools/bundled/core/common/common.js");
    ${body}
  })(${JSON.stringify(args)})`);

/** Shows an extension's panel and returns its frame. */
export async function showPanel(devtools: Page, origin: string, title: string): Promise<Frame> {
  // The front-end joins origin and title without anything between.
  const view = `${origin.replace(/\/$/, "")}${title}`;
  await eventually(`the panel ${title} in DevTools`, () =>
    inFrontEnd(devtools, `return UI.ViewManager.ViewManager.instance().hasView(args[0]);`, view),
  );
  await inFrontEnd(devtools, `await UI.ViewManager.ViewManager.instance().showView(args[0]);`, view);
  return eventually("the panel's document", () =>
    devtools.frames().find((frame) => frame.url().startsWith(`${origin}panel.html`)),
  );
}

/** The front-end's name of the panel in front: "sources". */
export async function panelInFront(devtools: Page): Promise<string> {
  return String(
    await inFrontEnd(
      devtools,
      `return UI.InspectorView.InspectorView.instance().currentPanelDeprecated()?.name ?? "";`,
    ),
  );
}

export async function setDockSide(devtools: Page, side: "bottom" | "right" | "undocked"): Promise<void> {
  await inFrontEnd(devtools, `UI.DockController.DockController.instance().setDockSide(args[0]);`, side);
}

export async function setFrontEndTheme(devtools: Page, theme: Theme): Promise<void> {
  const name = theme === "light" ? "default" : theme;
  await inFrontEnd(
    devtools,
    `Common.Settings.Settings.instance().moduleSetting("ui-theme").set(args[0]);`,
    name,
  );
}

export async function closeFrontEnd(devtools: Page): Promise<void> {
  const closed = new Promise<void>((resolve) => devtools.once("close", () => resolve()));
  // The answer to this call may get lost with the window.
  devtools.evaluate("InspectorFrontendHost.closeWindow()").catch(() => undefined);
  await closed;
}
