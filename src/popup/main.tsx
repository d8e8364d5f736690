/** The popup's entry: finds the tab that it speaks of, connects, paints. `?tab=` names another one than that in front. */
import "../panel/tokens.css";
import { signal } from "@preact/signals";
import { render } from "preact";
import { browser, portLink } from "../browser.ts";
import { SETTINGS_KEY } from "../core/settings/settings.ts";
import { DEFAULT_STORED, type StoredSettings, storedSettingsOf } from "../core/settings/stored-settings.ts";
import { copyText } from "../panel/host.ts";
import { FollowedLog } from "../panel/followed-log.ts";
import { speak } from "../speak.ts";
import type { PopupHost } from "./host.ts";
import { Popup } from "./Popup.tsx";
import { say } from "./words.ts";

speak();
document.title = say("title");

const asked = new URLSearchParams(location.search).get("tab");

/** Undefined when there is no such tab. */
async function tabInQuestion(): Promise<{ readonly id?: number; readonly url?: string } | undefined> {
  try {
    if (asked !== null) return await browser.tabs.get(Number(asked));
    return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  } catch {
    return undefined;
  }
}

async function settingsNow(): Promise<StoredSettings> {
  try {
    return storedSettingsOf((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  } catch {
    return DEFAULT_STORED;
  }
}

const [tab, settings] = await Promise.all([tabInQuestion(), settingsNow()]);
const tabUrl = signal(tab?.url ?? null);
browser.tabs.onUpdated.addListener((id, { url }) => {
  if (id === tab?.id && url !== undefined) tabUrl.value = url;
});
let gist: ReturnType<PopupHost["gist"]> = null;
const store = new FollowedLog({
  tabId: tab?.id ?? -1,
  reader: {
    load: () => import("../panel/read-chain.ts"),
    async explain(chain, thresholds) {
      const [{ explain }, { ChainGist }] = await Promise.all([
        import("../core/words/explain.ts"),
        import("./ChainGist.tsx"),
      ]);
      gist = ChainGist;
      return explain(chain, thresholds);
    },
  },
  connect: () => portLink(browser.runtime.connect({ name: "popup" })),
  thresholds: settings.thresholds,
});
const host: PopupHost = {
  tabId: tab?.id ?? -1,
  tabUrl,
  record: settings.record,
  openPage(path) {
    // A popup goes when the tab comes; a page that was opened as one stays.
    void browser.tabs
      .create({ url: browser.runtime.getURL(path) })
      .then(() => asked === null && window.close());
  },
  copy: copyText,
  gist: () => gist,
};

render(<Popup store={store} host={host} />, document.body);
addEventListener("pagehide", () => store.stop());
