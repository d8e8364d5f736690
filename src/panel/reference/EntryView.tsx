/** The entry that is read: heading, content, sources. A step to another entry takes the focus to its heading. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { reference } from "../../core/knowledge/reference/index.ts";
import { type Entry, linksFrom, relatedTo } from "../../core/knowledge/reference/select.ts";
import { References } from "../parts/References.tsx";
import type { Place, Reading } from "../state/reading.ts";
import { say } from "../words.ts";
import { ArticleBody } from "./ArticleBody.tsx";
import { EntryLink } from "./EntryLink.tsx";
import { showFound } from "./highlight.ts";
import { SendBody } from "./SendBody.tsx";

/** More than this is no help to choose from. */
const mostRelated = 8;

/** Entries that link here. What this one links to stands in its text already. */
function SeeAlso({ entry }: { readonly entry: Entry }) {
  const linked = new Set(linksFrom(entry));
  const others = relatedTo(reference, entry)
    .filter(({ id }) => !linked.has(id))
    .slice(0, mostRelated);
  if (others.length === 0) return null;
  return (
    <section>
      <h3>{say("reference_related")}</h3>
      <ul class="related" lang="en">
        {others.map(({ id, title }) => (
          <li key={id}>
            <EntryLink to={id}>{title}</EntryLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Props {
  readonly place: Place;
  readonly reading: Reading;
}

export function EntryView({ place, reading }: Props) {
  const { entry, scroll, first, found } = place;
  const article = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
    const { current } = article;
    if (current === null) return undefined;
    current.scrollTop = scroll;
    return showFound(current, found);
  }, [place]);
  const { sources } = entry.kind === "article" ? entry.article : entry.reference;
  return (
    <article class="entry" ref={article} aria-labelledby="entry-title">
      <div class="entry-page">
        <h2
          class="entry-title"
          id="entry-title"
          tabIndex={-1}
          ref={heading}
          lang={entry.kind === "send" ? undefined : "en"}
        >
          {entry.kind === "send" ? say("reference_send_title", entry.title) : entry.title}
        </h2>
        {entry.kind === "send" ? (
          <SendBody reference={entry.reference} code={reading.code} />
        ) : (
          <ArticleBody article={entry.article} />
        )}
        <SeeAlso entry={entry} />
        <section>
          <h3>{say("reference_sources")}</h3>
          <References references={sources} />
        </section>
      </div>
    </article>
  );
}
