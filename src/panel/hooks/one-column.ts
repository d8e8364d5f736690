/** Below this width of the panel an open chain covers the list; the same number stands in App.css. */
const oneColumnBelow = 620;

/** True when list and chain view do not stand side by side around this element. */
export function isOneColumn(element: Element | null): boolean {
  const app = element?.closest(".app");
  return app !== null && app !== undefined && app.clientWidth > 0 && app.clientWidth < oneColumnBelow;
}
