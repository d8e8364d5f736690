/** HSTS rules (RFC 6797) as far as a chain itself shows them. */
import type { Chain, Hop } from "./chain.ts";
import type { Header, Milliseconds } from "./event.ts";
import type { Policy } from "./explanation.ts";
import { headerValue } from "./headers.ts";
import { preloadedTldOf } from "./knowledge/preloaded-tlds.ts";
import { parseUrl } from "./url.ts";

/** What a Strict-Transport-Security value asks for; null when it has no usable max-age (RFC 6797 §6.1.1). */
export function readHsts(
  value: string,
): { readonly maxAge: number; readonly includeSubDomains: boolean } | null {
  let maxAge: number | null = null;
  let includeSubDomains = false;
  for (const directive of value.split(";")) {
    const [name = "", argument = ""] = directive.split("=", 2).map((part) => part.trim());
    if (name.toLowerCase() === "includesubdomains") includeSubDomains = true;
    if (name.toLowerCase() !== "max-age") continue;
    const digits = /^"?(\d+)"?$/.exec(argument)?.[1];
    // A directive that stands twice makes the header invalid (§6.1).
    if (digits === undefined || maxAge !== null) return null;
    maxAge = Number(digits);
  }
  return maxAge === null ? null : { maxAge, includeSubDomains };
}

/** Host name of a URL without port; "" when it has none. */
export function hostOf(url: string): string {
  return parseUrl(url)?.hostname ?? "";
}

/** localhost and the names below it, where Chromium from version 132 ignores HSTS. */
export function isLocalhost(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost");
}

/** The rule that covers the hop's host: a header seen earlier in the chain, else a preloaded top-level domain. */
export function policyOf(hop: Hop, chain: Chain): Policy | null {
  const host = hostOf(hop.url);
  if (host === "" || isLocalhost(host)) return null;
  // The rule seen last counts: max-age=0 takes an earlier one back.
  for (const earlier of chain.hops.slice(0, hop.index).toReversed()) {
    const policy = policyFrom(earlier, host);
    if (policy === "withdrawn") break;
    if (policy !== null) return policy;
  }
  const tld = preloadedTldOf(host);
  return tld === null
    ? null
    : { source: "preload-tld", host: tld, header: null, seenAt: null, expiresAt: null };
}

function policyFrom(hop: Hop, host: string): Policy | "withdrawn" | null {
  // Learnt only over https (§8.1), so a header on plain http counts for nothing.
  if (hop.kind !== "server" || !hop.url.startsWith("https:")) return null;
  const header = strictTransportSecurity(hop.responseHeaders);
  const rule = header === null ? null : readHsts(header);
  if (header === null || rule === null) return null;
  const from = hostOf(hop.url);
  const same = from === host;
  if (!same && !(rule.includeSubDomains && host.endsWith(`.${from}`))) return null;
  if (rule.maxAge === 0) return same ? "withdrawn" : null;
  const seenAt: Milliseconds = hop.startedAt + (hop.durationMs ?? 0);
  const expiresAt = seenAt + rule.maxAge * 1000;
  return {
    source: same ? "header" : "parent-header",
    host: from,
    header,
    seenAt,
    // A huge max-age has no date that a calendar can write.
    expiresAt: expiresAt <= 8.64e15 ? expiresAt : null,
  };
}

function strictTransportSecurity(headers: readonly Header[] | null): string | null {
  return headerValue(headers, "strict-transport-security");
}
