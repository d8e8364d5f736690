/** What one redirect did to the request: what the standards ask for, and what was seen to happen. */
import type { Chain, Hop } from "../chain.ts";
import { authorizationRow } from "./authorization-row.ts";
import { cookieRows } from "./cookie-rows.ts";
import { methodRows } from "./method-rows.ts";
import { originRow } from "./origin-row.ts";
import { otherHeaderRows } from "./other-headers.ts";
import { refererRow } from "./referer-row.ts";
import { requestAfter } from "./request-after.ts";
import type { CarriedRow, Passage } from "./row.ts";
import { urlRows } from "./url-rows.ts";

/**
 * Rows for one redirect, in the order method, body, Authorization, Cookie, Origin, other headers, query, fragment.
 * Only what says something: a GET without body has no row for its method. Total, and never for a log: it holds values.
 */
export function carriedOf(hop: Hop, chain: Chain): readonly CarriedRow[] {
  const passage: Passage = { chain, hop, next: requestAfter(hop, chain) };
  // Nothing was sent with it that the next request could be compared with.
  const sentNothing = hop.kind === "internal" && hop.requestHeaders === null;
  return [...methodRows(passage), ...(sentNothing ? [] : headerRows(passage)), ...urlRows(passage)];
}

function headerRows(passage: Passage): readonly CarriedRow[] {
  return [
    authorizationRow(passage),
    ...cookieRows(passage),
    originRow(passage),
    refererRow(passage),
    ...otherHeaderRows(passage),
  ].filter((row) => row !== null);
}
