/** What the end of a chain means, in a few words. */
import type { Chain } from "../chain.ts";
import { isStopped, ranIntoLimit, refusalOf } from "../facts/failure.ts";
import { appNameOf } from "../knowledge/app-schemes.ts";
import { errorWords, quotedError } from "../knowledge/errors.ts";
import { codeName } from "./wording.ts";

export function outcomeWords(chain: Chain): string {
  const { outcome } = chain;
  switch (outcome.kind) {
    case "response": {
      const shown =
        outcome.status === null ? "shown, no answer reported" : codeName(outcome.status, outcome.statusText);
      return chain.pageError === null ? shown : `${shown}, but not shown: ${quotedError(chain.pageError)}`;
    }
    case "failure":
      return failureWords(chain, outcome.error);
    case "handed-off":
      return refusalOf(chain) === null
        ? `sent to ${appNameOf(outcome.url)}, no request seen`
        : "redirect refused, no request seen";
    case "pending":
      return "waiting for an answer";
    default:
      outcome satisfies never;
      return "";
  }
}

function failureWords(chain: Chain, error: string): string {
  const name = quotedError(error);
  if (ranIntoLimit(chain)) return `too many redirects: ${name}`;
  if (refusalOf(chain) !== null) return `redirect refused: ${name}`;
  // A page, a person or a policy called it off; the browser keeps to itself which.
  if (isStopped(error)) return `stopped, no reason given: ${name}`;
  return `${errorWords(error).led}: ${name}`;
}
