/** What the list shows of a chain. */
import type { Chain } from "../chain.ts";
import { gistOf } from "../findings/headline.ts";
import { isPause } from "../time/pauses.ts";
import { stripOf } from "./strip.ts";
import { type Summary, URL_LIMIT } from "../summary.ts";
import { summaryFacts } from "./summary-facts.ts";
import type { Thresholds } from "../settings/thresholds.ts";
import { timeSpent } from "../time/time-spent.ts";

/** Characters kept at the end of a URL that is too long: they tell more than its middle. */
const tail = 40;

/** Shortened in the middle to URL_LIMIT characters; never cuts a surrogate pair. */
export function shortUrl(url: string): string {
  if (url.length <= URL_LIMIT) return url;
  const head = url.slice(0, URL_LIMIT - tail - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${head}…${url.slice(-tail).replace(/^[\uDC00-\uDFFF]/, "")}`;
}

/** The URL that the chain ends at, or has reached. */
function lastUrlOf(chain: Chain): string {
  return chain.outcome.kind === "pending" ? (chain.hops.at(-1)?.to ?? chain.url) : chain.outcome.url;
}

/**
 * The chain's line in the list.
 * @param seq position in the log at which the chain last changed.
 */
export function summaryOf(chain: Chain, seq: number, thresholds?: Thresholds): Summary {
  const { findings, ...gist } = gistOf(chain, thresholds);
  const firstUrl = shortUrl(chain.url);
  const lastUrl = shortUrl(lastUrlOf(chain));
  const { redirectsMs, insideMs } = timeSpent([chain]);
  return {
    id: chain.id,
    seq,
    tabId: chain.tabId,
    frameId: chain.frameId,
    startedAt: chain.startedAt,
    method: chain.method,
    resourceType: chain.resourceType,
    firstUrl,
    lastUrl,
    strip: stripOf(chain),
    hops: chain.hops.length,
    ...gist,
    costMs: chain.outcome.kind === "pending" ? null : redirectsMs,
    ...(insideMs > 0 && { insideMs }),
    ...(chain.seam !== null && isPause(chain.seam) && { paused: true as const }),
    pending: chain.outcome.kind === "pending",
    failed: chain.outcome.kind === "failure",
    gap: chain.gap,
    speculative: chain.speculative,
    after: chain.seam?.previous ?? null,
    facts: summaryFacts(chain, findings, [firstUrl, lastUrl]),
  };
}
