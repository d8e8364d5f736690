/** What a redirect changed on the way: method and body first, then the parts of the URL. */
import type { Hop } from "../../core/chain.ts";
import { say } from "../words.ts";
import { type PartChange, partChanges } from "./url-changes.ts";
import { clipped } from "./visible.ts";

export interface LegTag {
  readonly change: "changed" | "lost" | "added" | "kept";
  readonly words: string;
}

/** Longer texts say nothing more in a tag: the station below shows them whole. */
const longest = 60;

function methodTags({ method, nextMethod, body, nextBody }: Hop): readonly LegTag[] {
  const tags: LegTag[] = [];
  const usual = method === "GET" || method === "HEAD";
  if (nextMethod !== null && nextMethod !== method) {
    tags.push({ change: "changed", words: `${method} → ${nextMethod}` });
  } else if (nextMethod === method && !usual) tags.push({ change: "kept", words: method });
  if (body === "sent" && nextBody === "none") tags.push({ change: "lost", words: say("tag_body") });
  if (body === "sent" && nextBody === "sent") tags.push({ change: "kept", words: say("tag_body") });
  return tags;
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${clipped(text, longest)}…`;
}

function urlTag({ part, before, after, removed, added }: PartChange): LegTag {
  const name = say(`part_${part}`);
  if (part === "scheme") return { change: "changed", words: `${before} → ${after}` };
  if (part === "query" || part === "fragment") {
    if (before === "") return { change: "added", words: shortened(after) };
    if (after === "") return { change: "lost", words: shortened(before) };
    if (removed === "") return { change: "added", words: `${name} ${shortened(added)}` };
    if (added === "") return { change: "lost", words: `${name} ${shortened(removed)}` };
    return { change: "changed", words: name };
  }
  if (removed === "") return { change: "changed", words: `${name} + ${shortened(added)}` };
  if (added === "") return { change: "changed", words: `${name} − ${shortened(removed)}` };
  return { change: "changed", words: `${name} → ${shortened(after === "" ? "/" : after)}` };
}

/** Tags of a hop, in the order method, body, scheme, host, path, query, fragment. */
export function tagsOf(hop: Hop): readonly LegTag[] {
  const changes = partChanges(hop.url, hop.to);
  // Handed to another scheme: its parts are no longer those of a web address, so there is nothing to compare.
  const comparable = hop.to.includes("//") ? changes : changes.filter(({ part }) => part === "scheme");
  return [...methodTags(hop), ...comparable.map(urlTag)];
}
