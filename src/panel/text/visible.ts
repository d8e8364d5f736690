/**
 * Page-controlled text, made safe to look at: whatever is invisible, reorders what stands around it, or breaks the
 * line is written as an escape, so that a URL cannot look like another one.
 */

/** Control, format (bidi, zero width), surrogate, private and unassigned characters; odd spaces; blank letters. */
const deceptive =
  /[\p{C}\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u115f\u1160\u3164\uffa0\u2800]|\u034f/gu;

/** `text` with every deceptive character written as \u{…}. */
export function visible(text: string): string {
  return text.replaceAll(deceptive, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The first `limit` characters of a text that may be absurdly long, never cutting a character in two. */
export function clipped(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const code = text.charCodeAt(limit - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit);
}
