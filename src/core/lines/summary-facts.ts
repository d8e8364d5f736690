/** What a filter asks of a chain, told from its hops: bounded, whatever the chain is made of. */
import { causeNameOf, senderOf } from "../causes/cause.ts";
import type { Chain } from "../chain.ts";
import type { Finding } from "../explanation.ts";
import { seamSender } from "../findings/headline.ts";
import { serverRedirectOf } from "../causes/server-redirect.ts";
import type { SummaryFacts } from "../summary.ts";
import { shownHost } from "../filter/host.ts";

/** Members of one list at most: a chain of 20 redirects seldom has more than three of anything. */
const most = 8;
/** Characters of all hosts together. */
const hostLimit = 120;

/**
 * @param findings what the rules found in the chain.
 * @param shownUrls URLs as the summary has them: their hosts are not named again.
 */
export function summaryFacts(
  chain: Chain,
  findings: readonly Finding[],
  shownUrls: readonly string[],
): SummaryFacts {
  const { hops, outcome, seam } = chain;
  const answered = outcome.kind === "response" || outcome.kind === "failure" ? outcome.status : null;
  const told = hops.map((hop) => serverRedirectOf(hop, chain));
  const causes = hops.map((hop, at) => causeNameOf(hop, chain)?.id ?? told[at]?.intent?.id);
  const senders = hops.map((hop) => senderOf(hop, chain));
  return {
    statuses: few([...hops.map(({ status }) => status), answered]).filter(Number.isFinite),
    hosts: hostsBetween([chain.url, ...hops.map(({ to }) => to)], shownUrls),
    senders: few([seam === null ? null : seamSender(seam), ...senders]),
    causes: few([seam?.kind, ...causes]),
    products: few(told.map(({ products }) => products[0]?.id)),
    findings: few(findings.map(({ rule }) => rule)),
  };
}

/** Each once. Of too many, the first and the very last: how a chain ended is asked for most. */
function few<T>(values: readonly (T | null | undefined)[]): readonly T[] {
  const each = [...new Set(values)].filter((value) => value !== null && value !== undefined);
  return each.length <= most ? each : [...each.slice(0, most - 1), ...each.slice(-1)];
}

function hostsBetween(urls: readonly string[], shownUrls: readonly string[]): readonly string[] {
  const shown = new Set(shownUrls.map(shownHost));
  const between = few(urls.map(shownHost)).filter((host) => host !== "" && !shown.has(host));
  let left = hostLimit;
  return between.filter((host) => {
    left -= host.length + 1;
    return left >= 0;
  });
}
