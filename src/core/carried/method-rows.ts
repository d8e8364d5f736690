/** Method, body, and the headers that describe the body. */
import type { Hop } from "../chain.ts";
import { FETCH_HTTP_REDIRECT_FETCH } from "../knowledge/references.ts";
import { contentRow } from "./content-row.ts";
import { losesBody, type MethodRule, methodRule, unruled } from "./method-rule.ts";
import { type CarriedRow, changeOf, detailOf, type Did, type Must, type Passage } from "./row.ts";

/** Rows on method, body and Content-*; none for what a GET without body keeps. */
export function methodRows(passage: Passage): readonly CarriedRow[] {
  const rule = methodRule(passage.hop);
  return [methodRow(passage, rule), bodyRow(passage, rule), contentRow(passage, rule)].filter(
    (row) => row !== null,
  );
}

function methodRow({ hop }: Passage, rule: MethodRule | null): CarriedRow | null {
  const { method, nextMethod } = hop;
  const usual = method === "GET" || method === "HEAD";
  if (usual && (nextMethod === null || nextMethod === method)) return null;
  return {
    id: "method",
    what: "method",
    must: rule === null ? unruled(hop) : { words: rule.words, reference: rule.reference },
    did: nextMethod === null ? "not observable" : changeOf(method, nextMethod),
    detail: detailOf(method, nextMethod),
    agrees: rule === null || nextMethod === null ? null : nextMethod === rule.method,
  };
}

function bodyMust(hop: Hop, rule: MethodRule | null): Must {
  if (rule === null) return unruled(hop);
  if (losesBody(hop, rule))
    return {
      words: "With the change to GET, the body is not sent again.",
      reference: FETCH_HTTP_REDIRECT_FETCH,
    };
  return hop.kind === "internal"
    ? { words: rule.words, reference: rule.reference }
    : { words: "Where the method stays, the body is sent again.", reference: FETCH_HTTP_REDIRECT_FETCH };
}

function bodyRow({ hop }: Passage, rule: MethodRule | null): CarriedRow | null {
  const did = bodyFate(hop);
  if (did === "none" || (did === "not observable" && !mayHaveBody(hop))) return null;
  const expected = rule === null ? null : losesBody(hop, rule) ? "dropped" : "kept";
  return {
    id: "body",
    what: "body",
    must: bodyMust(hop, rule),
    did,
    detail: "",
    // Nothing is said of a body that comes from nowhere.
    agrees: expected === null || did === "not observable" || did === "added" ? null : did === expected,
  };
}

function bodyFate({ body, nextBody }: Hop): Did {
  if (body === "unknown" || nextBody === "unknown") return "not observable";
  return changeOf(body === "sent" ? "" : null, nextBody === "sent" ? "" : null);
}

/** A body is worth a row only where there was one, or may have been one. */
function mayHaveBody({ method, body }: Hop): boolean {
  return body === "sent" || (body === "unknown" && method !== "GET" && method !== "HEAD");
}
