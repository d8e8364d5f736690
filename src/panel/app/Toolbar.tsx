/** Controls of the recording and of the list: pause, clear, filter, keep, take away. */
import "./Toolbar.css";
import { usePanel } from "../context.ts";
import { FilterField } from "../filter/FilterField.tsx";
import { QuickFilters } from "../filter/QuickFilters.tsx";
import { say } from "../words.ts";
import { ExportMenu } from "../parts/ExportMenu.tsx";
import { Icon, RecordIcon } from "../parts/Icon.tsx";
import { ListMenu } from "../list/ListMenu.tsx";
import { MenuButton } from "../parts/MenuButton.tsx";
import { ReloadMenu } from "./ReloadMenu.tsx";

export function Toolbar() {
  const { store, host } = usePanel();
  const recording = store.recording.value;
  // A button that looks on would pretend.
  const permitted = store.permitted.value;
  const keepLog = store.keepLog.value;
  const withKey = (words: string, key: string): string =>
    host.browser === "chromium" && !host.poppedOut ? say("with_keys", words, say("ctrl_key", key)) : words;
  return (
    <div class="bar toolbar" role="group" aria-label={say("toolbar")}>
      <button
        type="button"
        class="icon-button record"
        aria-label={say("pause")}
        aria-pressed={!recording}
        disabled={!permitted}
        title={withKey(say(recording ? "pause_title" : "resume_title"), "E")}
        onClick={() => store.setRecording(!recording)}
      >
        <RecordIcon on={recording && permitted} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={say("clear")}
        title={withKey(say("clear"), "L")}
        onClick={() => store.clear()}
      >
        <Icon name="clear" />
      </button>
      <MenuButton class="only-wide" label={say("reload_menu")} icon="reload">
        {(close) => <ReloadMenu close={close} />}
      </MenuButton>
      <span class="bar-line" />
      <FilterField />
      <button
        type="button"
        class="check-button only-wide"
        aria-pressed={keepLog}
        title={say("keep_log_title")}
        onClick={() => store.setKeepLog(!keepLog)}
      >
        <span class="check-box" aria-hidden="true">
          {keepLog && <Icon name="check" small />}
        </span>
        {say("keep_log")}
      </button>
      <QuickFilters />
      <span class="spring" />
      <MenuButton label={say("list_options")} icon="columns">
        {(close) => <ListMenu close={close} />}
      </MenuButton>
      <MenuButton class="only-wide" label={say("export")} text={say("export")} icon="export">
        {(close) => <ExportMenu close={close} />}
      </MenuButton>
    </div>
  );
}
