/** The panel in an ordinary page, on a background in memory: to look at it. `?scene=…&host=…&theme=…&language=…` */
import "../../../src/panel/tokens.css";
import "../../../src/panel/hsts/all.css";
import "../../../src/panel/pictures/all.css";
import "../../../src/panel/reference/all.css";
import "../../../src/panel/help/all.css";
import { signal } from "@preact/signals";
import { render } from "preact";
import { exportText } from "../../../src/panel/export-text.ts";
import { explain } from "../../../src/core/words/explain.ts";
import * as reading from "../../../src/panel/read-chain.ts";
import { App } from "../../../src/panel/app/App.tsx";
import { ChainContent } from "../../../src/panel/chain/ChainContent.tsx";
import { PanelContext } from "../../../src/panel/context.ts";
import { copyText, saveText, unknownPage } from "../../../src/panel/host.ts";
import { Help } from "../../../src/panel/help/Help.tsx";
import { HstsTab } from "../../../src/panel/hsts/HstsTab.tsx";
import { Reference } from "../../../src/panel/reference/Reference.tsx";
import { Store } from "../../../src/panel/store.ts";
import { FakeBackground } from "../fake-background.ts";
import { speakIn } from "../languages.ts";
import { unspokenIn } from "../pseudo.ts";
import { afternoon, hostile, journeys, known } from "../situations.ts";
import { pictured } from "../timed-situations.ts";
import { urlChains } from "../url-situations.ts";
import { misfitsIn } from "./misfits.ts";

const asked = new URLSearchParams(location.search);
const scene = asked.get("scene") ?? "list";
const host = asked.get("host") === "firefox" ? "firefox" : "chromium";
const { dataset } = document.documentElement;
dataset["host"] = host;
const theme = asked.get("theme");
if (theme !== null) dataset["theme"] = theme;
const language = (["de", "pseudo"] as const).find((one) => one === asked.get("language")) ?? "en";
document.documentElement.lang = language === "pseudo" ? "en" : language;
speakIn(language);

const background = new FakeBackground({
  permitted: scene !== "permission",
  recording: scene !== "paused",
  dropped: scene === "trouble" ? 14 : 0,
  troubles:
    scene === "trouble"
      ? [
          {
            code: "storage-full",
            detail: "QUOTA_BYTES",
            count: 3,
          },
        ]
      : [],
});
if (scene === "journeys") for (const events of journeys) background.add(events);
else if (scene === "urls") for (const events of urlChains) background.add(events);
else if (scene === "pictures") for (const events of pictured) background.add(events);
else if (scene !== "empty" && scene !== "permission" && scene !== "paused") {
  for (const events of afternoon) background.add(events);
}
if (scene === "hostile") background.add(hostile);
if (scene === "many") {
  for (let copy = 0; copy < 1100; copy += 1) {
    for (const events of afternoon) {
      background.add(
        events.map((event) =>
          "requestId" in event ? { ...event, requestId: `${event.requestId}-${copy}` } : event,
        ),
      );
    }
  }
}

const store = new Store({
  tabId: 1,
  reader: { load: () => Promise.resolve(reading), explain: (chain) => Promise.resolve(explain(chain)) },
  connect: background.connect,
});
const message = signal("");
const page = signal({ ...unknownPage, ...(scene === "permission" && { origin: "https://shop.dev" }) });
if (scene === "hint") localStorage.clear();
else localStorage.setItem("hopscope.hint-seen", "yes");

function Broken(): never {
  throw new TypeError("Cannot read properties of undefined (reading 'hops')");
}
render(
  <PanelContext.Provider
    value={{
      store,
      host: {
        browser: host,
        browserVersion: signal(null),
        tabId: 1,
        version: "0.4.0",
        page,
        poppedOut: false,
        openPage: () => {},
        popOut: () => {},
        pageStart: () => Promise.resolve(null),
        onNavigated: () => () => {},
        openSource: host === "chromium" ? () => {} : null,
        copy: copyText,
        save: saveText,
      },
      exportText: (chains, hideSecrets) =>
        Promise.resolve(
          exportText(
            chains,
            { browser: null, exportedAt: Date.now(), dropped: 0, version: "0" },
            hideSecrets,
          ),
        ),
      chainContent: () => (scene === "failure" ? Broken : ChainContent),
      loadHsts: () => Promise.resolve(HstsTab),
      loadReference: () => Promise.resolve(Reference),
      loadHelp: () => Promise.resolve(Help),
      tell: (words) => {
        message.value = words;
      },
    }}
  >
    <App message={message} />
  </PanelContext.Provider>,
  document.body,
);
Object.assign(globalThis, { background, known, message, page, store, unspokenIn, misfitsIn });
