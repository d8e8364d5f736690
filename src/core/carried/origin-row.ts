/** Origin: for whom the request speaks. */
import { isPage, isScriptRequest } from "../facts/final-request.ts";
import { changeOf as urlChangeOf } from "../facts/hop-change.ts";
import { FETCH_TAINTED_ORIGIN } from "../knowledge/references.ts";
import { isForeign, requestOrigin, taintingHop } from "../facts/request-origin.ts";
import { notCovered } from "./method-rule.ts";
import { FETCH_ORIGIN_HEADER } from "./references.ts";
import { type CarriedRow, type Fate, fateDetail, fateOf, type Must, type Passage, wasSeen } from "./row.ts";

interface OriginRule {
  readonly must: Must;
  readonly agrees: (fate: Fate) => boolean | null;
}

/** null where no request of this kind names its origin. */
export function originRow(passage: Passage): CarriedRow | null {
  const fate = fateOf("origin", passage);
  if (!wasSeen(fate) && !(fate.did === "not observable" && isExpected(passage))) return null;
  const { must, agrees } = ruleOf(passage);
  return {
    id: "origin",
    what: "Origin",
    must,
    did: fate.did,
    detail: fateDetail(fate),
    agrees: fate.did === "not observable" ? null : agrees(fate),
  };
}

function isRead(method: string | null): boolean {
  return method === "GET" || method === "HEAD";
}

function isExpected({ chain, hop }: Passage): boolean {
  if (hop.kind === "internal") return false;
  return !isRead(hop.method) || (isScriptRequest(chain) && urlChangeOf(hop)?.crossOrigin === true);
}

function isTainted({ chain, hop }: Passage): boolean {
  const tainting = taintingHop(chain);
  return tainting !== null && tainting.index <= hop.index;
}

function ruleOf(passage: Passage): OriginRule {
  const { chain, hop } = passage;
  const origin = requestOrigin(chain);
  if (hop.kind === "internal") return { must: notCovered, agrees: () => null };
  if (isPage(chain) && isRead(hop.nextMethod)) {
    return {
      must: { words: "A page asked for with GET carries no Origin.", reference: FETCH_ORIGIN_HEADER },
      agrees: ({ after }) => after === null,
    };
  }
  if (isTainted(passage)) {
    return {
      must: {
        words: "The redirects led from one foreign origin to another, so an Origin is null from there on.",
        reference: FETCH_TAINTED_ORIGIN,
      },
      agrees: ({ after }) => (after === null ? null : after === "null"),
    };
  }
  if (isScriptRequest(chain) && origin !== null && isForeign(hop.to, origin)) {
    return {
      must: {
        words: "A CORS request to another origin names the page's own.",
        reference: FETCH_ORIGIN_HEADER,
      },
      agrees: ({ after }) => (after === null ? null : after === origin),
    };
  }
  return {
    must: {
      words: "An Origin names the page that asked; its referrer policy may make it null.",
      reference: FETCH_ORIGIN_HEADER,
    },
    agrees: ({ did }) => (did === "kept" ? true : null),
  };
}
