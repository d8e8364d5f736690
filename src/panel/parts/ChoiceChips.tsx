/** One of a few, as chips: a radio group, so arrow keys move through it. */
import "./ChoiceChips.css";
import type { Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./Icon.tsx";

interface Props<T extends string | number> {
  /** What is chosen. */
  readonly legend: string;
  readonly choices: readonly T[];
  readonly chosen: Signal<T>;
  /** Names of products and numbers: the same in every language. */
  readonly nameOf?: (choice: T) => string;
  /** Said of the choice, below it. */
  readonly children?: ComponentChildren;
}

export function ChoiceChips<T extends string | number>({
  legend,
  choices,
  chosen,
  nameOf = String,
  children,
}: Props<T>) {
  const group = useId();
  return (
    <fieldset class="choice-chips">
      <legend class="unseen">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice} class="chip choice-chip">
          <input
            type="radio"
            class="unseen"
            name={group}
            checked={choice === chosen.value}
            onChange={() => (chosen.value = choice)}
          />
          {choice === chosen.value && <Icon name="check" small />}
          <span translate={false}>{nameOf(choice)}</span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}
