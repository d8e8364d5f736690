/** The Reference tab: an index with a search field, and the entry that is read. Loaded when the tab is opened. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { reference } from "../../core/knowledge/reference/index.ts";
import { usePanel } from "../context.ts";
import { handleFindKeys } from "../hooks/find-keys.ts";
import { Reading } from "../state/reading.ts";
import { say } from "../words.ts";
import { EntryView } from "./EntryView.tsx";
import { OpenEntry } from "./open-entry.ts";
import { Sidebar } from "./Sidebar.tsx";

export function Reference() {
  const { store, host } = usePanel();
  const page = useRef<HTMLDivElement>(null);
  const reading = useMemo(() => new Reading(reference), []);
  const open = useCallback(
    (id: string, found?: ReadonlySet<string>) =>
      reading.open(id, page.current?.querySelector("article")?.scrollTop ?? 0, found),
    [reading],
  );

  const asked = store.views.asked.value;
  useEffect(() => {
    if (asked === null) return;
    open(asked);
    store.views.asked.value = null;
  }, [asked, open]);

  useLayoutEffect(
    () => handleFindKeys({ host, field: () => page.current?.querySelector("input.search-field") ?? null }),
    [host],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.key !== "ArrowLeft") return;
    if (event.target instanceof HTMLInputElement || !reading.canGoBack.peek()) return;
    reading.back();
    event.preventDefault();
  };

  const place = reading.place.value;
  return (
    <OpenEntry.Provider value={open}>
      <div class="reference" ref={page} onKeyDown={onKeyDown}>
        <Sidebar reading={reading} onOpen={open} />
        {place === null ? <p>{say("reference_no_hits")}</p> : <EntryView place={place} reading={reading} />}
      </div>
    </OpenEntry.Provider>
  );
}
