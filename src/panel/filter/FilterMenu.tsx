/** What could be meant by what is being typed, under the field: each with the number of chains that it would leave. */
import "./FilterMenu.css";
import { useEffect, useRef } from "preact/hooks";
import type { Suggestion } from "../../core/filter/suggest.ts";
import { usePanel } from "../context.ts";
import { visible } from "../text/visible.ts";
import { say, sayCount } from "../words.ts";
import { meaningOf, problemWords } from "./filter-words.ts";
import type { Typing } from "./typing.ts";

export const MENU_ID = "filter-menu";
export const PROBLEM_ID = "filter-problem";

export function optionId(index: number): string {
  return `${MENU_ID}-${index}`;
}

interface OptionProps {
  readonly suggestion: Suggestion;
  readonly index: number;
  readonly active: boolean;
  readonly onTake: () => void;
}

function Option({ suggestion, index, active, onTake }: OptionProps) {
  const { text, count } = suggestion;
  const { words, language } = meaningOf(suggestion);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <li role="option" id={optionId(index)} aria-selected={active} ref={line} onClick={onTake}>
      <code class="cut" title={visible(text)}>
        {visible(text)}
      </code>{" "}
      <span class="filter-hint cut" lang={language} title={words}>
        {words}
      </span>{" "}
      {count !== null && (
        <span class="number">
          <span aria-hidden="true">{say("filter_count", count)}</span>
          <span class="unseen">{sayCount("chains", count)}</span>
        </span>
      )}
    </li>
  );
}

/** What the keys do here. */
function Keys() {
  return (
    <p class="filter-keys" aria-hidden="true">
      <kbd>{say("key_enter")}</kbd> {say("filter_take")}
      <kbd>-</kbd> {say("filter_exclude")}
      <kbd>Esc</kbd> {say("filter_close")}
    </p>
  );
}

interface Props {
  readonly typing: Typing;
  readonly open: boolean;
  /** Called when a line was taken with the mouse. */
  readonly onTake: () => void;
}

export function FilterMenu({ typing, open, onTake }: Props) {
  const { filter } = usePanel().store;
  const problem = filter.problem.value;
  const list = open ? typing.list.value : [];
  if (!open || (list.length === 0 && problem === null)) return null;
  return (
    // The focus stays in the field, whatever is clicked here.
    <div class="filter-menu" onMouseDown={(event) => event.preventDefault()}>
      {list.length > 0 && (
        <ul role="listbox" id={MENU_ID} aria-label={say("filter_suggestions")}>
          {list.map((suggestion, index) => (
            <Option
              key={suggestion.text}
              suggestion={suggestion}
              index={index}
              active={index === typing.active.value}
              onTake={() => {
                typing.take(index);
                onTake();
              }}
            />
          ))}
        </ul>
      )}
      {problem === null ? <Keys /> : <p class="filter-wrong">{problemWords(problem)}</p>}
    </div>
  );
}
