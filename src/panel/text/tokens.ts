/** Tokens of the hop strip in marks and words. Their shapes and labels come from core. */
import type { StripPart, Token, TokenShape } from "../../core/summary.ts";
import { say, type WordKey } from "../words.ts";
import { seamMeaning } from "./seams.ts";
import { visible } from "./visible.ts";

/** The letter or sign inside the shape: it says what outline and colour say, for those who see neither. */
export const marks: Readonly<Record<TokenShape, string>> = {
  server: "",
  browser: "i",
  extension: "e",
  cache: "c",
  page: "",
  seam: "",
  response: "",
  failed: "✕",
  "handed-off": "↗",
  pending: "",
  "unknown-start": "",
};

const meanings: Readonly<Record<Exclude<TokenShape, "seam">, WordKey>> = {
  server: "token_server",
  browser: "token_browser",
  extension: "token_extension",
  cache: "token_cache",
  page: "token_page",
  response: "token_response",
  failed: "token_failed",
  "handed-off": "token_handed_off",
  pending: "token_pending",
  "unknown-start": "token_unknown_start",
};

/** Who or what a token stands for, in words. */
export function tokenMeaning(token: Token): string {
  const { shape, inferred } = token;
  const key = shape === "seam" ? seamMeaning(token) : meanings[shape];
  const unsure = inferred === true ? say(shape === "seam" ? "token_unsure" : "token_inferred") : "";
  return [key === null ? "" : say(key), unsure].filter((words) => words !== "").join(", ");
}

function tokenInWords(token: Token): string {
  const label = token.label === "…" ? "" : visible(token.label);
  const meaning = tokenMeaning(token);
  // What stands in a seam is a short form of what it means.
  if (token.shape === "seam" && meaning !== "") return meaning;
  return label === "" || meaning === "" ? label + meaning : say("token_spoken", label, meaning);
}

/** "307 made by the browser, then 301 server redirect, then 200 final answer" */
export function stripInWords(strip: readonly StripPart[]): string {
  return strip
    .map((part) => {
      if ("more" in part) return say("strip_more", part.more);
      if ("times" in part) return say("strip_times", part.tokens.map(tokenInWords).join(", "), part.times);
      return tokenInWords(part);
    })
    .map((words, index) => (index === 0 ? words : say("strip_then", words)))
    .join(", ");
}
