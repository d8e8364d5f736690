/** Answers that wait until a test lets them through: a slow server without a clock. */
export class Gates {
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #opened = new Set<string>();

  /** Resolves when the gate is opened; at once when it already was. */
  passing(name: string): Promise<void> {
    if (this.#opened.has(name)) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), resolve]);
    });
  }

  /** True when an answer waits at this gate. */
  isWaiting(name: string): boolean {
    return this.#waiting.has(name);
  }

  isOpen(name: string): boolean {
    return this.#opened.has(name);
  }

  open(name: string): void {
    this.#opened.add(name);
    for (const resolve of this.#waiting.get(name) ?? []) resolve();
    this.#waiting.delete(name);
  }
}
