/** What the files of _locales must keep to, against each other and each for itself. */
import { describe, expect, it } from "vitest";
import { english, formOf, formsIn, type Locale, locales, translations } from "./locale-files.ts";

/** Messages that read the same in another language, for a reason: names, terms, signs. */
const sameWords: Readonly<Record<string, readonly string[]>> = {
  de: [
    "Chromium",
    "Client, $1",
    "Code",
    "DNS",
    "DevTools",
    "Fetch/XHR",
    "Filter",
    "Firefox",
    "Frame",
    "Framework, $1",
    "HSTS",
    "Hops",
    "Host",
    "Location",
    "Meth.",
    "Name",
    "Problem",
    "Route",
    "Server",
    "Server, $1",
    "Status",
    "TLS",
    "URL",
    "webRequest",
    "$1 in $2",
    "$1 min",
    "$1 ms",
    "$1 s",
    "< 1 ms",
  ],
};

/** Places that are narrow, in letters. */
const bounds: readonly (readonly [key: RegExp, letters: number])[] = [
  [/^panel_panel$/, 16],
  [/^panel_column_method$/, 6],
  [/^panel_column_hops$/, 5],
  [/^panel_column_cost$/, 8],
  [/^panel_(do|why)$/, 6],
  [/^panel_sender_/, 12],
  [/^panel_view_(chains|hsts|trace|reference)$/, 12],
  [/^extensionName$/, 45],
  [/^extensionDescription$/, 132],
];
/** Elsewhere a label of so many letters may grow to these, or to 1.8 times its length. */
const [shortLabel, always, growth] = [14, 14, 1.8];

/** Sentences of one or two words, which stand where a sentence would. */
const shortSentences: readonly string[] = [
  "Allowed.",
  "Given back.",
  "Looked again.",
  "None.",
  "Not allowed.",
  "Not observable.",
  "Not recording.",
  "Saved.",
];
const abbreviation = "Meth.";

const texts = ({ messages }: Locale): readonly (readonly [key: string, text: string])[] =>
  [...messages].map(([key, { message }]) => [key, message] as const);
const say = (locale: Locale, key: string): string => locale.messages.get(key)?.message ?? "";

/** Values that a text takes in, in numerical order. */
function valuesIn(text: string): string {
  return [...text.matchAll(/\$\d/g)]
    .map(([value]) => value)
    .toSorted()
    .join(" ");
}

describe("English", () => {
  it("has both forms of everything that is counted", () => {
    const forms = new Map<string, string[]>();
    for (const key of english.messages.keys()) {
      const [base, form] = formOf(key);
      if (form !== null) forms.set(base, [...(forms.get(base) ?? []), form]);
    }
    expect(forms.size).toBeGreaterThan(10);
    const odd = [...forms].filter(([, found]) => found.join(" ") !== "one other");
    expect(odd).toEqual([]);
  });

  it("begs nobody, excuses nothing and shouts at nobody", () => {
    const unwanted = /\b(please|simply|just|easily|sorry|oops|unfortunately)\b|!|"/i;
    expect(texts(english).filter(([, text]) => unwanted.test(text))).toEqual([]);
  });

  it("ends labels without a full stop", () => {
    const labels = texts(english).filter(
      ([, text]) => text.endsWith(".") && text.split(" ").length < 3 && text !== abbreviation,
    );
    expect([...new Set(labels.map(([, text]) => text))].toSorted()).toEqual(shortSentences);
  });
});

describe.each(translations)("$name", (locale) => {
  const forms = formsIn(locale);

  it("has every message of English in its order, in the plural forms of its own, and no other", () => {
    const wanted = [...english.messages.keys()].flatMap((key) => {
      const [base, form] = formOf(key);
      if (form === null) return [key];
      return form === "one" ? forms.map((own) => `${base}_${own}`) : [];
    });
    expect([...locale.messages.keys()]).toEqual(wanted);
  });

  it("takes in the same values as English", () => {
    const differing = texts(locale).filter(([key, text]) => {
      const [base, form] = formOf(key);
      const source = say(english, form === null || form === "one" ? key : `${base}_other`);
      // "1 chain" needs no number to be put in, where there is a form for one.
      const values = (words: string): string =>
        form === "one" ? valuesIn(words).replace(/^\$1 ?/, "") : valuesIn(words);
      return values(text) !== values(source);
    });
    expect(differing).toEqual([]);
  });

  it("leaves nothing in English but what is named here", () => {
    const same = texts(locale).filter(([key, text]) => text === say(english, key) && /[a-z]/i.test(text));
    expect([...new Set(same.map(([, text]) => text))].toSorted()).toEqual(
      [...(sameWords[locale.name] ?? [])].toSorted(),
    );
  });

  it("keeps short labels short", () => {
    const long = texts(locale).filter(([key, text]) => {
      const source = say(english, key);
      return source.length <= shortLabel && text.length > Math.max(always, growth * source.length);
    });
    expect(long).toEqual([]);
  });
});

describe.each(locales)("$name", (locale) => {
  it("names the language that it is in", () => {
    expect(say(locale, "language")).toBe(locale.name.replace("_", "-"));
  });

  it("has no empty message, and no blank that is not seen", () => {
    const wrong = texts(locale).filter(
      ([, text]) => text === "" || text !== text.trim() || / {2}|\n|\t/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it("writes values as $1 to $9 and an ellipsis as one sign", () => {
    const wrong = texts(locale).filter(([, text]) => /\$(?![1-9](?!\d))|\.\.\./.test(text));
    expect(wrong).toEqual([]);
  });

  it("fits the places that are narrow", () => {
    const long = bounds.flatMap(([place, letters]) =>
      texts(locale).filter(([key, text]) => place.test(key) && text.length > letters),
    );
    expect(long).toEqual([]);
  });
});

describe("German", () => {
  it("speaks to nobody by Sie or du, and begs nobody", () => {
    const german = translations.filter(({ name }) => name === "de");
    // At the beginning of a sentence "Sie" is the rule or the cookie that the one before was about.
    const polite = /(?<!^|[.:?] )\b(Sie|Ihnen|Ihr\w*)\b/;
    const unwanted = /\b(du|dir|dich|dein\w*|bitte|einfach|leider)\b|!/i;
    expect(german).toHaveLength(1);
    const wrong = german.flatMap(texts).filter(([, text]) => polite.test(text) || unwanted.test(text));
    expect(wrong).toEqual([]);
  });
});
