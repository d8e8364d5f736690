/** The element of this page with an id. Throws when the page and its script do not fit together. */
export function part<E extends HTMLElement>(id: string, kind: abstract new () => E): E {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`This page has no ${kind.name} with the id "${id}".`);
}
