/**
 * The Strict-Transport-Security header, read as RFC 6797 §6.1 writes it:
 *
 *     [ directive ] *( ";" [ directive ] )      directive = token [ "=" ( token | quoted-string ) ]
 *
 * with white space allowed between the parts. Facts only, and cheap: every chain is asked. Words are in header-words.ts.
 */
import type { BrowserName } from "../event.ts";
import { directiveAt, type HstsDirective } from "./directive.ts";
import { type HstsProblemId, isFatal, lenientInFirefox, refusedByFirefox } from "./header-problems.ts";

export interface HstsProblem {
  readonly id: HstsProblemId;
  /** The directive as it was written; "" when it is about the header as a whole. */
  readonly about: string;
}

export interface HstsHeader {
  readonly directives: readonly HstsDirective[];
  /** Seconds; null when no directive gives a usable number. Nothing counts unless the header is `valid`. */
  readonly maxAge: number | null;
  readonly includeSubDomains: boolean;
  readonly preload: boolean;
  /** False: browsers ignore the whole header (RFC 6797 §6.1). `takesHeader` knows where Firefox differs. */
  readonly valid: boolean;
  readonly problems: readonly HstsProblem[];
}

/** Firefox cuts longer times to a hundred years, Chromium to one. */
const hundredYears = 100 * 365 * 86_400;

/** Largest number that Firefox's parser reads: 64 bits. */
const largestInFirefox = "18446744073709551615";

/** True when that browser takes the header: what is `valid`, but for what Firefox's parser sees differently. */
export function takesHeader({ valid, problems, maxAge }: HstsHeader, browser: BrowserName): boolean {
  if (browser !== "firefox") return valid;
  return (
    maxAge !== null &&
    problems.every(({ id }) => !refusedByFirefox.has(id) && (!isFatal(id) || lenientInFirefox.has(id)))
  );
}

/** Reads one header value. Total: whatever a server sends gives an answer, in time that grows with its length only. */
export function parseHsts(value: string): HstsHeader {
  const directives: HstsDirective[] = [];
  const names = new Set<string>();
  const seen = { maxAge: null as number | null, includeSubDomains: false, preload: false };
  for (let at = 0; at < value.length;) {
    const { directive, next } = directiveAt(value, at);
    at = next;
    if (directive !== null) directives.push(judged(directive, names, seen));
  }
  const problems = directives.flatMap(({ problem, text }) =>
    problem === undefined ? [] : [{ id: problem, about: text }],
  );
  if (directives.length === 0) problems.unshift({ id: "empty-header", about: "" });
  else if (!names.has("max-age")) problems.unshift({ id: "missing-max-age", about: "" });
  return { directives, ...seen, valid: problems.every(({ id }) => !isFatal(id)), problems };
}

interface Seen {
  maxAge: number | null;
  includeSubDomains: boolean;
  preload: boolean;
}

/** The directive with what is wrong with its meaning; notes in `names` and `seen` what it says. */
function judged(directive: HstsDirective, names: Set<string>, seen: Seen): HstsDirective {
  const name = directive.name.toLowerCase();
  const again = names.has(name);
  names.add(name);
  const problem = directive.problem ?? meaningProblem(directive, name, again);
  if (name === "max-age" && !again && (problem === null || !isFatal(problem))) {
    seen.maxAge = Math.min(Number(directive.value), Number.MAX_SAFE_INTEGER);
  }
  if (name === "includesubdomains") seen.includeSubDomains = true;
  if (name === "preload" && directive.value === null) seen.preload = true;
  return problem === null ? directive : { ...directive, problem };
}

function meaningProblem(
  { value, quoted }: HstsDirective,
  name: string,
  again: boolean,
): HstsProblemId | null {
  if (name === "max-age") return again ? "duplicate-max-age" : maxAgeProblem(value, quoted);
  if (name === "includesubdomains") {
    if (again) return "duplicate-include-subdomains";
    return value === null ? null : "value-on-include-subdomains";
  }
  if (again) return "duplicate-other";
  if (name === "preload") return value === null ? null : "value-on-preload";
  return "unknown-directive";
}

function maxAgeProblem(value: string | null, quoted: boolean): HstsProblemId | null {
  if (value === null) return "max-age-without-value";
  if (value === "") return "empty-max-age";
  if (/^-\d+$/.test(value)) return "negative-max-age";
  if (!/^\d+$/.test(value)) return "max-age-not-a-number";
  const digits = value.replace(/^0+/, "");
  const { length } = largestInFirefox;
  if (digits.length > length || (digits.length === length && digits > largestInFirefox)) {
    return "oversized-max-age";
  }
  if (Number(value) > hundredYears) return "huge-max-age";
  return quoted ? "quoted-max-age" : null;
}
