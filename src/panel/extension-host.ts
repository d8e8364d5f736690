/** The panel's surroundings in a browser: in DevTools, or in a tab or window of its own. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { browser, browserName, browserVersion } from "../browser.ts";
import { inspectedPage } from "./inspected-page.ts";
import { copyText, type Host, saveText } from "./host.ts";

const windowFeatures = "popup,width=1100,height=720";

/** Chromium's, which the types, made for both browsers, leave out: no promise, but a call with the value. */
type Evaluate = (expression: string, answered: (value: unknown) => void) => void;

/** What the expression gives in the page. Firefox promises a pair of value and error. */
async function evaluated(expression: string): Promise<unknown> {
  const inspected = inspectedWindow();
  if (inspected === undefined) return null;
  if (browserName === "firefox") return (await inspected.eval(expression))[0];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as Chrome documents it
  const evaluate = inspected.eval.bind(inspected) as unknown as Evaluate;
  return new Promise((answered) => evaluate(expression, answered));
}

/** Undefined in a pop-out. The types do not say so. */
function inspectedWindow(): typeof browser.devtools.inspectedWindow | undefined {
  return (browser.devtools as typeof browser.devtools | undefined)?.inspectedWindow;
}

/** Chromium's, which the types, made for both browsers, leave out. It counts lines and columns from 0. */
type OpenResource = (url: string, line: number, column: number) => void;

function sourceOpener(): Host["openSource"] {
  const panels: unknown = (browser.devtools as typeof browser.devtools | undefined)?.panels;
  if (typeof panels !== "object" || panels === null || !("openResource" in panels)) return null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as Chrome documents it
  const openResource = panels.openResource as OpenResource;
  return (url, line, column) => {
    if (/^https?:\/\//i.test(url)) openResource(url, line - 1, column - 1);
  };
}

/** The URL of the page in the tab; null where it cannot be asked: no permission, or one of the browser's own pages. */
async function inspectedUrl(): Promise<string | null> {
  try {
    const url = await evaluated("location.href");
    return typeof url === "string" ? url : null;
  } catch {
    return null;
  }
}

/** When the page's navigation began; null where it cannot be asked, as above. */
async function pageStart(): Promise<number | null> {
  try {
    const start = await evaluated("performance.timeOrigin");
    return typeof start === "number" && Number.isFinite(start) ? start : null;
  } catch {
    return null;
  }
}

function navigations(): Host["onNavigated"] {
  const network = (browser.devtools as typeof browser.devtools | undefined)?.network;
  if (network === undefined) return null;
  return (listener) => {
    network.onNavigated.addListener(listener);
    return () => network.onNavigated.removeListener(listener);
  };
}

function versionOfBrowser(): ReadonlySignal<string | null> {
  const version = signal<string | null>(null);
  void browserVersion()
    .then((told) => (version.value = told))
    .catch(() => undefined);
  return version;
}

function open(path: string, features?: string): void {
  window.open(browser.runtime.getURL(path), "_blank", features);
}

/** Reads the tab to show: of DevTools, or out of `?tab=`. */
export function extensionHost(): Host {
  const inspected = inspectedWindow();
  const asked = new URLSearchParams(location.search).get("tab");
  const tabId = asked === null ? (inspected?.tabId ?? -1) : Number(asked);
  const poppedOut = inspected === undefined;
  return {
    browser: document.documentElement.dataset["host"] === "firefox" ? "firefox" : "chromium",
    browserVersion: versionOfBrowser(),
    tabId,
    version: browser.runtime.getManifest().version,
    poppedOut,
    page: inspectedPage(tabId, poppedOut, inspectedUrl),
    openPage: (path) => open(path),
    popOut: () => open(`panel.html?tab=${tabId}`, windowFeatures),
    pageStart,
    onNavigated: navigations(),
    openSource: sourceOpener(),
    copy: copyText,
    save: saveText,
  };
}
