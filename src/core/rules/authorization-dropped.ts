import { authorizationLeft } from "../facts/authorization.ts";
import { codeOf } from "../words/code.ts";
import { hostOf } from "../url/url.ts";
import { FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_4 } from "../knowledge/references.ts";
import type { Check, Words } from "../findings/rule.ts";
import { refusedWithoutAuthorization } from "./unauthorized-target.ts";

export const check = {
  id: "authorization-dropped",
  severity: "note",
  short: "Authorization dropped",
  answers: false,
  check(chain) {
    const left = authorizationLeft(chain);
    // Only where it was seen; a 401 in the end is a problem of its own.
    if (left?.authorization !== "seen" || refusedWithoutAuthorization(chain) !== null) return [];
    const { hop } = left;
    return [{ hops: [hop.index], data: { code: codeOf(hop), host: hostOf(hop.to) } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Authorization stays behind",
  saw: "The request carried Authorization, and this {code} leads to another origin, on {host}.",
  why: "Browsers remove Authorization there, so that no stranger gets it. Another scheme or port of the same host is another origin, too.",
  fix: "Leave it where the target needs no Authorization, as with signed download links. Otherwise call the target directly.",
  references: [FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_4],
};
