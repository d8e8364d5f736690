/** The list without chains: what to do, and the grammar of shapes. */
import "./EmptyState.css";
import type { Token } from "../../core/summary.ts";
import { type Panel, usePanel } from "../context.ts";
import { say, type WordKey } from "../words.ts";
import { HopToken } from "../parts/HopStrip.tsx";
import { Icon } from "../parts/Icon.tsx";

const legend: readonly (readonly [token: Token, words: WordKey])[] = [
  [{ shape: "server", label: "301" }, "legend_server"],
  [{ shape: "browser", label: "307" }, "legend_browser"],
  [{ shape: "extension", label: "307" }, "legend_extension"],
  [{ shape: "cache", label: "301" }, "legend_cache"],
  [{ shape: "page", label: "worker" }, "legend_page"],
  [{ shape: "seam", label: "meta" }, "legend_seam"],
  [{ shape: "browser", label: "307", inferred: true }, "legend_inferred"],
  [{ shape: "handed-off", label: "app" }, "legend_handed_off"],
  [{ shape: "failed", label: "loop" }, "legend_failed"],
  [{ shape: "pending", label: "…" }, "legend_pending"],
  [{ shape: "response", label: "200", tone: "good" }, "legend_response"],
];

function Legend() {
  return (
    <ul class="legend" aria-label={say("legend")}>
      {legend.map(([token, words]) => (
        <li key={words}>
          <HopToken token={token} />
          {say(words)}
        </li>
      ))}
    </ul>
  );
}

/** What is said, in this order: what hinders everything else comes first. */
function emptyWords({ store, host }: Panel): readonly [title: WordKey, text: WordKey] {
  const page = host.page.value;
  if (!store.permitted.value) return ["empty_forbidden", "empty_forbidden_why"];
  if (page.closed) return ["empty_closed", "empty_closed_why"];
  if (!store.recording.value) return ["empty", "empty_paused"];
  if (store.rows.setAside.value > 0) return ["empty_set_aside", "empty_set_aside_why"];
  if (page.kind === "other") return ["empty_other", "empty_other_why"];
  return ["empty", "empty_do"];
}

function NextStep() {
  const { store, host } = usePanel();
  if (!store.permitted.value || host.page.value.closed) return null;
  if (!store.recording.value) {
    return (
      <button type="button" class="button button--main" onClick={() => store.setRecording(true)}>
        <Icon name="check" />
        {say("resume")}
      </button>
    );
  }
  if (store.rows.setAside.value > 0) {
    return (
      <button type="button" class="button button--main" onClick={() => store.rows.takeBack()}>
        {say("take_back")}
      </button>
    );
  }
  if (host.page.value.kind === "other") return null;
  return (
    <p class="empty-do">
      <button type="button" class="button button--main" onClick={() => store.reload()}>
        <Icon name="reload" />
        {say("reload")}
      </button>
      <button type="button" class="button" onClick={() => store.reload(true)}>
        {say("reload_uncached")}
      </button>
    </p>
  );
}

export function EmptyState() {
  const panel = usePanel();
  const { store, host } = panel;
  // Nothing is known yet: "no redirects" would be a guess. Words come only when it takes long.
  if (store.state.value === null) {
    return (
      <section class="empty" aria-label={say("list")}>
        <p class="status-reconnecting">{say("connecting")}</p>
      </section>
    );
  }
  const [title, text] = emptyWords(panel);
  return (
    <section class="empty" aria-label={say("list")}>
      <h2 class="title">{say(title)}</h2>
      <p>{say(text)}</p>
      {host.page.value.private && <p>{say("empty_private")}</p>}
      <NextStep />
      {title === "empty" && <Legend />}
    </section>
  );
}
