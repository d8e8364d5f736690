/** What a redirect changed on the way: method and body first, then headers, then the parts of the URL. */
import { carriedOf } from "../../core/carried/carried.ts";
import { requestAfter } from "../../core/carried/request-after.ts";
import type { CarriedRow, Did } from "../../core/carried/row.ts";
import type { Chain, Hop } from "../../core/chain.ts";
import { say } from "../words.ts";
import { parameterRows } from "./parameters.ts";
import type { Piece } from "./pieces.ts";
import { type PartChange, partChanges } from "./url-changes.ts";
import { clipped } from "./visible.ts";

export interface LegTag {
  readonly change: "changed" | "lost" | "added" | "kept";
  readonly words: string;
  /** Who told of it; null where nobody did, and it was concluded. */
  readonly source: Source;
}

type Source = Hop["headersFrom"];
type Untold = Omit<LegTag, "source">;

/** Longer texts say nothing more in a tag: the station below shows them whole. */
const longest = 60;

function shortened(text: string): string {
  return text.length <= longest ? text : `${clipped(text, longest)}…`;
}

function methodTags({ method, nextMethod, body, nextBody }: Hop): readonly Untold[] {
  const tags: Untold[] = [];
  const usual = method === "GET" || method === "HEAD";
  if (nextMethod !== null && nextMethod !== method) {
    tags.push({ change: "changed", words: `${method} → ${nextMethod}` });
  } else if (nextMethod === method && !usual) tags.push({ change: "kept", words: method });
  if (body === "sent" && nextBody === "none") tags.push({ change: "lost", words: say("tag_body") });
  if (body === "sent" && nextBody === "sent") tags.push({ change: "kept", words: say("tag_body") });
  return tags;
}

const changes: Readonly<Record<Did, LegTag["change"] | null>> = {
  kept: "kept",
  dropped: "lost",
  changed: "changed",
  added: "added",
  none: null,
  "not observable": null,
};

/** That these stay is worth a tag; of the others it is what one expects. */
const saysKept = new Set(["authorization"]);
const headerRow = /^(?:authorization|cookie|origin|referer|other-headers-.*)$/;

/** Nothing is said of a header that one of the two sources keeps back: its row is "not observable". */
function headerTag({ id, what, did }: CarriedRow): readonly Untold[] {
  const change = changes[did];
  if (!headerRow.test(id) || change === null || (change === "kept" && !saysKept.has(id))) return [];
  return [{ change, words: shortened(what) }];
}

function joined(one: Source, other: Source): Source {
  return one === null || one === other ? other : other === null ? one : "both";
}

const observers: Readonly<Record<Hop["observed"], Source>> = {
  event: "webRequest",
  har: "har",
  both: "both",
  inferred: null,
};

function textOf(pieces: readonly Piece[], change: Piece["change"]): string {
  return pieces.map((piece) => (piece.change === change ? piece.text : "")).join("");
}

/** True where nothing differs but by `change`. */
function isOnly(pieces: readonly Piece[], change: Piece["change"]): boolean {
  return pieces.every((piece) => piece.change === "same" || piece.change === change);
}

function partTags(change: PartChange): readonly Untold[] {
  const { part, before, after } = change;
  switch (part) {
    case "scheme":
      return [{ change: "changed", words: `${before} → ${after}` }];
    case "host":
    case "path":
      return [{ change: "changed", words: `${say(`part_${part}`)} ${tokenWords(change)}` }];
    case "query":
      return queryTags(change);
    default:
      if (before === "") return [{ change: "added", words: wholeWords(part, after) }];
      if (after === "") return [{ change: "lost", words: wholeWords(part, before) }];
      return [{ change: "changed", words: part === "port" ? wholeWords(part, after) : say(`part_${part}`) }];
  }
}

/** "+ www.", "− /old", or what it is now. */
function tokenWords({ pieces, after }: PartChange): string {
  if (isOnly(pieces, "added")) return `+ ${shortened(textOf(pieces, "added"))}`;
  if (isOnly(pieces, "removed")) return `− ${shortened(textOf(pieces, "removed"))}`;
  return `→ ${shortened(after === "" ? "/" : after)}`;
}

/** A user name is not repeated: a password may stand behind it. */
function wholeWords(part: "userinfo" | "port" | "fragment", text: string): string {
  if (part === "fragment") return shortened(text);
  return part === "port" ? `${say("part_port")} ${text.slice(1)}` : say("part_userinfo");
}

/** The whole query where it came or went, else the names of its parameters that did. */
function queryTags({ before, after }: PartChange): readonly Untold[] {
  if (before === "") return [{ change: "added", words: shortened(after) }];
  if (after === "") return [{ change: "lost", words: shortened(before) }];
  const rows = parameterRows(before, after).filter(({ change }) => change !== "same");
  if (rows.every(({ change }) => change === "moved"))
    return [{ change: "changed", words: say("tag_query_order") }];
  return (["lost", "added", "changed"] as const).flatMap((change) => {
    const names = rows.flatMap((row) => (queryChanges[row.change] === change ? [row.name] : []));
    if (names.length === 0) return [];
    return [{ change, words: `${say("part_query")} ${shortened([...new Set(names)].join(", "))}` }];
  });
}

const queryChanges: Readonly<Record<Piece["change"], LegTag["change"] | null>> = {
  added: "added",
  removed: "lost",
  changed: "changed",
  moved: null,
  same: null,
};

const from = (source: Source) => (tag: Untold) => ({ ...tag, source });

/** Tags of a hop: method, body, Authorization, Cookie, Origin, Referer, other headers, parts of the URL. */
export function tagsOf(hop: Hop, chain: Chain): readonly LegTag[] {
  const observed = observers[hop.observed];
  const ofHeaders = joined(hop.headersFrom, requestAfter(hop, chain)?.headersFrom ?? null);
  return [
    ...methodTags(hop).map(from(observed)),
    ...carriedOf(hop, chain).flatMap(headerTag).map(from(ofHeaders)),
    ...partChanges(hop.url, hop.to).flatMap(partTags).map(from(observed)),
  ];
}
