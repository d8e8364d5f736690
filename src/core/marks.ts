/**
 * Code inside sentences: what stands between two backticks is code. Text of a page may hold backticks itself; a sign
 * behind each of them tells it from a mark, so that no page can turn words around it into code, and none is lost.
 */

/** A noncharacter of Unicode, for use inside programs only. */
const kept = "\uFDD0";

/** Text of a page among the words of a sentence. */
export function asWords(text: string): string {
  // At the head of a text it would seem to stand behind the mark before.
  return text.replace(new RegExp(`^${kept}+`), "").replaceAll(new RegExp(`\`${kept}?`, "g"), `\`${kept}`);
}

/** Text of a page as code inside a sentence; nothing where there is none. */
export function asCode(text: string): string {
  return text === "" ? "" : `\`${asWords(text)}\``;
}

const mark = new RegExp(`\`(?!${kept})`);

function unmarked(text: string): string {
  return text.replaceAll(`\`${kept}`, "`");
}

/** The parts of a sentence: words, code, words and so on. */
export function proseParts(text: string): readonly string[] {
  return text.split(mark).map(unmarked);
}

/** A sentence without its marks: for copied text, documents and wherever nothing sets code off. */
export function plain(text: string): string {
  return proseParts(text).join("");
}
