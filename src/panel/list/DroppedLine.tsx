/** Before the first chain: how many older ones the memory limit took. */
import "./DroppedLine.css";
import { usePanel } from "../context.ts";
import { say, sayCount } from "../words.ts";

export function DroppedLine() {
  const { store, host } = usePanel();
  const state = store.state.value;
  if (state === null || state.dropped === 0) return null;
  return (
    <p class="dropped">
      <span>{sayCount("dropped", state.dropped, state.maxChains)}</span>
      <button type="button" class="link" onClick={() => host.openPage("options.html")}>
        {say("change_limit")}
      </button>
    </p>
  );
}
