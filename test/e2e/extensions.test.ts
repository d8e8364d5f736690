import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type BuildCopy, copyBuild } from "../support/build-extension.ts";
import type { BrowserKind } from "../support/browsers/driver.ts";
import type { Surface } from "../support/browsers/surface.ts";
import { makeHelperExtension, redirectedPath } from "../support/helper-extension.ts";
import { hosts } from "../support/site/hosts.ts";
import { View } from "../support/view.ts";
import { violationsIn } from "./accessibility.ts";
import { browsers, useLab } from "./lab.ts";
import { patience } from "./story.ts";

/** Sees requests and may not redirect them. */
const watching = {
  manifest_version: 3,
  name: "Watching helper",
  version: "1.0",
  permissions: ["webRequest"],
  host_permissions: ["<all_urls>"],
  browser_specific_settings: { gecko: { id: "watcher@hopscope.test" } },
};

function makeWatcher(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), "hopscope-watcher-"));
  writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(watching));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

interface Manifest {
  permissions: readonly string[];
  optional_permissions: readonly string[];
}

/** The build with `management` granted, as after a click: no test can click the browser's own question. */
function grantedBuild(kind: BrowserKind): BuildCopy {
  const copy = copyBuild(kind);
  const file = path.join(copy.folder, "manifest.json");
  const manifest: Manifest = JSON.parse(readFileSync(file, "utf8"));
  manifest.permissions = [...manifest.permissions, "management"];
  manifest.optional_permissions = manifest.optional_permissions.filter((name) => name !== "management");
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

const redirected = `http://${hosts.demo}${redirectedPath}?<b>&"`;
const question = `extensions.html?${String(new URLSearchParams({ url: redirected, to: `http://${hosts.other}/` }))}`;
const textOf = (surface: Surface, id: string): Promise<string> =>
  surface.run((wanted) => document.getElementById(wanted)?.innerText ?? "", id);
const itemsOf = (surface: Surface): Promise<readonly string[]> =>
  surface.run(() =>
    [...document.querySelectorAll<HTMLElement>("#suspects > li")].map((item) => item.innerText),
  );

describe.each(browsers)("the extensions that could have redirected, in %s", (kind) => {
  const build = grantedBuild(kind);
  const lab = useLab(kind, { panel: false, extension: build.folder });
  let page: Surface;

  beforeAll(async () => {
    lab.whenDone(() => build.remove());
    for (const helper of [makeHelperExtension(), makeWatcher()]) {
      lab.whenDone(() => helper.remove());
      await lab.driver.install(helper.folder);
    }
    page = await lab.driver.openExtensionPage(question);
  });

  test("the one that can is listed, with the reason; the one that cannot is counted", async () => {
    await expect.poll(() => textOf(page, "count"), patience).toBe("One extension could have made it");
    const [first] = await itemsOf(page);
    expect(first).toContain("Redirecting helper");
    expect(first).toContain(
      "redirect requests by rules (declarativeNetRequest), and has access to all sites",
    );
    expect(first).toContain(kind === "firefox" ? "about:addons" : "chrome://extensions/?id=");
    expect(await textOf(page, "ruledOut")).toContain("1 cannot redirect requests");
  });

  test("what a page wrote into its address is text", async () => {
    expect(await textOf(page, "from")).toBe(redirected);
    expect(await page.run(() => document.querySelectorAll("code b").length)).toBe(0);
  });

  test("a site that it has no access to, or no redirect at all, is told", async () => {
    const settings = await lab.driver.openExtensionPage("extensions.html?url=chrome%3A%2F%2Fsettings");
    await expect
      .poll(() => textOf(settings, "count"), patience)
      .toBe("No other extension could have made it");
    const none = await lab.driver.openExtensionPage("extensions.html");
    expect(await textOf(none, "status")).toContain("names no redirect");
  });

  test("the page has nothing that axe objects to", async () => {
    expect(await violationsIn(page)).toEqual([]);
    expect(await lab.driver.complaints()).toEqual([]);
  });
});

/** Buttons that can be seen. */
const buttonsOf = (surface: Surface): Promise<readonly string[]> =>
  surface.run(() =>
    [...document.querySelectorAll("button")]
      .filter((one) => one.checkVisibility())
      .map((one) => one.innerText),
  );
const permissionsShown = (surface: Surface): Promise<readonly (readonly [string, boolean])[]> =>
  surface.run(() =>
    [...document.querySelectorAll<HTMLInputElement>("#permissions input")].map(
      ({ name, checked }) => [name, checked] as const,
    ),
  );

describe.each(browsers)("optional permissions in %s", (kind) => {
  const lab = useLab(kind, { panel: false });

  test("nothing is listed before the click", async () => {
    const page = await lab.driver.openExtensionPage(question);
    await expect.poll(() => buttonsOf(page), patience).toEqual(["Let Hopscope list extensions"]);
    expect(await itemsOf(page)).toEqual([]);
    expect(await violationsIn(page)).toEqual([]);
  });

  test("the settings page shows what this browser offers, and that nothing of it is held", async () => {
    const settings = await lab.driver.openExtensionPage("options.html");
    const offered = kind === "firefox" ? ["management", "privacy", "webRequestBlocking"] : ["management"];
    await expect
      .poll(() => permissionsShown(settings), patience)
      .toEqual(offered.map((name) => [name, false]));
    expect(await violationsIn(settings)).toEqual([]);
    expect(await lab.driver.complaints()).toEqual([]);
  });

  test.runIf(kind === "chromium")("what this browser does not need is not asked for", async () => {
    for (const name of ["privacy", "webRequestBlocking"]) {
      const page = await lab.driver.openExtensionPage(`permission.html?ask=${name}`);
      await expect.poll(() => textOf(page, "status"), patience).toContain("There is nothing to allow");
      expect(await buttonsOf(page)).toEqual([]);
    }
  });

  // The one that Firefox gives without a question of its own.
  test.runIf(kind === "firefox")(
    "a click allows it, and a switch in the settings gives it back",
    async () => {
      const page = await lab.driver.openExtensionPage("permission.html?ask=webRequestBlocking");
      await expect.poll(() => buttonsOf(page), patience).toEqual(["Allow this"]);
      await new View(page).click("button", "Allow this");
      await expect.poll(() => textOf(page, "status"), patience).toContain("Allowed.");
      expect(await buttonsOf(page)).toEqual(["Give the permission back"]);
      const settings = await lab.driver.openExtensionPage("options.html");
      await expect
        .poll(() => permissionsShown(settings), patience)
        .toEqual([
          ["management", false],
          ["privacy", false],
          ["webRequestBlocking", true],
        ]);
      await new View(settings).click("checkbox", "See whether Firefox upgraded");
      await expect.poll(() => textOf(page, "status"), patience).toBe("Given back.");
      expect(await buttonsOf(page)).toEqual(["Allow this"]);
    },
  );
});
