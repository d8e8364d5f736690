/**
 * A page of the extension in an ordinary page, on a browser in memory: to look at it.
 * `?page=options&scene=…&language=de`; host and theme stand on the root element.
 */
import english from "../../../_locales/en/messages.json";
import german from "../../../_locales/de/messages.json";
import { SETTINGS_KEY } from "../../../src/core/settings.ts";
import { FakeBrowser } from "../fake-browser.ts";
import { type Scene, scenes } from "./scenes.ts";

const asked = new URLSearchParams(location.search);
const language = asked.get("language") === "de" ? german : english;
const texts: Readonly<Record<string, { readonly message: string } | undefined>> = language;
const browser = new FakeBrowser();
browser.message = (key, values) =>
  (texts[key]?.message ?? key).replaceAll(/\$(\d)/g, (_, number: string) => values[Number(number) - 1] ?? "");
const scene: Scene | undefined = scenes[asked.get("scene") ?? ""];
if (scene?.settings !== undefined) browser.stored[SETTINGS_KEY] = scene.settings;
scene?.prepare?.(browser);
Object.assign(globalThis, { browser: browser.api, fake: browser });

const pages: Readonly<Record<string, () => Promise<unknown>>> = {
  options: () => import("../../../src/options/main.ts"),
  permission: () => import("../../../src/options/permission.ts"),
  extensions: () => import("../../../src/options/extensions.ts"),
  popup: () => import("../../../src/popup/main.tsx"),
};
void pages[asked.get("page") ?? ""]?.();
