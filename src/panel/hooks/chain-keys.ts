/** Keys of the chain view: from leg to leg, open and close, find in headers, back to the row. */

/** The field that finds in the headers of the leg around this element. */
function headerField(element: HTMLElement): HTMLElement | null {
  if (element instanceof HTMLInputElement) return null;
  return element.closest(".leg, .station")?.querySelector<HTMLElement>(".header-find") ?? null;
}

/** The head of the leg that this button or link is in. */
function legAround(element: HTMLElement): HTMLElement | null {
  if (!element.matches("button, a")) return null;
  return element.closest(".leg")?.querySelector<HTMLElement>("[data-leg]") ?? null;
}

/** `view`: the chain view. `onBack`: goes to the row. */
export function handleChainKeys(event: KeyboardEvent, view: HTMLElement | null, onBack: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
  const legs = [...(view?.querySelectorAll<HTMLElement>("[data-leg]") ?? [])];
  const leg = legs.indexOf(event.target);
  const isOpen = event.target.getAttribute("aria-expanded") === "true";
  const onAnswer = event.target.dataset["focus"] === "answer" || event.target.dataset["step"] !== undefined;
  if (leg >= 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    legs[leg + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  } else if (event.key === "ArrowDown" && event.target.dataset["focus"] === "answer" && legs.length > 0) {
    legs[0]?.focus();
  } else if (leg >= 0 && event.key === "ArrowRight" && !isOpen) {
    event.target.click();
  } else if (event.key === "ArrowLeft" && leg >= 0 && isOpen) {
    event.target.click();
  } else if (event.key === "/" && headerField(event.target) !== null) {
    headerField(event.target)?.focus();
    // Elsewhere it leads to the filter.
    event.stopPropagation();
  } else if (event.key === "ArrowLeft" && (leg >= 0 || onAnswer)) {
    onBack();
  } else if (event.key === "ArrowLeft" && legAround(event.target) !== null) {
    legAround(event.target)?.focus();
  } else return;
  event.preventDefault();
}
