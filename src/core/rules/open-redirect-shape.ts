import type { Hop } from "../chain.ts";
import { codeOf } from "../words/code.ts";
import { changeOf } from "../facts/hop-change.ts";
import { isKin } from "../url/kin-hosts.ts";
import { RFC9700_4_11 } from "../knowledge/reference/guides/sources.ts";
import { CWE_601 } from "../knowledge/references.ts";
import { mergeMatches } from "../findings/merge-matches.ts";
import type { Check, Words } from "../findings/rule.ts";
import { clip } from "../text.ts";
import { parseUrl } from "../url/url.ts";

/** Logins take their way back from a parameter by their protocol, which has it checked against a list. */
const byProtocol =
  /^(?:redirect_uri|post_logout_redirect_uri|relaystate|wreply|service|continue|return_?(?:to|url))$/i;

/** Name of the parameter that holds the target; null where none does, or where the target is no stranger. */
function sourceOf(hop: Hop): string | null {
  if (hop.kind !== "server" || !/%2f%2f|\/\//i.test(hop.url.slice(8))) return null;
  const change = changeOf(hop);
  if (change === null || change.host !== "other" || isKin(change.from.hostname, change.to.hostname))
    return null;
  for (const [name, value] of change.from.searchParams) {
    if (!/^(?:https?:)?[/\\]{2}/i.test(value) || byProtocol.test(name)) continue;
    const named = parseUrl(value, change.from.href);
    if (named !== null && named.origin === change.to.origin && named.pathname === change.to.pathname)
      return name;
  }
  return null;
}

export const check = {
  id: "open-redirect-shape",
  severity: "note",
  short: "open redirect?",
  answers: false,
  check(chain) {
    return mergeMatches(
      chain.hops.flatMap((hop) => {
        const name = sourceOf(hop);
        return name === null
          ? []
          : [{ hops: [hop.index], data: { code: codeOf(hop), name: clip(name, 40) } }];
      }),
    );
  },
} as const satisfies Check;

export const words: Words = {
  title: "The target comes from the request itself",
  saw: "This {code} leads to another site, which the parameter `{name}` of its own URL names.",
  why: "This may be an open redirect. If the server takes any URL there, a link that begins with this site's name can lead people anywhere.",
  fix: "On your own server, try another site in `{name}`. If it redirects there, check targets against a list, or sign the links that you hand out.",
  references: [CWE_601, RFC9700_4_11],
};
