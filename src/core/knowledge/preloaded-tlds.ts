/**
 * Top-level domains on Chromium's HSTS preload list, all with includeSubDomains.
 * Source: the list as packaged by sethmlarson/hstspreload on 2026-06-01, and every public suffix tried in
 * Chromium 156: identical. Firefox builds its list from Chromium's and may lag behind it.
 */
const preloaded: ReadonlySet<string> = new Set(
  (
    "amazon android app audible azure bank bing boo channel chrome dad day dev eat esq fire fly foo fujitsu gle " +
    "gmail google hangout hotmail imdb ing insurance kindle meet meme microsoft mov new nexus office page phd play " +
    "prime prof rsvp search silk skype windows xbox xn--cckwcxetd xn--jlq480n2rg youtube zappos zip"
  ).split(" "),
);

/** The preloaded top-level domain that covers a host name; null when none does. A bare "dev" is covered too. */
export function preloadedTldOf(host: string): string | null {
  const name = host.endsWith(".") ? host.slice(0, -1) : host;
  const tld = name.slice(name.lastIndexOf(".") + 1);
  return preloaded.has(tld) ? tld : null;
}
