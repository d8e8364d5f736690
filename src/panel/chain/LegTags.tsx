/** What a redirect changed on the way, as tags: only what is not obvious. */
import "./LegTags.css";
import type { Chain, Hop } from "../../core/chain.ts";
import { type LegTag, tagsOf } from "../text/leg-tags.ts";
import { visible } from "../text/visible.ts";
import { say } from "../words.ts";

const signs: Readonly<Record<LegTag["change"], string>> = { changed: "≠", lost: "✕", added: "+", kept: "=" };

export function LegTags({ chain, hop }: { readonly chain: Chain; readonly hop: Hop }) {
  const tags = tagsOf(hop, chain);
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={say("tags")}>
      {tags.map(({ change, words, source }) => (
        <li
          key={`${change} ${words}`}
          class={`tag tag--${change}`}
          title={source === null ? undefined : say("tag_source", say(`source_${source}`))}
        >
          <b aria-hidden="true">{signs[change]}</b>
          <span class="unseen">{say(`tag_${change}`)} </span>
          <span class="cut" translate={false} title={visible(words)}>
            {visible(words)}
          </span>
        </li>
      ))}
    </ul>
  );
}
