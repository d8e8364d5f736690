/** What the extension's pages are looked at with: by scene, its page and what the browser has. */
import type { CaptureEvent } from "../../../src/core/event.ts";
import type { TabState } from "../../../src/core/protocol.ts";
import { FakeBackground } from "../../panel/fake-background.ts";
import {
  cached,
  handedOff,
  hidden,
  hostile,
  hsts,
  loop,
  moved,
  pending,
  postLost,
} from "../../panel/situations.ts";
import type { FakeBrowser } from "../fake-browser.ts";

export interface Scene {
  readonly page: "options" | "permission" | "extensions" | "popup";
  /** Added to the page's address. */
  readonly query?: string;
  /** As they are stored. */
  readonly settings?: unknown;
  prepare?(browser: FakeBrowser): void;
  /** Runs in the page before the picture is taken. */
  readonly before?: string;
}

const set = (id: string, value: string): string =>
  `document.getElementById("${id}").value = "${value}";
   document.getElementById("${id}").dispatchEvent(new Event("change", { bubbles: true }))`;

const redirect = `url=${encodeURIComponent("http://shop.dev/cart?item=7")}&to=${encodeURIComponent("https://shop.dev/cart?item=7")}`;

/** The popup over these chains. */
function popup(
  chains: readonly (readonly CaptureEvent[])[],
  url?: string,
  state: Partial<TabState> = {},
): Scene {
  return {
    page: "popup",
    prepare(browser) {
      const background = new FakeBackground(state);
      for (const events of chains) background.add(events);
      browser.connect = background.connect;
      browser.activeTab = url === undefined ? { id: 1 } : { id: 1, url };
    },
  };
}

export const scenes: Readonly<Record<string, Scene>> = {
  settings: { page: "options" },
  settingsAmiss: { page: "options", settings: { record: "all", maxChains: -1 } },
  settingsSaved: { page: "options", before: `document.querySelector("[name=keepLog]").click()` },
  settingsInvalid: { page: "options", before: set("longChain", "99") },
  settingsReset: { page: "options", before: `document.getElementById("reset").click()` },
  popup: popup([postLost, hsts], "https://www.shop.dev/cart?item=7"),
  popupLoop: popup([hsts, loop]),
  popupCached: popup([cached], "https://elsewhere.example/"),
  popupJourney: popup([moved]),
  popupHandedOff: popup([handedOff]),
  popupHidden: popup([hidden]),
  popupPending: popup([pending]),
  popupHostile: popup([hostile]),
  popupEmpty: popup([]),
  popupForbidden: popup([], "https://shop.dev/cart", { permitted: false }),
  popupForbiddenAll: popup([], undefined, { permitted: false }),
  popupPaused: popup([hsts], undefined, { recording: false }),
  popupDevtoolsOnly: { ...popup([]), settings: { record: "devtools-only" } },
  popupCopied: {
    ...popup([cached]),
    before: `[...document.querySelectorAll("footer button")].at(1).click()`,
  },
  sites: { page: "permission", query: "origin=https://shop.dev" },
  one: { page: "permission", query: "ask=management" },
  extensions: { page: "extensions", query: redirect },
  suspects: {
    page: "extensions",
    query: redirect,
    prepare(browser) {
      browser.granted.add("management");
      browser.extensions = ["Redirecting helper", "\u202eEvil\u200b name"].map((name, index) => ({
        id: `extension${index}`,
        name,
        type: "extension",
        enabled: true,
        mayDisable: index === 0,
        installType: index === 0 ? "normal" : "admin",
        permissions: ["declarativeNetRequest"],
        hostPermissions: ["<all_urls>"],
      }));
    },
  },
};
