/**
 * Loads what draws the badge, for those who want one: it needs the rules, which are twice as large as the
 * background, and most people never switch it on.
 */
import { browserName } from "../browser.ts";
import type { Log } from "./log.ts";

declare function importScripts(script: string): void;

/** What the script leaves behind in the background's global scope. */
declare global {
  // oxlint-disable-next-line no-var -- how a property of the global object is declared
  var drawBadges: ((log: Log) => void) | undefined;
}

// A worker imports later only what it has imported while it was installed.
if (browserName === "chromium") addEventListener("install", () => importScripts("/badge.js"));

/** To be called as often as one likes. */
export async function loadBadges(log: Log): Promise<void> {
  // By its name in the call once it is built: Firefox's linter warns of an import that might load anything.
  const script = "/badge.js";
  if (browserName === "firefox") await import(script);
  else importScripts(script);
  globalThis.drawBadges?.(log);
}
