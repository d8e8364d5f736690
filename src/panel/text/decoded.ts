/** What percent-encoding stands for. */
import type { PartName } from "./url-parts.ts";

function bytesAsText(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    // No UTF-8: as it stands.
    return encoded;
  }
}

/** The text of a part of a URL; what is broken stays as it is. In a parameter "+" is a space. */
export function decodedPart(part: PartName, text: string): string {
  const spaced = part === "query" ? text.replaceAll("+", " ") : text;
  return spaced.replaceAll(/(?:%[0-9a-f]{2})+/gi, bytesAsText);
}
