/** The panel's views, and the doors out of it. */
import "./ViewBar.css";
import { usePanel } from "../context.ts";
import { canPopOut } from "../host.ts";
import { say, type WordKey } from "../words.ts";
import { Icon, type IconName } from "../parts/Icon.tsx";
import { MenuButton } from "../parts/MenuButton.tsx";
import { MoreMenu } from "./MoreMenu.tsx";
import { ViewTabs } from "./ViewTabs.tsx";

interface DoorProps {
  readonly icon: IconName;
  readonly words: WordKey;
  readonly onOpen: () => void;
}

function Door({ icon, words, onOpen }: DoorProps) {
  return (
    <button
      type="button"
      class="icon-button only-wide"
      aria-label={say(words)}
      title={say(words)}
      onClick={onOpen}
    >
      <Icon name={icon} />
    </button>
  );
}

export function ViewBar() {
  const { host, store } = usePanel();
  return (
    <div class="bar bar--tabs">
      <h1 class="unseen">{say("panel")}</h1>
      <ViewTabs />
      <Door icon="keyboard" words="keyboard" onOpen={() => store.views.showHelp()} />
      {canPopOut(host) && <Door icon="window" words="pop_out" onOpen={() => host.popOut()} />}
      <Door icon="settings" words="settings" onOpen={() => host.openPage("options.html")} />
      <MenuButton class="only-narrow" label={say("more")} icon="more">
        {(close) => <MoreMenu close={close} />}
      </MenuButton>
    </div>
  );
}
