/** The finished terms of the filter, each a chip: its words open it for editing, its cross takes it away. */
import type { RefObject } from "preact";
import { Icon } from "../parts/Icon.tsx";
import { usePanel } from "../context.ts";
import { visible } from "../text/visible.ts";
import { say } from "../words.ts";

interface Props {
  readonly input: RefObject<HTMLInputElement | null>;
}

/** The chip before or after the one that has the focus. */
function neighbour(term: HTMLElement, key: string): HTMLElement | null {
  const chip = term.closest(".filter-term");
  const next = key === "ArrowLeft" ? chip?.previousElementSibling : chip?.nextElementSibling;
  return next?.querySelector<HTMLElement>(".filter-words") ?? null;
}

export function FilterTerms({ input }: Props) {
  const { filter } = usePanel().store;
  const edit = (term: string): void => {
    filter.edit(term);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }, term: string): void => {
    const { key, currentTarget } = event;
    if (key === "Delete" || key === "Backspace") {
      const next = neighbour(currentTarget, "ArrowRight") ?? input.current;
      filter.remove(term);
      next?.focus();
    } else if (key === "ArrowLeft") neighbour(currentTarget, key)?.focus();
    else if (key === "ArrowRight") (neighbour(currentTarget, key) ?? input.current)?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <>
      {filter.terms.value.map((term) => (
        <span key={term} class="filter-term" role="group" aria-label={visible(term)}>
          <button
            type="button"
            class="filter-words"
            tabIndex={-1}
            translate={false}
            title={say("filter_edit", visible(term))}
            onClick={() => edit(term)}
            onKeyDown={(event) => onKeyDown(event, term)}
          >
            {visible(term)}
          </button>
          <button
            type="button"
            class="filter-remove"
            tabIndex={-1}
            aria-label={say("filter_remove", visible(term))}
            title={say("filter_remove", visible(term))}
            onClick={() => {
              filter.remove(term);
              input.current?.focus();
            }}
          >
            <Icon name="close" small />
          </button>
        </span>
      ))}
    </>
  );
}
