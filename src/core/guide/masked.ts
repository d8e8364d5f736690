/** URLs of a chain as they may stand in a command that goes into a ticket: without what is secret in them. */
import type { Chain } from "../chain.ts";
import { headerValue } from "../headers.ts";
import { Secrets } from "../redact/redact-secrets.ts";
import { secretsInUrl } from "../redact/redact-url.ts";
import { clip } from "../text.ts";
import { parseUrl } from "../url/url.ts";

/** More than this nobody reads inside a sentence. */
const longestShown = 160;

export class Masked {
  readonly #secrets = new Secrets(1);

  /** Learns the secrets of all URLs first: one that is found in one of them is then known in the others. */
  constructor(chain: Chain) {
    for (const url of urlsOf(chain)) this.#secrets.hide(url, secretsInUrl(url));
  }

  /** For a command: http and https only, without user, password and fragment; null for all others. */
  url(url: string): string | null {
    const parsed = parseUrl(url);
    if (parsed === null) return null;
    const { protocol, host, pathname, search } = parsed;
    const shown = this.#hidden(`${protocol}//${host}${pathname}${search}`);
    // Asked last: what hides a secret must not have made another kind of URL of it.
    return /^https?:\/\/[^/\\]/.test(shown) ? shown : null;
  }

  /** For a sentence, as code. */
  code(text: string): string {
    return `\`${clip(this.#hidden(text).replaceAll("`", "%60"), longestShown)}\``;
  }

  #hidden(text: string): string {
    const swept = this.#secrets.sweep(text);
    return this.#secrets.hide(swept, secretsInUrl(swept));
  }
}

function urlsOf(chain: Chain): readonly string[] {
  const locations = chain.hops.map((hop) => headerValue(hop.responseHeaders, "location"));
  const end = "url" in chain.outcome ? [chain.outcome.url] : [];
  return [chain.url, ...chain.hops.flatMap((hop) => [hop.url, hop.to]), ...locations, ...end].filter(
    (url) => url !== null,
  );
}
