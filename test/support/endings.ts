/** What has to be put away when a program ends: in the order opposite to the one in which it was begun. */
export class Endings {
  readonly #open: (() => Promise<void>)[] = [];
  #ended: Promise<void> | undefined;

  /** Something that takes a while to begin may be registered before it is there. */
  add(close: () => Promise<void>): void {
    this.#open.push(close);
  }

  /** Puts everything away, once; one that fails does not keep the others. */
  end(): Promise<void> {
    return (this.#ended ??= this.#endAll());
  }

  async #endAll(): Promise<void> {
    for (const close of this.#open.toReversed()) await close().catch(() => undefined);
  }
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Resolves at Ctrl-C, or when the program is told to end in another way. */
export const endingSignal = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    for (const signal of signals) process.once(signal, resolve);
  });
