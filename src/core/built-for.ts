/**
 * Whose reports are read. Pages and replay read those of any browser and so ask the data; the background reads only
 * those of its own. There build.mjs puts the answer in place of this module, and the other browser's branches fall away.
 */
import type { BrowserName } from "./event.ts";

/** True where Chromium reported: Chrome, Edge and the others that are made of it. */
export function isChromium(browser: BrowserName): boolean {
  return browser === "chromium";
}

/** True where Firefox reported. */
export function isFirefox(browser: BrowserName): boolean {
  return browser === "firefox";
}
