/** Why nothing, or not everything, is recorded in this tab, and what to do about it. */
import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "../panel/parts/Icon.tsx";
import type { FollowedLog } from "../panel/followed-log.ts";
import { visible } from "../panel/text/visible.ts";
import type { PopupHost } from "./host.ts";
import { say } from "./words.ts";

interface Props {
  readonly store: FollowedLog;
  readonly host: PopupHost;
  /** Called when the button that had the focus goes. */
  readonly onDone: () => void;
}

interface NoticeProps {
  readonly icon: IconName;
  readonly words: string;
  readonly children?: ComponentChildren;
}

function Notice({ icon, words, children }: NoticeProps) {
  return (
    <div class="banner" role="status">
      <Icon name={icon} />
      <p>{words}</p>
      {children}
    </div>
  );
}

/** The site in the tab, which access can be asked for. */
function originOf(url: string | null): string | null {
  return url !== null && /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).origin : null;
}

function NotPermitted({ host }: Pick<Props, "host">) {
  const origin = originOf(host.tabUrl.value);
  const ask = (query: string): void => host.openPage(`permission.html${query}`);
  return (
    <Notice icon="lock" words={say("not_permitted")}>
      {origin !== null && (
        <button
          type="button"
          class="button button--main"
          onClick={() => ask(`?origin=${encodeURIComponent(origin)}`)}
        >
          {say("allow_site", visible(new URL(origin).host))}
        </button>
      )}
      <button
        type="button"
        class={origin === null ? "button button--main" : "button"}
        onClick={() => ask("")}
      >
        {say("allow_all")}
      </button>
    </Notice>
  );
}

export function Notices({ store, host, onDone }: Props) {
  if (store.connection.value === "lost") return <Notice icon="problem" words={say("gone")} />;
  if (!store.permitted.value) return <NotPermitted host={host} />;
  if (!store.recording.value) {
    const resume = (): void => {
      store.setRecording(true);
      onDone();
    };
    return (
      <Notice icon="advice" words={say("paused")}>
        <button type="button" class="button button--main" onClick={resume}>
          {say("resume")}
        </button>
      </Notice>
    );
  }
  return null;
}
