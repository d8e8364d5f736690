/** One line of sums and states under everything. */
import "./StatusBar.css";
import type { ReadonlySignal } from "@preact/signals";
import { usePanel } from "../context.ts";
import { duration } from "../text/measures.ts";
import { say, sayCount } from "../words.ts";

export function StatusBar({ message }: { readonly message: ReadonlySignal<string> }) {
  const { store, host } = usePanel();
  const all = store.rows.totals.value;
  const matching = store.lines.matching.value;
  const totals = matching ?? all;
  const lines = store.lines.lines.value.length;
  const count =
    matching !== null
      ? sayCount("chains_of", all.chains, matching.chains)
      : lines > 0 && lines < all.chains
        ? sayCount("chains_in_lines", lines, all.chains)
        : sayCount("chains", all.chains);
  const costMs = store.lines.costMs.value;
  const state = store.state.value;
  const dropped = state?.dropped ?? 0;
  const states = (
    <>
      {!store.permitted.value && <strong>{say("not_recording")}</strong>}
      {!store.recording.value && <strong>{say("paused")}</strong>}
    </>
  );
  if (message.value !== "") {
    return (
      <footer class="status">
        {states}
        <strong class="status-message" title={message.value}>
          {message.value}
        </strong>
      </footer>
    );
  }
  return (
    // In the order in which they matter: where there is no room, the last ones are left out.
    <footer class="status">
      {states}
      <span>{count}</span>
      {host.page.value.private && <span title={say("empty_private")}>{say("private")}</span>}
      {store.rows.setAside.value > 0 && (
        <span>
          {sayCount("set_aside", store.rows.setAside.value)}{" "}
          <button type="button" class="link" onClick={() => store.rows.takeBack()}>
            {say("take_back")}
          </button>
        </span>
      )}
      {totals.pending > 0 && <span>{say("pending_count", totals.pending)}</span>}
      {totals.problems > 0 && <span>{sayCount("problems", totals.problems)}</span>}
      {totals.redirects > 0 && <span>{sayCount("redirects", totals.redirects)}</span>}
      {costMs >= 1 && <span>{say("in_redirects", duration(costMs))}</span>}
      {dropped > 0 && <span>{sayCount("dropped_short", dropped)}</span>}
      {store.connection.value === "connecting" && state !== null && (
        <span class="status-reconnecting">{say("reconnecting")}</span>
      )}
    </footer>
  );
}
