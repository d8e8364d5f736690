/** The extensions that page loads are compared with, written into a temporary folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export interface Candidate {
  readonly name: string;
  /** The unpacked extension. */
  readonly folder: string;
}

/** The same events as Hopscope asks for, with functions that do nothing. */
const emptyListeners = (filter: string): string => `
  const filter = ${filter};
  const nothing = () => {};
  chrome.webRequest.onBeforeRequest.addListener(nothing, filter, ["requestBody"]);
  chrome.webRequest.onSendHeaders.addListener(nothing, filter, ["requestHeaders"]);
  chrome.webRequest.onHeadersReceived.addListener(nothing, filter, ["responseHeaders"]);
  chrome.webRequest.onBeforeRedirect.addListener(nothing, filter, ["responseHeaders"]);
  chrome.webRequest.onCompleted.addListener(nothing, filter, ["responseHeaders"]);
  chrome.webRequest.onErrorOccurred.addListener(nothing, filter);
`;

const frames = `{ urls: ["http://*/*", "https://*/*"], types: ["main_frame", "sub_frame"] }`;

const navigationListeners = `
  const pages = { url: [{ schemes: ["http", "https"] }] };
  for (const event of ["onBeforeNavigate", "onCommitted", "onCompleted", "onCreatedNavigationTarget", "onErrorOccurred"]) chrome.webNavigation[event].addListener(() => {}, pages);
`;

/** The devtools page names its tab, hears of DevTools' entries and keeps the background awake, as Hopscope's does. */
const devtoolsPage = `
  chrome.devtools.panels.create("Redirects", "", "panel.html");
  const port = chrome.runtime.connect();
  port.postMessage(chrome.devtools.inspectedWindow.tabId);
  setInterval(() => port.postMessage(null), 20000);
  chrome.devtools.network.onRequestFinished.addListener(() => {});
`;

const watchTab = `
  chrome.runtime.onConnect.addListener((port) => port.onMessage.addListener((tabId) => {
    if (tabId === null) return;
    const others = Object.values(chrome.webRequest.ResourceType).filter((type) => !type.endsWith("_frame"));
    ${emptyListeners(`{ urls: ["http://*/*", "https://*/*"], types: others, tabId }`)}
  }));
`;

const manifest = {
  manifest_version: 3,
  name: "Bench",
  version: "1.0",
  background: { service_worker: "background.js" },
  permissions: ["webRequest", "webNavigation", "storage"],
  host_permissions: ["<all_urls>"],
  devtools_page: "devtools.html",
};

const files = (background: string): Readonly<Record<string, string>> => ({
  "manifest.json": JSON.stringify(manifest),
  "background.js": background,
  "devtools.html": `<!doctype html><script src="devtools.js"></script>`,
  "devtools.js": devtoolsPage,
  "panel.html": `<!doctype html><title>Bench</title>`,
});

export class Candidates {
  readonly #root = mkdtempSync(path.join(tmpdir(), "hopscope-bench-"));

  readonly hopscope: Candidate = {
    name: "Hopscope",
    folder: fileURLToPath(new URL("../../dist/chrome", import.meta.url)),
  };
  readonly empty = this.#write("empty extension", "");
  readonly listeners = this.#write(
    "empty listeners, frames",
    `{${emptyListeners(frames)}}${navigationListeners}`,
  );
  readonly watching = this.#write(
    "empty listeners, whole tab",
    `{${emptyListeners(frames)}}${navigationListeners}${watchTab}`,
  );

  /** An extension that does nothing but show a panel with this script. */
  panel(name: string, script: string): Candidate {
    const panel = `<!doctype html><title>Bench</title><body><script src="panel.js"></script>`;
    return this.#write(name, "", { "panel.html": panel, "panel.js": script });
  }

  #write(name: string, background: string, more: Readonly<Record<string, string>> = {}): Candidate {
    const folder = path.join(this.#root, name.replaceAll(/\W+/g, "-"));
    mkdirSync(folder);
    for (const [file, text] of Object.entries({ ...files(background), ...more }))
      writeFileSync(path.join(folder, file), text);
    return { name, folder };
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
