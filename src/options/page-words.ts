/** Puts the words of a page into its HTML, which has none of its own: `data-say` names an element's message. */
import { speak } from "../speak.ts";
import { wordsNamed } from "../words.ts";

/** To be called before anything else of the page. */
export function sayPage(): void {
  speak();
  for (const element of document.querySelectorAll<HTMLElement>("[data-say]"))
    element.textContent = wordsNamed(element.dataset["say"] ?? "");
}
