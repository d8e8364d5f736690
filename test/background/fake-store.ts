/** storage.session in memory, which can fail, be full, be damaged, and outlive the background that wrote it. */
import type { SessionStore } from "../../src/background/storage.ts";

export class FakeStore implements SessionStore {
  readonly items: Map<string, unknown>;
  /** Rejects writes that would make it hold more characters, as the browsers do: whole. */
  quota = Infinity;
  failure: Error | null = null;
  /** Writes under way at once: the log must never have more than one. */
  mostAtOnce = 0;
  sets = 0;
  readonly reads: string[][] = [];
  /** Happens in the middle of the next read of chains' events, which goes on behind it. */
  duringRead: (() => void | Promise<void>) | null = null;
  #running = 0;

  constructor(items: Iterable<readonly [string, unknown]> = []) {
    this.items = new Map(items);
  }

  /** What a new background finds when the old one dies now. */
  survivor(): FakeStore {
    return new FakeStore(structuredClone([...this.items]));
  }

  async get(keys: string[] | null): Promise<Record<string, unknown>> {
    this.#failIfAsked();
    if (keys !== null) this.reads.push(keys);
    await Promise.resolve();
    if (keys?.some((key) => key.startsWith("events.")) === true) {
      const happens = this.duringRead;
      this.duringRead = null;
      await happens?.();
    }
    const wanted = keys ?? [...this.items.keys()];
    return Object.fromEntries(
      wanted.filter((key) => this.items.has(key)).map((key) => [key, this.items.get(key)]),
    );
  }

  set(items: Readonly<Record<string, string>>): Promise<void> {
    return this.#change(() => {
      this.sets += 1;
      const next = new Map([...this.items, ...Object.entries(items)]);
      if (sizeOf(next) > this.quota)
        throw new Error("Session storage quota bytes exceeded. Values were not stored.");
      for (const [key, value] of Object.entries(items)) this.items.set(key, value);
    });
  }

  remove(keys: string[]): Promise<void> {
    return this.#change(() => {
      for (const key of keys) this.items.delete(key);
    });
  }

  async #change(apply: () => void): Promise<void> {
    this.#running += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#running);
    // Applied late, as if the browser's other process did it.
    for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
    this.#running -= 1;
    this.#failIfAsked();
    apply();
  }

  #failIfAsked(): void {
    if (this.failure !== null) throw this.failure;
  }
}

function sizeOf(items: ReadonlyMap<string, unknown>): number {
  return [...items].reduce((sum, [key, value]) => sum + key.length + String(value).length, 0);
}
