/** What a redirect changes in the URL, worked out once for each hop and shared by all rules. */
import type { Hop } from "../chain.ts";
import { isLocalhost, parseUrl } from "../url/url.ts";

export interface HopChange {
  readonly from: URL;
  readonly to: URL;
  readonly scheme: "same" | "to-https" | "to-http";
  /** www: the same host but for a leading "www.". */
  readonly host: "same" | "www" | "other";
  /** tidied: another last slash or other capitals. */
  readonly path: "same" | "tidied" | "other";
  readonly query: "same" | "other";
  /** Another scheme, host or port: browsers then treat the target as a stranger. */
  readonly crossOrigin: boolean;
}

// A hop is never changed, so what was worked out for it stays true.
const known = new WeakMap<Hop, HopChange | null>();

/** null where one of the URLs is not http or https, or is broken. */
export function changeOf(hop: Hop): HopChange | null {
  const before = known.get(hop);
  if (before !== undefined) return before;
  const change = compare(hop);
  known.set(hop, change);
  return change;
}

function compare(hop: Hop): HopChange | null {
  const from = parseUrl(hop.url);
  const to = parseUrl(hop.to);
  if (from === null || to === null || !isWeb(from) || !isWeb(to)) return null;
  const upwards = to.protocol === "https:" ? "to-https" : "to-http";
  return {
    from,
    to,
    scheme: from.protocol === to.protocol ? "same" : upwards,
    host: hostChange(from.hostname, to.hostname),
    path: pathChange(from.pathname, to.pathname),
    query: from.search === to.search ? "same" : "other",
    crossOrigin: from.origin !== to.origin,
  };
}

function isWeb({ protocol }: URL): boolean {
  return protocol === "http:" || protocol === "https:";
}

function hostChange(from: string, to: string): HopChange["host"] {
  if (from === to) return "same";
  return from === `www.${to}` || to === `www.${from}` ? "www" : "other";
}

function pathChange(from: string, to: string): HopChange["path"] {
  if (from === to) return "same";
  return tidy(from) === tidy(to) ? "tidied" : "other";
}

function tidy(path: string): string {
  return path.replace(/\/$/, "").toLowerCase();
}

/** The same page under its proper name: https, www or not, last slash, capitals. Whatever the query does. */
export function isSamePage({ scheme, host, path, from, to }: HopChange): boolean {
  const moved = scheme !== "same" || host !== "same" || path !== "same";
  return moved && scheme !== "to-http" && host !== "other" && path !== "other" && keepsPort(from, to);
}

/** As `isSamePage`, with the query as it was: nothing but the name changes. */
export function isProperName(change: HopChange): boolean {
  return change.query === "same" && isSamePage(change);
}

/** The default ports of http and https count as one. */
function keepsPort(from: URL, to: URL): boolean {
  return from.port === to.port;
}

/** True for the machine itself: nothing leaves it on the way there. */
export function isLoopback(host: string): boolean {
  return isLocalhost(host) || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
