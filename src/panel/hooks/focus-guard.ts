/**
 * Where the focus goes when data change takes away what has it: to what stands in its place, and never to nowhere, from
 * where a keyboard has to start all over. What knows a better place (a row its neighbour) has put it there by then.
 */

/** Of the list its one tab stop; of everything else what a Tab key would find. */
const targets = [
  '[data-chain][tabindex="0"]',
  'button:not(:disabled, [tabindex="-1"]), summary, a[href], input',
];

/** What had the focus or is around it, and what stood before it there. */
interface Place {
  readonly element: Element;
  readonly before: Element | null;
}

/** Inside out. */
function placesAround(target: Element): readonly Place[] {
  const places: Place[] = [];
  for (let element: Element | null = target; element !== null; element = element.parentElement)
    places.push({ element, before: element.previousElementSibling });
  return places;
}

/** False for what was removed, and for what is hidden where it stands. */
function isThere(element: Element): boolean {
  return element.isConnected && element.checkVisibility();
}

function isLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body;
}

function isBehind(element: Element, before: Element): boolean {
  const order = before.compareDocumentPosition(element);
  return (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !before.contains(element);
}

/** Puts the focus on the first thing in `around` behind `before` that takes it; false when there is none. */
function focusIn(around: Element, before: Element | null): boolean {
  const known = before?.isConnected === true ? before : null;
  for (const target of targets) {
    for (const element of around.querySelectorAll<HTMLElement>(target)) {
      if (known !== null && !isBehind(element, known)) continue;
      element.focus({ preventScroll: true });
      if (document.activeElement === element) return true;
    }
  }
  return false;
}

function restore(places: readonly Place[]): void {
  for (const [index, { element }] of places.entries()) {
    if (element.isConnected && focusIn(element, places[index - 1]?.before ?? null)) return;
  }
  focusIn(document.body, null);
}

/** Watches until the returned function is called. */
export function guardFocus(): () => void {
  let places: readonly Place[] = [];
  let resized: ReturnType<typeof setTimeout> | undefined;
  const onFocusIn = ({ target }: FocusEvent): void => {
    places = target instanceof Element ? placesAround(target) : [];
  };
  // Somebody who clicks on nothing has put the focus there.
  const onPointerUp = (): void => {
    if (isLost()) places = [];
  };
  const look = (): void => {
    if (places[0] === undefined || !isLost() || isThere(places[0].element)) return;
    const lost = places;
    places = [];
    restore(lost);
  };
  const changes = new MutationObserver(look);
  changes.observe(document.body, { childList: true, subtree: true });
  // In a narrow panel the open chain covers the list. Browsers take the focus from what is hidden a moment later.
  const onResize = (): void => {
    clearTimeout(resized);
    resized = setTimeout(look, 100);
  };
  addEventListener("resize", onResize);
  document.addEventListener("focusin", onFocusIn);
  document.addEventListener("pointerup", onPointerUp);
  return () => {
    changes.disconnect();
    clearTimeout(resized);
    removeEventListener("resize", onResize);
    document.removeEventListener("focusin", onFocusIn);
    document.removeEventListener("pointerup", onPointerUp);
  };
}
