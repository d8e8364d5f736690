/** Another extension: one that redirects, so that Hopscope has something to notice. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { hosts } from "./site/hosts.ts";

export interface HelperExtension {
  readonly folder: string;
  remove(): void;
}

/** Addresses with this path are redirected by the extension before any server is asked. */
export const redirectedPath = "/by-extension";

const manifest = {
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
];

export function makeHelperExtension(): HelperExtension {
  const folder = mkdtempSync(path.join(tmpdir(), "hopscope-helper-"));
  writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(path.join(folder, "rules.json"), JSON.stringify(rules));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
