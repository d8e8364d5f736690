import { codeOf } from "../words/code.ts";
import { hostOf } from "../url/url.ts";
import { FASTAPI_BEHIND_A_PROXY } from "../knowledge/reference/guides/sources.ts";
import { MIXED_CONTENT_FETCH } from "../knowledge/references.ts";
import { mixedContentHop } from "../facts/mixed-content.ts";
import type { Check, Words } from "../findings/rule.ts";

export const check = {
  id: "mixed-content",
  severity: "problem",
  short: "mixed content",
  answers: true,
  check(chain) {
    const hop = mixedContentHop(chain);
    if (hop === null) return [];
    return [{ hops: [hop.index], data: { code: codeOf(hop), host: hostOf(hop.to) } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Redirect to http is blocked on an https page",
  saw: "This {code} leads an https page's request to http on {host}, and there it ended.",
  why: "On an https page, browsers load scripts, styles, frames and fetches over https only. A redirect to http is stopped as mixed content.",
  fix: "Send Location with https: behind a proxy, trust its X-Forwarded-Proto. If only the last slash differs, request the exact path.",
  verdict: "This {code} leads to http, which an https page may not load.",
  references: [MIXED_CONTENT_FETCH, FASTAPI_BEHIND_A_PROXY],
};
