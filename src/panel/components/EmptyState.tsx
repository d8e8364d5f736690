/** The list without chains: what to do, and the grammar of shapes. */
import "./EmptyState.css";
import type { Token } from "../../core/summary.ts";
import { usePanel } from "../context.ts";
import { say, type WordKey } from "../words.ts";
import { HopToken } from "./HopStrip.tsx";
import { Icon } from "./Icon.tsx";

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

export function EmptyState() {
  const { store } = usePanel();
  if (!store.permitted.value) {
    return (
      <section class="empty" aria-label={say("list")}>
        <h2 class="title">{say("empty_forbidden")}</h2>
        <p>{say("empty_forbidden_why")}</p>
      </section>
    );
  }
  const recording = store.recording.value;
  return (
    <section class="empty" aria-label={say("list")}>
      <h2 class="title">{say("empty")}</h2>
      <p>{say(recording ? "empty_do" : "empty_paused")}</p>
      {recording ? (
        <button type="button" class="button button--main" onClick={() => store.reload()}>
          <Icon name="reload" />
          {say("reload")}
        </button>
      ) : (
        <button type="button" class="button button--main" onClick={() => store.setRecording(true)}>
          <Icon name="check" />
          {say("resume")}
        </button>
      )}
      <Legend />
    </section>
  );
}
