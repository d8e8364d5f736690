/** What a loop usually is, told from one of its rounds. */
import type { Chain, Hop } from "../chain.ts";
import type { Cycle } from "./cycle.ts";
import { headerValue } from "../headers.ts";
import { changeOf } from "./hop-change.ts";
import { looksLikeLogin } from "./login-target.ts";
import { lostCookies } from "./lost-cookies.ts";
import { isSchemeUpgrade, parseUrl, withoutFragment } from "../url/url.ts";

/** What a loop usually is. */
export type LoopRecipe =
  | "tls-proxy"
  | "cloudflare-flexible"
  | "cookie"
  | "login"
  | "scheme"
  | "host"
  | "slash"
  | "locale"
  | "growing-query"
  | "empty-location"
  | "self"
  | "unknown";

/** What the loop usually is, told from its last round. */
export function recipeOf(chain: Chain, cycle: Cycle): LoopRecipe {
  const round = chain.hops.slice(chain.hops.length - cycle.length);
  if (lostCookies({ ...chain, hops: roundsHops(chain, cycle) }, true).length > 0) return "cookie";
  const only = round.length === 1 ? round[0] : undefined;
  if (only !== undefined) return selfRecipe(only);
  const recipe = roundRecipe(round);
  return recipe !== "login" && changesQuery(chain, cycle) ? "growing-query" : recipe;
}

/** Two rounds are enough to see whether a cookie comes back. */
function roundsHops(chain: Chain, cycle: Cycle): readonly Hop[] {
  return chain.hops.slice(-2 * cycle.length).map((hop, index) => ({ ...hop, index }));
}

/** A round that only its paths tell apart from others: the query is another each time. */
function changesQuery({ hops }: Chain, { length }: Cycle): boolean {
  const [last, before] = [hops.at(-1), hops.at(-1 - length)];
  return (
    last !== undefined && before !== undefined && withoutFragment(last.url) !== withoutFragment(before.url)
  );
}

function selfRecipe(hop: Hop): LoopRecipe {
  // A rule that forces https writes the whole URL; what it then names is the very URL that was asked for.
  const location = headerValue(hop.responseHeaders, "location") ?? "";
  const named = location.startsWith("https://") && parseUrl(location)?.href === withoutFragment(hop.url);
  const empty = hop.kind === "server" && hop.responseHeaders !== null && location.trim() === "";
  if (empty) return "empty-location";
  if (hop.kind !== "server" || !named) return "self";
  const server = headerValue(hop.responseHeaders, "server")?.toLowerCase();
  return server === "cloudflare" ? "cloudflare-flexible" : "tls-proxy";
}

function roundRecipe(round: readonly Hop[]): LoopRecipe {
  const changes = round.map((hop) => changeOf(hop));
  if (changes.some((change) => change !== null && looksLikeLogin(change.to))) return "login";
  if (
    round.some((hop) => isSchemeUpgrade(hop.url, hop.to)) &&
    changes.some((change) => change?.scheme === "to-http")
  )
    return "scheme";
  if (changes.every((change) => change?.host === "www")) return "host";
  if (changes.every((change) => change?.host === "same" && change.path === "tidied")) return "slash";
  return round.some(({ url }) => /^\/[a-z]{2}(?:-[a-z]{2})?(?:\/|$)/i.test(parseUrl(url)?.pathname ?? ""))
    ? "locale"
    : "unknown";
}
