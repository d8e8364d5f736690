/** Kinds of requests as chips of which one is on: one tab stop, arrow keys move and choose. */
import { Icon } from "../parts/Icon.tsx";
import { usePanel } from "../context.ts";
import { say } from "../words.ts";
import { kindNames } from "./quick.ts";

/** Places that keys lead to, from place `index`. */
function placesFrom(index: number): Readonly<Record<string, number>> {
  const after = (index + 1) % kindNames.length;
  return { ArrowRight: after, ArrowDown: after, ArrowLeft: index - 1, ArrowUp: index - 1, Home: 0, End: -1 };
}

export function KindChips() {
  const { filter } = usePanel().store;
  const chosen = filter.kind.value;
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const place = placesFrom(kindNames.indexOf(chosen))[event.key];
    const to = place === undefined ? undefined : kindNames.at(place);
    if (to === undefined) return;
    event.preventDefault();
    filter.choose(to);
    event.currentTarget.querySelector<HTMLElement>(`[data-kind="${to}"]`)?.focus();
  };
  return (
    <div class="kinds" role="radiogroup" aria-label={say("filter_kinds")} onKeyDown={onKeyDown}>
      {kindNames.map((kind) => (
        <button
          key={kind}
          type="button"
          class="chip"
          role="radio"
          aria-checked={kind === chosen}
          tabIndex={kind === chosen ? 0 : -1}
          data-kind={kind}
          onClick={() => filter.choose(kind)}
        >
          {kind === chosen && <Icon name="check" small />}
          {say(`filter_kind_${kind}`)}
        </button>
      ))}
    </div>
  );
}
