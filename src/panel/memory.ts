/**
 * What a person chose about the panel itself, kept by the browser between visits. A browser that blocks site data denies
 * it, by throwing at the first word of it: then everything works, and is forgotten with the page.
 */
export type Remembered = "hint-seen" | "list" | "list-width";

const keyOf = (what: Remembered): string => `hopscope.${what}`;

/** null when nothing is remembered, or nothing may be. */
export function recall(what: Remembered): string | null {
  try {
    return localStorage.getItem(keyOf(what));
  } catch {
    return null;
  }
}

/** `null` forgets. */
export function remember(what: Remembered, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(keyOf(what));
    else localStorage.setItem(keyOf(what), value);
  } catch {
    // Denied, or full: it holds as long as this page.
  }
}
