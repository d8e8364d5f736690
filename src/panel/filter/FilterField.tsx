/** The filter field: finished terms, what is being typed, and how many chains are left. A combobox with a list under it. */
import "./FilterField.css";
import { useSignalEffect } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Icon } from "../parts/Icon.tsx";
import { usePanel } from "../context.ts";
import { handleFindKeys } from "../hooks/find-keys.ts";
import { say } from "../words.ts";
import { FilterCount } from "./FilterCount.tsx";
import { FilterMenu, MENU_ID, optionId, PROBLEM_ID } from "./FilterMenu.tsx";
import { FilterTerms } from "./FilterTerms.tsx";
import { handleFieldKey } from "./field-keys.ts";
import { Typing } from "./typing.ts";

export function FilterField() {
  const { store, host } = usePanel();
  const { filter } = store;
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const typing = useMemo(() => new Typing(store), [store]);
  const open = typing.isOpen.value;
  const active = typing.active.value;
  const listed = open && typing.list.value.length > 0;
  const problem = filter.problem.value;
  const filled = filter.draft.value !== "" || filter.terms.value.length > 0;

  useEffect(() => {
    const { current } = input;
    if (current === null) return undefined;
    const stopKeys = handleFindKeys({
      host,
      field: () => current,
      // In one column an open chain covers the list, and the filter with it.
      uncover() {
        if (store.views.shown.peek() !== "chains" || store.opened.chain.peek() === null) return false;
        store.opened.close();
        return true;
      },
    });
    const stopField = handleFieldKey(current, typing, filter);
    return () => {
      stopKeys();
      stopField();
    };
  }, [typing, filter, host, store]);
  // What was typed last is in sight, however many terms stand before it.
  useSignalEffect(() => {
    void filter.terms.value;
    const { current } = input;
    requestAnimationFrame(() => current?.scrollIntoView({ block: "nearest", inline: "nearest" }));
  });

  const leave = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget) === true) return;
    typing.close();
    filter.typing.value = false;
    filter.finish();
  };

  return (
    <div
      role="search"
      class={filter.terms.value.length > 0 ? "filter has-terms" : "filter"}
      ref={box}
      onFocusOut={leave}
    >
      <div
        class={problem === null ? "filter-field" : "filter-field is-wrong"}
        onClick={(event) => {
          if (event.target === event.currentTarget) input.current?.focus();
        }}
      >
        <Icon name="filter" small />
        <div class="filter-typed">
          <FilterTerms input={input} />
          <input
            type="text"
            ref={input}
            role="combobox"
            aria-label={say("filter")}
            placeholder={filter.terms.value.length > 0 ? "" : say("filter_placeholder")}
            aria-autocomplete="list"
            aria-expanded={listed}
            aria-controls={listed ? MENU_ID : undefined}
            aria-activedescendant={listed && active >= 0 ? optionId(active) : undefined}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : PROBLEM_ID}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={filter.draft.value}
            onFocus={() => void filter.load()}
            onClick={() => typing.open(true)}
            onInput={({ currentTarget: { value, selectionStart } }) =>
              typing.type(value, selectionStart === value.length)
            }
          />
        </div>
        <FilterCount told={open} />
        {filled && (
          <button
            type="button"
            class="filter-empty"
            aria-label={say("filter_empty")}
            title={say("filter_empty")}
            onClick={() => {
              filter.empty();
              input.current?.focus();
            }}
          >
            <Icon name="close" small />
          </button>
        )}
      </div>
      <FilterMenu typing={typing} open={open} onTake={() => input.current?.focus()} />
    </div>
  );
}
