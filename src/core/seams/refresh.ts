/** What a Refresh header, or the content of a meta refresh, says. HTML Standard, "shared declarative refresh steps". */
import type { Milliseconds } from "../event.ts";
import { parseUrl } from "../url/url.ts";

export interface Refresh {
  readonly delayMs: Milliseconds;
  /** Resolved; the document's own URL where none is given. */
  readonly url: string;
}

/**
 * @param content such as "5; url=/next"; the URL may stand in quotes, and "url=" may be missing.
 * @returns null when it does not begin with a time, or when its URL is none: browsers then do nothing.
 */
export function refreshOf(content: string, base: string): Refresh | null {
  const match = /^\s*(?=[\d.])(\d*)(?:\.[\d.]*)?(?:\s*[;,\s]\s*(.*))?$/s.exec(content);
  if (match === null) return null;
  const rest = (match[2] ?? "").trim().replace(/^url\s*=\s*/i, "");
  const quoted = /^(["'])(.*?)(?:\1|$)/s.exec(rest);
  const url = parseUrl(quoted?.[2] ?? rest, base);
  return url === null ? null : { delayMs: Number(match[1]) * 1000, url: url.href };
}
