/** The parts of a Strict-Transport-Security header in words: what each means, and what is wrong with it. */
import type { Reference } from "../explanation.ts";
import {
  FIREFOX_SITE_SECURITY,
  HSTS_PRELOAD,
  RFC6797_6_1,
  RFC6797_6_1_1,
  RFC6797_6_1_2,
} from "../knowledge/reference/guides/sources.ts";
import type { HstsDirective } from "./directive.ts";
import { type HstsProblemId, isFatal, lenientInFirefox } from "./header-problems.ts";
import {
  CHROMIUM_SECURITY_HEADERS,
  FIREFOX_HEADER_PARSER,
  HSTS_PRELOAD_HEADER,
  RFC6797_6_2,
} from "./sources.ts";
import { timeSpan } from "./time-span.ts";

export interface PartWords {
  /** One or two sentences. Text between backticks is code. */
  readonly says: string;
  /** "yes": as it should be. "note": allowed, with something to know. "error": browsers ignore the whole header. */
  readonly verdict: "yes" | "note" | "error";
  readonly references: readonly Reference[];
}

const year = 31_536_000;

const problemWords: Readonly<Record<HstsProblemId, { says: string; references: readonly Reference[] }>> = {
  "empty-header": { says: "The header says nothing.", references: [RFC6797_6_1_1] },
  "missing-max-age": { says: "`max-age` is required, and it is missing.", references: [RFC6797_6_1_1] },
  "max-age-without-value": {
    says: "`max-age` needs a number of seconds, as in `max-age=31536000`.",
    references: [RFC6797_6_1_1],
  },
  "empty-max-age": { says: "The number of seconds is missing after `=`.", references: [RFC6797_6_1_1] },
  "negative-max-age": {
    says: "Seconds cannot be negative. The smallest number is `0`, which deletes the rule.",
    references: [RFC6797_6_1_1],
  },
  "max-age-not-a-number": {
    says: "The value has to be a whole number of seconds: digits, and nothing else.",
    references: [RFC6797_6_1_1],
  },
  "huge-max-age": {
    says: "More than a hundred years. Chromium keeps the rule for one year at most, Firefox for a hundred.",
    references: [CHROMIUM_SECURITY_HEADERS, FIREFOX_SITE_SECURITY],
  },
  "oversized-max-age": {
    says: "The number has more than 64 bits. Chromium cuts it to one year; Firefox ignores the whole header.",
    references: [CHROMIUM_SECURITY_HEADERS, FIREFOX_SITE_SECURITY],
  },
  "quoted-max-age": {
    says: "Quotes are allowed, and browsers read through them. The check of hstspreload.org does not.",
    references: [RFC6797_6_2, HSTS_PRELOAD_HEADER],
  },
  "duplicate-max-age": {
    says: "`max-age` stands twice; each part may stand once.",
    references: [RFC6797_6_1],
  },
  "duplicate-include-subdomains": {
    says: "`includeSubDomains` stands twice; each part may stand once.",
    references: [RFC6797_6_1],
  },
  "duplicate-other": {
    says: "Each part may stand once. Browsers overlook it, because the part means nothing to them.",
    references: [RFC6797_6_1],
  },
  "value-on-include-subdomains": {
    says: "`includeSubDomains` takes no value, not even `true` or `false`. To cover no subdomains, leave it out.",
    references: [RFC6797_6_1_2],
  },
  "value-on-preload": {
    says: "`preload` takes no value. Browsers skip it; hstspreload.org does not count it.",
    references: [HSTS_PRELOAD_HEADER],
  },
  "unterminated-quote": { says: "The closing quote is missing.", references: [RFC6797_6_1] },
  "no-name": { says: "There is a value, but no name before `=`.", references: [RFC6797_6_1] },
  "no-value": { says: "There is no value after `=`.", references: [RFC6797_6_1] },
  "bad-character": {
    says: "It has a character that may not stand here. Parts are separated by `;`, never by a comma.",
    references: [RFC6797_6_1],
  },
  "text-after-value": {
    says: "There is more text where `;` or the end is expected.",
    references: [RFC6797_6_1],
  },
  "unknown-directive": {
    says: "Not known to browsers: they skip it, and take the rest.",
    references: [RFC6797_6_1],
  },
};

/** What is wrong, and what it costs. */
export function problemSays(id: HstsProblemId): PartWords {
  const { says, references } = problemWords[id];
  if (!isFatal(id)) return { says, verdict: "note", references };
  if (!lenientInFirefox.has(id)) {
    return { says: `${says} Browsers ignore the whole header.`, verdict: "error", references };
  }
  return {
    says: `${says} Chromium ignores the whole header; Firefox takes the rest.`,
    verdict: "error",
    references: [...references, CHROMIUM_SECURITY_HEADERS, FIREFOX_HEADER_PARSER],
  };
}

function maxAgeSays(seconds: number): string {
  if (seconds === 0) return "Delete the rule of this host.";
  const kept = `Keep the rule for ${timeSpan(seconds)} after the last visit.`;
  return seconds > year ? `${kept} Chromium cuts it to 365 days.` : kept;
}

/** What one part of the header means, or what is wrong with it. `host` is the one that sent it. */
export function partSays(directive: HstsDirective, host: string): PartWords {
  const { problem, name, value } = directive;
  if (problem !== undefined && problem !== "quoted-max-age") return problemSays(problem);
  switch (name.toLowerCase()) {
    case "max-age": {
      const seconds = Number(value);
      const says = maxAgeSays(seconds);
      const sources = seconds > year ? [RFC6797_6_1_1, CHROMIUM_SECURITY_HEADERS] : [RFC6797_6_1_1];
      if (problem === undefined) return { says, verdict: "yes", references: sources };
      const quotes = problemSays(problem);
      return {
        says: `${says} ${quotes.says}`,
        verdict: "note",
        references: [...sources, ...quotes.references],
      };
    }
    case "includesubdomains":
      return {
        says: `The rule holds for every name below ${host}, too.`,
        verdict: "yes",
        references: [RFC6797_6_1_2],
      };
    default:
      return {
        says: "The owner agrees to the preload list. Not part of RFC 6797: browsers skip it.",
        verdict: "note",
        references: [HSTS_PRELOAD],
      };
  }
}
