/** What a person must know before anything else: no permission, trouble with the log, a lost background. */
import { useSignal } from "@preact/signals";
import type { Trouble } from "../../core/protocol.ts";
import { usePanel } from "../context.ts";
import { siteOf } from "../host.ts";
import { visible } from "../text/visible.ts";
import { say, type WordKey } from "../words.ts";
import { Banner } from "./Banner.tsx";
import { FirstRunHint } from "./FirstRunHint.tsx";

function PermissionBanner() {
  const { host } = usePanel();
  const { origin } = host.page.value;
  const site = siteOf(host.page.value);
  const ask = (query: string): void => host.openPage(`permission.html${query}`);
  return (
    <Banner icon="lock" tone="alert">
      <p>
        <b>{say("not_recording_now")}</b>{" "}
        {site === null ? say("no_permission") : say("no_permission_host", visible(site))}
      </p>
      {origin !== null && (
        <button
          type="button"
          class="button button--main"
          onClick={() => ask(`?origin=${encodeURIComponent(origin)}`)}
        >
          {say("allow_site")}
        </button>
      )}
      <button type="button" class={site === null ? "button button--main" : "button"} onClick={() => ask("")}>
        {say("allow_all")}
      </button>
    </Banner>
  );
}

const losses: ReadonlySet<Trouble["code"]> = new Set([
  "storage-full",
  "storage-failed",
  "stored-log-damaged",
  "capture-failed",
]);

/** What happened, by code; $1 is where, or what the browser said. */
const sentences: Readonly<Record<Trouble["code"], WordKey>> = {
  "storage-full": "trouble_storage_full",
  "storage-failed": "trouble_storage_failed",
  "stored-log-damaged": "trouble_log_damaged",
  "malformed-event": "trouble_malformed",
  "capture-failed": "trouble_capture",
};

export function Banners() {
  const { store, host } = usePanel();
  const dismissed = useSignal<ReadonlySet<string>>(new Set());
  const troubles = store.state.value?.troubles ?? [];
  return (
    <div class="banners">
      {store.connection.value === "lost" && (
        <Banner icon="problem" tone="alert">
          <p>{say("extension_gone")}</p>
        </Banner>
      )}
      {!store.permitted.value && <PermissionBanner />}
      {host.page.value.closed && (
        <Banner icon="advice" tone="status">
          <p>{say("tab_closed")}</p>
        </Banner>
      )}
      {store.lostLog.value && (
        <Banner icon="advice" tone="alert" onDismiss={() => store.forgetLostLog()}>
          <p>{say("log_lost")}</p>
        </Banner>
      )}
      {troubles
        .filter(({ code }) => !dismissed.value.has(code))
        .map(({ code, detail, count }) => (
          <Banner
            key={code}
            icon="advice"
            tone={losses.has(code) ? "alert" : "status"}
            onDismiss={() => {
              dismissed.value = new Set([...dismissed.value, code]);
            }}
          >
            <p>
              {say(sentences[code], visible(detail))}
              {count > 1 && <span class="quiet"> {say("trouble_times", count)}</span>}
            </p>
          </Banner>
        ))}
      {store.views.shown.value === "chains" && <FirstRunHint />}
    </div>
  );
}
