/**
 * A language that nobody speaks: English with accents, about 40 % longer, in brackets. Words that are still plain
 * do not come out of _locales; text that does not fit will not fit in German either.
 */

/** Numbers and dates are English. */
export const pseudoLanguage = "en";

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = "àƀçđéƒĝĥîĵķļɱñôþǫŕšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĻṀÑÔÞǪŔŠŢÛṼŴẊÝŽ";

function strange(letter: string): string {
  return accented[plain.indexOf(letter)] ?? letter;
}

/** Around a value that a message takes in: marks of direction, which are not seen. */
const [opening, closing] = ["\u2068", "\u2069"];

/** "Copy all" → "[Çôôþý àļļ]": every vowel twice, except in a word that is one letter. */
export function asPseudo(message: string): string {
  const longer = message.replaceAll(/(?<=[a-z])[aeiou]|[aeiou](?=[a-z])/gi, "$&$&");
  return `[${longer.replaceAll(/[a-z]/gi, strange)}]`;
}

/** A value as it stands in a pseudo message: whatever it is, it is no word of that message. */
export function asValue(value: string): string {
  return `${opening}${value}${closing}`;
}

function withoutValues(text: string): string {
  const innermost = /\u2068[^\u2068\u2069]*\u2069/g;
  const rest = text.replaceAll(innermost, "");
  return rest === text ? text : withoutValues(rest);
}

/** Attributes that people read or hear. */
const spokenAttributes = [
  "alt",
  "aria-description",
  "aria-label",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
  "label",
  "placeholder",
  "title",
];

/** What says of itself that it is no word of the interface: English prose, given text, code. */
const foreign = '[lang="en"], [translate="no"], code, pre, kbd, script, style';
const own = '[lang]:not([lang="en"]), [translate="yes"]';
/** On the page itself, `lang` says which words the browser chose. */
const everything = "html";

function isForeign(element: Element): boolean {
  const nearest = element.closest(`${foreign}, ${own}, ${everything}`);
  return nearest !== null && !nearest.matches(everything) && nearest.matches(foreign);
}

/** Two plain letters in a row: one alone is a sign. */
const plainWord = /[a-z]{2,}/i;
/** Addresses, names of hosts and of methods stand in the middle of an attribute, where no markup can tell them. */
const given = /[^\s,]*[./:][^\s,]*[^\s.,:]|\b[A-Z]{2,}\b/g;

/** Everything below `root` that a person could read, and that did not come out of _locales; a line each. */
export function unspokenIn(root: Element): readonly string[] {
  const found: string[] = [];
  for (const element of [root, ...root.querySelectorAll("*")]) {
    if (isForeign(element)) continue;
    const where = `${element.localName}.${element.getAttribute("class") ?? ""}`;
    for (const node of element.childNodes) {
      const text = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? "") : "";
      if (plainWord.test(withoutValues(text))) found.push(`${where}: ${text.trim()}`);
    }
    for (const name of spokenAttributes) {
      const text = withoutValues(element.getAttribute(name) ?? "").replaceAll(given, "");
      if (plainWord.test(text)) found.push(`${where} ${name}: ${element.getAttribute(name)}`);
    }
  }
  return [...new Set(found)];
}

/** happy-dom does not know `translate`; browsers write it as an attribute, and that is how words are marked as given. */
export function knowTranslate(): void {
  Object.defineProperty(HTMLElement.prototype, "translate", {
    configurable: true,
    get(this: HTMLElement): boolean {
      return this.getAttribute("translate") !== "no";
    },
    set(this: HTMLElement, on: boolean) {
      this.setAttribute("translate", on ? "yes" : "no");
    },
  });
}
