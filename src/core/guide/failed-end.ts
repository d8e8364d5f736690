/** The end of a chain that failed: what to check, by the kind of failure. */
import type { FailureOutcome } from "../chain.ts";
import { type CorsBlock, corsBlockOf } from "../facts/cors.ts";
import { isStopped, type Refusal, refusalOf } from "../facts/failure.ts";
import { failureWord } from "../lines/failure-word.ts";
import { errorWords } from "../knowledge/errors.ts";
import { refusalWords } from "../knowledge/refusals.ts";
import { requestOrigin } from "../facts/request-origin.ts";
import { hostOf, parseUrl } from "../url/url.ts";
import { curl, type GuideCommand } from "./command.ts";
import type { Subject } from "./subject.ts";

export interface End {
  readonly says: readonly string[];
  readonly commands: readonly GuideCommand[];
}

function isTold(refusal: Refusal): boolean {
  return refusal === "no-page" || refusal === "websocket" || refusal === "worker";
}

/** @param asked the command that asks the target itself. */
export function failedEnd(
  failure: FailureOutcome,
  subject: Subject,
  asked: (target: string) => GuideCommand,
): End {
  const { remedy } = errorWords(failure.error);
  const { chain, target } = subject;
  const refusal = refusalOf(chain);
  if (refusal !== null) {
    const refused = "The browser refused the target: read `Location` in the answer of step 1.";
    // The error's name says less than the redirect itself.
    if (isTold(refusal)) return { says: [refusalWords(refusal).remedy, refused], commands: [] };
    // Of a redirect to a script, Chromium says no more than that it was stopped.
    return { says: isStopped(failure.error) ? [refused] : [remedy, refused], commands: [] };
  }
  const says = remedy === "" ? [] : [remedy];
  const block = corsBlockOf(chain);
  if (block !== null) return { says, commands: corsCommands(block, subject) };
  if (target === null) return { says, commands: [] };
  if (isStopped(failure.error)) return { says, commands: [asked(target)] };
  return { says, commands: checksFor(failureWord(failure.error), target) };
}

/** What the answer allows that the browser kept from the page: the redirect's own, or that of its target. */
function corsCommands(
  { reason, hop, by }: CorsBlock,
  { chain, masked, target }: Subject,
): readonly GuideCommand[] {
  const ofRedirect = by === "redirect" && reason !== "credentials" && hop !== null;
  const url = ofRedirect ? masked.url(hop.url) : target;
  if (url === null) return [];
  const isNull = reason === "origin-null" || reason === "back";
  const origin = isNull ? "null" : (requestOrigin(chain) ?? "null");
  return [
    {
      shows: ofRedirect ? "CORS headers of the redirect" : "CORS headers of the target",
      argv: curl({ url, method: "GET", headers: true, more: ["-H", `Origin: ${origin}`] }),
      expect: `\`Access-Control-Allow-Origin: ${origin}\`, or \`*\` for requests without credentials. Without it, the browser keeps the answer from the page.`,
    },
  ];
}

function checksFor(word: string, url: string): readonly GuideCommand[] {
  const [host, port] = [hostOf(url), portOf(url)];
  const connect: GuideCommand = {
    shows: "Connection to the target",
    argv: curl({ url, method: "GET", more: ["-v", "--connect-timeout", "10"] }),
    expect: connectExpect(word, host, port),
  };
  // Names only: an address needs no look-up, and what begins with a dash would be an option.
  const named = /^[a-z\d][a-z\d.-]*$/i.test(host) && !/^[\d.]+$/.test(host);
  if (word !== "dns" || !named) return [connect];
  return [
    {
      shows: "Address of the target",
      argv: ["nslookup", host],
      expect: "At least one address. None: the name in the redirect is wrong, or DNS lacks it.",
    },
    connect,
  ];
}

function connectExpect(word: string, host: string, port: string): string {
  if (word === "tls") {
    return `A line that says what is wrong with the certificate or TLS. No error: curl trusts other certificates than the browser, or the fault is fixed. It must be valid for \`${host}\`.`;
  }
  if (word === "dns") return "Exit code 6 while the name is not found.";
  if (word === "blocked") return "An answer: the target is there, and the browser's own rules kept it out.";
  return `A connection to port ${port} of \`${host}\`. Exit code 7: nothing listens there or it is refused; 28: no answer in time.`;
}

function portOf(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === null) return "";
  return parsed.port === "" ? (parsed.protocol === "https:" ? "443" : "80") : parsed.port;
}
