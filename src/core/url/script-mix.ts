/** Host names that are spelled to be taken for others: labels of several scripts, and letters that look Latin. */

/** Scripts in everyday use (Unicode Standard Annex 31, table 5), by their codes in ISO 15924. */
const scriptCodes = [
  "Latn",
  "Grek",
  "Cyrl",
  "Hani",
  "Hira",
  "Kana",
  "Hang",
  "Bopo",
  "Arab",
  "Armn",
  "Beng",
  "Deva",
  "Ethi",
  "Geor",
  "Gujr",
  "Guru",
  "Hebr",
  "Knda",
  "Khmr",
  "Laoo",
  "Mlym",
  "Mymr",
  "Orya",
  "Sinh",
  "Taml",
  "Telu",
  "Thaa",
  "Thai",
  "Tibt",
] as const;

/** Zzzz: all others, which hardly any name of today is written in. */
export type ScriptCode = (typeof scriptCodes)[number] | "Zzzz";

export interface SpelledWarning {
  /** mixed: one label has letters of scripts that no language writes together. looks-latin: none, but all look Latin. */
  readonly kind: "mixed" | "looks-latin";
  readonly label: string;
  /** The scripts of its letters, in the order in which they first stand. */
  readonly scripts: readonly ScriptCode[];
}

/** Unicode Technical Standard 39, 5.2, "Highly Restrictive": what is written together. */
const together: readonly RegExp[] = [
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Common}\p{scx=Inherited}]*$/u,
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Bopomofo}\p{scx=Common}\p{scx=Inherited}]*$/u,
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Hangul}\p{scx=Common}\p{scx=Inherited}]*$/u,
];

/** Letters that look like Latin ones, as Chromium's components/url_formatter/spoof_checks lists them. */
const latinAlike: readonly (readonly [ScriptCode, RegExp])[] = [
  ["Cyrl", /^[асԁеһіјӏорԗԛѕԝхуъьҽпгѵѡ\p{Script=Common}]*$/u],
  ["Grek", /^[αικνρυωηοτ\p{Script=Common}]*$/u],
];

function scriptOf(char: string): ScriptCode | null {
  const known = scriptCodes.find((code) => patternOf(code).test(char));
  // Digits, hyphens and marks are of no script.
  return known ?? (/\p{L}/u.test(char) && !/\p{Script=Common}/u.test(char) ? "Zzzz" : null);
}

const patterns = new Map<string, RegExp>();
function patternOf(code: string): RegExp {
  const pattern = patterns.get(code) ?? new RegExp(`^\\p{Script=${code}}$`, "u");
  patterns.set(code, pattern);
  return pattern;
}

function scriptsOf(label: string): readonly ScriptCode[] {
  const scripts = new Set<ScriptCode>();
  for (const char of label) {
    const script = scriptOf(char);
    if (script !== null) scripts.add(script);
  }
  return [...scripts];
}

/** What is wrong with the first suspicious label of a name as it is spelled ("bücher.example"); null where none is. */
export function spelledWarning(name: string): SpelledWarning | null {
  const labels = name.split(".");
  const top = scriptsOf(labels.at(-1) ?? "");
  for (const label of labels) {
    const scripts = scriptsOf(label);
    if (scripts.length > 1 && !together.some((pattern) => pattern.test(label)))
      return { kind: "mixed", label, scripts };
    // Under a top-level name of the same script, as in .рф, nobody expects Latin.
    const alike = latinAlike.some(
      ([script, pattern]) => scripts.includes(script) && !top.includes(script) && pattern.test(label),
    );
    if (alike) return { kind: "looks-latin", label, scripts };
  }
  return null;
}
