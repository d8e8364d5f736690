/** Text that a page controls, made safe to stand inside a sentence. */

// Controls would break a line; bidirectional marks would turn the sentence around.
// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The first half of a character outside the basic plane, left over by a cut. */
const halfCharacter = /[\ud800-\udbff]$/;

/** At most `limit` characters, cut at the end with an ellipsis; characters that would not show are replaced. */
export function clip(text: string, limit: number): string {
  return quoted(text, limit).replaceAll(unsafe, "\uFFFD");
}

/**
 * As `clip`, with every character as it came: for what is quoted as evidence. Whoever shows it writes what would not
 * show as an escape, as of every text of a page, so that a fact and the header that it quotes look the same.
 */
export function quoted(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, Math.max(0, limit - 1)).replace(halfCharacter, "")}…` : text;
}

/** Puts values in the place of {names}. A name without a value stays as it is. Values are never read as templates. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : clip(String(value), 300);
  });
}
