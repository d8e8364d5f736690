/** What a redirect changed in the URL, part by part: the facts that senders and intents are recognised by. */
import { parseUrl } from "../url/url.ts";

export interface UrlDifference {
  readonly from: URL;
  readonly to: URL;
  /** https: http became https. http: https became http. */
  readonly scheme: "same" | "https" | "http";
  readonly host: "same" | "www-added" | "www-removed" | "other";
  /** A default port is none, so http to https changes no port. */
  readonly portChanged: boolean;
  /** clean: the same path but for doubled slashes, percent-encoding or the name of an index file. */
  readonly path: "same" | "slash-added" | "slash-removed" | "case" | "clean" | "other";
  readonly queryChanged: boolean;
}

/** null where one of the two is no http URL. */
export function urlDifference(from: string, to: string): UrlDifference | null {
  const [before, after] = [parseUrl(from), parseUrl(to)];
  if (before === null || after === null || !isHttp(before) || !isHttp(after)) return null;
  return {
    from: before,
    to: after,
    scheme: schemeChange(before.protocol, after.protocol),
    host: hostChange(before.hostname, after.hostname),
    portChanged: before.port !== after.port,
    path: pathChange(before.pathname, after.pathname),
    queryChanged: before.search !== after.search,
  };
}

function isHttp(url: URL): boolean {
  return url.protocol === "http:" || url.protocol === "https:";
}

function schemeChange(from: string, to: string): UrlDifference["scheme"] {
  if (from === to) return "same";
  return to === "https:" ? "https" : "http";
}

function hostChange(from: string, to: string): UrlDifference["host"] {
  if (from === to) return "same";
  if (to === `www.${from}`) return "www-added";
  return from === `www.${to}` ? "www-removed" : "other";
}

function pathChange(from: string, to: string): UrlDifference["path"] {
  if (from === to) return "same";
  if (to === `${from}/`) return "slash-added";
  if (from === `${to}/`) return "slash-removed";
  if (from.toLowerCase() === to.toLowerCase()) return "case";
  return cleaned(from) === cleaned(to) ? "clean" : "other";
}

/** Index files that servers leave out of a canonical URL. */
const indexFile = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i;

function cleaned(path: string): string {
  const decoded = path.replaceAll(/%[0-9a-f]{2}/gi, decodedByte);
  return decoded.replaceAll(/\/{2,}/g, "/").replace(indexFile, "/");
}

/** Only what may stand undecoded in a path: the rest changes its meaning. */
function decodedByte(escape: string): string {
  const char = String.fromCodePoint(Number.parseInt(escape.slice(1), 16));
  return /[\w.~-]/.test(char) ? char : escape.toUpperCase();
}

/** http became https, and nothing else changed but, perhaps, the port. */
export function isOnlyHttps(change: UrlDifference): boolean {
  return (
    change.scheme === "https" && change.host === "same" && change.path === "same" && !change.queryChanged
  );
}

/** One slash at the end of the path came or went; the scheme may have changed with it. */
export function isOnlySlash(change: UrlDifference): boolean {
  const slash = change.path === "slash-added" || change.path === "slash-removed";
  return slash && change.host === "same" && !change.queryChanged;
}

/** Query parameters by name, the first value of each; no more than a person would write. */
export function queryOf(url: URL): ReadonlyMap<string, string> {
  if (url.search === "") return noQuery;
  let query = queries.get(url);
  if (query === undefined) {
    query = readQuery(url);
    queries.set(url, query);
  }
  return query;
}

const noQuery: ReadonlyMap<string, string> = new Map();
// Nearly every intent asks, always for the same two URLs.
const queries = new WeakMap<URL, ReadonlyMap<string, string>>();

function readQuery(url: URL): ReadonlyMap<string, string> {
  const query = new Map<string, string>();
  for (const [name, value] of [...url.searchParams].slice(0, 100))
    if (!query.has(name)) query.set(name, value);
  return query;
}
