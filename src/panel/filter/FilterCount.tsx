/** How many chains the filter leaves, or what is wrong with it: seen at the end of the field, and said when typing rests. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Icon } from "../parts/Icon.tsx";
import { usePanel } from "../context.ts";
import { say, sayCount } from "../words.ts";
import { PROBLEM_ID } from "./FilterMenu.tsx";
import { problemWords } from "./filter-words.ts";

/** A screen reader has read the letters by then. */
const restsAfter = 700;

interface Props {
  /** True while the menu says what is wrong. */
  readonly told: boolean;
}

export function FilterCount({ told }: Props) {
  const { store } = usePanel();
  const problem = store.filter.problem.value;
  const matching = store.lines.matching.value?.chains ?? null;
  const total = store.rows.totals.value.chains;
  const left = matching === null ? "" : sayCount("chains_of", total, matching);
  const wrong = problem === null ? "" : problemWords(problem);
  const words = wrong === "" ? left : wrong;
  const said = useSignal("");
  useEffect(() => {
    const timer = setTimeout(() => (said.value = words), restsAfter);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <>
      {wrong !== "" && (
        <span class="filter-wrong" id={PROBLEM_ID} title={wrong}>
          <Icon name="problem" small />
          <span class={told ? "unseen" : "cut"}>{wrong}</span>
        </span>
      )}
      {left !== "" && wrong === "" && (
        <span class="filter-count" aria-hidden="true">
          {say("filter_left", matching ?? 0, total)}
        </span>
      )}
      <span class="unseen" role="status">
        {said.value}
      </span>
    </>
  );
}
