/** Top-level domains on Chromium's HSTS preload list, all with includeSubDomains. Firefox ESR 153 has the same. */
export const preloadedTlds: readonly string[] = (
  "amazon android app audible azure bank bing boo channel chrome dad day dev eat esq fire fly foo fujitsu gle " +
  "gmail google hangout hotmail imdb ing insurance kindle meet meme microsoft mov new nexus office page phd play " +
  "prime prof rsvp search silk skype windows xbox xn--cckwcxetd xn--jlq480n2rg youtube zappos zip"
).split(" ");

/** Where they come from. Apart from them, so that a bundle without words leaves it out. */
export const preloadedTldsOrigin = {
  /** Day of the list. */
  date: "2026-06-01",
  source: "the list as packaged by sethmlarson/hstspreload",
  /** Day on which Chromium 156 and Firefox ESR 153 were asked for each, and for names below: identical. */
  checked: "2026-11-22",
} as const;

const preloaded: ReadonlySet<string> = new Set(preloadedTlds);

/** The preloaded top-level domain that covers a host name; null when none does. A bare "dev" is covered too. */
export function preloadedTldOf(host: string): string | null {
  const name = host.endsWith(".") ? host.slice(0, -1) : host;
  const tld = name.slice(name.lastIndexOf(".") + 1);
  return preloaded.has(tld) ? tld : null;
}
