/** The first request of a chain as a call of curl that goes after its redirects, for the clipboard. */
import type { Chain } from "../chain.ts";
import type { Header } from "../event.ts";
import { curl, type GuideCommand, isOrdinaryMethod, takesBody } from "../guide/command.ts";
import { headerValue } from "../headers.ts";
import { parseUrl } from "../url/url.ts";

export interface CurlOfFirst {
  readonly argv: GuideCommand["argv"];
  /** True when credentials were sent, which the command leaves out. */
  readonly withheld: boolean;
  /** True when it sends a sample: the body that was sent is not known. */
  readonly sampled: boolean;
}

/** As many as a browser follows: https://fetch.spec.whatwg.org/#http-redirect-fetch. */
const mostRedirects = 20;

/** curl writes these itself, or they speak of one connection or one body. */
const ownHeaders: ReadonlySet<string> = new Set([
  "accept-encoding",
  "connection",
  "content-length",
  "content-type",
  "host",
  "te",
  "transfer-encoding",
]);

/** curl would send them to every host on the way, and people paste the command into tickets. */
const credentials: ReadonlySet<string> = new Set(["authorization", "cookie", "proxy-authorization"]);

/** Names that HTTP allows, RFC 9110 §5.6.2: nothing that curl reads as an option or a file name. */
const headerName = /^[!#$%&'*+.^_`|~\w-]+$/;

/**
 * URL, method and headers as they were recorded; the body is not known, so a POST gets a sample.
 * @returns null where curl cannot ask for it: another scheme, or a method that no command line should hold.
 */
export function curlOfFirst(chain: Chain): CurlOfFirst | null {
  const url = parseUrl(chain.url);
  if (url === null || !/^https?:$/.test(url.protocol) || !isOrdinaryMethod(chain.method)) return null;
  const [first] = chain.hops;
  const sent = (first === undefined ? chain.lastRequest?.headers : first.requestHeaders) ?? [];
  const type = headerValue(sent, "content-type");
  // curl calls its data a form; a server that expects JSON would answer that instead of redirecting.
  const json = type !== null && takesBody(chain.method) && /^application\/(?:[\w.-]+\+)?json\b/i.test(type);
  const { protocol, host, pathname, search, username, password } = url;
  return {
    argv: curl({
      url: `${protocol}//${host}${pathname}${search}`,
      method: chain.method,
      headers: true,
      follow: mostRedirects,
      more: [
        ...sent.filter(isWanted).flatMap(headerArguments),
        ...(json ? headerArguments(["Content-Type", type]) : []),
      ],
      ...(json && { body: "{}" }),
    }),
    sampled: takesBody(chain.method),
    withheld: username + password !== "" || sent.some(([name]) => credentials.has(name.toLowerCase())),
  };
}

function isWanted([name]: Header): boolean {
  const known = name.toLowerCase();
  return headerName.test(name) && !ownHeaders.has(known) && !credentials.has(known);
}

/** A header without a value ends with a semicolon in curl: https://curl.se/docs/manpage.html#-H. */
function headerArguments([name, value]: Header): readonly string[] {
  return ["-H", value === "" ? `${name};` : `${name}: ${value}`];
}
