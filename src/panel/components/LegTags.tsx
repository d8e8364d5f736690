/** What a redirect changed on the way, as tags: only what is not obvious. */
import "./LegTags.css";
import type { Hop } from "../../core/chain.ts";
import { type LegTag, tagsOf } from "../text/leg-tags.ts";
import { visible } from "../text/visible.ts";
import { say } from "../words.ts";

const signs: Readonly<Record<LegTag["change"], string>> = { changed: "≠", lost: "✕", added: "+", kept: "=" };

export function LegTags({ hop }: { readonly hop: Hop }) {
  const tags = tagsOf(hop);
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={say("tags")}>
      {tags.map(({ change, words }) => (
        <li key={words} class={`tag tag--${change}`}>
          <b aria-hidden="true">{signs[change]}</b>
          <span class="unseen">{say(`tag_${change}`)} </span>
          <span class="cut" translate={false}>
            {visible(words)}
          </span>
        </li>
      ))}
    </ul>
  );
}
