/**
 * Where the focus goes when data change takes away what has it: to what stands in its place, and never to nowhere, from
 * where a keyboard has to start all over. What knows a better place (a row its neighbour) has put it there by then.
 */

/** Of the list its one tab stop; of everything else what a Tab key would find first. */
const targets = [
  '[data-chain][tabindex="0"]',
  'button:not(:disabled, [tabindex="-1"]), summary, a[href], input',
];

function around(element: Element): readonly Element[] {
  const path: Element[] = [];
  for (let next: Element | null = element; next !== null; next = next.parentElement) path.push(next);
  return path;
}

function isLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body;
}

/** Puts the focus on the first thing in `place` that takes it; false when there is none. */
function focusIn(place: Element): boolean {
  for (const target of targets) {
    for (const element of place.querySelectorAll<HTMLElement>(target)) {
      element.focus({ preventScroll: true });
      if (document.activeElement === element) return true;
    }
  }
  return false;
}

/** Watches until the returned function is called. */
export function guardFocus(): () => void {
  /** What has the focus, and what is around it, inside out. */
  let path: readonly Element[] = [];
  const onFocusIn = ({ target }: FocusEvent): void => {
    path = target instanceof Element ? around(target) : [];
  };
  // Somebody who clicks on nothing has put the focus there.
  const onPointerUp = (): void => {
    if (isLost()) path = [];
  };
  const changes = new MutationObserver(() => {
    if (path[0] === undefined || path[0].isConnected || !isLost()) return;
    const places = path.filter((place) => place.isConnected && place !== document.documentElement);
    path = [];
    places.some(focusIn);
  });
  changes.observe(document.body, { childList: true, subtree: true });
  document.addEventListener("focusin", onFocusIn);
  document.addEventListener("pointerup", onPointerUp);
  return () => {
    changes.disconnect();
    document.removeEventListener("focusin", onFocusIn);
    document.removeEventListener("pointerup", onPointerUp);
  };
}
