/** The popup of the toolbar button: the last navigation of the tab in short, for people who are not in DevTools. */
import "../panel/parts/base.css";
import "../panel/app/Banners.css";
import "./Popup.css";
import { useComputed, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { Icon } from "../panel/parts/Icon.tsx";
import type { FollowedLog } from "../panel/followed-log.ts";
import type { PopupHost } from "./host.ts";
import { lastNavigation } from "./last-navigation.ts";
import { LastNavigation } from "./LastNavigation.tsx";
import { Notices } from "./Notices.tsx";
import { say } from "./words.ts";

interface Props {
  readonly store: FollowedLog;
  readonly host: PopupHost;
}

function Nothing({ store, host }: Props) {
  if (!store.permitted.value || !store.recording.value || store.connection.value === "lost") return null;
  return (
    <section class="nothing">
      <h2 class="title">{say("nothing")}</h2>
      <p>{say(host.record === "devtools-only" ? "nothing_devtools_only" : "nothing_do")}</p>
      <button type="button" class="button button--main" onClick={() => store.reload()}>
        <Icon name="reload" />
        {say("reload")}
      </button>
    </section>
  );
}

export function Popup({ store, host }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const told = useSignal("");
  const navigation = useComputed(() => (store.filled.value ? lastNavigation(store.rows) : null)).value;

  const copy = async (): Promise<void> => {
    if (navigation === null) return;
    try {
      const { navigationText } = await import("../panel/navigation-text.ts");
      const text = await navigationText(store.opened, navigation.members);
      told.value = say((await host.copy(text)) ? "copied" : "copy_refused");
    } catch {
      told.value = say("unreadable");
    }
  };

  return (
    <main>
      <header class="bar bar--tabs">
        <h1 ref={heading} tabIndex={-1}>
          {say("title")}
        </h1>
      </header>
      <Notices store={store} host={host} onDone={() => heading.current?.focus()} />
      {navigation !== null ? (
        <LastNavigation store={store} host={host} navigation={navigation} />
      ) : (
        store.filled.value && <Nothing store={store} host={host} />
      )}
      <footer>
        <button type="button" class="button" onClick={() => host.openPage(`panel.html?tab=${host.tabId}`)}>
          <Icon name="window" />
          {say("open_tab")}
        </button>
        {navigation !== null && (
          <button type="button" class="button" onClick={() => void copy()}>
            <Icon name="copy" />
            {say("copy")}
          </button>
        )}
        <span class="told" role="status">
          {told.value}
        </span>
        <button
          type="button"
          class="icon-button"
          aria-label={say("settings")}
          title={say("settings")}
          onClick={() => host.openPage("options.html")}
        >
          <Icon name="settings" />
        </button>
      </footer>
    </main>
  );
}
