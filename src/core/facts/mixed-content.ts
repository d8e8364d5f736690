/** Requests of an https page that a redirect leads to http, where browsers stop them. */
import type { Chain, Hop } from "../chain.ts";
import { isVeto } from "./cors.ts";
import { failureOf, isStopped } from "./failure.ts";
import { changeOf, isLoopback } from "./hop-change.ts";
import { requestOrigin } from "./request-origin.ts";

/** Upgraded rather than blocked (Mixed Content, "upgradeable content"), and pages, which are neither. */
const spared: ReadonlySet<string> = new Set(["main_frame", "image", "media"]);

/** The redirect whose target was blocked as mixed content; null where none was. */
export function mixedContentHop(chain: Chain): Hop | null {
  const failure = failureOf(chain);
  const last = chain.hops.at(-1);
  if (failure === null || last === undefined || last.kind !== "server" || spared.has(chain.resourceType))
    return null;
  const { error } = failure;
  if (!isStopped(error) && !isVeto(error) && error !== "net::ERR_FAILED") return null;
  if (last.nextMethod !== null || requestOrigin(chain)?.startsWith("https:") !== true) return null;
  const change = changeOf(last);
  return change?.scheme === "to-http" && !isLoopback(change.to.hostname) ? last : null;
}
