/** One directive of a Strict-Transport-Security header, by the grammar of RFC 6797 §6.1. */
import type { HstsProblemId } from "./header-problems.ts";

export interface HstsDirective {
  /** As it stands in the header, without white space around it. */
  readonly text: string;
  /** As written; compared without regard to case (RFC 6797 §6.1). */
  readonly name: string;
  /** Without quotes and escapes; null when there is no "=". */
  readonly value: string | null;
  readonly quoted: boolean;
  readonly problem?: HstsProblemId;
}

const token = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;
const unsafeInQuotes = /[^\t\n\r\u0020-\u007e\u0080-\uffff]/;

function isSpace(char: string | undefined): boolean {
  return char === " " || char === "\t" || char === "\r" || char === "\n";
}

export interface ReadDirective {
  /** null for nothing between two semicolons, which is allowed. */
  readonly directive: HstsDirective | null;
  readonly next: number;
}

/** The directive that begins at `start`, and where the one after it begins. */
export function directiveAt(text: string, start: number): ReadDirective {
  let at = start;
  const skipSpace = (): void => {
    while (isSpace(text[at])) at += 1;
  };
  const word = (ends: string): string => {
    const from = at;
    while (at < text.length && !isSpace(text[at]) && !ends.includes(text.charAt(at))) at += 1;
    return text.slice(from, at);
  };
  skipSpace();
  const from = at;
  const name = word("=;");
  skipSpace();
  let value: string | null = null;
  let quoted = false;
  let closed = true;
  if (text[at] === "=") {
    at += 1;
    skipSpace();
    if (text[at] === '"') {
      quoted = true;
      ({ value, next: at, closed } = quotedString(text, at + 1));
    } else value = word(";");
    skipSpace();
  }
  const tail = at < text.length && text[at] !== ";";
  while (at < text.length && text[at] !== ";") at += 1;
  const whole = text.slice(from, at).trim();
  if (whole === "") return { directive: null, next: at + 1 };
  const problem = syntaxProblem({ name, value, quoted, closed, tail });
  const directive = { text: whole, name, value, quoted };
  return { directive: problem === null ? directive : { ...directive, problem }, next: at + 1 };
}

/** A quoted-string whose opening quote stands before `start`: "\" makes the next character an ordinary one. */
function quotedString(text: string, start: number): { value: string; next: number; closed: boolean } {
  let value = "";
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '"') return { value, next: at + 1, closed: true };
    if (text[at] === "\\" && at + 1 < text.length) at += 1;
    value += text.charAt(at);
  }
  return { value, next: text.length, closed: false };
}

interface Parts {
  readonly name: string;
  readonly value: string | null;
  readonly quoted: boolean;
  readonly closed: boolean;
  readonly tail: boolean;
}

function syntaxProblem({ name, value, quoted, closed, tail }: Parts): HstsProblemId | null {
  if (!closed) return "unterminated-quote";
  if (name === "") return "no-name";
  if (!token.test(name)) return "bad-character";
  if (value !== null && quoted && unsafeInQuotes.test(value)) return "bad-character";
  // What max-age lacks is said in its own words.
  if (value !== null && !quoted && value !== "" && !token.test(value)) return "bad-character";
  if (tail) return "text-after-value";
  return value === "" && !quoted && name.toLowerCase() !== "max-age" ? "no-value" : null;
}
