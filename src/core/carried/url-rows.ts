/** Query and fragment: what the redirect took over, and what Location named. */
import { headerValue } from "../headers.ts";
import { RFC9110_10_2_2 } from "../knowledge/references.ts";
import { fragmentOf, isFetchable, parseUrl } from "../url/url.ts";
import { notCovered } from "./method-rule.ts";
import { RFC3986_5_2_2 } from "./references.ts";
import { type CarriedRow, changeOf, detailOf, type Must, type Passage } from "./row.ts";

/** Rows on the parts of the URL that a redirect loses or passes on unseen. */
export function urlRows(passage: Passage): readonly CarriedRow[] {
  const { hop } = passage;
  if (!isFetchable(hop.url) || !isFetchable(hop.to)) return [];
  return [queryRow(passage), fragmentRow(passage)].filter((row) => row !== null);
}

/** Location as it came, of an answer that a server sent; null where there is none. */
function locationOf({ hop }: Passage): string | null {
  return hop.kind === "server" ? headerValue(hop.responseHeaders, "location") : null;
}

function partOrNone(part: string | undefined): string | null {
  return part === undefined || part === "" ? null : part;
}

function queryRow(passage: Passage): CarriedRow | null {
  const { hop } = passage;
  const { url, to, kind } = hop;
  const before = partOrNone(parseUrl(url)?.search);
  const after = partOrNone(parseUrl(to)?.search);
  const did = changeOf(before, after);
  // What the browser leaves as it is says nothing.
  if (did === "none" || (did === "kept" && kind === "internal")) return null;
  const location = locationOf(passage);
  const named = location === null ? null : parseUrl(location, url);
  return {
    id: "query",
    what: "query",
    must: hop.kind === "internal" ? notCovered : queryMust(location),
    did,
    detail: detailOf(before, after),
    agrees: named === null ? null : partOrNone(named.search) === after,
  };
}

function queryMust(location: string | null): Must {
  if (location !== null && /^\s*(?:#|$)/.test(location))
    return { words: "Location names neither path nor query, so both stay.", reference: RFC3986_5_2_2 };
  return {
    words: "Location alone decides: the query is the one that it names.",
    reference: RFC9110_10_2_2,
  };
}

function fragmentRow(passage: Passage): CarriedRow | null {
  const { hop, next } = passage;
  const before = partOrNone(fragmentOf(hop.url));
  const after = partOrNone(fragmentOf(hop.to));
  const change = changeOf(before, after);
  if (change === "none" || (change === "kept" && hop.kind === "internal")) return null;
  // DevTools lists URLs without their fragments.
  const isListed = hop.observed === "har" || next?.observed === "har";
  const location = locationOf(passage);
  const names = location?.includes("#") === true;
  const named = names ? fragmentOf(parseUrl(location, hop.url)?.href ?? "") : (before ?? "");
  return {
    id: "fragment",
    what: "fragment",
    must: hop.kind === "internal" ? notCovered : fragmentMust(location, names, before !== null),
    did: isListed && change !== "kept" ? "not observable" : change,
    detail: detailOf(before, after),
    agrees: location === null || isListed ? null : partOrNone(named) === after,
  };
}

function fragmentMust(location: string | null, names: boolean, had: boolean): Must {
  if (location === null)
    return {
      words: "The fragment is the one that Location names, or else this one is inherited.",
      reference: RFC9110_10_2_2,
    };
  const replaced = had ? "Location names a fragment, which replaces this one." : "Location names a fragment.";
  const words = names ? replaced : "Location names no fragment, so this one is inherited.";
  return { words, reference: RFC9110_10_2_2 };
}
