/** Headers as they stood: to find one, to copy one or all, and to see what changed against the ones before. */
import "./HeaderTable.css";
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { HeaderChanges } from "../../core/carried/header-changes.ts";
import type { Header } from "../../core/event.ts";
import { attempt } from "../attempt.ts";
import { usePanel } from "../context.ts";
import { countedChanges, foundRows, headerRows } from "../text/header-rows.ts";
import { say, sayCount } from "../words.ts";
import { HeaderRow } from "./HeaderRow.tsx";

/** Fewer are found by looking. */
const worthFinding = 5;

function againstWords(compared: HeaderChanges): string {
  const { new: come, changed, gone } = countedChanges(compared);
  const hop = compared.against + 1;
  if (come + changed + gone === 0) return say("headers_same", hop);
  return say("headers_against", hop, come, changed, gone);
}

interface Props {
  /** What they are: "Response headers". */
  readonly title: string;
  /** Stands above them, with the tools beside it; null where the title stands elsewhere. */
  readonly heading: ComponentChildren;
  readonly headers: readonly Header[];
  /** null: there is nothing to compare them with. */
  readonly compared: HeaderChanges | null;
}

export function HeaderTable({ title, heading, headers, compared }: Props) {
  const panel = usePanel();
  const { host, store, tell } = panel;
  const query = useSignal("");
  const onlyChanges = useSignal(false);
  const rows = headerRows(headers, compared);
  const isCompared = compared !== null && compared.changes.size > 0;
  const wanted = onlyChanges.value && isCompared ? rows.filter(({ change }) => change !== "same") : rows;
  const found = foundRows(wanted, query.value);

  const copyAll = async (): Promise<void> => {
    const { headersWithoutSecrets } = await import("../copied-headers.ts");
    const { text, hidden } = headersWithoutSecrets(headers);
    const plain = headers.map(([name, value]) => `${name}: ${value}\n`).join("");
    const hides = store.hidesSecrets.peek();
    const done = sayCount("copied_headers", headers.length);
    if (!(await host.copy(hides ? text : plain))) tell(say("copy_refused"));
    else tell(hides && hidden > 0 ? `${done} · ${sayCount("hidden_secrets", hidden)}` : done);
  };

  return (
    <>
      <div class="header-head">
        {heading !== null && <h4>{heading}</h4>}
        {headers.length > 0 && (
          <button type="button" class="link copy-all" onClick={() => attempt(panel, copyAll)}>
            {say("copy_all")}
            <span class="unseen"> {title}</span>
          </button>
        )}
        {rows.length >= worthFinding && (
          <span class="header-search">
            <input
              type="search"
              class="header-find"
              aria-label={say("headers_find_in", title)}
              placeholder={say("headers_find")}
              value={query.value}
              onInput={(event) => (query.value = event.currentTarget.value)}
            />
            <span class="header-found" role="status">
              {query.value.trim() !== "" && say("headers_found", found.length, wanted.length)}
            </span>
          </span>
        )}
      </div>
      {compared !== null && rows.length > 0 && (
        <div class="header-tools">
          <span class="header-against">{againstWords(compared)}</span>
          {isCompared && (
            <label class="header-only">
              <input
                type="checkbox"
                checked={onlyChanges.value}
                onChange={(event) => (onlyChanges.value = event.currentTarget.checked)}
              />
              {say("headers_only_changes")}
            </label>
          )}
        </div>
      )}
      {rows.length === 0 && <p class="quiet">{say("no_headers")}</p>}
      {rows.length > 0 && found.length === 0 && <p class="quiet">{say("headers_no_match")}</p>}
      <dl class="headers" translate={false}>
        {found.map((row, index) => (
          // A name may stand more than once.
          <HeaderRow key={`${index} ${row.name}`} row={row} />
        ))}
      </dl>
    </>
  );
}
