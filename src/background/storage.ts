/** Session storage as the log sees it, and the one queue through which the log writes to it. */

/** The part of storage.session that is used. Values are JSON texts: cheaper to store than objects, and measurable. */
export interface SessionStore {
  /** null: everything. */
  get(keys: string[] | null): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, string>>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/**
 * Runs one write at a time. What changes during a write waits and goes into the next one together, so that writes
 * grow larger, not more, when events come fast; and no write ever overtakes another.
 */
export class WriteQueue {
  readonly #write: () => Promise<void>;
  #wanted = false;
  #running: Promise<void> | null = null;
  #later: ReturnType<typeof setTimeout> | undefined;

  /** @param write stores whatever is unstored when it is called; it must not reject. */
  constructor(write: () => Promise<void>) {
    this.#write = write;
  }

  /** @param wait milliseconds in which more may gather; 0 writes together with this turn's other changes. */
  schedule(wait = 0): void {
    this.#wanted = true;
    if (wait === 0) this.#start();
    else this.#later ??= setTimeout(() => this.#start(), wait);
  }

  /** Resolves when nothing is left to write. */
  async idle(): Promise<void> {
    while (this.#wanted || this.#running !== null) {
      this.#start();
      await this.#running;
    }
  }

  #start(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    // All events of one turn go into one write.
    await Promise.resolve();
    try {
      while (this.#wanted) {
        this.#wanted = false;
        await this.#write();
      }
    } finally {
      this.#running = null;
    }
  }
}

const encoder = new TextEncoder();

/** UTF-8 length of a text, in bytes. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
