/** What stands in the nodes of a loop picture: of each URL what tells it from the others, short. */
import { urlPartsOf } from "../text/url-parts.ts";
import { clipped, visible } from "../text/visible.ts";

/** Width of a character of the picture's fixed-width font. */
const charWidth = 6.7;
/** What is longer has no chance of being told apart in a node. */
const longUrl = 2000;

/** Characters that fit into so many units of a picture. */
export function charactersIn(width: number): number {
  return Math.max(1, Math.floor(width / charWidth));
}

/** How many characters these texts have in common at their beginning. */
function commonStart(texts: readonly (readonly string[])[]): number {
  const [first = [], ...others] = texts;
  let length = 0;
  while (length < first.length && others.every((text) => text[length] === first[length])) length += 1;
  return length;
}

/** Cut where these texts are alike, to `limit` characters: the end that tells them apart stays. */
export function shortenedAmong(texts: readonly string[], limit: number): readonly string[] {
  const all = texts.map((text) => Array.from(text));
  const [start, end] = [commonStart(all), commonStart(all.map((text) => text.toReversed()))];
  // Of one text, and of texts that are alike nowhere, the middle goes.
  const atEnd = start === end || texts.length === 1 ? 0.4 : start > end ? 1 : 0;
  return all.map((text) => shortened(text, limit, atEnd));
}

function shortened(characters: readonly string[], limit: number, atEnd: number): string {
  if (characters.length <= limit) return characters.join("");
  const kept = Math.floor((limit - 1) * atEnd);
  return [...characters.slice(0, limit - 1 - kept), "…", ...characters.slice(characters.length - kept)].join(
    "",
  );
}

function differ(texts: readonly string[]): boolean {
  return new Set(texts).size > 1;
}

/**
 * One line for each URL, or two: origin and path, as far as they differ in the loop.
 * @param limit characters that a line has room for.
 */
export function loopLabels(urls: readonly string[], limit: number): readonly (readonly string[])[] {
  const parts = urls.map((url) => urlPartsOf(clipped(url, longUrl)));
  const schemes = differ(parts.map(({ scheme }) => scheme));
  const hosts = parts.map(({ scheme, separator, host, port }) =>
    visible((schemes ? scheme + separator : "") + host + port),
  );
  const rests = parts.map(({ path, query }) => visible(path + query) || "/");
  const alone = urls.length === 1;
  const lines = [
    ...(alone || differ(hosts) ? [shortenedAmong(hosts, limit)] : []),
    ...(alone || differ(rests) || !differ(hosts) ? [shortenedAmong(rests, limit)] : []),
  ];
  return urls.map((_, index) => lines.map((line) => line[index] ?? ""));
}
