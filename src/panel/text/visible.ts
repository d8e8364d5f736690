/**
 * Page-controlled text, made safe to look at: whatever is invisible, reorders what stands around it, or breaks the
 * line is written as an escape, and what runs from right to left keeps to its place, so that a URL cannot look like
 * another one.
 */

/**
 * Control, format (bidi, zero width), surrogate, private and unassigned characters; odd spaces; what Unicode calls
 * default ignorable, such as variation selectors and Hangul fillers; the blank pattern of Braille.
 */
const deceptive =
  /[\p{C}\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2800\p{Default_Ignorable_Code_Point}]/gu;

/** Words in the blocks of Unicode that run from right to left. A slash or a dot between them ends a run. */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}][\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\p{M}]*(?: +[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}][\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\p{M}]*)*/gu;

/** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE: around a run they keep the order of all that stands beside it. */
const [isolate, release] = ["\u2068", "\u2069"];

/** `text` with every deceptive character written as \u{…}, and every run from right to left isolated. */
export function visible(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .replaceAll(deceptive, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
    .replaceAll(rightToLeft, (run) => isolate + run + release);
}

/** A text that `visible` made in two, before the last `count` characters; an isolated run that is cut is two. */
export function splitVisible(text: string, count: number): readonly [head: string, tail: string] {
  const characters = Array.from(text);
  const [head, tail] = [characters.slice(0, -count).join(""), characters.slice(-count).join("")];
  const isCut = head.lastIndexOf(isolate) > head.lastIndexOf(release);
  return isCut ? [head + release, isolate + tail] : [head, tail];
}

/** True where `visible` writes escapes: the text does not look like what it is. */
export function isDeceptive(text: string): boolean {
  // `test` of a global pattern would go on where it left off.
  return text.search(deceptive) >= 0;
}

/** The first `limit` characters of a text that may be absurdly long, never cutting a character in two. */
export function clipped(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const code = text.charCodeAt(limit - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit);
}
