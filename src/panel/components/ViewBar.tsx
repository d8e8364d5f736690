/** The panel's views, and the doors out of it. */
import "./ViewBar.css";
import { usePanel } from "../context.ts";
import { say } from "../words.ts";
import { Icon } from "./Icon.tsx";

export function ViewBar() {
  const { host } = usePanel();
  return (
    <div class="bar bar--tabs">
      <h1 class="unseen">{say("panel")}</h1>
      <div class="tabs" role="tablist" aria-label={say("views")}>
        <button
          type="button"
          class="tab"
          role="tab"
          aria-selected="true"
          aria-controls="view"
          id="tab-chains"
        >
          {say("view_chains")}
        </button>
      </div>
      <span class="spring" />
      {!host.poppedOut && (
        <button
          type="button"
          class="icon-button"
          aria-label={say("pop_out")}
          title={say("pop_out")}
          onClick={() => host.popOut()}
        >
          <Icon name="window" />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={say("settings")}
        title={say("settings")}
        onClick={() => host.openPage("options.html")}
      >
        <Icon name="settings" />
      </button>
    </div>
  );
}
