/** Authorization: it stays with the origin that it was meant for. */
import { finalStatus, isScriptRequest } from "../facts/final-request.ts";
import { changeOf as urlChangeOf } from "../facts/hop-change.ts";
import { FETCH_HTTP_REDIRECT_FETCH } from "../knowledge/references.ts";
import { notCovered } from "./method-rule.ts";
import { type CarriedRow, fateDetail, fateOf, type Must, type Passage, wasSeen } from "./row.ts";

/** null where it is known that none was sent, or where none is to be expected. */
export function authorizationRow(passage: Passage): CarriedRow | null {
  const { chain, hop } = passage;
  const fate = fateOf("authorization", passage);
  const leaves = urlChangeOf(hop)?.crossOrigin === true;
  const expected = leaves && hop.kind === "server" && (isScriptRequest(chain) || finalStatus(chain) === 401);
  if (!wasSeen(fate) && !(fate.did === "not observable" && expected)) return null;
  return {
    id: "authorization",
    what: "Authorization",
    must: mustOf(hop.kind, leaves),
    did: fate.did,
    detail: fateDetail(fate),
    agrees: hop.kind === "internal" ? null : judged(fate.did, leaves),
  };
}

function mustOf(kind: "server" | "internal", leaves: boolean): Must {
  if (kind === "internal") return notCovered;
  const reference = FETCH_HTTP_REDIRECT_FETCH;
  return leaves
    ? {
        words: "It is removed here: the next URL has another origin (scheme, host or port).",
        reference,
      }
    : { words: "It stays: the next URL has the same origin.", reference };
}

/** The browser adds Authorization of its own where a server asked for a password, so other changes say nothing. */
function judged(did: CarriedRow["did"], leaves: boolean): boolean | null {
  if (did === "kept") return !leaves;
  return did === "dropped" && leaves ? true : null;
}
