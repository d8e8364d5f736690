/** The panel's entry: finds out where it runs, connects, paints. */
import "./tokens.css";
import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { browser, portLink } from "../browser.ts";
import type { PageSettings } from "../core/settings/page-settings.ts";
import { speak } from "../speak.ts";
import { App } from "./app/App.tsx";
import { type Panel, PanelContext } from "./context.ts";
import { extensionHost } from "./extension-host.ts";
import { siteOf } from "./host.ts";
import { loadStyle } from "./load-style.ts";
import { hearingAfter } from "./link.ts";
import { onPageSettings, readPageSettings } from "./page-settings.ts";
import { Store } from "./store.ts";
import { followTheme } from "./theme.ts";
import { visible } from "./text/visible.ts";
import { say } from "./words.ts";

/** How long the status bar says that something was done. */
const messageLasts = 4000;

followTheme();
speak();

const host = extensionHost();
// Seen where the panel has a window of its own.
effect(() => {
  const site = siteOf(host.page.value);
  const title = site === null ? say("panel") : say("title_of", visible(site));
  document.title = host.page.value.closed ? say("title_closed", title) : title;
});
// The background is asked meanwhile, and heard when it is known from where on rules speak.
const settingsRead = readPageSettings().then(applySettings);
let chainContent: ReturnType<Panel["chainContent"]> = null;
let pictureStyle: Promise<void> | undefined;
const store = new Store({
  tabId: host.tabId,
  reader: {
    load: () => import("./read-chain.ts"),
    async explain(chain, thresholds) {
      const [{ explain }, { ChainContent }] = await Promise.all([
        import("../core/words/explain.ts"),
        import("./chain/ChainContent.tsx"),
        (pictureStyle ??= loadStyle("pictures.css")),
      ]);
      chainContent = ChainContent;
      return explain(chain, thresholds);
    },
  },
  connect: () => hearingAfter(settingsRead, portLink(browser.runtime.connect({ name: "panel" }))),
});
function applySettings({ thresholds, hideSecrets }: PageSettings): void {
  store.setThresholds(thresholds);
  store.hidesSecrets.value = hideSecrets;
}
onPageSettings(applySettings);
const message = signal("");
let fading: ReturnType<typeof setTimeout> | undefined;

const panel: Panel = {
  store,
  host,
  async exportText(chains, hideSecrets) {
    const { exportText } = await import("./export-text.ts");
    const about = {
      browser: { name: host.browser, version: host.browserVersion.peek() ?? "" },
      exportedAt: Date.now(),
      dropped: store.state.peek()?.dropped ?? 0,
      version: browser.runtime.getManifest().version,
    };
    return exportText(chains, about, hideSecrets);
  },
  chainContent: () => chainContent,
  async loadHsts() {
    const [{ HstsTab }] = await Promise.all([import("./hsts/HstsTab.tsx"), loadStyle("hsts.css")]);
    return HstsTab;
  },
  async loadReference() {
    const [{ Reference }] = await Promise.all([
      import("./reference/Reference.tsx"),
      loadStyle("reference.css"),
    ]);
    return Reference;
  },
  async loadHelp() {
    const [{ Help }] = await Promise.all([import("./help/Help.tsx"), loadStyle("help.css")]);
    return Help;
  },
  tell(words) {
    clearTimeout(fading);
    message.value = words;
    fading = setTimeout(() => {
      message.value = "";
    }, messageLasts);
  },
};

render(
  <PanelContext.Provider value={panel}>
    <App message={message} />
  </PanelContext.Provider>,
  document.body,
);

// A page that is being taken down must not be drawn any more: Firefox then has no frame to draw it in, and says so.
addEventListener("pagehide", () => {
  store.stop();
  render(null, document.body);
});
// Out of the browser's memory of pages, a window of its own comes back as it was left: empty.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload();
});
