/**
 * Match patterns of host permissions. Their path is required and ignored, in Chrome ("Match patterns", developer.chrome.com)
 * as in Firefox, so only scheme, host and port count. Libraries for match patterns compare the path and throw on what
 * they do not know; here the patterns of other people's extensions are read.
 */

/** How much of the web a pattern covers. */
export type Reach = "all-sites" | "some-sites";

interface Pattern {
  /** Lower case, without the colon; "*" for http and https. */
  readonly scheme: string;
  /** "*", "*.example.com" or "example.com"; lower case. */
  readonly host: string;
  /** "*" for every port. Only Chromium knows ports in patterns. */
  readonly port: string;
}

const everything: Pattern = { scheme: "*", host: "*", port: "*" };

// An IPv6 address stands in brackets.
const shape = /^(\*|[a-z][a-z0-9+.-]*):\/\/(\*|(?:\*\.)?(?:\[[0-9a-f:.]+\]|[^/:*]+))(?::(\*|\d+))?\//i;

function read(pattern: string): Pattern | null {
  if (pattern === "<all_urls>") return everything;
  const [, scheme, host, port = "*"] = shape.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined) return null;
  return { scheme: scheme.toLowerCase(), host: host.toLowerCase(), port };
}

const webSchemes: ReadonlySet<string> = new Set(["http", "https", "ws", "wss"]);

/** Firefox lets "*" stand for WebSockets, too, and says their handshake under http and https. */
function schemeFits(pattern: string, scheme: string): boolean {
  return pattern === "*" ? webSchemes.has(scheme) : pattern === scheme;
}

function hostFits(pattern: string, host: string): boolean {
  if (pattern === "*") return true;
  if (!pattern.startsWith("*.")) return pattern === host;
  const domain = pattern.slice(2);
  return host === domain || host.endsWith(`.${domain}`);
}

const defaultPorts: Readonly<Record<string, string>> = { http: "80", ws: "80", https: "443", wss: "443" };

/** The widest of the patterns that cover a URL of the web; null where none does. Unreadable patterns cover nothing. */
export function reachOf(patterns: readonly string[], url: URL): Reach | null {
  const scheme = url.protocol.slice(0, -1);
  if (!webSchemes.has(scheme)) return null;
  const port = url.port === "" ? (defaultPorts[scheme] ?? "") : url.port;
  const covering = patterns
    .map(read)
    .filter((pattern) => pattern !== null)
    .filter((pattern) => schemeFits(pattern.scheme, scheme) && hostFits(pattern.host, url.hostname))
    .filter((pattern) => pattern.port === "*" || pattern.port === port);
  if (covering.length === 0) return null;
  return covering.some(({ host }) => host === "*") ? "all-sites" : "some-sites";
}
