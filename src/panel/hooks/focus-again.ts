/** Where the focus goes when what had it is gone: never to nowhere, from where a keyboard has to start all over. */

/** To that element if it is still there, else to the tab of the view that is shown. */
export function focusAgain(element: Element | null): void {
  const usable = element instanceof HTMLElement && element.isConnected && element !== document.body;
  if (usable) element.focus();
  if (usable && document.activeElement === element) return;
  document.querySelector<HTMLElement>('.tabs > [aria-selected="true"]')?.focus();
}
