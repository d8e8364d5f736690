/** The panel's views, and the doors out of it. */
import "./ViewBar.css";
import { usePanel } from "../context.ts";
import { viewNames } from "../state/views.ts";
import { say } from "../words.ts";
import { Icon } from "./Icon.tsx";

/** Places in the strip that keys lead to, from place `index`. */
function placesFrom(index: number): Readonly<Record<string, number>> {
  return { ArrowRight: (index + 1) % viewNames.length, ArrowLeft: index - 1, Home: 0, End: -1 };
}

/** One tab stop. Arrow keys switch at once, and take the focus along. */
function Tabs() {
  const { views } = usePanel().store;
  const shown = views.shown.value;
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const place = placesFrom(viewNames.indexOf(shown))[event.key];
    const to = place === undefined ? undefined : viewNames.at(place);
    if (to === undefined) return;
    event.preventDefault();
    views.shown.value = to;
    event.currentTarget.querySelector<HTMLElement>(`#tab-${to}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={say("views")} onKeyDown={onKeyDown}>
      {viewNames.map((view) => (
        <button
          key={view}
          type="button"
          class="tab"
          role="tab"
          id={`tab-${view}`}
          aria-controls={`view-${view}`}
          aria-selected={view === shown}
          tabIndex={view === shown ? 0 : -1}
          onClick={() => (views.shown.value = view)}
        >
          {say(`view_${view}`)}
        </button>
      ))}
    </div>
  );
}

export function ViewBar() {
  const { host } = usePanel();
  return (
    <div class="bar bar--tabs">
      <h1 class="unseen">{say("panel")}</h1>
      <Tabs />
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
