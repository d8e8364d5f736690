/** The hop strip's parts, whoever made them: cut short, and as text. Apart from what makes them, which needs to know causes. */
import type { StripPart, Token } from "../summary.ts";

const maxParts = 6;
const keptAtStart = 3;
const keptAtEnd = 2;

/** At most six parts: of more, the middle is left out and counted, with what was left out of it before. */
export function shortened(parts: readonly StripPart[]): readonly StripPart[] {
  if (parts.length <= maxParts) return parts;
  const middle = parts.slice(keptAtStart, -keptAtEnd);
  const more = middle.reduce((sum, part) => sum + ("more" in part ? part.more : 1), 0);
  return [...parts.slice(0, keptAtStart), { more }, ...parts.slice(-keptAtEnd)];
}

/** The strip as text, for copying and for reading aloud: "307i 301 200". */
export function stripText(parts: readonly StripPart[]): string {
  return parts
    .map((part) => {
      if ("more" in part) return `+${part.more}`;
      if ("times" in part) return `(${part.tokens.map(tokenText).join(" ")})×${part.times}`;
      return tokenText(part);
    })
    .join(" ");
}

const letters: Partial<Record<Token["shape"], string>> = { browser: "i", extension: "e", cache: "c" };

function tokenText(token: Token): string {
  if (token.shape === "failed") return `✕ ${token.label}`;
  if (token.shape === "handed-off") return `${token.label} ↗`;
  if (token.shape === "page") return `/${token.label}/`;
  if (token.shape === "seam") return `/${token.label}/${token.inferred === true ? "?" : ""}`;
  return token.label + (token.inferred === true ? "?" : (letters[token.shape] ?? ""));
}
