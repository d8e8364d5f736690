/** What a redirect changed in the URL, in the few words that the list has room for. */
import { clip } from "../text.ts";
import { isFetchable, isSchemeUpgrade, parseUrl, sameTarget, schemeOf } from "./url.ts";

/** At most 24 characters: the part that matters most, host before path before query. */
export function urlChange(from: string, to: string): string {
  if (sameTarget(from, to)) return from === to ? "to the same URL" : "to another fragment";
  if (isSchemeUpgrade(from, to)) return "to https";
  const scheme = schemeOf(to);
  if (!isFetchable(to) && scheme !== "") return clip(`to ${scheme}:`, 24);
  const a = parseUrl(from);
  const b = parseUrl(to);
  if (a === null || b === null) return "to another URL";
  if (a.hostname !== b.hostname) return hostChange(a.hostname, b.hostname);
  if (a.protocol !== b.protocol) return `to ${scheme}`;
  if (a.port !== b.port) return "to another port";
  if (a.pathname !== b.pathname) return pathChange(a.pathname, b.pathname);
  return "to another query";
}

function hostChange(from: string, to: string): string {
  if (to === `www.${from}`) return "to www";
  return from === `www.${to}` ? "to the bare domain" : "to another host";
}

function pathChange(from: string, to: string): string {
  if (to === `${from}/`) return "to a trailing slash";
  return from === `${to}/` ? "to no trailing slash" : "to another path";
}
