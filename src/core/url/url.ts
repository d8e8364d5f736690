/** Comparing and resolving URLs as browsers report them. Every function is total: broken URLs never throw. */

/** The part before the first colon, lower case; "" when there is none. */
export function schemeOf(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*):/i.exec(url);
  return match?.[1]?.toLowerCase() ?? "";
}

/** True for URLs that a request can follow: http, https and the WebSocket schemes. */
export function isFetchable(url: string): boolean {
  return /^(?:http|ws)s?:/i.test(url);
}

export function withoutFragment(url: string): string {
  return url.replace(/#.*/s, "");
}

/** The part from "#" on; "" where there is none. A lone "#" is one: it keeps another from being inherited. */
export function fragmentOf(url: string): string {
  const at = url.indexOf("#");
  return at < 0 ? "" : url.slice(at);
}

/** ws→http and wss→https: Firefox reports one WebSocket request under both names. */
function httpNamed(url: string): string {
  return url.replace(/^ws(?=s?:)/i, "http");
}

/** Same request target: fragments, and the naming of WebSocket schemes, make no difference. */
export function sameTarget(a: string, b: string): boolean {
  return a === b || targetKey(a) === targetKey(b);
}

/** The same for all URLs that `sameTarget` calls the same. */
export function targetKey(url: string): string {
  return httpNamed(withoutFragment(url));
}

/** True when `to` is `from` with http replaced by https and nothing else changed (fragments apart). */
export function isSchemeUpgrade(from: string, to: string): boolean {
  const plain = targetKey(from);
  return plain.startsWith("http:") && targetKey(to) === `https${plain.slice(4)}`;
}

/** Names of the query parameters that `to` lacks, when it differs from `from` in nothing else; else empty. */
export function strippedParameters(from: string, to: string): readonly string[] {
  const [before, after] = [parseUrl(from), parseUrl(to)];
  if (before === null || after === null || before.search === after.search) return [];
  if (before.origin + before.pathname !== after.origin + after.pathname) return [];
  const left = [...after.searchParams].map(String);
  const gone = [...before.searchParams].filter((pair) => {
    const at = left.indexOf(String(pair));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return left.length === 0 ? gone.map(([name]) => name) : [];
}

/** Host name of a URL without port; "" when it has none. */
export function hostOf(url: string): string {
  return parseUrl(url)?.hostname ?? "";
}

/** localhost and the names below it, where Chromium from version 132 ignores HSTS. */
export function isLocalhost(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost");
}

/** The URL parsed by the URL Standard; null when it is not one. */
export function parseUrl(url: string, base?: string): URL | null {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
}

/** `location` resolved against `base`, inheriting its fragment (RFC 9110 §10.2.2); null when it is no URL. */
export function resolveLocation(location: string, base: string): string | null {
  const resolved = parseUrl(location, base);
  if (resolved === null) return null;
  const inherited = resolved.hash === "" ? (parseUrl(base)?.hash ?? "") : "";
  return resolved.href + inherited;
}

/** scheme://host[:port]/ of a URL; null when it has no such origin. */
export function originOf(url: string): string | null {
  const parsed = parseUrl(url);
  return parsed === null || parsed.host === "" ? null : `${parsed.protocol}//${parsed.host}/`;
}

/** What an upgrade leads to: "https", or "wss" of a WebSocket. */
export function upgradedTo({ to }: { readonly to: string }): "https" | "wss" {
  return to.startsWith("wss:") ? "wss" : "https";
}
