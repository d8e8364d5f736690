/** Header lists: reading what webRequest gives, and looking things up. */
import { isFirefox } from "./built-for.ts";
import type { BrowserName, Header } from "./event.ts";

/** A header as webRequest gives it. `binaryValue` stands for `value` where the bytes are not UTF-8 (Chromium). */
interface RawHeader {
  readonly name?: unknown;
  readonly value?: unknown;
  readonly binaryValue?: unknown;
}

const beyondAscii = /[\u0080-\u00ff]/;

/** Bytes kept as characters U+0000 to U+00FF, read as UTF-8 where they are UTF-8 and as Latin-1 where not. */
function textOfBytes(bytes: string): string {
  if (!beyondAscii.test(bytes)) return bytes;
  const percent = bytes.replaceAll(/[%\u0080-\u00ff]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  try {
    return decodeURIComponent(percent);
  } catch {
    return bytes;
  }
}

function valueOf(header: RawHeader, browser: BrowserName): string {
  if (typeof header.value === "string") {
    return isFirefox(browser) ? textOfBytes(header.value) : header.value;
  }
  const bytes = Array.isArray(header.binaryValue) ? header.binaryValue : [];
  return textOfBytes(bytes.map((byte) => String.fromCharCode(Number(byte) & 255)).join(""));
}

/**
 * The browser's header list as text. The encodings differ: Chromium gives proper strings, or `binaryValue` where
 * the bytes are not UTF-8; Firefox gives every byte as one character. Both come out as the same text.
 * Entries without a name are left out. null when the browser gave no list.
 */
export function headersOf(raw: unknown, browser: BrowserName): readonly Header[] | null {
  if (!Array.isArray(raw)) return null;
  const headers: Header[] = [];
  for (const header of raw as readonly (RawHeader | null | undefined)[]) {
    if (typeof header?.name === "string") headers.push([header.name, valueOf(header, browser)]);
  }
  return headers;
}

/** Value of the first header of that name (lower case), or null. */
export function headerValue(headers: readonly Header[] | null, name: string): string | null {
  if (headers === null) return null;
  for (const [key, value] of headers) {
    if (key.length === name.length && key.toLowerCase() === name) return value;
  }
  return null;
}

export function hasHeader(headers: readonly Header[] | null, name: string): boolean {
  return headerValue(headers, name) !== null;
}
