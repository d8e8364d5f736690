/** Shows in an opened entry what was found in it: marks the words, and goes to where most of them stand. */
import { countOfTerms, foundIn } from "./found.ts";

/** Named in EntryView.css. */
const name = "found";

/** What is read as one passage. */
const passages = "p, li, tr, pre, h2, h3, h4, dd, figcaption, caption";

function rangesIn(entry: HTMLElement, terms: ReadonlySet<string>): readonly Range[] {
  const texts = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    for (const { from, to } of foundIn(text.nodeValue ?? "", terms)) {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      ranges.push(range);
    }
  }
  return ranges;
}

/** The first passage with most of the terms; null where none has any. */
export function bestPassage(entry: HTMLElement, terms: ReadonlySet<string>): HTMLElement | null {
  let [best, most]: [HTMLElement | null, number] = [null, 0];
  for (const passage of entry.querySelectorAll<HTMLElement>(passages)) {
    const count = countOfTerms(passage.textContent, terms);
    if (count > most) [best, most] = [passage, count];
  }
  return best;
}

/** @returns what takes the marks away again. */
export function showFound(entry: HTMLElement, terms: ReadonlySet<string>): () => void {
  if (terms.size === 0) return () => undefined;
  bestPassage(entry, terms)?.scrollIntoView({ block: "center" });
  // Marks of the browser's own, so that nothing of the entry changes for them.
  if (!("highlights" in CSS)) return () => undefined;
  CSS.highlights.set(name, new Highlight(...rangesIn(entry, terms)));
  return () => CSS.highlights.delete(name);
}
