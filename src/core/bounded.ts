/** What is remembered has bounds: pages can make most things without end. */

interface Collection<Key> {
  readonly size: number;
  keys(): Iterable<Key>;
  delete(key: Key): boolean;
}

/** Takes the first that was entered out of a Map or Set that has grown by one too many. */
export function dropOldest<Key>(collection: Collection<Key>, most: number): void {
  if (collection.size <= most) return;
  for (const oldest of collection.keys()) {
    collection.delete(oldest);
    return;
  }
}
