/** Places to read more. Only http and https lead anywhere. */
import "./References.css";
import type { Reference } from "../../core/explanation.ts";

/** "RFC 9110 §15.4.8", "Fetch Standard, HTTP-redirect fetch" */
function nameOf({ title, section }: Reference): string {
  if (section === undefined) return title;
  return /^[\dA-Z]?\d/.test(section) ? `${title} §${section}` : `${title}, ${section}`;
}

/** Paragraphs of an RFC, without more words: short enough for any column. */
const short = /^RFC \d+(?: §[\w.]+)?$/;

export function References({ references }: { readonly references: readonly Reference[] }) {
  return (
    <ul class="references" lang="en">
      {references.map((reference) => {
        const { url } = reference;
        const name = nameOf(reference);
        return (
          <li key={`${name} ${url}`} class={short.test(name) ? "whole" : undefined}>
            {/^https?:\/\//i.test(url) ? (
              <a href={url} target="_blank" rel="noreferrer">
                {name}
              </a>
            ) : (
              name
            )}
          </li>
        );
      })}
    </ul>
  );
}
