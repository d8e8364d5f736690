/** The search field: types, moves through what was found with the arrow keys, opens with Enter, empties with Esc. */
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../parts/Icon.tsx";
import { say } from "../words.ts";

interface Props {
  readonly query: string;
  /** Id of the list of results. */
  readonly results: string;
  /** Id of the result that Enter opens. */
  readonly active: string | undefined;
  readonly onAsk: (query: string) => void;
  readonly onMove: (step: number) => void;
  readonly onPick: () => void;
}

export function SearchField({ query, results, active, onAsk, onMove, onPick }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const filled = query !== "";
  useEffect(() => {
    if (!filled) return undefined;
    // Chromium opens the console drawer on Esc, unless a capturing listener of the panel stops it here.
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.target !== field.current) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      onAsk("");
    };
    window.addEventListener("keydown", onEscape, { capture: true });
    return () => window.removeEventListener("keydown", onEscape, { capture: true });
  }, [filled]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") onMove(1);
    else if (event.key === "ArrowUp") onMove(-1);
    else if (event.key === "Enter") onPick();
    else return;
    event.preventDefault();
  };

  return (
    <div role="search" class="search">
      <input
        type="text"
        class="search-field"
        ref={field}
        role="combobox"
        aria-label={say("reference_search")}
        placeholder={say("reference_search_short")}
        aria-autocomplete="list"
        aria-expanded={active !== undefined}
        aria-controls={active === undefined ? undefined : results}
        aria-activedescendant={active}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onAsk(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {filled && (
        <button
          type="button"
          class="search-clear"
          aria-label={say("reference_clear")}
          title={say("reference_clear")}
          onClick={() => {
            onAsk("");
            field.current?.focus();
          }}
        >
          <Icon name="close" small />
        </button>
      )}
    </div>
  );
}
