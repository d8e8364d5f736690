/** Referer, and what this answer's Referrer-Policy makes of it. */
import { headerValue } from "../headers.ts";
import { clip } from "../text.ts";
import { parseUrl } from "../url/url.ts";
import { REFERRER_POLICY_DETERMINE, REFERRER_POLICY_ON_REDIRECT } from "./references.ts";
import { type CarriedRow, type Fate, fateDetail, fateOf, type Passage, wasSeen } from "./row.ts";

/** Referrer Policy, 3: the policies there are. Tokens that are none are skipped. */
const policies: ReadonlySet<string> = new Set([
  "no-referrer",
  "no-referrer-when-downgrade",
  "same-origin",
  "origin",
  "strict-origin",
  "origin-when-cross-origin",
  "strict-origin-when-cross-origin",
  "unsafe-url",
]);

/** The last policy of the answer's Referrer-Policy that is one; null where there is none. */
function policyOf({ hop }: Passage): string | null {
  const value = hop.kind === "server" ? headerValue(hop.responseHeaders, "referrer-policy") : null;
  const tokens = clip(value ?? "", 1000).split(",");
  return tokens.map((token) => token.trim().toLowerCase()).findLast((token) => policies.has(token)) ?? null;
}

/** null where Referer stays as it was, and this answer asks for nothing else. */
export function refererRow(passage: Passage): CarriedRow | null {
  const fate = fateOf("referer", passage);
  const policy = policyOf(passage);
  const asks = policy !== null;
  const says = wasSeen(fate) && fate.did !== "kept" && fate.did !== "not observable";
  if (!asks && !says) return null;
  return {
    id: "referer",
    what: "Referer",
    must: asks
      ? {
          words: `From here on, the Referrer-Policy of this answer counts: ${policy}.`,
          reference: REFERRER_POLICY_ON_REDIRECT,
        }
      : {
          words: "The policy in force decides anew for every URL what Referer may say.",
          reference: REFERRER_POLICY_DETERMINE,
        },
    did: fate.did,
    detail: fateDetail(fate),
    agrees: policy === null || fate.did === "not observable" ? null : obeys(policy, fate),
  };
}

function obeys(policy: string, { after }: Fate): boolean | null {
  if (policy === "no-referrer") return after === null;
  if (after === null || (policy !== "origin" && policy !== "strict-origin")) return null;
  const url = parseUrl(after);
  return url === null ? null : after === `${url.origin}/`;
}
