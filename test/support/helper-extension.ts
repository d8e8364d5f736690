/** Other extensions, so that Hopscope has something to notice. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { hosts } from "./site/hosts.ts";

export interface HelperExtension {
  readonly folder: string;
  remove(): void;
}

/** Addresses like this are upgraded to https by the same extension. */
export const upgradedPath = "/arrived?upgraded-by-extension";

/** Addresses with this path are redirected by the extension before any server is asked. */
export const redirectedPath = "/by-extension";

/** Addresses with this path are redirected to a server that wants to know who asks. */
export const guardedPath = "/to-guarded-by-extension";

const redirecting = {
  manifest_version: 3,
  name: "Redirecting helper",
  version: "1.0",
  permissions: ["declarativeNetRequest"],
  host_permissions: ["<all_urls>"],
  declarative_net_request: { rule_resources: [{ id: "redirects", enabled: true, path: "rules.json" }] },
  browser_specific_settings: { gecko: { id: "helper@hopscope.test" } },
};

const rules = [
  {
    id: 1,
    action: { type: "redirect", redirect: { url: `http://${hosts.other}/arrived?by=extension` } },
    condition: {
      urlFilter: `||${hosts.demo}${redirectedPath}`,
      resourceTypes: ["main_frame", "xmlhttprequest"],
    },
  },
  {
    id: 2,
    action: { type: "upgradeScheme" },
    condition: { urlFilter: `||${hosts.demo}${upgradedPath}`, resourceTypes: ["main_frame"] },
  },
  {
    id: 3,
    action: { type: "redirect", redirect: { url: `http://${hosts.other}/guarded` } },
    condition: { urlFilter: `||${hosts.demo}${guardedPath}`, resourceTypes: ["xmlhttprequest"] },
  },
];

/** The listening extension asks for this once it listens. */
export const listeningPath = "/arrived?helper-listens";

const listening = {
  manifest_version: 3,
  name: "Listening helper",
  version: "1.0",
  permissions: ["webRequest"],
  host_permissions: ["<all_urls>"],
  background: { service_worker: "background.js" },
};

/** What many real extensions do. With it Chromium hides HSTS upgrades in the middle of a chain from all extensions. */
const listen = `chrome.webRequest.onBeforeSendHeaders.addListener(
  () => {}, { urls: ["<all_urls>"] }, ["requestHeaders", "extraHeaders"]);
fetch("http://${hosts.demo}${listeningPath}");`;

/** Redirects; see `redirectedPath`. */
export const makeHelperExtension = (): HelperExtension =>
  make({ "manifest.json": JSON.stringify(redirecting), "rules.json": JSON.stringify(rules) });

/** Asks for `extraHeaders`, and changes nothing. Chromium only: Firefox does not know the word. */
export const makeListeningExtension = (): HelperExtension =>
  make({ "manifest.json": JSON.stringify(listening), "background.js": listen });

function make(files: Readonly<Record<string, string>>): HelperExtension {
  const folder = mkdtempSync(path.join(tmpdir(), "hopscope-helper-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
