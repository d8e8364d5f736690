/** Small pieces that all sentences share: who is named how, and how sure the verb sounds. */
import type { Chain } from "../chain.ts";
import type { Confidence } from "../explanation.ts";
import { phraseOf } from "../knowledge/status-phrases.ts";
import { asWords } from "../marks.ts";
import { clip } from "../text.ts";

/** Words follow confidence: "made", "probably made", "may have made". */
export function claim(confidence: Confidence, participle: string): string {
  if (confidence === "certain") return participle;
  return confidence === "likely"
    ? `probably ${participle}`
    : `may have ${participle.replace(/^went\b/, "gone")}`;
}

/** The browser at the head of a sentence. */
export function browserName(chain: Chain): string {
  return chain.browser === "firefox" ? "Firefox" : "Your browser";
}

/** The browser inside a sentence. */
export function browserInside(chain: Chain): string {
  return chain.browser === "firefox" ? "Firefox" : "your browser";
}

/** "307 Internal Redirect"; "no status" where none was given. The phrase is the server's own where it sent one. */
export function codeName(status: number | null, statusText: string | null): string {
  if (status === null) return "no status";
  const phrase = statusText === null || statusText === "" ? phraseOf(status) : statusText;
  return phrase === null ? String(status) : `${status} ${asWords(clip(phrase, 60))}`;
}

/** Chromium's names by ALPN, Firefox's by version: "h2" and "http/2" are both HTTP/2. */
const alpnNames: Readonly<Record<string, string>> = { h2: "HTTP/2", h3: "HTTP/3" };

export function protocolName(protocol: string): string {
  return alpnNames[protocol] ?? clip(protocol, 20).toUpperCase();
}
