/**
 * A page of the extension in an ordinary page, on a browser in memory: to look at it.
 * `?page=options&scene=…&language=de`; host and theme stand on the root element.
 */
import { SETTINGS_KEY } from "../../../src/core/settings/settings.ts";
import { type Language, lookUpIn } from "../../panel/languages.ts";
import { misfitsIn } from "../../panel/preview/misfits.ts";
import { unspokenIn } from "../../panel/pseudo.ts";
import { FakeBrowser } from "../fake-browser.ts";
import { type Scene, scenes } from "./scenes.ts";

const asked = new URLSearchParams(location.search);
const languages: readonly Language[] = ["de", "pseudo"];
const browser = new FakeBrowser();
browser.message = lookUpIn(languages.find((one) => one === asked.get("language")) ?? "en");
const scene: Scene | undefined = scenes[asked.get("scene") ?? ""];
if (scene?.settings !== undefined) browser.stored[SETTINGS_KEY] = scene.settings;
scene?.prepare?.(browser);
Object.assign(globalThis, { browser: browser.api, fake: browser, unspokenIn, misfitsIn });

const pages: Readonly<Record<string, () => Promise<unknown>>> = {
  options: () => import("../../../src/options/main.ts"),
  permission: () => import("../../../src/options/permission.ts"),
  extensions: () => import("../../../src/options/extensions.ts"),
  popup: () => import("../../../src/popup/main.tsx"),
};
void pages[asked.get("page") ?? ""]?.();
