/** Every entry, group by group. One tab stop: arrow keys move, Enter opens. */
import { useEffect, useRef } from "preact/hooks";
import { reference } from "../../core/knowledge/reference/index.ts";
import { groupsOf } from "../../core/knowledge/reference/select.ts";
import { say } from "../words.ts";
import { EntryLink } from "./EntryLink.tsx";
import { groupName } from "./entry-words.ts";
import { OpenEntry } from "./open-entry.ts";

const groups = groupsOf(reference);

/** Where that key goes from link `index` of `count`; null for other keys. */
function moved(key: string, index: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(index + 1, count - 1);
    case "ArrowUp":
      return Math.max(index - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

function onKeyDown(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("a")];
  const to = moved(
    event.key,
    links.findIndex((link) => link === document.activeElement),
    links.length,
  );
  if (to === null) return;
  event.preventDefault();
  links[to]?.focus();
}

/** "307 Temporary Redirect" with its code set as code. */
function Title({ title }: { readonly title: string }) {
  const [, code, words] = /^(\d{3})\s+(.+)$/.exec(title) ?? [];
  if (code === undefined) return <>{title}</>;
  return (
    <>
      <code>{code}</code> {words}
    </>
  );
}

interface Props {
  readonly currentId: string | null;
  readonly onOpen: (id: string) => void;
}

export function EntryIndex({ currentId, onOpen }: Props) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: "nearest" });
  }, [currentId]);
  return (
    <OpenEntry.Provider value={onOpen}>
      <nav class="entry-index" aria-label={say("reference_contents")} ref={nav} onKeyDown={onKeyDown}>
        {groups.map(({ group, entries }) => (
          <section key={group} class="entry-group">
            <h2>{groupName(group)}</h2>
            <ul lang="en">
              {entries.map(({ id, title }) => (
                <li key={id}>
                  <EntryLink to={id} current={id === currentId} tabStop={id === currentId}>
                    <Title title={title} />
                  </EntryLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </OpenEntry.Provider>
  );
}
