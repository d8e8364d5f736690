/** What many chains have in common is read once, and held by all of them. */

/** Texts beyond this are read each time: what pages name has no end. */
const mostShared = 500;

/** `read`, which makes the same of the same text, with what it made of the first texts remembered. */
export function sharing<T>(read: (text: string) => T): (text: string) => T {
  const shared = new Map<string, T>();
  return (text) => {
    const held = shared.get(text);
    if (held !== undefined) return held;
    const made = read(text);
    if (shared.size < mostShared) shared.set(text, made);
    return made;
  };
}
