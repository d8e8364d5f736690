/** Way back, search field, and under them the index, or what was found. */
import { useComputed, useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { Icon } from "../parts/Icon.tsx";
import type { Reading } from "../state/reading.ts";
import { say } from "../words.ts";
import { EntryIndex } from "./EntryIndex.tsx";
import { optionId, Results, resultsId } from "./Results.tsx";
import { SearchField } from "./SearchField.tsx";
import { searchReference } from "./search.ts";

interface Props {
  readonly reading: Reading;
  readonly onOpen: (id: string, found?: ReadonlySet<string>) => void;
}

export function Sidebar({ reading, onOpen }: Props) {
  const list = useId();
  /** Only a narrow panel ever hides the list. */
  const listOpen = useSignal(false);
  const active = useSignal(0);
  const { query } = reading;
  const hits = useComputed(() => searchReference(query.value));
  const searching = query.value.trim() !== "";

  const ask = (words: string): void => {
    query.value = words;
    active.value = 0;
    listOpen.value = words !== "";
  };
  const open = (id: string, found?: ReadonlySet<string>): void => {
    listOpen.value = false;
    onOpen(id, found);
  };
  const move = (step: number): void => {
    const count = hits.value.length;
    if (count > 0) active.value = (active.value + step + count) % count;
  };
  const hit = hits.value[active.value];

  return (
    <div class={listOpen.value ? "sidebar is-open" : "sidebar"}>
      <div class="sidebar-tools">
        <button
          type="button"
          class="icon-button"
          aria-label={say("reference_back")}
          title={say("reference_back_title")}
          disabled={!reading.canGoBack.value}
          onClick={() => reading.back()}
        >
          <Icon name="back" />
        </button>
        <button
          type="button"
          class="check-button contents-button"
          aria-expanded={listOpen.value}
          aria-controls={list}
          onClick={() => (listOpen.value = !listOpen.value)}
        >
          {say("reference_contents")}
          <Icon name="menu" small />
        </button>
        <SearchField
          query={query.value}
          results={resultsId}
          active={searching && hit !== undefined ? optionId(hit.entry.id) : undefined}
          onAsk={ask}
          onMove={move}
          onPick={() => hit !== undefined && searching && open(hit.entry.id, hit.terms)}
        />
      </div>
      <div class="sidebar-list" id={list}>
        {searching ? (
          <Results hits={hits.value} active={active.value} onOpen={open} />
        ) : (
          <EntryIndex currentId={reading.place.value?.entry.id ?? null} onOpen={(id) => open(id)} />
        )}
      </div>
    </div>
  );
}
