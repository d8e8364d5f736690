/** The list when the filter leaves nothing. */
import "./NoMatch.css";
import { usePanel } from "../context.ts";
import { say, sayCount } from "../words.ts";

export function NoMatch() {
  const { store } = usePanel();
  return (
    <div class="no-match">
      <h2 class="title">{say("no_match")}</h2>
      <p>{sayCount("no_match_do", store.rows.totals.value.chains)}</p>
      <button type="button" class="button button--main" onClick={() => store.filter.clear()}>
        {say("clear_filter")}
      </button>
    </div>
  );
}
