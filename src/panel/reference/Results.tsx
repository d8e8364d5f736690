/** What was found, best first. The focus stays in the search field. */
import { Fragment } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { say, sayCount } from "../words.ts";
import { groupName } from "./entry-words.ts";
import { foundIn } from "./found.ts";
import { type Hit, passageFor } from "./search.ts";

export const resultsId = "found";

export function optionId(entryId: string): string {
  return `found-${entryId}`;
}

/** A text with the words of the query marked in it. */
function Marked({ text, terms }: { readonly text: string; readonly terms: ReadonlySet<string> }) {
  const found = foundIn(text, terms);
  return (
    <>
      {found.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(found[index - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(found.at(-1)?.to ?? 0)}
    </>
  );
}

interface Props {
  readonly hits: readonly Hit[];
  /** Index of the hit that Enter opens. */
  readonly active: number;
  readonly onOpen: (id: string, terms: ReadonlySet<string>) => void;
}

export function Results({ hits, active, onOpen }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: "nearest" }), [active, hits]);
  return (
    <>
      <p class={hits.length === 0 ? "results-none" : "unseen"} role="status">
        {hits.length === 0 ? say("reference_no_hits") : sayCount("reference_hits", hits.length)}
      </p>
      {hits.length > 0 && (
        <ul class="results" role="listbox" id={resultsId} aria-label={say("reference_results")} ref={list}>
          {hits.map((hit, index) => (
            <li
              key={hit.entry.id}
              id={optionId(hit.entry.id)}
              class="result"
              role="option"
              aria-selected={index === active}
              onClick={() => onOpen(hit.entry.id, hit.terms)}
            >
              <span class="result-title" lang="en">
                <Marked text={hit.entry.title} terms={hit.terms} />
              </span>
              <span class="result-group">{groupName(hit.entry.group)}</span>
              <span class="result-summary" lang="en">
                <Marked text={passageFor(hit)} terms={hit.terms} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
