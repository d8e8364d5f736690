/** The headers that describe a body. */
import { FETCH_HTTP_REDIRECT_FETCH } from "../knowledge/references.ts";
import { losesBody, type MethodRule, unruled } from "./method-rule.ts";
import { type CarriedRow, type Did, fateDetail, fateOf, type Passage } from "./row.ts";

/** The request-body-header names of the Fetch Standard. */
const describing = ["Content-Encoding", "Content-Language", "Content-Location", "Content-Type"] as const;

/** What happened to all of them; null where that differs. */
function commonFate(fates: readonly Did[]): Did | null {
  if (fates.includes("not observable")) return "not observable";
  return fates.every((did) => did === fates[0]) ? (fates[0] ?? null) : null;
}

/** null where the request had none of them. */
export function contentRow(passage: Passage, rule: MethodRule | null): CarriedRow | null {
  const { hop } = passage;
  const fates = describing.map((name) => ({ name, ...fateOf(name.toLowerCase(), passage) }));
  const seen = fates.filter(({ before }) => before !== null);
  if (seen.length === 0) return null;
  const did = commonFate(seen.map((fate) => fate.did)) ?? "changed";
  const removed = rule !== null && losesBody(hop, rule);
  const words = removed
    ? "Headers that describe the body are removed with it."
    : "Where the method stays, headers that describe a body stay, too.";
  return {
    id: "content-headers",
    what: seen.map(({ name }) => name).join(", "),
    must: rule === null ? unruled(hop) : { words, reference: FETCH_HTTP_REDIRECT_FETCH },
    did,
    detail: seen.map(fateDetail).join(", "),
    agrees: rule === null || did === "not observable" ? null : did === (removed ? "dropped" : "kept"),
  };
}
