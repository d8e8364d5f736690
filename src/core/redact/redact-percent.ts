/** Percent-decoding that remembers where each character came from, so that an edit leaves all other bytes alone. */

export interface Decoded {
  readonly text: string;
  /** Index in the encoded text of each decoded character; one more entry for the end. */
  readonly from: readonly number[];
}

const escape = /^%[0-9a-f]{2}/i;

/** One level of percent-encoding taken off; null when there is nothing to take off. Bytes that are no UTF-8 count as Latin-1. */
export function decodePercent(encoded: string): Decoded | null {
  if (!encoded.includes("%")) return null;
  let text = "";
  const from: number[] = [];
  let at = 0;
  while (at < encoded.length) {
    const [character, length] = characterAt(encoded, at);
    for (let unit = 0; unit < character.length; unit++) from.push(at);
    text += character;
    at += length;
  }
  return text.length === encoded.length ? null : { text, from: [...from, at] };
}

/** The character that begins there, and how much of the encoded text it takes. */
function characterAt(encoded: string, at: number): readonly [character: string, length: number] {
  if (encoded[at] !== "%" || !escape.test(encoded.slice(at, at + 3))) return [encoded.charAt(at), 1];
  const lead = Number.parseInt(encoded.slice(at + 1, at + 3), 16);
  const length = 3 * (lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);
  try {
    const character = decodeURIComponent(encoded.slice(at, at + length));
    // Of a cut sequence, or one that raw characters interrupt, decodeURIComponent decodes nothing and throws.
    return [character, length];
  } catch {
    return [String.fromCharCode(lead), 3];
  }
}

/**
 * Login loops nest a dozen URLs in one another, nothing real nests more than this. Without a limit "%252525…" would
 * cost the square of its length.
 */
export const deepestEncoding = 24;

/** The readings of a text, from as it stands to fully decoded. */
export function readingsOf(text: string): readonly string[] {
  const readings = [text];
  let next = decodePercent(text);
  while (next !== null && readings.length <= deepestEncoding) {
    readings.push(next.text);
    next = decodePercent(next.text);
  }
  return readings;
}

/** The text with all its percent-encoding taken off. */
export function plainOf(text: string): string {
  return readingsOf(text).at(-1) ?? text;
}
