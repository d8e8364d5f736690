/** Which hosts a rule covers (RFC 6797 §8.2), what it does to a URL (§8.3), and until when (§8.1.1). */
import type { BrowserName, Milliseconds } from "../event.ts";
import { parseUrl } from "../url/url.ts";

/** Longest name that DNS knows. */
const longestName = 253;

/** A host name as HSTS compares it: lower case, IDN in Punycode, no dot at the end (RFC 6797 §10). */
export type CanonicalHost = string;

/**
 * The host that somebody typed or a URL names: "https://Shop.Example:8080/x", "bücher.example", "[::1]".
 * null when there is none.
 */
export function canonicalHost(text: string): CanonicalHost | null {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > 10_000) return null;
  const url = parseUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`);
  if (url === null) return null;
  const name = url.hostname.toLowerCase().replace(/\.$/, "");
  const usable = name !== "" && name.length <= longestName && !/[\s%/]|\.\.|^\.|\.$/.test(name);
  return usable ? name : null;
}

/** True for IPv4 and IPv6 addresses, which never have a rule (RFC 6797 §8.1.1, §8.3). Expects a canonical host. */
export function isIpLiteral(host: CanonicalHost): boolean {
  return host.startsWith("[") || /^\d+(?:\.\d+){3}$/.test(host);
}

/** localhost, and the names below it. Expects a canonical host. */
export function isLocalName(host: CanonicalHost): boolean {
  return host === "localhost" || host.endsWith(".localhost");
}

/** First Chromium that ignores HSTS on localhost. */
const localhostExempt = 132;

/** Whether that browser never upgrades the host, because it leads to this machine. An unknown version counts as new. */
export function ignoresLocalHost(host: CanonicalHost, browser: BrowserName, version: number | null): boolean {
  if (!isLocalName(host)) return false;
  return browser === "firefox" || version === null || version >= localhostExempt;
}

/** How the host of a rule relates to a host: "congruent" is the same name, "superdomain" a parent. Both canonical. */
export function domainMatch(ruleHost: string, host: string): "congruent" | "superdomain" | null {
  if (ruleHost === "" || isIpLiteral(ruleHost) || isIpLiteral(host)) return null;
  if (ruleHost === host) return "congruent";
  return host.endsWith(`.${ruleHost}`) ? "superdomain" : null;
}

/** The host and its parents, nearest first: the names whose rules may cover it. */
export function namesToAsk(host: CanonicalHost): readonly string[] {
  if (isIpLiteral(host)) return [];
  const labels = host.split(".");
  return labels.map((_, index) => labels.slice(index).join("."));
}

/** Longest that a browser keeps a learned rule, in seconds. */
const longestLife: Readonly<Record<BrowserName, number>> = {
  chromium: 365 * 86_400,
  firefox: 100 * 365 * 86_400,
  other: Infinity,
};

/** When a rule that was seen then ends (§8.1.1); null when no calendar has that date. */
export function expiryOf(seenAt: Milliseconds, maxAge: number, browser: BrowserName): Milliseconds | null {
  const at = seenAt + Math.min(maxAge, longestLife[browser]) * 1000;
  return Number.isFinite(at) && Math.abs(at) <= 8.64e15 ? at : null;
}
