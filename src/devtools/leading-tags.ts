/** Which tags of a page's source may say that it goes on by itself, and against which address. */

/** What begins something that is no part of the page as it is shown with scripts running, or one of the wanted tags. */
const opening = /<(?:!--|(noscript|template|script|style|textarea|title|meta|base)(?=[\s/>]))/gi;
/** The rest of a tag, with values in quotes, which may hold a ">". */
const restOfTag = /(?:[^>"']|"[^"]*"|'[^']*')*>/y;
const endOfComment = /-->/g;

const ends: ReadonlyMap<string, RegExp> = new Map(
  ["noscript", "template", "script", "style", "textarea", "title"].map((name) => [
    name,
    new RegExp(`</${name}(?=[\\s/>])`, "gi"),
  ]),
);

/**
 * All `meta` and `base` tags outside of comments, scripts and other texts that are not shown.
 * Goes through the source once, and ends at the first thing that never ends: a page cannot make it slow.
 */
export function leadingTags(html: string): string {
  let tags = "";
  opening.lastIndex = 0;
  for (let found = opening.exec(html); found !== null; found = opening.exec(html)) {
    const [, name] = found;
    const hiddenUntil = name === undefined ? endOfComment : ends.get(name.toLowerCase());
    const end = hiddenUntil ?? restOfTag;
    // A comment may be as short as "<!-->".
    end.lastIndex = name === undefined ? found.index + 2 : opening.lastIndex;
    if (!end.test(html)) break;
    if (hiddenUntil === undefined) tags += html.slice(found.index, end.lastIndex);
    opening.lastIndex = end.lastIndex;
  }
  return tags;
}
