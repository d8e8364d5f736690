/** What was found, best first. The focus stays in the search field. */
import { useEffect, useRef } from "preact/hooks";
import { plainText } from "../../core/knowledge/reference/prose.ts";
import type { Entry } from "../../core/knowledge/reference/select.ts";
import { say, sayCount } from "../words.ts";
import { groupName } from "./entry-words.ts";
import type { Hit } from "./search.ts";

export const resultsId = "found";

export function optionId(entryId: string): string {
  return `found-${entryId}`;
}

function Summary({ entry }: { readonly entry: Entry }) {
  return entry.kind === "article" ? (
    <span class="result-summary" lang="en">
      {plainText(entry.article.summary)}
    </span>
  ) : (
    <span class="result-summary">{say("reference_send_summary", entry.title)}</span>
  );
}

interface Props {
  readonly hits: readonly Hit[];
  /** Index of the hit that Enter opens. */
  readonly active: number;
  readonly onOpen: (id: string) => void;
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
          {hits.map(({ entry }, index) => (
            <li
              key={entry.id}
              id={optionId(entry.id)}
              class="result"
              role="option"
              aria-selected={index === active}
              onClick={() => onOpen(entry.id)}
            >
              <span class="result-title" lang="en">
                {entry.title}
              </span>
              <span class="result-group">{groupName(entry.group)}</span>
              <Summary entry={entry} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
