/** The panel's surroundings in a browser: in DevTools, or in a tab or window of its own. */
import { browser } from "../browser.ts";
import { copyText, type Host, saveText } from "./host.ts";

const windowFeatures = "popup,width=1100,height=720";

/** What an evaluation gives differs: the value, or a pair of value and error. */
function textOf(evaluated: unknown): string | null {
  const value: unknown = Array.isArray(evaluated) ? evaluated[0] : evaluated;
  return typeof value === "string" ? value : null;
}

/** Undefined in a pop-out. The types do not say so. */
function inspectedWindow(): typeof browser.devtools.inspectedWindow | undefined {
  return (browser.devtools as typeof browser.devtools | undefined)?.inspectedWindow;
}

async function inspectedOrigin(): Promise<string | null> {
  try {
    const origin = textOf(await inspectedWindow()?.eval("location.origin"));
    return origin !== null && /^https?:\/\//.test(origin) ? origin : null;
  } catch {
    // The page cannot be asked (no permission, or one of the browser's own pages): then permission is asked for all.
    return null;
  }
}

function open(path: string, features?: string): void {
  window.open(browser.runtime.getURL(path), "_blank", features);
}

/** Reads the tab to show: of DevTools, or out of `?tab=`. */
export function extensionHost(): Host {
  const inspected = inspectedWindow();
  const asked = new URLSearchParams(location.search).get("tab");
  const tabId = asked === null ? (inspected?.tabId ?? -1) : Number(asked);
  return {
    browser: document.documentElement.dataset["host"] === "firefox" ? "firefox" : "chromium",
    tabId,
    poppedOut: inspected === undefined,
    openPage: (path) => open(path),
    popOut: () => open(`panel.html?tab=${tabId}`, windowFeatures),
    inspectedOrigin,
    copy: copyText,
    save: saveText,
  };
}
