/**
 * Browsers' errors in plain words. The names are Chromium's net/base/net_error_list.h and what Firefox 153 itself
 * calls its numbers; where Firefox says something else than the name suggests, what was observed is said. An unknown
 * name is shown as it stands.
 */
import { isSentence } from "../lines/failure-word.ts";
import { asCode, asWords } from "../marks.ts";
import { clip } from "../text.ts";
import { answerErrors } from "./errors/answer.ts";
import { connectionErrors } from "./errors/connection.ts";
import type { ErrorTable, ErrorWords } from "./errors/error-words.ts";
import { firefoxNameOf } from "./errors/firefox-names.ts";
import { policyErrors } from "./errors/policy.ts";
import { isTlsError, tlsErrors } from "./errors/tls.ts";

export type { ErrorWords } from "./errors/error-words.ts";

const words: ErrorTable = { ...connectionErrors, ...tlsErrors, ...policyErrors, ...answerErrors };

/** Error names that have words of their own. */
export function knownErrors(): readonly string[] {
  return Object.keys(words);
}

/** Plain words for an error; for an unknown one its own name, and nothing that is not known. */
export function errorWords(error: string): ErrorWords {
  const name = firefoxNameOf(error) ?? error;
  if (Object.hasOwn(words, name)) return words[name] ?? unknown(error);
  return unknown(error);
}

function unknown(error: string): ErrorWords {
  if (isSentence(error)) {
    return {
      led: "a secure connection that failed",
      meaning: `The browser reported ${quotedError(clip(error, 60))}. Firefox writes a sentence when TLS fails.`,
      remedy: "Open the target itself: Firefox then shows what is wrong with its certificate.",
    };
  }
  return {
    led: "a request that failed",
    meaning: `The browser reported ${quotedError(clip(error, 80))}.`,
    remedy: "Open the target itself to see whether it fails without the redirect, too.",
  };
}

/** True for a certificate or TLS that failed, whichever way the browser says it. */
export function isTlsFailure(error: string): boolean {
  return isTlsError(firefoxNameOf(error) ?? error) || isSentence(error);
}

/** What is said of a certificate or TLS that failed after HSTS made the request an https one: RFC 6797 §8.4, §12.1. */
export const noWayAroundHsts = "Under HSTS the browser offers no way to proceed.";

/**
 * An error ready to end a sentence: its name as code. Firefox's sentences stand in quotation marks, whatever their
 * language, and its numbers behind their names.
 */
export function quotedError(error: string): string {
  const said = clip(error, 160);
  if (isSentence(error)) return `“${asWords(said.replace(/[.。]$/u, ""))}”`;
  const name = firefoxNameOf(error);
  return name === null ? asCode(said) : `${asCode(name)} (${asWords(said.replace(/^E/, "e"))})`;
}
