/** A URL taken apart as it was reported, without a parser: broken URLs never throw, and no character is lost. */

/** In the order in which they stand. */
export const partNames = ["scheme", "userinfo", "host", "port", "path", "query", "fragment"] as const;
export type PartName = (typeof partNames)[number];

export type UrlParts = Readonly<Record<PartName, string>> & {
  /** What stands between scheme and authority: "://", ":", "//" or nothing. `scheme` is without its colon. */
  readonly separator: string;
};

/** Scheme, authority, path, query and fragment (RFC 3986, appendix B). */
const wholeUrl = /^(?:([a-z][a-z0-9+.-]*):)?(?:(\/\/)([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/is;
/** Of an authority everything up to the last "@" is userinfo. */
const wholeAuthority = /^(.*@)?(\[[^\]]*\]|.*?)(:\d*)?$/s;

/** Userinfo keeps its "@", port its ":", query its "?", fragment its "#"; each is empty where there is none. */
export function urlPartsOf(url: string): UrlParts {
  const [, scheme, slashes = "", authority = "", path = "", query = "", fragment = ""] =
    wholeUrl.exec(url) ?? [];
  const [, userinfo = "", host = "", port = ""] = wholeAuthority.exec(authority) ?? [];
  return {
    scheme: scheme ?? "",
    separator: (scheme === undefined ? "" : ":") + slashes,
    userinfo,
    host,
    port,
    path,
    query,
    fragment,
  };
}

/** True of URLs without an authority, such as "mailto:" and "data:": what stands behind their scheme is no path. */
export function isOpaque({ separator }: UrlParts): boolean {
  return !separator.endsWith("//");
}
